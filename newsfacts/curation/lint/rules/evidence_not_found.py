"""The exact words of evidence stand in the text of their source.

`exact` is verbatim, once every run of white space is one space: mistakes of the source, its quotation marks and its
capitals included. `prefix` and `suffix` are the words directly before and after. Checked wherever the text is at
hand: named by the source (`text: moscow-talks.txt`, relative to the base's own file) or on the command line
(`--text moscow-talks=PATH`).

    evidence: {source: moscow-talks, paragraph: 17, exact: killed 34 Turkish soldiers}
    # the text prints “killed 34 soldiers of the Turkish army”

Copy the words from the text. The message shows the passage that comes nearest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip
from newsfacts.curation.lint.evidence import evidence_problem
from newsfacts.curation.lint.nearest import Nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.evidence import Piece
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "evidence-not-found", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every piece of evidence whose words stand nowhere in its source's text."""
    nearest = Nearest()
    for piece in base.pieces:
        if not piece.found:
            message = f"`{piece.source}` does not hold {clip(piece.exact)}{_hint(piece, nearest)}"
            yield evidence_problem(piece.written, piece.number, "exact", SEVERITY, CODE, message)
        elif not piece.here and piece.paragraph in (None, *piece.found):
            key = "prefix" if piece.prefix else "suffix"
            message = (
                f"{clip(piece.exact)} stands in `{piece.source}`, but not with this `prefix` and `suffix` around it"
            )
            yield evidence_problem(piece.written, piece.number, key, SEVERITY, CODE, message)


def _hint(piece: Piece, nearest: Nearest) -> str:
    if nearest.left <= 0:  # so many are missing that the text is another
        return ""
    passage = nearest.but_for_marks(piece.exact, piece.text)
    if passage:
        difference = "only quotation marks, dashes or capitals differ"
        return f"; {difference}: paragraph {passage.paragraph} prints {clip(passage.words, 200)}"
    at = piece.text.joined.replace("\n", " ").find(piece.exact)
    if at >= 0:
        number = piece.text.paragraph_at(at)
        return f" in one paragraph: the words run from paragraph {number} into the next; give a piece for each"
    passage = nearest.passage(piece.exact, piece.text)
    if passage:
        return f"; the nearest, in paragraph {passage.paragraph}: {clip(passage.words, 200)}"
    return ", nor anything near it; is it the right source?"
