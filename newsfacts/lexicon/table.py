"""A table of lines sorted by their bytes, which is searched where it lies, so that nothing is read at start-up."""

from __future__ import annotations

from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

_WIDE = 8_192
"""Bytes of a stretch whose middle is kept: every search begins with these."""


def line(name: str, start: bytes) -> bytes | None:
    """The line of a table that begins with some bytes, found by halving; None where there is none."""
    table = _opened(name)
    low, high = 0, len(table)
    while low < high:
        middle, end, found = _halved(name, low, high) if high - low > _WIDE else _middle(table, low, high)
        if found.startswith(start):
            return found
        if found < start:
            low = end
        else:
            high = middle
    return None


def _middle(table: mmap, low: int, high: int) -> tuple[int, int, bytes]:
    """The line in the middle of a stretch: where it begins, where it ends, and what it has."""
    middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
    end = table.find(b"\n", middle) + 1 or len(table)
    return middle, end, table[middle:end]


@cache
def _halved(name: str, low: int, high: int) -> tuple[int, int, bytes]:
    return _middle(_opened(name), low, high)


@cache
def _opened(name: str) -> mmap:
    with (Path(__file__).with_name(name)).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
