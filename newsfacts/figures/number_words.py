"""The number words of `number_words.tsv`, sorted by what they do in a number."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .wordlist import rows


class NumberWords(NamedTuple):
    """Words in lower case and what they are worth; `suffix` alone keeps its case."""

    small: dict[str, int]
    """nought to nineteen"""
    ten: dict[str, int]
    scale: dict[str, int]
    """hundred, thousand, million…"""
    dozen: dict[str, int]
    suffix: dict[str, int]
    part: dict[str, int]
    """half, third, quarters…: the lower half of a fraction"""
    rank: dict[str, int]
    starts: frozenset[str]
    """Every word that can begin a number."""


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """The words of the file, read once."""
    kinds: dict[str, dict[str, int]] = {}
    for word, kind, value in rows("number_words.tsv"):
        kinds.setdefault(kind, {})[word] = int(value)
    small = kinds["digit"] | kinds["teen"]
    scale = kinds["hundred"] | kinds["scale"]
    starts = frozenset([*small, *kinds["ten"], *scale, *kinds["dozen"], *kinds["part"], *kinds["rank"], "couple"])
    return NumberWords(small, kinds["ten"], scale, kinds["dozen"], kinds["suffix"], kinds["part"], kinds["rank"], starts)

