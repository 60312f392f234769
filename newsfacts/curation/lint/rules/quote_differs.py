"""The text of a quote is what its source prints.

Every word, in its order, editors' insertions in [brackets] included. The words of a reporter who interrupts (“– said
the leader. –”) may be left out, and so may what `…` stands for. Punctuation and capitals do not count. A garbled
quote stays garbled; readable English goes to `plain`.

    text: the death of people is always a big tragedy
    # the source prints “the loss of life is always a big tragedy”

Checked in the paragraphs that the evidence names, wherever the text is at hand, see `evidence-not-found`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip
from newsfacts.curation.lint.nearest import Nearest
from newsfacts.curation.lint.quoted import Divergence, divergence
from newsfacts.curation.lint.texts import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.evidence import Piece
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "quote-differs", "error", False

_MOST = 3
"""Paragraphs that evidence with the wrong paragraph is looked up in."""


def check(base: Base) -> Iterator[Problem]:
    """A problem for every quote whose words no source at hand prints where its evidence says."""
    nearest = Nearest()
    pieces: dict[int, list[Piece]] = {}
    for piece in base.pieces:
        if piece.written.kind == "quote":
            pieces.setdefault(id(piece.written), []).append(piece)
    for quote in base.of("quote"):
        passages = _passages(pieces.get(id(quote), []))
        if not passages or "text" not in quote.fields:
            continue
        words = on_one_line(quote.fields["text"])
        found = [divergence(words, passage) for passage in passages]
        if None in found:
            continue
        furthest = max((each for each in found if each is not None), key=lambda each: each.shared)
        yield quote.problem("text", CODE, _message(words, furthest, pieces[id(quote)][0], nearest), severity=SEVERITY)


def _passages(pieces: list[Piece]) -> list[str]:
    """The paragraphs in which the evidence stands, those of each source as one."""
    of_source: dict[str, dict[int, str]] = {}
    for piece in pieces:
        stated = (piece.paragraph,) if piece.paragraph else ()
        for number in piece.found[:_MOST] or stated:
            paragraph = piece.text.paragraph(number)
            if paragraph is not None:
                of_source.setdefault(piece.source, {})[number] = paragraph
    return ["\n".join(text for _, text in sorted(found.items())) for found in of_source.values()]


def _message(words: str, furthest: Divergence, piece: Piece, nearest: Nearest) -> str:
    if furthest.shared > 1:
        on = f"prints {clip(furthest.passage)}" if furthest.passage else "ends"
        return f"after {clip(furthest.before)} the quote says {clip(furthest.quote)}, where `{piece.source}` {on}"
    passage = nearest.passage(words, piece.text)
    if passage:
        return f"`{piece.source}` prints, in paragraph {passage.paragraph}: {clip(passage.words, 200)}"
    return f"`{piece.source}` does not print these words where the evidence says"
