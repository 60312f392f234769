"""The number words of `number_words.tsv`, sorted by what they do in a number."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple


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
    for line in Path(__file__).with_name("number_words.tsv").read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            word, kind, value = line.split("\t")
            kinds.setdefault(kind, {})[word] = int(value)
    small = kinds["digit"] | kinds["teen"]
    scale = kinds["hundred"] | kinds["scale"]
    starts = frozenset([*small, *kinds["ten"], *scale, *kinds["dozen"], *kinds["part"], *kinds["rank"], "couple"])
    return NumberWords(small, kinds["ten"], scale, kinds["dozen"], kinds["suffix"], kinds["part"], kinds["rank"], starts)


def whole(value: int) -> Decimal:
    """An integer as a decimal."""
    return Decimal(value)
