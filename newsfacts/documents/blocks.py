"""A draft as blocks of prose without markup, every character of which still knows where it stands in the draft."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.text.notes import note_mark

Kind: TypeAlias = Literal["heading", "paragraph", "item", "quotation", "cell", "caption", "note", "front_matter"]


class Passage(NamedTuple):
    """Text that is read on its own."""

    text: str
    """On one line, without markup."""
    starts: tuple[int, ...]
    """Where in `text` each stretch begins that stands in the draft as it is here; the first is 0."""
    sources: tuple[int, ...]
    """Where in the draft each stretch begins."""

    def source(self, at: int) -> int:
        """Where in the draft the character at `at` stands, counted from 0."""
        stretch = bisect_right(self.starts, at) - 1
        return self.sources[stretch] + at - self.starts[stretch]

    def part(self, start: int, end: int) -> Passage:
        """A part of the text."""
        builder = Builder()
        builder.extend(self, start, end)
        return builder.passage()

    def at(self, source: int) -> int | None:
        """Which character of the text stands at a place of the draft; None where none does."""
        ends = (*self.starts[1:], len(self.text))
        for start, end, begins in zip(self.starts, ends, self.sources, strict=True):
            if begins <= source < begins + end - start:
                return start + source - begins
        return None

    def stretches(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        """A part piece by piece, each with where it stands in the draft."""
        stretch = bisect_right(self.starts, start) - 1
        while start < end:
            stretch += 1
            after = min(end, self.starts[stretch]) if stretch < len(self.starts) else end
            yield self.text[start:after], self.sources[stretch - 1] + start - self.starts[stretch - 1]
            start = after


class Block(NamedTuple):
    """A paragraph, a heading, an item of a list, a cell of a table: what sentences do not reach beyond."""

    kind: Kind
    passage: Passage
    level: int = 0
    """Of a heading: 1 is the highest."""
    own: tuple[int, int] | None = None
    """Of a sentence made of several blocks: where its own words stand in it. A cell has those that head it beside them,
    a quotation has who said it."""


class Comment(NamedTuple):
    """A comment in the markup of a draft."""

    start: int
    end: int
    text: str


class Draft(NamedTuple):
    """A draft that has been read."""

    text: str
    """What positions are counted in: the file's text; of a word processor's file, a line for each paragraph."""
    blocks: tuple[Block, ...]
    """In the order of the draft."""
    comments: tuple[Comment, ...] = ()
    is_text: bool = True
    """Whether lines and columns are those of the file; else they count paragraphs and characters in them."""
    name: str = ""
    """What findings name it by."""
    written: str = ""
    """The day on which it was written, as its front matter or somebody says it."""
    place: str = ""
    """Where it lies in its project, which is the same wherever one stands; empty where there is none."""

    @property
    def known_as(self) -> str:
        """What it is known again by in another run."""
        return self.place or self.name


class Builder:
    """Gathers a passage stretch by stretch."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._sources: list[int] = []
        self._starts: list[int] = []
        self._length = 0

    def add(self, text: str, source: int) -> None:
        """Add a stretch that begins at `source` in the draft."""
        if text:
            self._pieces.append(text)
            self._sources.append(source)
            self._starts.append(self._length)
            self._length += len(text)

    def extend(self, passage: Passage, start: int = 0, end: int | None = None) -> None:
        """Add a passage, or a part of it."""
        for text, source in passage.stretches(start, len(passage.text) if end is None else end):
            self.add(text, source)

    def length(self) -> int:
        """How many characters there are."""
        return self._length

    def mark(self) -> int:
        """How much there is, as a mark for `drop`."""
        return len(self._pieces)

    def drop(self, mark: int) -> None:
        """Take all away that was added since a mark."""
        del self._pieces[mark:]
        del self._sources[mark:]
        self._length = self._starts[mark] if mark < len(self._starts) else self._length
        del self._starts[mark:]

    def drop_note(self, mark: int) -> None:
        """Take away what was added since a mark, which is raised, where it is the number of a note behind a sign."""
        before = "".join(self._pieces[max(mark - 1, 0) : mark])[-1:]
        if before and not before.isalnum():
            self.drop_number(mark)

    def drop_number(self, mark: int) -> None:
        """Take away what was added since a mark where it is nothing but a number."""
        if "".join(self._pieces[mark:]).strip("[]").isdigit():
            self.drop(mark)

    def passage(self) -> Passage:
        """What was gathered, as it is."""
        return Passage("".join(self._pieces), tuple(self._starts) or (0,), tuple(self._sources) or (0,))

    def prose(self) -> Passage:
        """What was gathered on one line, without addresses on the web and marks of footnotes.

        Their figures and full stops say nothing.
        """
        whole = self.passage()
        kept, at, end = Builder(), len(whole.text) - len(whole.text.lstrip()), len(whole.text.rstrip())
        for found in _no_prose().finditer(whole.text, at, end):
            kept.extend(whole, at, found.start())
            at = found.end()
            if found[1]:
                at = found.start() + len(found[1].rstrip(".,;:!?)]'*_"))
            elif found[0].isspace():
                kept.add(" ", whole.source(found.start()))
        kept.extend(whole, at, end)
        return kept.passage()


@cache
def _no_prose() -> re.Pattern[str]:
    address = r"(?:https?://|www\.)[^\s<>\"”]{1,2000}"
    return re.compile(rf"({address})|{note_mark().pattern}|\s{{2,}}|[^\S ]")
