"""What the supported sentences of a draft rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from newsfacts.model import Record
    from newsfacts.review.findings import Review
    from newsfacts.verdict.result import Label

_UNCITED: dict[Label, str] = {
    "refuted": "refuted",
    "conflicting": "conflicting",
    "not_enough_info": "not in the base",
}


def supporting(review: Review) -> list[Record]:
    """The records that bear out the sentences of a draft, each once, in the order of the draft."""
    supported = (each.verdict for each in review.findings if each.verdict.verdict == "supported")
    return list({each.record.id: each.record for verdict in supported for each in verdict.evidence}.values())


def summary(review: Review) -> str:
    """Say how many sentences are supported, and what else was found: nothing of that is cited."""
    labels = [each.verdict.verdict for each in review.findings]
    rest = [f"{labels.count(label)} {said}" for label, said in _UNCITED.items() if label in labels]
    others = f"; nothing is cited for {', '.join(rest)}" if rest else ""
    count = labels.count("supported")
    return f"{how_many(count, 'supported sentence')}{others}"
