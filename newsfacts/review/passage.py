"""Prose without its markup, every character of it still knowing where it stands in the draft."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Passage(NamedTuple):
    """A paragraph, a heading, an item of a list: text that is read on its own."""

    text: str
    """On one line, without markup."""
    starts: tuple[int, ...]
    """Where in `text` each stretch begins that stands in the draft as it is here; the first is 0."""
    sources: tuple[int, ...]
    """Where in the draft each stretch begins."""

    def source(self, at: int) -> int:
        """Give where in the draft the character at `at` stands, counted from 0."""
        stretch = bisect_right(self.starts, at) - 1
        return self.sources[stretch] + at - self.starts[stretch]


class Builder:
    """Gathers a passage stretch by stretch."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._sources: list[int] = []

    def add(self, text: str, source: int) -> None:
        """Add a stretch that begins at `source` in the draft."""
        self._pieces.append(text)
        self._sources.append(source)

    def size(self) -> int:
        """Give how many stretches there are, as a mark for `drop` and `blank`."""
        return len(self._pieces)

    def blank(self, mark: int) -> None:
        """Take the text of one stretch away."""
        self._pieces[mark] = ""

    def drop(self, mark: int) -> None:
        """Take all away that was added since there were `mark` stretches."""
        del self._pieces[mark:]
        del self._sources[mark:]

    def passage(self) -> Passage:
        """Give what was gathered."""
        starts: list[int] = []
        sources: list[int] = []
        length = 0
        for piece, source in zip(self._pieces, self._sources, strict=True):
            if piece:
                starts.append(length)
                sources.append(source)
                length += len(piece)
        return Passage("".join(self._pieces), tuple(starts) or (0,), tuple(sources) or (0,))
