"""A table of lines sorted by their bytes, which is searched where it lies, so that nothing is read at start-up."""

from __future__ import annotations

from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path


def line(name: str, start: bytes) -> bytes | None:
    """The line of a table that begins with some bytes, found by halving; None where there is none."""
    table = _opened(name)
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle) + 1 or len(table)
        found = table[middle:end]
        if found.startswith(start):
            return found
        if found[: len(start)] < start:
            low = end
        else:
            high = middle
    return None


@cache
def _opened(name: str) -> mmap:
    with (Path(__file__).with_name(name)).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
