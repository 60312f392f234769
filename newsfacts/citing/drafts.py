"""What the supported sentences of a draft rest on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.review.formats import open_draft

if TYPE_CHECKING:
    from newsfacts.factbase import FactBase
    from newsfacts.model import Record
    from newsfacts.verdict.result import Label

_UNCITED: dict[Label, str] = {
    "refuted": "refuted",
    "conflicting": "conflicting",
    "not_enough_info": "not in the base",
}


def supporting(draft: Path, base: FactBase, say: Callable[[str], None]) -> list[Record]:
    """Give the records that bear out the sentences of a draft, each once, in the order of the draft.

    `say` is told what else the review found: nothing of that is cited. Raises CannotRead.
    """
    findings = base.review(open_draft(draft)).findings
    labels = [each.verdict.verdict for each in findings]
    supported = [each.verdict for each in findings if each.verdict.verdict == "supported"]
    rest = [f"{labels.count(label)} {said}" for label, said in _UNCITED.items() if label in labels]
    others = f"; nothing is cited for {', '.join(rest)}" if rest else ""
    say(f"{draft}: {len(supported)} supported sentence{'s' * (len(supported) != 1)}{others}")
    return list({each.record.id: each.record for verdict in supported for each in verdict.evidence}.values())
