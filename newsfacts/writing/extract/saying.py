"""The verbs of saying."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W\d_]+")


def speaks(before: str, behind: str) -> bool:
    """Whether a verb of saying stands beside a name: directly behind it, or before it."""
    near = [*_WORD.findall(behind)[:1], *_WORD.findall(before)[-1:]]
    return any(word.casefold() in verbs() for word in near)


def verbs_in(text: str, sentence: tuple[int, int], quoted: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the verbs of saying stand in a sentence, outside of quotations."""
    return [
        word.span()
        for word in _WORD.finditer(text, *sentence)
        if word.group().casefold() in verbs() and not any(start <= word.start() < end for start, end in quoted)
    ]


@cache
def deeds() -> frozenset[str]:
    """The verbs of saying by which somebody does something, unless it is said what they say: apologised."""
    return frozenset(_lines("deeds"))


@cache
def verbs() -> frozenset[str]:
    """The verbs of saying in all their forms."""
    return frozenset([*_lines("says"), *_lines("deeds")])


def _lines(which: str) -> Iterator[str]:
    """The words of one part of the list."""
    part = ""
    for line in Path(__file__).with_name("speaking.txt").read_text(encoding="utf-8").splitlines():
        if line.endswith(":"):
            part = line.removesuffix(":")
        elif part == which and not line.startswith("#"):
            yield from line.split()
