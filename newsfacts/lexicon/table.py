"""A table of lines sorted by their bytes, which is searched where it lies, so that nothing is read at start-up."""

from __future__ import annotations

from mmap import ACCESS_READ, mmap
from pathlib import Path

_NARROW = 4_096
"""Bytes of a stretch that is searched from end to end: that takes less time than halving it further."""


class Table:
    """A file of such lines."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: mmap | None = None
        self._halves: dict[tuple[int, int], tuple[int, int, bytes]] = {}

    def line(self, start: str) -> str | None:
        """The line that begins with a text, without its end; None where there is none."""
        table = self._opened if self._opened is not None else self._open()
        sought = start.encode("utf-8", "replace")
        low, high = 0, len(table)
        while high - low > _NARROW:
            middle, end, found = self._halves.get((low, high)) or self._halve(table, low, high)
            if found.startswith(sought):
                return found[:-1].decode()
            if found < sought:
                low = end
            else:
                high = middle
        if table[low : low + len(sought)] != sought:
            low = table.find(b"\n" + sought, low, high) + 1
            if not low:
                return None
        return table[low : table.find(b"\n", low)].decode()

    def forget(self) -> None:
        """Read the file anew when it is next asked: a tool has written it."""
        self._opened = None
        self._halves.clear()

    def _open(self) -> mmap:
        with self.path.open("rb") as file:
            self._opened = mmap(file.fileno(), 0, access=ACCESS_READ)
        return self._opened

    def _halve(self, table: mmap, low: int, high: int) -> tuple[int, int, bytes]:
        """The line in the middle of a stretch: where it begins, where it ends, and what it has. Few are asked for."""
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle) + 1 or len(table)
        half = self._halves[low, high] = (middle, end, table[middle:end])
        return half
