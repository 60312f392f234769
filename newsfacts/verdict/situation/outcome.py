"""What two values of the base say on a comparison: more or less, by how much, how many times."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import in_base, relation
from newsfacts.model import Figure
from newsfacts.verdict.result import Relation
from newsfacts.verdict.situation.asked import Asked
from newsfacts.verdict.situation.levels import DAY, INSTANT, Level

_ROUGHLY = Decimal("0.03")
"""How far a ratio may be off that is said without a qualifier, as a share of it."""

_NOMINALLY = Decimal("0.00001")
"""How far a difference may be off because units were converted, as a share of it."""


class Found(NamedTuple):
    """What two records say on a comparison."""

    relation: Relation
    first: Level
    second: Level
    said: str
    """What follows from the two, in words."""


def interval(low: Decimal, high: Decimal | None, unit: str) -> Figure:
    """A figure from its lowest to its highest, which is None where that end is open."""
    is_one = low == high
    return Figure("", low if is_one else None, low, high, "exact" if is_one else "range", unit, None)


def found(right: bool, first: Level, second: Level) -> Found:
    """What two values say on a claim that is right by them, or wrong."""
    return Found("agrees" if right else "contradicts", first, second, f"{first.said} and {second.said}")


def holds(asked: Asked, first: Level, second: Level) -> bool | None:
    """Whether a comparison is right by two values; None where that is open."""
    is_ = "up" if first.low > second.high else "down" if first.high < second.low else None
    if asked.amount is None:
        if asked.direction == "same":
            right: bool | None = (first.low, first.high) == (second.low, second.high)
        else:
            right = None if is_ is None else is_ == asked.direction
        return right if right is None else right != asked.turned
    comes_to = _ratio(asked, first, second) if asked.is_ratio else difference(asked.amount, first, second)
    if comes_to == "undecided" or (is_ is None and not asked.is_ratio):
        return None
    if asked.direction not in (None, "same", is_) and not (asked.is_ratio and asked.amount.counted == "times"):
        return False if comes_to == "agrees" else None  # one error, and not two
    return comes_to == "agrees"


def difference(amount: Figure, first: Level, second: Level) -> Relation:
    """How the difference of two values, whichever is the larger, bears on an amount."""
    if amount.unit == "percentage point":
        ends = _raw(first), _raw(second)
        if any(end.is_infinite() for end in ends):
            return "undecided"
        low = high = abs(ends[0] - ends[1])
    elif first.dimension == INSTANT and amount.unit not in ("hour", "minute", "second"):  # days are counted as dates
        days = [each // DAY for each in (first.low, first.high, second.low, second.high)]
        low, high = sorted(abs(end) * DAY for end in (days[0] - days[3], days[1] - days[2]))
    else:
        one, other = (first, second) if first.low >= second.low else (second, first)
        low, high = max(one.low - other.high, Decimal(0)), one.high - other.low
    unit = "minute" if first.dimension == INSTANT else "count"
    ends_known = None if high.is_infinite() else high
    if _is_nominally(amount, first, second):
        return "agrees"
    exact = interval(low, ends_known, unit)
    if unit == "count":
        ends_of = [None if end is None else in_base(end, amount.unit) for end in (amount.low, amount.high)]
        if amount.unit == "percentage point":
            ends_of = [amount.low, amount.high]
        amount = amount._replace(low=ends_of[0], high=ends_of[1], value=ends_of[0], unit="count")
    return relation(exact, amount) or "undecided"


def _is_nominally(amount: Figure, first: Level, second: Level) -> bool:
    """Whether the difference of two values as they are written is the amount as it is written, about or not."""
    whats = [level.value.what for level in (first, second)]
    named = [what.value for what in whats if isinstance(what, Figure) and what.value is not None]
    if amount.value is None or len(named) != len(whats):
        return False
    units = [what.unit for what in whats if isinstance(what, Figure)]
    one, other = (in_base(value, unit) for value, unit in zip(named, units, strict=True))
    by = in_base(amount.value, amount.unit if " per " not in units[0] else units[0])
    return amount.unit != "percentage point" and abs(abs(one - other) - by) <= by * _NOMINALLY


def _ratio(asked: Asked, first: Level, second: Level) -> Relation:
    amount = asked.amount
    if (
        not second.low
        or not second.high
        or amount is None
        or any(end.is_infinite() for end in (first.low, first.high, second.low, second.high))
    ):
        return "undecided"
    times = (first.low / second.high, first.high / second.low)
    scale = Decimal(100) if amount.unit == "percent" else Decimal(1)
    if asked.is_change:
        times = tuple(sorted(abs(each - 1) for each in times))  # type: ignore[assignment]
    is_part = amount.unit == "fraction" and amount.low is not None and amount.low < 1 and not asked.is_change
    if is_part and times[0] == times[1] == 1:
        return "undecided"  # the whole, told twice
    if is_part and times[0] > 1:
        return "contradicts"  # more than half of it is not more than all of it
    slack = 1 if amount.qualifier != "exact" else 1 + _ROUGHLY
    low, high = times[0] * scale / slack, times[1] * scale * slack
    exact = Figure("", None, low, high, "range", amount.unit, None)
    related = relation(exact, amount) or "undecided"
    return "agrees" if related == "undecided" and amount.qualifier == "exact" else related


def _raw(level: Level) -> Decimal:
    """A value as it is written, without its unit."""
    what = level.value.what
    return what.low if isinstance(what, Figure) and what.low is not None else level.low
