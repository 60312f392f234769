"""The exact words of evidence stand in the paragraph that is named.

Paragraphs are the blocks of the text between blank lines, counted from 1, the title included.

    evidence: {source: moscow-talks, paragraph: 5, exact: lasted five hours forty minutes}
    # stands in paragraph 4

Write the number that the message gives. Checked wherever the text is at hand, see `evidence-not-found`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip
from newsfacts.curation.lint.evidence import evidence_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "wrong-paragraph", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every piece of evidence whose words stand in other paragraphs only."""
    for piece in base.pieces:
        if piece.paragraph is None or not piece.found or piece.paragraph in piece.found:
            continue
        where = " and ".join(map(str, piece.found[:3])) + (" and others" if len(piece.found) > 3 else "")
        message = f"{clip(piece.exact)} stands in paragraph {where} of `{piece.source}`, not in {piece.paragraph}"
        count = len(piece.text.paragraphs)
        if piece.paragraph > count:
            message += f"; the text has {count}"
        yield evidence_problem(piece.written, piece.number, "paragraph", SEVERITY, CODE, message)
