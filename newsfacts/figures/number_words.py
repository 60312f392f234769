"""The number words of `number_words.tsv`, sorted by what they do in a number."""

from __future__ import annotations

from functools import lru_cache

from .wordlist import rows

APART = frozenset(("k", "bn", "mn", "mln", "tn", "trn", "bln", "Bn", "mio", "mil", "Mio", "Mrd", "mrd"))
"""The suffixes that may stand behind a space: "5 bn"."""


class NumberWords:
    """Words in lower case and what they are worth; `suffix` alone keeps its case. `starts`: all that begin a number."""

    __slots__ = ("dozen", "part", "rank", "scale", "small", "starts", "suffix", "ten", "times")

    def __init__(self, kinds: dict[str, dict[str, int]]) -> None:
        self.small = kinds["digit"] | kinds["teen"]  # nought to nineteen
        self.ten = kinds["ten"]
        self.scale = kinds["hundred"] | kinds["scale"]
        self.dozen = kinds["dozen"]
        self.suffix = kinds["suffix"]
        self.part = kinds["part"]  # half, third, quarters: the lower half of a fraction
        self.rank = kinds["rank"]
        self.times = kinds["times"]  # twice: read where it is the whole of a figure
        self.starts = frozenset((*self.small, *self.ten, *self.scale, *self.dozen, *self.part, *self.rank, "couple"))


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """The words of the file, read once."""
    kinds: dict[str, dict[str, int]] = {}
    for word, kind, value in rows("number_words.tsv"):
        kinds.setdefault(kind, {})[word] = int(value)
    return NumberWords(kinds)
