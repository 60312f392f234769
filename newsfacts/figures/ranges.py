"""Two quantities that are one: "15–20 km", "between 15 and 20", "from 15 to 20", "£1.5-2m", "two or three"."""

from __future__ import annotations

from decimal import Decimal

from . import units
from .completed import Quantity
from .counted import counted
from .fractions import Number
from .measured import unit_at, unit_behind
from .numbers import read_number
from .qualifiers import qualifier_at
from .quantity import read_quantity
from .tokens import DASHES, HYPHENS, Tokens
from .units import EXACT, tidy
from .wordlist import word_set

_DASHES = DASHES | {"~"}
_JOINS = frozenset(("to", "and", "or", "till", "until", "through", "thru"))
_LOWER, _UPPER = ("more_than", "at_least"), ("less_than", "at_most")
_LOOSE = frozenset(("about", "nearly", "exact"))
_ARTICLES = frozenset(("a", "an"))
_SIDES, _MOST_SIDES = frozenset(("x", "×", "by")), 3
_WHOLE = frozenset(("the", "its", "their"))
_ONE = Decimal(1)
_FAR = Decimal(5)
_HUNDRED = Decimal(100)
_YEARS = (1800, 2100)


class Span:
    """A range: its ends in one unit, and the tokens that it covers. A single number has two ends that are the same."""

    __slots__ = ("end", "high", "low", "start", "unit")

    def __init__(self, start: int, end: int, low: Decimal, high: Decimal, unit: str | None) -> None:
        self.start = start
        self.end = end
        self.low = low
        self.high = high
        self.unit = unit


def read_range(t: Tokens, q: Quantity, floor: int) -> Span | None:
    """The range that begins with quantity `q`, None where it stands alone. `floor` as in `read_quantity`."""
    if q.unit in ("rank",):
        return None
    before = t.lower[q.start - 1] if q.start > floor else ""
    j = q.end
    join = t.lower[j]
    if join in ("+", "±", "plus"):
        return _tolerance(t, q, j)
    if join in HYPHENS and t.lower[j + 1] in ("to", "or"):  # "8- to 16-meter"
        j, join = j + 1, t.lower[j + 1]
    dash = join in _DASHES
    if join == "up" and t.lower[j + 1] == "to" and before == "from":
        j, join = j + 1, "to"
    if not dash and join not in _JOINS:
        return None
    if join == "and" and before != "between" and not (before == "from" and q.unit is not None):
        return None
    second = _second(t, q, j + 1, dash=dash)
    if second is None or (join in ("through", "thru") and before != "from" and _may_be_year(second)):
        return None
    if join == "and" and before == "from" and second.unit != q.unit:
        return None  # "from 5 °C and 7 °C"
    vague = t.lower[q.start] in _ARTICLES and second.unit is None  # "a year or two"
    if join == before == "to" and t.lower[q.start - 2 : q.start - 1] == ["up"]:
        return None  # "from up to 250 miles to 280 miles"
    if join == "or" and not (vague or _few(q, second)):
        return None
    if join == "to" and (_is_change(t, q, second, before) or _begins_range(t, second.end)):
        return None
    span = _joined(t, q, second, dash=dash)
    if span is not None and before in ("between", "from"):
        span.start = q.start - 1
    return span


def _is_change(t: Tokens, q: Quantity, second: Quantity, before: str) -> bool:
    """Whether "to" leads to a new value: "rose from 5 to 7", "fell 1.2 percent to 27,500", "rose 45 cents to $63"."""
    if before == "from":
        return any(w in word_set("change") for w in t.lower[max(0, q.start - 14) : q.start - 1])
    if before in ("to", "between", "the") or not any(
        w in word_set("change") for w in t.lower[max(0, q.start - 3) : q.start]
    ):
        return False
    if q.value == 0 and q.unit is None:
        return False  # "can go 0 to 80 km/h"
    alone = second.unit is None and counted(t, second.end) is None  # "fell 23,600 to 21,700."
    return q.unit is not None or alone or second.value > EXACT.multiply(_FAR, q.value)


def _may_be_year(q: Quantity) -> bool:
    """Whether a bare number may be a year: "34 medals through 2018" is no range."""
    return q.unit is None and q.number.form == "digits" and _YEARS[0] <= q.value <= _YEARS[1]


def _begins_range(t: Tokens, j: int) -> bool:
    """Whether a dash at token `j` joins two numbers: "from 24 to 33-35 billion" leads to a range."""
    return t.words[j] in _DASHES and t.glued(j) and t.glued(j + 1) and t.words[j + 1][:1].isdecimal()


def _second(t: Tokens, q: Quantity, j: int, *, dash: bool) -> Quantity | None:
    """The quantity that ends the range, whose number begins at token `j` or behind its currency or sign."""
    start = j
    for _ in range(3):
        if t.words[j][:1].isalnum() and not (t.words[j].isupper() and t.words[j].isalpha()):
            break
        if t.words[j] in ("", ",", ".", "(", ")") or (dash and t.words[j] in _DASHES):
            return None
        j += 1
    if t.lower[j] in _ARTICLES and (one := unit_at(t, j + 1)) is not None and q.unit is not None:
        return Quantity(j, one[1], _ONE, one[0], Number(_ONE, one[1], "words", 0), False)  # "30 seconds to a minute"
    loose = qualifier_at(t, j) if t.words[j][:1].isalpha() else None
    if loose is not None and loose[0] in _LOOSE:
        j = loose[1]  # "between 5 and about 7"
    if t.lower[j] in ("minus", "a"):
        j += 1
    return read_quantity(t, j, start, q.unit if q.priced else None)


def _few(q: Quantity, second: Quantity) -> bool:
    """Whether "or" makes a range: "two or three", "five or six hundred", not "5 or 500"."""
    value = second.value
    if second.number.scale and not q.number.scale:
        value = EXACT.divide(value, Decimal(second.number.scale))
    return q.unit is None and q.value < value <= min(_HUNDRED, EXACT.add(q.value, q.value))


def _joined(t: Tokens, q: Quantity, second: Quantity, *, dash: bool) -> Span | None:
    value, unit = q.value, q.unit
    if second.number.form == "rank":
        return None
    if unit is None:
        unit = second.unit
        if second.written is not None and unit is not None:
            value = units.convert(value, second.written, unit)
    elif second.unit is None:
        share = unit == "percent" and second.value <= _HUNDRED
        if not dash and not q.priced and not share and t.lower[q.start] not in _ARTICLES:
            return None  # "gained 0.9 per cent to 3,870"
    elif unit != second.unit:
        if unit == "degree" and units.dimension_of(second.unit) == "temperature":
            unit = second.unit  # "20° to 25°C"
        elif units.dimension_of(unit) != units.dimension_of(second.unit):
            if not (units.is_money(unit) and second.unit.startswith(unit + " per ")):
                return None
            unit = second.unit
        else:
            value, unit = units.convert(value, unit, second.unit), second.unit
    scale = second.number.scale
    if (
        scale
        and not q.number.scale
        and (abs(q.value) < 1000 or abs(q.value) <= EXACT.divide(abs(second.value), Decimal(scale)))
    ):
        scaled = EXACT.multiply(value, Decimal(scale))
        if abs(scaled) <= EXACT.multiply(abs(second.value), Decimal(10)):
            value = tidy(scaled)
    low, high = value, second.value
    if low > high:
        if low >= 0 or unit is None:
            return None
        low, high = high, low
    if low == high:
        return None
    return Span(q.start, second.end, low, high, unit)


def bounded_range(t: Tokens, q: Quantity, *, upper: bool) -> Span | None:
    """The range of "more than 30 but less than 50 kg", where `q` is its first number and bounded from below.

    `upper`: it is bounded from above: "at most 100 and at least 20".
    """
    j = q.end + 1 if t.lower[q.end] == "," else q.end
    joined = t.lower[j] in ("but", "and")
    found = qualifier_at(t, j + joined) if joined or j > q.end else None
    if found is None or found[0] not in (_LOWER if upper else _UPPER):
        return None
    second = _second(t, q, found[1], dash=False)
    if second is None or not upper:
        return _joined(t, q, second, dash=False) if second is not None else None
    if second.value >= q.value or second.unit not in (None, q.unit):
        return None
    return Span(q.start, second.end, second.value, q.value, q.unit)


def _tolerance(t: Tokens, q: Quantity, j: int) -> Span | None:
    """9.83 +/- 0.01 km, 20 ± 2, 30 plus or minus 3."""
    if t.lower[j] == "plus":
        if t.lower[j + 1 : j + 3] != ["or", "minus"]:
            return None
        j += 2
    if t.words[j] == "+":
        if t.words[j + 1] != "/" or t.words[j + 2] not in ("-", "−"):
            return None
        j += 2
    second = read_quantity(t, j + 1, j + 1)
    if second is None or (q.unit and second.unit and q.unit != second.unit) or second.value < 0:
        return None
    unit = second.unit or q.unit
    return Span(
        q.start, second.end, tidy(EXACT.subtract(q.value, second.value)), tidy(EXACT.add(q.value, second.value)), unit
    )


def listed_unit(t: Tokens, q: Quantity) -> str | None:
    """The unit that a bare number shares with the next one: "45 and 50 mg", "280 million of the 1.5 billion shekels".

    Of two in a list not for times and money.
    """
    if t.lower[q.end] == "of" and t.lower[q.end + 1] in _WHOLE and t.words[q.end + 2][:1].isdecimal():
        whole = read_quantity(t, q.end + 2, q.end + 2)
        return whole.unit if whole is not None and whole.unit is not None and units.is_money(whole.unit) else None
    if t.lower[q.end] in _SIDES and q.unit is None:
        return _of_side(t, q.end)
    if t.lower[q.end] not in ("and", "or") or q.number.form == "fraction":
        return None
    second = read_quantity(t, q.end + 1, q.end + 1)
    if second is None or second.unit in (None, "fraction", "rank") or second.number.scale or second.priced:
        return None
    dimension = units.dimension_of(second.unit or "count")
    return None if "time" in dimension or second.unit is None else second.unit


def _of_side(t: Tokens, j: int) -> str | None:
    """The length that the last side of a thing names for those before it: "30 x 20 x 5 cm", "6 by 4 metres"."""
    for _ in range(_MOST_SIDES):
        side = read_number(t, j + 1) if t.lower[j] in _SIDES and t.words[j + 1][:1].isdecimal() else None
        if side is None:
            return None
        found, j = unit_behind(t, side), side.end
        if found is not None:
            return found[0] if units.dimension_of(found[0]) == "length" else None
    return None
