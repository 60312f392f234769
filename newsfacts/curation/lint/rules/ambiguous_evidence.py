"""The exact words of evidence stand once in their paragraph.

Where they stand more than once, a reader cannot tell which passage is meant. More words, or the words before or
after them, tell the passages apart:

    evidence: {source: moscow-talks, paragraph: 12, exact: Turkish military, prefix: in Syria of the}

Checked wherever the text is at hand, see `evidence-not-found`. Evidence that names no paragraph is looked for in
the whole text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip
from newsfacts.curation.lint.evidence import MOST, evidence_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "ambiguous-evidence", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every piece of evidence that fits several passages."""
    for piece in base.pieces:
        if len(piece.here) > 1:
            times = f"{MOST} times or more" if len(piece.here) == MOST else f"{len(piece.here)} times"
            where = "the text" if piece.paragraph is None else f"paragraph {piece.paragraph}"
            more = "more words" if piece.prefix or piece.suffix else "more words, or `prefix` or `suffix`"
            message = f"{clip(piece.exact)} stands {times} in {where} of `{piece.source}`; give {more}"
            yield evidence_problem(piece.written, piece.number, "exact", SEVERITY, CODE, message)
