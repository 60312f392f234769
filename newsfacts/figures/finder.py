"""Every quantity in running English text."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ..model import Figure
from . import exclusions
from .counted import counted
from .number_words import number_words
from .qualifiers import bounds, qualifier_after, qualifier_before
from .quantity import Quantity, read_quantity, unit_at
from .ranges import read_range
from .special import article_quantity, feet_and_inches, iso_duration, single_units
from .tokens import VULGAR, Tokens

_DIGIT = re.compile(f"[0-9{VULGAR}]")
_WORD = re.compile("[a-z]+")


class FoundFigure(NamedTuple):
    """A figure in a text and the characters that it covers: its qualifier, number and unit, not what is counted."""

    figure: Figure
    start: int
    end: int


@lru_cache(maxsize=1)
def _anchors() -> frozenset[str]:
    return number_words().starts | single_units()


def find_figures(text: str) -> list[FoundFigure]:
    """Every quantity of a text in its order, as far as it is one: no years, dates, clock times, names or versions.

    `FoundFigure.figure.text` is the part of the text from `start` to `end`. Linear in the length of the text.
    """
    if _DIGIT.search(text) is None and _anchors().isdisjoint(_WORD.findall(text.lower())):
        return []
    t = Tokens(text)
    anchors = _anchors()
    found: list[FoundFigure] = []
    floor = 0
    for i in range(t.size):
        if i < floor:
            continue
        low = t.lower[i]
        digit = low[0] in "0123456789." or low[0] in VULGAR
        if not digit and low not in anchors and low not in ("a", "an"):
            continue
        if digit:
            if low == ".":
                continue
            skipped = exclusions.no_quantity(t, i)
            if skipped:
                floor = skipped
                continue
        reading = read_at(t, i, floor)
        if reading is None:
            continue
        figure, start, end, floor = reading
        found.append(FoundFigure(figure, t.starts[start], t.ends[end - 1]))
    return found


def read_at(t: Tokens, i: int, floor: int) -> tuple[Figure, int, int, int] | None:
    """The figure whose number begins at token `i`: with its first token, the token behind it, and the one to go on at."""
    low = t.lower[i]
    if low in ("a", "an"):
        bounded = qualifier_before(t, i, floor)[1] < i
        q = article_quantity(t, i, bounded=bounded) if t.lower[i + 1] in single_units() else None
    elif i and t.words[i - 1] in ("P", "PT") and t.glued(i):
        q = iso_duration(t, i)
    else:
        q = feet_and_inches(t, i) or read_quantity(t, i, floor)
    if q is None or exclusions.is_code(t, q):
        return None
    if q.unit is None and exclusions.bare_is_name(t, q, i):
        return None
    if q.unit == "rank" and exclusions.ordinal_is_name(t, q, i):
        return None
    return compose_figure(t, q, floor)


def compose_figure(t: Tokens, q: Quantity, floor: int) -> tuple[Figure, int, int, int]:
    """A quantity with what bounds it and what it counts, as `read_at` gives it."""
    span = read_range(t, q, floor)
    start, end, unit = (span.start, span.end, span.unit) if span else (q.start, q.end, q.unit)
    qualifier, start = qualifier_before(t, start, floor)
    after = qualifier_after(t, end)
    if after is not None and qualifier in ("exact", "about"):
        qualifier, end = after
    what = None
    on = end
    joined = t.lower[end] in ("-", "‑") and t.glued(end) and t.words[end + 1][:1].isalpha()
    if unit in (None, "rank", "count") or t.lower[end] == "of":
        what = counted(t, end + 1 if joined else end, single=q.value == 1 or unit == "rank" or joined)
    if unit is None:
        unit = "count"
        if what is not None or t.lower[end] in ("a", "per", "every"):
            at = what[1] if what else end
            if t.lower[at] in ("a", "an", "per", "every", "each"):
                under = unit_at(t, at + 1)
                if under and under[0] in ("second", "minute", "hour", "day", "week", "month", "year"):
                    unit = f"count per {under[0]}"
                    on = under[1]
                    if what is None:
                        end = on
    if what is not None:
        late = qualifier_after(t, what[1]) if qualifier == "exact" else None
        if late is not None and late[1] > what[1]:
            qualifier, on = late
    low: Decimal | None
    high: Decimal | None
    value: Decimal | None
    if span is not None:
        value, low, high = None, span.low, span.high
        if qualifier in ("exact", "about", "nearly"):
            if qualifier != "exact":
                low, high = bounds(low, qualifier)[0], bounds(high, qualifier)[1]
            qualifier = "range"
        elif qualifier in ("more_than", "at_least"):
            value, high = low, None
        else:
            value, low = high, None
    else:
        value = q.value
        low, high = bounds(value, qualifier)
    figure = Figure(t.slice(start, end), value, low, high, qualifier, unit, what[0] if what else None)
    return figure, start, end, max(on, end)
