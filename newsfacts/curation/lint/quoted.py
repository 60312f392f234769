"""Whether the words of a quote stand in a passage: in order, and unbroken but for interruptions.

A reporter interrupts a quote: “We had to hold it in Turkey, – said the leader. – Of course, …”. Such words may be
left out where dashes, quotation marks or brackets stand on both sides of them, or commas around a verb of saying
(`saying.txt`). Words that nothing sets off may not: leaving out a “not” is no interruption.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import NamedTuple

LONGEST = 20
"""Words that an interruption may have; an ellipsis in the quote, or a new paragraph, may stand for any number."""
MOST = 200
"""Places that a quote may have reached at once; only a text that repeats one word has more."""

_WORD = re.compile(r"\w+")
_SETS_OFF = re.compile(r"[–—―“”„\"«»()\[\]]|(?:^|\s)-+(?:\s|$)")
_ELLIPSIS = re.compile(r"…|\.\.\.")


class Divergence(NamedTuple):
    """Where a quote leaves a passage: the words that both have, and how each goes on."""

    shared: int
    """How many words of the quote stand in the passage from its first on."""
    before: str
    quote: str
    passage: str


class _Words:
    """The words of a text, and what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in _WORD.finditer(text)]
        self.words = [text[start:end].casefold() for start, end in self.spans]

    def between(self, at: int) -> str:
        """Give what stands between one word and the next."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]]

    def passage(self, first: int, count: int) -> str:
        """Give a few words as they are printed."""
        spans = self.spans[max(0, first) : max(0, first) + count]
        return self.text[spans[0][0] : spans[-1][1]] if spans else ""


def divergence(quote: str, passage: str) -> Divergence | None:
    """Give where a quote leaves a passage, None where all its words stand in it. Case does not count."""
    said, printed = _Words(quote), _Words(passage)
    if not said.words:
        return None
    places: dict[str, list[int]] = {}
    for at, word in enumerate(printed.words):
        places.setdefault(word, []).append(at)
    reached = places.get(said.words[0], [])[:MOST]
    for number in range(1, len(said.words)):
        if not reached:
            return Divergence(0, "", said.passage(0, 4), "")
        omission = bool(_ELLIPSIS.search(said.between(number - 1)))
        there = places.get(said.words[number], [])
        onward: set[int] = set()
        for at in reached:
            for place in there[bisect_right(there, at) :][: MOST if omission else LONGEST]:
                if place == at + 1 or omission or _interrupted(printed, at, place):
                    onward.add(place)
        if not onward:
            at = reached[0]
            before = said.passage(number - 4, min(4, number))
            return Divergence(number, before, said.passage(number, 4), printed.passage(at + 1, 4))
        reached = sorted(onward)[:MOST]
    return None if reached else Divergence(0, "", said.passage(0, 4), "")


def _interrupted(printed: _Words, at: int, place: int) -> bool:
    """Whether the words between two are set off, so that a quote may leave them out."""
    first, last = printed.between(at), printed.between(place - 1)
    start, end = printed.spans[at][1], printed.spans[place][0]
    if "\n" in printed.text[start:end]:
        return True
    if place - at - 1 > LONGEST:
        return False
    if _SETS_OFF.search(first) and _SETS_OFF.search(last):
        return True
    return "," in first and "," in last and not _saying().isdisjoint(printed.words[at + 1 : place])


@cache
def _saying() -> frozenset[str]:
    lines = Path(__file__).with_name("saying.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
