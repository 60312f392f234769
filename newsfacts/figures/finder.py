"""Every quantity in running English text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..dates.days import MONTH_WORDS
from ..model import Figure
from .codes import is_code, no_quantity
from .completed import Quantity
from .counted import counted
from .marks import either, may_be_thousands
from .measured import unit_at
from .names import is_name
from .number_words import number_words
from .qualifiers import bounds, qualifier_after, qualifier_before
from .quantity import per_thing, read_quantity
from .ranges import Span, bounded_range, listed_unit, read_range
from .special import article_quantity, clock_duration, feet_and_inches, iso_duration, one_in, single_units
from .tokens import HYPHENS, VULGAR, Tokens
from .units import table
from .wordlist import word_set

if TYPE_CHECKING:
    from decimal import Decimal

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = frozenset("0123456789." + VULGAR)
_ARTICLES = frozenset(("a", "an"))
_EACH = frozenset(("a", "an", "per", "every", "each"))
_EVERY = frozenset(("every", "each"))
_OF_TIMES = frozenset(
    "h am pm m o'clock o’clock past quarter morning noon midday midnight afternoon evening night".split()
)
_OF_TIMES |= frozenset("gmt utc cet cest bst est edt et pst pdt local to hours hrs".split())
"""What every time has one of that is no clock in digits; those are left out by their form."""
_TIMES = ("time", "calendar time")
_SHARES = ("percent", "fraction")
_POINT = 8
_NOT_AMOUNTS = frozenset(("the", "this", "his", "its", "their"))


class FoundFigure(NamedTuple):
    """A figure in a text and the characters that it covers: its qualifier, number and unit, not what is counted."""

    figure: Figure
    start: int
    end: int


class Reading:
    """A figure among tokens: the tokens that it covers, and the one to go on reading at."""

    __slots__ = ("end", "figure", "on", "start")

    def __init__(self, figure: Figure, start: int, end: int, on: int) -> None:
        self.figure = figure
        self.start = start
        self.end = end
        self.on = on


@lru_cache(maxsize=1)
def _anchors() -> frozenset[str]:
    """The words at which a figure can begin."""
    return number_words().starts | single_units()


@lru_cache(maxsize=1)
def _patterns() -> tuple[Callable[[str], object], Callable[[str], list[str]]]:
    """Searches for a digit and for words; compiled here, for reading a single figure needs neither."""
    return re.compile(f"[0-9{VULGAR}]").search, re.compile("[a-z]+").findall


def find_figures(text: str) -> list[FoundFigure]:
    """Every quantity of a text in its order, as far as it is one: no years, dates, clock times, names or versions.

    `FoundFigure.figure.text` is the part of the text from `start` to `end`. Linear in the length of the text.
    """
    return [found for found, instead in _read_all(text) if not instead]


def open_numbers(text: str) -> list[tuple[FoundFigure, str]]:
    """The figures of a text that are left, since a point or comma in them may part thousands or decimals.

    With each, both ways to write it.
    """
    return [(found, instead) for found, instead in _read_all(text) if instead]


def _read_all(text: str) -> list[tuple[FoundFigure, str]]:
    """The quantities of a text; what to write instead of each that can be read in two ways."""
    numeric, word = _patterns()
    if numeric(text) is None and "fold" not in text and _anchors().isdisjoint(word(text.lower())):
        return []
    anchors: frozenset[str] | None = None  # reading all units takes longer than a look-up for 950k should
    t = Tokens(text)
    found: list[tuple[FoundFigure, str]] = []
    point = t.size > 1 and t.words[0] in "-–" and not t.glued(1) and any(map(str.isalpha, t.words[:_POINT]))
    floor = int(point)  # the mark of a point of a list is no minus
    others = _dates_and_times(t)
    for i, low in enumerate(t.lower[: t.size]):
        if i < floor:
            continue
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
        elif low not in _ARTICLES:
            if anchors is None:
                anchors = _anchors()
            if low not in anchors:
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


def _dates_and_times(t: Tokens) -> dict[int, int]:
    """Where the dates and times of day in a text begin and end: their numbers count nothing."""
    found: dict[int, int] = {}
    if any(len(word) == 4 and word.isdecimal() for word in t.words) or not _dated().isdisjoint(t.vocabulary):
        from ..dates.finder import find_dates

        found = {start: end for _, start, end in find_dates(t.text)}
    if not _OF_TIMES.isdisjoint(t.lower):
        from ..dates.times import find_times

        found |= {start: end for _, start, end in find_times(t.text)}
    return found


def number_at(t: Tokens, i: int, floor: int, *, sure: bool = False) -> Quantity | None:
    """The quantity whose number (or article) is token `i`; nothing before token `floor` belongs to it.

    `sure`: it is known to be one, so that "2018" and "one" need no excuse.
    """
    low = t.lower[i]
    q: Quantity | None
    if low in _ARTICLES:
        if t.lower[i + 1] not in single_units():
            return None
        bounded = sure or qualifier_before(t, i, floor)[1] < i
        return article_quantity(t, i, bounded=bounded)
    if i > floor and t.words[i - 1] in ("P", "PT") and t.glued(i):
        q = iso_duration(t, i)
    else:
        q = clock_duration(t, i) or feet_and_inches(t, i) or read_quantity(t, i, floor)
    if q is None or is_code(t, q):
        return None
    q = one_in(t, i, q) or q
    return q if sure or not is_name(t, q, i) else None


def with_bounds(t: Tokens, q: Quantity, floor: int) -> Reading:
    """A quantity with the range that it begins, what bounds it, and what it counts."""
    span = read_range(t, q, floor) or Span(q.start, q.end, q.value, q.value, q.unit)
    qualifier, start = qualifier_before(t, span.start, floor)
    bounded = qualifier in ("more_than", "at_least", "less_than", "at_most") and span.low == span.high
    within = bounded_range(t, q, upper=qualifier in ("less_than", "at_most")) if bounded else None
    if within is not None:
        span, qualifier = within, "exact"
    if qualifier == "exact":
        qualifier = q.number.qualifier
    unit = span.unit or listed_unit(t, q)
    if qualifier == "more_than" and t.lower[start] == "over" and _is_during(t, start, unit):
        qualifier, start = "exact", span.start
    end = on = span.end
    after = qualifier_after(t, end) if qualifier in ("exact", "about") else None
    if after is not None:
        qualifier, end = after
        unit, end = (unit, end) if unit else _unit_later(t, end)
        on = end
    what = _counted(t, end, unit, single=span.low == span.high == 1)
    if unit is None:
        unit, on = _count_unit(t, what[1] if what else end)
        if what is None:
            end = max(end, on)
    elif what is not None:
        unit, on = _rate_of_goods(t, what[1], unit)
    if what is not None and qualifier == "exact":
        late = qualifier_after(t, what[1])
        if late is not None:
            qualifier, on = late
    value, low, high, qualifier = _interval(span, qualifier)
    figure = Figure(t.slice(start, end), value, low, high, qualifier, unit, what[0] if what else None)
    return Reading(figure, start, end, max(on, end))


def _unit_later(t: Tokens, j: int) -> tuple[str | None, int]:
    """The unit behind a qualifier: "10-plus years", "two or more hours"; None and `j` where there is none."""
    hyphen = t.lower[j] in HYPHENS and t.glued(j)
    return unit_at(t, j + hyphen) or (None, j)


def _counted(t: Tokens, end: int, unit: str | None, *, single: bool) -> tuple[str, int] | None:
    """What is counted behind token `end`: of measures only an amount of something ("tonnes of wheat")."""
    if unit in (None, "rank"):
        hyphen = t.lower[end] in HYPHENS and t.glued(end) and t.words[end + 1][:1].isalpha()
        return counted(t, end + hyphen, single=single or hyphen or unit == "rank")
    if unit == "fraction" and t.lower[end] in _NOT_AMOUNTS:
        return counted(t, end + 1)
    if t.lower[end] == "of" and (unit in _SHARES or t.lower[end + 1] not in _NOT_AMOUNTS):
        return counted(t, end)
    return None


def _count_unit(t: Tokens, j: int) -> tuple[str, int]:
    """`count`, or a rate if what it is per follows at token `j` ("10 a day"), and the token behind it."""
    under = _under(t, j)
    if under is not None:
        return f"count per {under[0]}", under[1]
    return "count", j if t.lower[j] in _EACH else 0


def _rate_of_goods(t: Tokens, j: int, unit: str) -> tuple[str, int]:
    """The unit, a rate where a time follows what is counted ("2 tonnes of cargo a day"), and the token behind it."""
    under = None if " per " in unit or unit in _SHARES else _under(t, j)
    return (f"{unit} per {under[0]}", under[1]) if under is not None else (unit, 0)


def _under(t: Tokens, j: int) -> tuple[str, int] | None:
    """What a figure is per at token `j`, with the token behind it: after "a" a time, after "per" anything."""
    if t.lower[j] == "for" and t.lower[j + 1] in _EVERY:
        return per_thing(t, j + 1)  # "one officer for every 519 residents"
    if t.lower[j] not in _EACH:
        return None
    found = unit_at(t, j + 1)
    if found is None or (t.lower[j] != "per" and table().units[found[0]].dimension not in _TIMES):
        return per_thing(t, j) if t.lower[j] == "per" else None
    return None if t.lower[found[1]] in word_set("then") else found


def _is_during(t: Tokens, over: int, unit: str | None) -> bool:
    """Whether "over" before a time means during it: "cut jobs over three years", not "lasted over three years"."""
    known = table().units.get(unit or "count")
    if over == 0 or known is None or known.dimension not in _TIMES:
        return False
    return t.words[over - 1].isalnum() and t.lower[over - 1] not in word_set("longer")


def _interval(span: Span, qualifier: str) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
    """Value, low, high and qualifier of a number or a range under a qualifier."""
    if span.low == span.high:
        return span.low, *bounds(span.low, qualifier), qualifier
    if qualifier in ("more_than", "at_least"):
        return span.low, span.low, None, qualifier
    if qualifier in ("less_than", "at_most"):
        return span.high, None, span.high, qualifier
    return None, span.low, span.high, "range"
