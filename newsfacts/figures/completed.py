"""A quantity of several units: "five hours and forty minutes", "12 ft 2 in", "5 foot 9", "2h30"."""

from __future__ import annotations

from decimal import Decimal

from . import units
from .fractions import Number
from .measured import unit_at
from .numbers import read_number
from .tokens import HYPHENS, Tokens
from .units import EXACT, table, tidy

_UNNAMED = {"foot": "inch", "hour": "minute"}
"""Units behind which a bare number counts the next smaller one."""
_MOST_INCHES = 12
_HUNDRED = Decimal(100)


class Quantity:
    """A number with what it measures, before bounds and ranges.

    `unit` is canonical, None for a bare number; `priced` says that a currency stands before the number; `written`
    is the unit as written where that is not `unit`: cent for USD.
    """

    __slots__ = ("end", "number", "priced", "start", "unit", "value", "written")

    def __init__(self, start: int, end: int, value: Decimal, unit: str | None, number: Number, priced: bool) -> None:
        self.start = start
        self.end = end
        self.value = value
        self.unit = unit
        self.number = number
        self.priced = priced
        self.written: str | None = None


def completed(t: Tokens, q: Quantity) -> Quantity:
    """The quantity with the smaller units that follow: "five hours and forty minutes" in minutes."""
    while q.unit is not None:
        j = _next_part(t, q)
        number = read_number(t, j) if t.words[j][:1].isalnum() else None
        if number is None or number.form == "rank" or number.value < 0:
            break
        found = _smaller(t, q.unit, number) or _unnamed(t, q, j, number)
        if found is None:
            break
        unit, end = found
        if t.lower[q.end] == "," and t.lower[end] == "," and _other_unit(t, end + 1, unit):
            break
        if number.value >= (_HUNDRED if units.is_money(unit) else units.convert(Decimal(1), q.unit, unit)):
            break
        if units.is_money(unit):
            unit, total = q.unit, EXACT.add(q.value, EXACT.divide(number.value, _HUNDRED))
        else:
            total = EXACT.add(units.convert(q.value, q.unit, unit), number.value)
        q.end, q.value, q.unit = end, tidy(total), unit
    return q


def _next_part(t: Tokens, q: Quantity) -> int:
    """The token at which the number of a smaller unit may stand: "and", a comma or a full stop may be before."""
    j = q.end
    low = t.lower[j]
    if low in HYPHENS and q.unit == "foot" and t.glued(j) and t.glued(j + 1):
        return j + 1  # 5-foot-9
    comma = low == "," and t.lower[j + 1] != "and"
    if comma or low in ("and", "&") or (low == "." and t.glued(j) and len(t.words[j - 1]) < 4):
        return j + 1
    return j


def _other_unit(t: Tokens, j: int, unit: str) -> bool:
    """Whether the list "3 years, 2 months, 14 days" goes on in a unit that does not convert: then it stays a list."""
    number = read_number(t, j) if t.words[j][:1].isalnum() else None
    found = unit_at(t, number.end) if number is not None else None
    return found is not None and table().units[found[0]].dimension != table().units[unit].dimension


def _smaller(t: Tokens, unit: str, number: Number) -> tuple[str, int] | None:
    """The unit behind `number` if it completes `unit`: minute completes hour and day, inch completes foot."""
    known = table().units
    if unit == "hour" and t.words[number.end] == "m":
        return "minute", number.end + 1
    found = unit_at(t, number.end, sure=True)
    if found is None:
        return None
    if found[0] == "cent" and units.is_money(unit):
        return found  # of whatever money the text speaks
    larger = known[found[0]].part_of
    while larger:
        if larger == unit:
            return found
        larger = known[larger].part_of if larger in known else ""
    return None


def _unnamed(t: Tokens, q: Quantity, j: int, number: Number) -> tuple[str, int] | None:
    """The smaller unit of a number that names none: "5 foot 9", "six feet two", "2h30"."""
    unit = _UNNAMED.get(q.unit or "")
    joined = j != q.end and t.words[j - 1] in HYPHENS  # "a 6-foot-5 centre"
    if unit is None or number.end != j + 1 or (j != q.end and not joined):
        return None
    if t.words[number.end][:1].isalnum() and not (joined and not t.glued(number.end)):
        return None
    if unit == "minute":
        return (unit, number.end) if t.lower[j - 1] == "h" and t.glued(j) and len(t.words[j]) == 2 else None
    return (unit, number.end) if number.value < _MOST_INCHES and t.words[number.end] not in HYPHENS else None
