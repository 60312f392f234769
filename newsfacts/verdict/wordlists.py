"""The word lists in `words/`: general English for news, which a curator can read and extend by a line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent / "words"


def lines(name: str) -> list[str]:
    """Give the lines of a file in `words/`, without comments and blank ones."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the lines of a file in `words/` as cells."""
    return tuple(tuple(line.split("\t")) for line in lines(name))


def entries(cell: str) -> list[str]:
    """Give the entries of a cell that lists several."""
    if "," not in cell:  # most
        return [cell.strip()] if cell.strip() else []
    return list(filter(None, map(str.strip, cell.split(","))))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a list with several on a line."""
    return frozenset(entry for cells in rows(name) for entry in entries(cells[0]))


@cache
def restrictions() -> dict[str, frozenset[str]]:
    """Words that narrow what is said, each with those that narrow it alike."""
    return _alike("restrictions.txt")


@cache
def shortfalls() -> dict[str, frozenset[str]]:
    """Words by which a sentence says less than without them, each with those that say the same."""
    return _alike("shortfalls.txt")


def _alike(name: str) -> dict[str, frozenset[str]]:
    groups = [entries(cells[0]) for cells in rows(name)]
    return {word: frozenset(group) for group in groups for word in group}


@cache
def comparatives() -> dict[str, str]:
    """Comparatives, and whether the first that they compare has more, `up`, or less, `down`."""
    return {word: cells[0] for cells in rows("comparatives.tsv") for word in entries(cells[1])}


@cache
def comparative_dimensions() -> dict[str, tuple[str, ...]]:
    """Comparatives by which only some things are compared, with the dimensions of those: lengths are longer."""
    return {
        word: tuple(entries(cells[2])) for cells in rows("comparatives.tsv") if cells[2:] for word in entries(cells[1])
    }
