"""What WordNet says of a word: what means the same, something broader, the opposite, and what belongs to its family.

The table is sorted by its bytes and is searched where it lies, so that nothing is read at start-up.
"""

from __future__ import annotations

from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple

PARTS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}
"""Parts of speech of Universal Dependencies, and WordNet's letters for them."""


class Entry(NamedTuple):
    """A word as one part of speech; the words of each field are lemmas, a blank between those of several words."""

    kinds: tuple[str, ...]
    """person, group, place, time, act, event of a noun; up or down of a verb that says more or less."""
    same: tuple[str, ...]
    broader: tuple[str, ...]
    kin: tuple[str, ...]
    """Words of its family: sale of sell."""
    opposite: tuple[str, ...]


_NOTHING = Entry((), (), (), (), ())


@lru_cache(maxsize=20_000)
def entry(lemma: str, part: str) -> Entry:
    """What is known of a lemma as `n`, `v`, `a` or `r`; an empty entry where it is not known."""
    found = _line(f"{lemma}/{part}\t".encode())
    if found is None:
        return _NOTHING
    kinds, *others = found.decode().rstrip("\n").split("\t")[1:]
    return Entry(tuple(kinds.split()), *(tuple(each.split("|")) if each else () for each in others))


@lru_cache(maxsize=20_000)
def is_word(lemma: str) -> bool:
    """Whether a lemma is an English word of any kind that the table knows."""
    return any(_line(f"{lemma}/{part}\t".encode()) is not None for part in "nvar")


def _line(start: bytes) -> bytes | None:
    """The line that begins with some bytes, found by halving."""
    table = _table()
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle) + 1 or len(table)
        line = table[middle:end]
        if line.startswith(start):
            return line
        if line[: len(start)] < start:
            low = end
        else:
            high = middle
    return None


@cache
def _table() -> mmap:
    with (Path(__file__).with_name("wordnet.tsv")).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
