"""Dividing a large file into parts that can be read side by side.

A part starts at a line that starts a record: at the indentation of its section's items, with `- id:`. Such a
line can only stand inside a scalar where that scalar is quoted; then the part before it ends in an open
quotation mark, which is a syntax error there, and whoever reads parts reads the whole file instead.
"""

from __future__ import annotations

import mmap
import re
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsfacts.curation.format import SECTIONS, VERSION

_SECTION = re.compile(rb"^(%s):[ \t]*\r?\n" % b"|".join(name.encode() for name in SECTIONS), re.MULTILINE)
_FIRST_ITEM = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- ")


class Part(NamedTuple):
    """Bytes `start` to `end` of a file; `head` stands before them so that they are a base by themselves."""

    start: int
    end: int
    lines: int
    """Lines of the file before the part, less those of `head`."""
    head: bytes


class PartOfFile:
    """A stream that holds one part of a file; it reads as PyYAML wants it to."""

    def __init__(self, stream: BinaryIO, part: Part) -> None:
        stream.seek(part.start)
        self._stream, self._head, self._left = stream, part.head, part.end - part.start

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes, the head first; `size` is at least that of the head."""
        if self._head:
            head, self._head = self._head, b""
            return head
        wanted = self._left if size < 0 else min(size, self._left)
        found = self._stream.read(wanted)
        self._left -= len(found)
        return found


def divided(path: Path, size: int) -> list[Part]:
    """Divide a file into parts of at least `size` bytes; one part where it is small or nothing in it can be told.

    Raises OSError where the file cannot be read.
    """
    length = path.stat().st_size
    whole = [Part(0, length, 0, b"")]
    if length < 2 * size:
        return whole
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as text:
        sections = list(_SECTION.finditer(text))
        if len({found.group(1) for found in sections}) != len(sections):
            return whole  # a section that stands twice is an error for the whole file
        starts = [(0, b"")]
        ends = [found.start() for found in sections[1:]] + [length]
        for found, end in zip(sections, ends, strict=True):
            item = _FIRST_ITEM.match(text, found.end())
            if item is None:
                continue
            start_of_record = re.compile(rb"^%s- id:" % item.group(1), re.MULTILINE)
            head = b"newsfacts: %s\n%s:\n" % (VERSION.encode(), found.group(1))
            while next_start := start_of_record.search(text, max(found.end(), starts[-1][0] + size), end):
                starts.append((next_start.start(), head))
        return _parts(starts, length, text)


def _parts(starts: list[tuple[int, bytes]], length: int, text: mmap.mmap) -> list[Part]:
    parts = []
    lines = 0
    ends = [start for start, _ in starts[1:]] + [length]
    for (start, head), end in zip(starts, ends, strict=True):
        parts.append(Part(start, end, lines - head.count(b"\n"), head))
        lines += text[start:end].count(b"\n")
    return parts
