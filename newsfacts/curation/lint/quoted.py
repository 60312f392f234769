"""Whether the words of a quote stand in a passage: in order, and unbroken but for interruptions.

A reporter interrupts a quote: “We had to hold it in Turkey, – said the leader. – Of course, …”. Such words may be
left out where dashes, quotation marks or brackets stand on both sides of them, or commas around a verb of saying
(`saying.txt`). Words that nothing sets off may not: leaving out a “not” is no interruption.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 20
"""Words that an interruption may have; an ellipsis in the quote, or a new paragraph, may stand for any number."""
MOST = 50
"""Places that a quote may have reached at once; only a text that repeats one word has more."""

_WORD = re.compile(r"\w+")
_SETS_OFF = re.compile(r"[–—―“”„\"«»()\[\]]|(?:^|\s)-+(?:\s|$)")
_MAY_SET_OFF = re.compile(r"[^\s\w'’]")
_ELLIPSIS = re.compile(r"…|\.\.\.")


class Divergence(NamedTuple):
    """Where a quote leaves a passage: the words that both have, and how each goes on."""

    shared: int
    """How many words of the quote stand in the passage from its first on."""
    before: str
    quote: str
    passage: str


class _Words:
    """The words of a text, and what stands between each and the next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in _WORD.finditer(text)]
        self.words = [text[start:end].casefold() for start, end in self.spans]
        self.places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            self.places.setdefault(word, []).append(at)
        self.between = [text[one[1] : other[0]] for one, other in pairwise(self.spans)] + [""]
        self.paragraph = [0, *accumulate(between.count("\n") for between in self.between)]

    def printed(self, first: int, count: int) -> str:
        """A few words as they stand there."""
        spans = self.spans[max(0, first) : max(0, first) + count]
        return self.text[spans[0][0] : spans[-1][1]] if spans else ""

    def onward(self, at: int, word: str, omission: bool) -> Iterator[int]:
        """The places at which a quote can go on with a word after the word at `at`."""
        if at + 1 < len(self.words) and self.words[at + 1] == word:
            yield at + 1
        if not (omission or _MAY_SET_OFF.search(self.between[at]) or self.paragraph[at] < self.paragraph[-1]):
            return
        there = self.places.get(word, [])
        for place in there[bisect_right(there, at + 1) :][: MOST if omission else LONGEST]:
            if omission or self._interrupted(at, place):
                yield place

    def _interrupted(self, at: int, place: int) -> bool:
        """Whether the words between two are set off, so that a quote may leave them out."""
        if self.paragraph[at] < self.paragraph[place]:
            return True
        if place - at - 1 > LONGEST:
            return False
        before, after = self.between[at], self.between[place - 1]
        if _SETS_OFF.search(before) and _SETS_OFF.search(after):
            return True
        return "," in before and "," in after and not _saying().isdisjoint(self.words[at + 1 : place])


_words_of_passage = lru_cache(maxsize=64)(_Words)
"""Several quotes stand in one paragraph."""


def divergence(quote: str, passage: str) -> Divergence | None:
    """Where a quote leaves a passage, None where all its words stand in it. Case does not count."""
    said, printed = _Words(quote), _words_of_passage(passage)
    if not said.words:
        return None
    reached = printed.places.get(said.words[0], [])[:MOST]
    if not reached:
        return Divergence(0, "", said.printed(0, 4), "")
    for number, word in enumerate(said.words[1:], start=1):
        omission = bool(_ELLIPSIS.search(said.between[number - 1]))
        onward = sorted({place for at in reached for place in printed.onward(at, word, omission)})[:MOST]
        if not onward:
            before = said.printed(number - 4, min(4, number))
            return Divergence(number, before, said.printed(number, 4), printed.printed(reached[0] + 1, 4))
        reached = onward
    return None


@cache
def _saying() -> frozenset[str]:
    lines = Path(__file__).with_name("saying.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
