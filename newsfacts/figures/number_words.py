"""The number words of `number_words.tsv`, sorted by what they do in a number."""

from __future__ import annotations

from functools import lru_cache

from .wordlist import rows

APART = frozenset(("k", "bn", "mn", "mln", "tn", "trn", "bln", "Bn", "mio", "mil", "Mio", "Mrd", "mrd", "cr", "Cr"))
"""The suffixes that may stand behind a space: "5 bn"."""
_TEN = 10


class NumberWords:
    """Words in lower case and what they are worth; `suffix` alone keeps its case. `starts`: all that begin a number."""

    __slots__ = ("dozen", "part", "rank", "scale", "small", "starts", "suffix", "ten", "times")

    def __init__(self, kinds: dict[str, dict[str, int]]) -> None:
        digits = {word: value for word, value in kinds["digit"].items() if value}
        self.ten = kinds["ten"]
        self.small = kinds["digit"] | kinds["teen"] | self._joined(digits)  # nought to nineteen, twentyone
        self.scale = kinds["hundred"] | kinds["scale"]
        self.dozen = kinds["dozen"]
        self.suffix = kinds["suffix"]
        self.part = kinds["part"]  # half, third, quarters: the lower half of a fraction
        firsts = {word: value for word, value in kinds["rank"].items() if value < _TEN}
        self.rank = kinds["rank"] | self._joined(firsts)
        self.times = kinds["times"]  # twice: before a time, and where it is the whole of a figure
        self.starts = frozenset((*self.small, *self.ten, *self.scale, *self.dozen, *self.part, *self.rank, "couple"))

    def _joined(self, last: dict[str, int]) -> dict[str, int]:
        """The numbers that some write in one word, twentyone and thirtyfirst, each of which ends in one of `last`."""
        return {ten + word: tens + value for ten, tens in self.ten.items() for word, value in last.items()}


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """The words of the file, read once."""
    kinds: dict[str, dict[str, int]] = {}
    for word, kind, value in rows("number_words.tsv"):
        kinds.setdefault(kind, {})[word] = int(value)
    return NumberWords(kinds)
