"""Dividing a large file into parts that can be read side by side.

A part starts at a line that starts a record: at the indentation of its section's items, with `- id:`. Such a
line can only stand inside a scalar where that scalar is quoted; then the part before it ends in an open
quotation mark, which is a syntax error there, and whoever reads parts reads the whole file instead.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsfacts.curation.format import SECTIONS, VERSION

_SECTION = re.compile(rb"^(%s):[ \t]*\r?\n" % b"|".join(name.encode() for name in SECTIONS), re.MULTILINE)
_NAMES = tuple(name.encode() + b":" for name in SECTIONS)
_DOCUMENT_MARKS = (b"\n---", b"\n...")
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
    """Divide a file into parts of about `size` bytes; one part where it is small or nothing in it can be told.

    Only a block of so many bytes is held at a time. Raises OSError where the file cannot be read.
    """
    length = path.stat().st_size
    whole = Part(0, length, 0, b"")
    if length < 2 * size:
        return [whole]
    starts = [whole]
    sections: list[bytes] = []
    item = b""
    at = lines = 0
    with path.open("rb") as stream:
        while block := stream.read(size) + stream.readline():
            headings = _headings(block)
            contents = 0 if sections else headings[0].start() if headings else len(block)
            if any((b"\n" + block).find(mark, contents) >= 0 for mark in _DOCUMENT_MARKS):
                return [whole]  # what follows the end of a document is an error for the whole file
            sections += [heading[1] for heading in headings]
            if headings or not item:  # a part begins in the next block, where its section is known
                first = _FIRST_ITEM.match(block, headings[-1].end() if headings else 0) if sections else None
                item = b"\n%s- id:" % first[1] if first else b""
            elif (found := (b"\n" + block).find(item)) >= 0:
                head = b"newsfacts: %s\n%s:\n" % (VERSION.encode(), sections[-1])
                before = lines + block.count(b"\n", 0, found)
                starts.append(Part(at + found, length, before - head.count(b"\n"), head))
            at += len(block)
            lines += block.count(b"\n")
    if len(set(sections)) < len(sections):
        return [whole]  # a section that stands twice is an error for the whole file
    ends = [*(part.start for part in starts[1:]), length]
    return [part._replace(end=end) for part, end in zip(starts, ends, strict=True)]


def _headings(block: bytes) -> list[re.Match[bytes]]:
    """Find the lines that name a section; that a block holds none is seen without looking at each of its lines."""
    if block.startswith(_NAMES) or any(b"\n" + name in block for name in _NAMES):
        return list(_SECTION.finditer(block))
    return []
