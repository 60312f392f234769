"""A quantity of several units: "five hours and forty minutes", "12 ft 2 in", "5 foot 9", "2h30"."""

from __future__ import annotations

from decimal import Decimal

from . import units
from .fractions import Number
from .measured import unit_at
from .numbers import read_number
from .tokens import HYPHENS, Tokens
from .units import EXACT, table, tidy

_MOST_INCHES = 12
_CODE = 3
"""Letters of a currency's code, which has a number of its own before or behind it."""
_TEN, _MINUTES, _HUNDRED = Decimal(10), Decimal(60), Decimal(100)
_GOES_ON = frozenset("%$€£-–/,") | HYPHENS


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
        if t.lower[q.end] == "," and _is_list(t, end, unit):
            break
        joined = j != q.end or units.is_money(unit)  # "1 hour 90 minutes" is one, "1 km, 1500 m" is a list
        if joined and number.value >= (_HUNDRED if units.is_money(unit) else units.convert(Decimal(1), q.unit, unit)):
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
    if low == "," and t.lower[j + 1] == "and":
        return (
            j + 2 if q.start == 0 or t.lower[q.start - 1] != "," else j
        )  # "2 months, 14 days, and 16 hours" is a list
    if low in (",", "and", "&") or (low == "." and t.glued(j) and len(t.words[j - 1]) < 4):
        return j + 1
    return j


def _is_list(t: Tokens, j: int, unit: str) -> bool:
    """Whether numbers between commas go on in a unit that does not complete the last: "1 km, 500 m and 100 m"."""
    if t.lower[j] not in (",", "and"):
        return False
    j += 2 if t.lower[j + 1] == "and" else 1
    number = read_number(t, j) if t.words[j][:1].isalnum() else None
    found = unit_at(t, number.end) if number is not None else None
    return found is not None and not _completes(found[0], unit)


def _completes(unit: str, larger: str) -> bool:
    """Whether a unit is a part of a larger one, as minute is of hour and of day."""
    known = table().units
    above = known[unit].part_of
    while above and above != larger:
        above = known[above].part_of if above in known else ""
    return above == larger


def _smaller(t: Tokens, unit: str, number: Number) -> tuple[str, int] | None:
    """The unit behind `number` if it completes `unit`: minute completes hour and day, inch completes foot."""
    if unit == "hour" and t.words[number.end] == "m":
        return "minute", number.end + 1
    found = unit_at(t, number.end, sure=True)
    if found is None:
        return None
    if found[0] == "cent" and units.is_money(unit):
        return found  # of whatever money the text speaks
    return found if _completes(found[0], unit) else None


def _unnamed(t: Tokens, q: Quantity, j: int, number: Number) -> tuple[str, int] | None:
    """The smaller unit of a number that names none: "5 foot 9", "six feet two", "2h30", "28 dollars 75"."""
    if q.unit == "hour" or (q.unit and units.is_money(q.unit)):
        return _spoken_rest(t, q, j, number)
    joined = j != q.end and t.words[j - 1] in HYPHENS  # "a 6-foot-5 centre"
    if q.unit != "foot" or number.end != j + 1 or (j != q.end and not joined):
        return None
    if t.words[number.end][:1].isalnum() and not (joined and not t.glued(number.end)):
        return None
    return ("inch", number.end) if number.value < _MOST_INCHES and t.words[number.end] not in HYPHENS else None


def _spoken_rest(t: Tokens, q: Quantity, j: int, number: Number) -> tuple[str, int] | None:
    """The cents of "28 dollars 75" and "28 dollars and 75", the minutes of "an hour and fifteen"."""
    joined = t.lower[j - 1] if j != q.end else ""
    ends = not t.words[number.end][:1].isalnum() and t.lower[number.end] not in _GOES_ON
    two = len(t.words[j]) == 2 or (not t.words[j].isdecimal() and number.value >= _TEN)
    if joined not in ("", "and") or not ends or not two or number.value >= _HUNDRED or number.value % 1:
        return None
    if q.start and t.lower[q.start - 1] in ("between", "from"):
        return None
    if q.unit == "hour":
        return ("minute", number.end) if number.value < _MINUTES else None
    name = t.words[q.end - 1]
    named = name.isalpha() and (len(name) > _CODE or not joined)
    whole = q.value == q.value.to_integral_value() and not q.number.scale and named
    return (q.unit or "", number.end) if whole else None
