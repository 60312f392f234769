"""Every quantity in running English text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..dates.days import MONTH_WORDS
from ..model import Figure
from .bounded import with_bounds
from .codes import PERIODS, begins_duration, is_code, no_quantity
from .completed import Quantity
from .marks import either, may_be_thousands
from .names import is_name
from .number_words import number_words
from .often import single_at, times_at
from .qualifiers import qualifier_before
from .quantity import read_quantity
from .special import FEET, article_quantity, clock_duration, feet_and_inches, iso_duration, one_in, single_units
from .tokens import VULGAR, tokens_of
from .wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Callable

    from .tokens import Tokens

_NUMERIC = frozenset("0123456789" + VULGAR)
_DIGITS = _NUMERIC | {"."}
_ARTICLES = frozenset(("a", "an"))
_MIDDLES = frozenset(("noon", "midday", "midnight"))
_WAYS = frozenset(("to", "past", "after", "before"))
_OF_TIMES = frozenset("h am pm m o'clock o’clock morning afternoon evening night local".split()) | _MIDDLES
_OF_TIMES |= frozenset("gmt utc cet cest bst est edt et pst pdt hours hrs".split())
_CENTURIES, _TEN = range(11, 21), 10
_YEAR = 3
"""Characters that no number with a year has."""
_NEAR = 8
"""Every time has its middle, or one of these words within so many tokens behind its hour, or a way from it, if it is no
clock in digits, which its form leaves out."""
_OF_WHOLE = frozenset(("in", "out", "of", "over"))
_POINT = 8
"""Tokens among which the mark of a point of a list has a word behind it."""


class FoundFigure(NamedTuple):
    """A figure in a text and the characters that it covers: its qualifier, number and unit, not what is counted."""

    figure: Figure
    start: int
    end: int


@lru_cache(maxsize=1)
def _anchors() -> frozenset[str]:
    """The words at which a figure can begin."""
    return number_words().starts | single_units() | number_words().times.keys() | {"single"}


@lru_cache(maxsize=1)
def _begins() -> frozenset[str]:
    """The words at which a number or what an article measures begins."""
    return number_words().starts | number_words().times.keys() | _ARTICLES | frozenset(VULGAR)


@lru_cache(maxsize=1)
def _words() -> Callable[[str], list[str]]:
    return re.compile("[a-z]+").findall


def find_figures(text: str) -> list[FoundFigure]:
    """Every quantity of a text in its order, as far as it is one: no years, dates, clock times, names or versions.

    `FoundFigure.figure.text` is the part of the text from `start` to `end`. Linear in the length of the text.
    """
    return [found for found, instead in figures_and_open_numbers(text) if not instead]


def figures_and_open_numbers(text: str) -> list[tuple[FoundFigure, str]]:
    """The figures of a text, and among them those that `find_figures` leaves, read once.

    What is left has a point or comma that may part thousands or decimals: with it, both ways to write it.
    """
    if _NUMERIC.isdisjoint(text) and "fold" not in text and _anchors().isdisjoint(_words()(text.lower())):
        return []
    t = tokens_of(text)
    found: list[tuple[FoundFigure, str]] = []
    point = t.size > 1 and t.words[0] in "-–" and not t.glued(1) and any(map(str.isalpha, t.words[:_POINT]))
    if point and (whole := number_at(t, 1, 0)) is not None and whole.end == t.size:
        point = False  # "- 27 °C" and nothing else
    floor = int(point)  # the mark of a point of a list is no minus
    begins, digits = _begins(), _DIGITS  # digits sort before letters
    numbers = [i for i, low in enumerate(t.lower) if low in begins or (low < ":" and low[:1] in digits)]
    others = _dates_and_times(t, numbers)
    read_at = sorted({*numbers, *(i for i in range(t.size) if t.starts[i] in others)}) if others else numbers
    for i in read_at:
        if i < floor:
            continue
        low = t.lower[i]
        if others and t.starts[i] in others:  # "twenty to seven in the evening", "12 July"
            after = others[t.starts[i]]
            floor = next((j for j in range(i, t.size) if t.starts[j] >= after), t.size)
            continue
        if low[0] in _DIGITS:
            if low == "." or (i and t.lower[i - 1] == "per"):
                continue  # what a rate is per counts nothing
            skipped = no_quantity(t, i)
            if skipped:
                floor = skipped
                continue
        q = number_at(t, i, floor)
        if q is None:
            continue
        read = with_bounds(t, q, floor)
        instead = either(t, i) if may_be_thousands(t, i, read.figure) else ""
        found.append((FoundFigure(read.figure, t.starts[read.start], t.ends[read.end - 1]), instead))
        floor = read.on
    return found


@lru_cache(maxsize=1)
def _dated() -> frozenset[str]:
    """The words that dates with numbers other than years have one of."""
    return MONTH_WORDS | word_set("dated")


def _may_be_year(t: Tokens, i: int) -> bool:
    """Whether a number is one that a year is written with: 2019, 20190712, 12.07.2019, nineteen ninety."""
    word, words = t.words[i], number_words()
    if word[0].isalpha():
        century = words.small.get(t.lower[i]) or words.ten.get(t.lower[i], 0)
        return century in _CENTURIES and words.small.get(t.lower[i + 1], 0) + words.ten.get(t.lower[i + 1], 0) >= _TEN
    return word[:4].isdecimal() or word[-4:].isdecimal()


def _dates_and_times(t: Tokens, numbers: list[int]) -> dict[int, int]:
    """Where the dates and times of day in a text begin and end: their numbers count nothing."""
    found: dict[int, int] = {}
    words = t.words
    long = [i for i in numbers if len(words[i]) > _YEAR]
    if any(_may_be_year(t, i) for i in long) or not _dated().isdisjoint(t.lower):
        from ..dates.finder import find_dates

        found = {start: end for _, start, end in find_dates(t.text)}
    if begins := _may_begin_times(t, numbers):
        from ..dates.times import find_times

        found |= {start: end for _, start, end in find_times(t.text, begins)}
    return found


def _may_begin_times(t: Tokens, numbers: list[int]) -> list[int]:
    """Where times of day may begin in a text: at these tokens, with which numbers begin, and at noon."""
    lower = t.lower
    if _OF_TIMES.isdisjoint(lower) and _WAYS.isdisjoint(lower):
        return []
    near = {
        i
        for i in numbers
        if lower[i + 1 + (lower[i + 1][:6] == "minute")] in _WAYS or not _OF_TIMES.isdisjoint(lower[i + 1 : i + _NEAR])
    }
    if near:  # "thirty-six minutes past" begins before the number that stands near
        near = {i for i in numbers if i in near or i + 1 in near or i + 2 in near}
    if not _MIDDLES.isdisjoint(lower):
        near.update(i for i in range(t.size) if lower[i] in _MIDDLES)
    return [t.starts[i] for i in sorted(near)]


def number_at(t: Tokens, i: int, floor: int, *, sure: bool = False) -> Quantity | None:
    """The quantity whose number (or article) is token `i`; nothing before token `floor` belongs to it.

    `sure`: it is known to be one, so that "2018" and "one" need no excuse.
    """
    low = t.lower[i]
    q: Quantity | None
    if low in _ARTICLES:
        if t.lower[i + 1] not in single_units():
            return single_at(t, i, sure=sure) if t.lower[i + 1] == "single" else None
        begins = qualifier_before(t, i, floor)[1]
        bounded = sure or (begins < i and not (0 < begins == floor and t.lower[i + 2] in word_set("then")))
        return article_quantity(t, i, bounded=bounded)
    if low in number_words().times:
        return times_at(t, i, sure=sure)
    if i > floor and t.words[i - 1] in PERIODS and t.glued(i) and begins_duration(t, i):
        q = iso_duration(t, i)
    else:
        special = (t.words[i + 1] == ":" and clock_duration(t, i)) or (t.words[i + 1] in FEET and feet_and_inches(t, i))
        q = special or read_quantity(t, i, floor)
    if q is None or is_code(t, q):
        return None
    if t.lower[q.end] in _OF_WHOLE:
        q = one_in(t, i, q) or q
    return q if sure or not is_name(t, q, i) else None
