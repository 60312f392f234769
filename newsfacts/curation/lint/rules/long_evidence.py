"""The exact words of evidence are a reference, not a copy: forty words at most.

Evidence says where a record stands. A few words do that; a whole paragraph hides which of its words count, and the
source's text is the source's. A quote's own `text` may be as long as it is.

Keep the words that carry the figure, the date or the claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.evidence import evidence_of, evidence_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "long-evidence", "warning", False

MOST = 40


def check(base: Base) -> Iterator[Problem]:
    """A problem for every piece of evidence of more than forty words."""
    for written in base.records:
        for number, piece in enumerate(evidence_of(written)):
            words = len(piece.get("exact", "").split())
            if words > MOST:
                message = f"{words} words are long for evidence; keep the few that carry the {written.kind}"
                yield evidence_problem(written, number, "exact", SEVERITY, CODE, message)
