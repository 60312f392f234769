"""What WordNet says of a word: what means the same, something broader, the opposite, and what belongs to its family."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newsfacts.lexicon.table import Table

_TABLE = Table(Path(__file__).with_name("wordnet.tsv"))
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
    found = _TABLE.line(f"{lemma}/{part}\t")
    if found is None:
        return _NOTHING
    kinds, *others = found.split("\t")[1:]
    return Entry(tuple(kinds.split()), *(tuple(each.split("|")) if each else () for each in others))


@lru_cache(maxsize=20_000)
def is_word(lemma: str) -> bool:
    """Whether a lemma is an English word of any kind that the table knows."""
    return _TABLE.line(f"{lemma}/") is not None
