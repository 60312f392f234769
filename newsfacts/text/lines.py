"""The lines of a draft: where they begin and end, and the line and column of any place in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

LINE_BREAK = re.compile(r"\r\n|\n|\r")


class Line(NamedTuple):
    """A line without its break, by its offsets in the draft."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in a draft, as editors count: lines and characters from 1; a tab is one character, CRLF one break."""

    line: int
    column: int


def lines(text: str) -> Iterator[Line]:
    """The lines of a draft; the last one too where no break ends it."""
    start = 0
    for found in LINE_BREAK.finditer(text):
        yield Line(start, found.start())
        start = found.end()
    if start < len(text):
        yield Line(start, len(text))


class Positions:
    """Knows the line and column of every place in a draft."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]

    def at(self, offset: int) -> Position:
        """The line and column of the character at an offset from 0."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)
