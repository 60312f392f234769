"""A quantity with all that belongs to it: the range that it begins, what bounds it, what it counts or is per."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..dates.days import MONTH_WORDS
from ..model import Figure
from .counted import counted, is_plural
from .measured import unit_at
from .often import ADVERBS, TIMES
from .qualifiers import bounds, qualifier_after, qualifier_before
from .quantity import read_quantity
from .ranges import Span, bounded_range, listed_unit, read_range
from .rates import per_thing
from .tokens import HYPHENS, Tokens
from .units import EXACT, table
from .wordlist import word_set

if TYPE_CHECKING:
    from .completed import Quantity

_ENDS_AGE = frozenset((",", ".", ";", ")", ""))
_OLDEST = 120
_TEN = Decimal(10)
_IS, _SOMEBODY = frozenset(("is", "was", "be", "turned", "turns")), frozenset(("who", "he", "she"))
_TURNS, _YOUNGEST = frozenset(("turn", "turned", "turns", "turning")), 15
_BEHIND_AGE = _ENDS_AGE | frozenset(("when", "by", "at", "but"))
_ON = frozenset(("in", "on", "this", "last", "yesterday", "today"))
"""What a birthday is told by."""
_OF_AGE, _NEAR = frozenset(("age", "expectancy")), 8
_EACH = frozenset(("a", "an", "per", "every", "each"))
_EVERY = frozenset(("every", "each"))
_TIMES = ("time", "calendar time")
_SHARES = ("percent", "fraction")
_MOST, _APPOSED, _TWO = frozenset(("most", "fewest")), 5, 2
"""What makes things ones of which the number follows, and the tokens between."""
_NOT_AMOUNTS = frozenset(("the", "this", "his", "its", "their"))


class Reading:
    """A figure among tokens: the tokens that it covers, and the one to go on reading at."""

    __slots__ = ("end", "figure", "on", "start")

    def __init__(self, figure: Figure, start: int, end: int, on: int) -> None:
        self.figure = figure
        self.start = start
        self.end = end
        self.on = on


def with_bounds(t: Tokens, q: Quantity, floor: int) -> Reading:
    """A quantity with the range that it begins, what bounds it, and what it counts."""
    span = read_range(t, q, floor) or Span(q.start, q.end, q.value, _highest(q), q.unit)
    qualifier, start = qualifier_before(t, span.start, floor)
    bounded = qualifier in ("more_than", "at_least", "less_than", "at_most") and span.low == span.high
    within = bounded_range(t, q, upper=qualifier in ("less_than", "at_most")) if bounded else None
    if within is not None:
        span, qualifier = within, "exact"
    if qualifier == "exact":
        qualifier = q.number.qualifier
    if t.lower[start] == "up" and t.lower[span.end] == "from":
        qualifier = "exact"  # "up to 4.67% from 4.58%"
    unit = span.unit or listed_unit(t, q)
    if qualifier == "more_than" and t.lower[start] == "over" and _is_no_bound(t, start, unit):
        qualifier, start = "exact", span.start
    end = on = span.end
    after = qualifier_after(t, end) if qualifier in ("exact", "about") else None
    if after is not None:
        qualifier, end = after
        unit, end = (unit, end) if unit else _unit_later(t, end)
        on = end
    aged = unit is None and _is_aged(t, start)
    what = _counted(t, end, unit, single=span.low == span.high == 1) if not aged else None
    if q.number.form == TIMES:
        what = (TIMES, end)
    if unit is None and what is None and not aged and start > _TWO and t.words[start - 1] == ",":
        what = _apposed(t, start, end)
    if aged or (unit is None and what is None and _is_age(t, start, end, q)):
        unit = "year"
    if unit is None:
        unit, on = _count_unit(t, what[1] if what else end)
        if what is None or what[1] == end:
            end = max(end, on)  # "once a year"
        if what is not None and what[0] == TIMES and t.lower[what[1]] in ADVERBS:
            unit, on = f"count per {ADVERBS[t.lower[what[1]]]}", what[1] + 1
            end = on if what[1] == end else end
    elif what is not None:
        unit, on = _rate_of_goods(t, what[1], unit)
    if what is not None and qualifier == "exact":
        late = qualifier_after(t, what[1])
        if late is not None:
            qualifier, on = late
    if what is not None and not what[0].replace(" ", "").isalpha():
        on = max(on, what[1])  # "500 Model 3 sedans" is one figure
    behind = what[1] if what else end
    if t.lower[behind] == "to" and start and t.lower[start - 1] == "from":
        unit = _rate_of_next(t, behind + 1, unit)
    value, low, high, qualifier = _interval(span, qualifier)
    figure = Figure(t.slice(start, end), value, low, high, qualifier, unit, what[0] if what else None)
    return Reading(figure, start, end, max(on, end))


def _highest(q: Quantity) -> Decimal:
    """The upper end of a quantity by itself: ten times as much where only the magnitude is told."""
    return EXACT.multiply(q.value, _TEN) if q.number.qualifier == "order" else q.value


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


def _apposed(t: Tokens, start: int, end: int) -> tuple[str, int] | None:
    """What a number between commas counts, where it tells how many the most are: "had the most colonies, 610,"."""
    thing = t.lower[start - 2]
    if t.words[end] not in _ENDS_AGE or not is_plural(thing) or thing in word_set("ends"):
        return None
    first = max(1, start - _APPOSED)
    told = any(t.lower[k] in _MOST and t.lower[k - 1] == "the" for k in range(first, start - 2))
    return (t.words[start - 2], end) if told else None


def _is_aged(t: Tokens, start: int) -> bool:
    """Whether an age is spoken of right before a token: "aged 62", "at the age of 62", "aged between 5 and 11"."""
    before = t.lower[start - 1] if start else ""
    if before == "of" and start > 1:
        before = t.lower[start - 2]
    return before in ("aged", "age", "ages")


def _is_age(t: Tokens, start: int, end: int, q: Quantity) -> bool:
    """Whether a bare number between two tokens is an age by what is around it: "Mr Smith, 62, said", "turned 35"."""
    before = t.lower[start - 1] if start else ""
    if before == "at" and start == 1 and t.words[end] == "," and q.value < _OLDEST:
        return True  # "At 37, she"
    if before in _IS and not _OF_AGE.isdisjoint(t.lower[max(0, start - _NEAR) : start]) and q.value < _OLDEST:
        return True  # "life expectancy for men is around 73"
    ended = t.lower[end] in _BEHIND_AGE or (before in _TURNS and t.lower[end] in _ON)
    whose = start - 2 if before != "be" else start - 3  # "who was 10.", "she will be 35 by then"
    if before in _IS and whose >= 0 and t.lower[whose] in _SOMEBODY:
        return ended and 0 < q.value < _OLDEST
    if before in _TURNS:  # "Smith turned 35."
        return ended and _YOUNGEST < q.value < _OLDEST
    name = t.words[start - 2] if before == "," and start > 1 else ""
    behind = name[:1].isupper() and not name.isupper() and name.lower() not in MONTH_WORDS
    return behind and t.words[end] in _ENDS_AGE and 0 < q.value < _OLDEST and t.words[start].isdecimal()


def _count_unit(t: Tokens, j: int) -> tuple[str, int]:
    """`count`, or a rate if what it is per follows at token `j` ("10 a day"), and the token behind it."""
    under = _under(t, j)
    if under is not None:
        return f"count per {under[0]}", under[1]
    return "count", j if t.lower[j] in _EACH else 0


def _rate_of_goods(t: Tokens, j: int, unit: str) -> tuple[str, int]:
    """The unit, a rate where a time follows what is counted ("2 tonnes of cargo a day"), and the token behind it."""
    under = None if " per " in unit or unit in _SHARES or unit == "rank" else _under(t, j)
    return (f"{unit} per {under[0]}", under[1]) if under is not None else (unit, 0)


def _rate_of_next(t: Tokens, j: int, unit: str) -> str:
    """The unit of the figure before "to" at token `j`, per what the one behind is: "from £3 to £2 a litre"."""
    second = read_quantity(t, j + (not t.words[j][:1].isalnum()), j) if t.words[j] else None
    if second is None:
        return unit
    if second.unit is not None:
        return second.unit if second.unit.partition(" per ")[0] == unit else unit
    what = counted(t, second.end)
    return _count_unit(t, what[1] if what else second.end)[0] if unit == "count" else unit


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


def _is_no_bound(t: Tokens, over: int, unit: str | None) -> bool:
    """Whether "over" is not more than: "handed over 34 letters", "cut jobs over three years", not "lasted over 34"."""
    before = t.lower[over - 1] if over else ""
    if before in word_set("over"):
        return True
    known = table().units.get(unit or "count")
    times = known is not None and known.dimension in _TIMES
    return times and before.isalnum() and before not in word_set("longer")


def _interval(span: Span, qualifier: str) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
    """Value, low, high and qualifier of a number or a range under a qualifier."""
    if span.low == span.high:
        return span.low, *bounds(span.low, qualifier), qualifier
    if qualifier in ("more_than", "at_least"):
        return span.low, span.low, None, qualifier
    if qualifier in ("less_than", "at_most"):
        return span.high, None, span.high, qualifier
    return None, span.low, span.high, qualifier if qualifier == "order" else "range"
