"""Where in a source's text the records of a base stand: their evidence, the words of quotes, what is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.lint.texts import on_one_line
from newsfacts.grammar import lemma
from newsfacts.verdict.reporting import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.curation.coverage.details import Detail
    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.lint.evidence import Piece
    from newsfacts.curation.lint.texts import Text
    from newsfacts.curation.written import Written

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")
_PART = re.compile(r"\s[–—-]\s|(?<=[.!?])\s+")
"""Where a quotation may be divided among quotes, or stops for whoever tells of it."""
_ASIDE = 6
"""Words of an aside in a quotation: – said the Turkish leader –."""


class Stretch(NamedTuple):
    """A part of a paragraph that a record rests on."""

    start: int
    end: int
    record: Written


class Resting:
    """The stretches of one text, by paragraph."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self.stretches: dict[int, list[Stretch]] = {}
        self.quoted: dict[int, list[str]] = {}
        """The words of the quotes that stand in a paragraph, as `_words` gives them."""
        self.left: dict[int, list[tuple[int, int]]] = {}
        self._quotations: dict[int, list[tuple[int, int]]] = {}

    def of(self, detail: Detail) -> Iterator[Written]:
        """Give the records whose evidence meets a detail."""
        for each in self.stretches.get(detail.paragraph, ()):
            if each.start < detail.end and detail.start < each.end:
                yield each.record

    def everyone(self) -> Iterator[Written]:
        """Give every record that rests on the text."""
        return (each.record for stretches in self.stretches.values() for each in stretches)

    def meets(self, detail: Detail) -> bool:
        """Whether the evidence of a record meets a detail, or a quotation in it is that of a quote."""
        return next(self.of(detail), None) is not None or self._quotes_within(detail)

    def holds(self, detail: Detail) -> bool:
        """Whether evidence holds all of a detail, or the texts of quotes do, a part each."""
        if self.is_within(detail.paragraph, detail.start, detail.end) or self.is_quoted(detail):
            return True
        quotes = self.quoted.get(detail.paragraph, ())
        parts = [part for part in _PART.split(detail.words) if _WORD.search(part)]
        told = [any(_words(part) in quote for quote in quotes) for part in parts]
        return any(told) and all(told[at] or _is_aside(part) for at, part in enumerate(parts))

    def paragraph(self, number: int) -> str:
        """Give a paragraph, counted from 1."""
        return self._text.paragraphs[number - 1]

    def is_within(self, paragraph: int, start: int, end: int) -> bool:
        """Whether a piece of evidence holds all of a stretch, or it is left out on purpose."""
        pieces = ((each.start, each.end) for each in self.stretches.get(paragraph, ()))
        return any(first <= start and end <= last for first, last in (*pieces, *self.left.get(paragraph, ())))

    def is_quoted(self, detail: Detail) -> bool:
        """Whether the words of a detail stand in a quote of its paragraph, and in quotation marks here."""
        words = _words(detail.words)
        return any(words in quote for quote in self.quoted.get(detail.paragraph, ())) and (
            detail.kind == "quotation" or self._is_between_marks(detail)
        )

    def is_left(self, detail: Detail) -> bool:
        """Whether a detail is left out on purpose."""
        return any(start <= detail.start and detail.end <= end for start, end in self.left.get(detail.paragraph, ()))

    def quotations(self, paragraph: int) -> list[tuple[int, int]]:
        """Give where the quotations of a paragraph stand, without their marks."""
        from newsfacts.curation.coverage.details import quotations

        if paragraph not in self._quotations:
            self._quotations[paragraph] = list(quotations(self.paragraph(paragraph)))
        return self._quotations[paragraph]

    def _is_between_marks(self, detail: Detail) -> bool:
        return any(start <= detail.start and detail.end <= end for start, end in self.quotations(detail.paragraph))

    def _quotes_within(self, detail: Detail) -> bool:
        from newsfacts.curation.coverage.details import quotations

        quotes = self.quoted.get(detail.paragraph, ())
        within = [_words(detail.words[start:end]) for start, end in quotations(detail.words)]
        return any(words in quote for words in within for quote in quotes)


def resting(base: Base, source: str, left: Sequence[str]) -> Resting:
    """Give where records rest on the text of a source; `left` are passages, `…` in them standing for any words."""
    text = base.texts.by_source[source]
    rest = Resting(text)
    for piece in base.pieces:
        if piece.source != source:
            continue
        for paragraph, start in _places(piece):
            stretch = Stretch(start, start + len(piece.exact), piece.written)
            rest.stretches.setdefault(paragraph, []).append(stretch)
            if piece.written.kind == "quote" and "text" in piece.written.fields:
                rest.quoted.setdefault(paragraph, []).append(_words(piece.written.fields["text"]))
    for words in left:
        for paragraph, start, end in passages(words, text):
            rest.left.setdefault(paragraph, []).append((start, end))
    return rest


def passages(words: str, text: Text) -> Iterator[tuple[int, int, int]]:
    """Give every passage of a text that words stand for, as paragraph, start and end; `…` stands for any words.

    A passage takes in the marks that end it.
    """
    parts = [re.escape(part) for part in _GAP.split(on_one_line(words)) if part]
    if not parts:
        return
    pattern = re.compile(".*?".join(parts) + r"[.!?\"'”’»)]*")
    for number, paragraph in enumerate(text.paragraphs, start=1):
        for found in pattern.finditer(paragraph):
            yield number, *found.span()


def _places(piece: Piece) -> Iterator[tuple[int, int]]:
    """Give the paragraphs in which a piece of evidence stands, and its offset in each."""
    for at in piece.here:
        if piece.paragraph is not None:
            yield piece.paragraph, at
        else:
            paragraph = piece.text.paragraph_at(at)
            yield paragraph, at - sum(len(each) + 1 for each in piece.text.paragraphs[: paragraph - 1])


def _is_aside(part: str) -> bool:
    words = _WORD.findall(part.casefold())
    return len(words) <= _ASIDE and any(lemma(word, "VERB") in reporting_verbs() for word in words)


def _words(text: str) -> str:
    """Give the words of a text in lower case with blanks around each, so that one text can be looked for in another."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
