"""Dividing a large file into parts that can be read side by side.

A part starts at a line that starts a record: at the indentation of its section's items, with `- id:`. Such a
line can only stand inside a scalar where that scalar is quoted; then the part before it ends in an open
quotation mark, which is a syntax error there, and whoever reads parts reads the whole file instead.

Which section a part belongs to is told by the lines that are not indented. A file with any such line that is not
the plain heading of a section, or with line breaks other than LF and CRLF, is not divided.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsfacts.curation.format import SECTIONS, VERSION
from newsfacts.errors import CannotRead
from newsfacts.files import opened

LARGEST = 3 << 30
"""Bytes of a file that are read; beyond them, a record's place in its file has no number."""

_NAMES = b"|".join(name.encode() for name in SECTIONS)
# Each begins with a line break, from one to the next of which a search leaps.
_SECTION = re.compile(rb"\n(%s):[ \t]*\r?(?=\n)" % _NAMES)
_OTHER = re.compile(rb"\n(?![ \t\r\n#]|- |newsfacts:|(?:%s):[ \t]*\r?(?:\n|\Z)|\Z)" % _NAMES)
"""A line at the margin that is no heading, no item, no version, no comment and not empty."""
_ODD_BREAKS = [sign.encode() for sign in "\x85\u2028\u2029"]
_FIRST_ITEM = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- ")


class Part(NamedTuple):
    """Bytes `start` to `end` of a file; `head` stands before them so that they are a base by themselves."""

    start: int
    end: int
    lines: int
    """Lines of the file before the part, less those of `head`."""
    head: bytes


WHOLE = Part(0, LARGEST, 0, b"")
"""All of a file, however long it turns out to be."""


class PartOfFile:
    """A stream that holds one part of a file; it reads as PyYAML wants it to."""

    def __init__(self, stream: BinaryIO, part: Part) -> None:
        stream.seek(part.start)
        self._stream, self._part = stream, part
        self._head, self._left = part.head, part.end - part.start

    def read(self, size: int = -1) -> bytes:
        """The next bytes, the head first; `size` is at least that of the head."""
        if self._head:
            head, self._head = self._head, b""
            return head
        if not self._left and self._part == WHOLE:
            raise CannotRead(f"a file of a base has at most {LARGEST >> 30} GB")
        wanted = self._left if size < 0 else min(size, self._left)
        found = self._stream.read(wanted)
        self._left -= len(found)
        return found


def divided(path: Path, size: int) -> list[Part]:
    """Divide a file into parts of about `size` bytes; one part where it is small or nothing in it can be told.

    Only a block of so many bytes is held at a time. Raises CannotRead, and OSError where there is no such file.
    """
    length = path.stat().st_size
    if length < 2 * size:
        return [WHOLE]
    starts = [WHOLE]
    sections: list[bytes] = []
    item = b""
    at = lines = 0
    with opened(path) as stream:
        while block := stream.read(size) + stream.readline():
            block = b"\n" + block
            if _OTHER.search(block) or _has_odd_break(block):
                return [WHOLE]
            headings = list(_SECTION.finditer(block))
            sections += [heading[1] for heading in headings]
            if headings or not item:  # a part begins in the next block, where its section is known
                first = _FIRST_ITEM.match(block, headings[-1].end() if headings else 0) if sections else None
                item = b"\n%s- id:" % first[1] if first else b""
            elif (found := block.find(item)) >= 0:
                head = b"newsfacts: %s\n%s:\n" % (VERSION.encode(), sections[-1])
                before = lines + block.count(b"\n", 1, found + 1)
                starts.append(Part(at + found, length, before - head.count(b"\n"), head))
            at += len(block) - 1
            lines += block.count(b"\n", 1)
    if len(starts) == 1 or len(set(sections)) < len(sections):
        return [WHOLE]  # a section that stands twice is an error for the whole file
    ends = [*(part.start for part in starts[1:]), length]
    return [part._replace(end=end) for part, end in zip(starts, ends, strict=True)]


def _has_odd_break(block: bytes) -> bool:
    if b"\r" in block and block.count(b"\r") > block.count(b"\r\n"):
        return True
    return not block.isascii() and any(sign in block for sign in _ODD_BREAKS)
