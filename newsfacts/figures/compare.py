"""Whether a record's figure bears out a claim's: arithmetic of intervals.

A figure is read twice. Strictly it is the interval of `Figure.low` and `Figure.high` ("more than 30" without 30
itself). Loosely, a plain number is as precise as it is written: "$2.5bn" may stand for 2.45 to 2.55, "950,000" for
945,000 to 955,000, "15 km" for 14.6 to 15.4, never more than a fortieth either way; ranks are exact, and
counts and money that are written to the hundreds ("1,182", "1,200"), but not "1.2k".

- agrees: the record, read strictly, lies inside the claim, read loosely; or the claim gives plainly the number
  that the record gives as "about"; or both are about a number that the other allows
- contradicts: even with either of them read loosely, the two have nothing in common
- undecided: anything else
- None: they cannot be compared at all (kilometres and hours, dollars and euros, a count and a share); but a bare
  number agrees with as many years, for so ages are written

Months and years have no fixed length in days: against days and hours, a month is 28 to 31 days and a year 365 or 366.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from . import units
from .qualifiers import half_step
from .units import EXACT

if TYPE_CHECKING:
    from ..model import Figure

Relation: TypeAlias = Literal["agrees", "contradicts", "undecided"]

_BOUNDS = ("more_than", "at_least", "less_than", "at_most", "nearly")
_ROUNDED_BOUNDS = ("at_least", "at_most", "nearly")
"""Bounds that hold the number itself, and with it what that stands for; "less than 14" is not borne out by 14.2."""
_NONE = Decimal(0)
_FORTIETH = Decimal("0.025")
_THOUSANDS = 3
_THOUSAND = Decimal(1000)
_DAY = Decimal(86400)
_SHORT_MONTH, _LONG_MONTH = Decimal(28) * _DAY, Decimal(31) * _DAY
_YEAR_MONTHS = Decimal(12)
_SHORT_YEAR, _LONG_YEAR = Decimal(365) * _DAY, Decimal(366) * _DAY


class Interval(NamedTuple):
    """Values between two ends in the base unit of a dimension; None is no end, `open` ends do not belong to it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def within(self, other: Interval) -> bool:
        """Whether every value of this one is in the other."""
        return _above(self, other) and _above(_mirror(self), _mirror(other))

    def apart(self, other: Interval) -> bool:
        """Whether the two share no value."""
        return _before(self, other) or _before(other, self)


def _is_age(bare: Figure, years: Figure) -> bool:
    """Whether a number that names no unit is the number of years of another: a record's 62 of "aged 62"."""
    named = bare.unit != "count" or bare.counted is not None or years.unit != "year"
    return not named and bare.value is not None and bare.value == years.value and bare.qualifier == years.qualifier


def relation(record: Figure, claim: Figure) -> Relation | None:
    """How a record's figure bears on a claim's; None where the two have different dimensions. See the module."""
    dimensions = units.dimension_of(record.unit), units.dimension_of(claim.unit)
    to_seconds = set(dimensions) == {"time", "calendar time"}
    if dimensions[0] != dimensions[1] and not to_seconds:
        return "agrees" if _is_age(record, claim) or _is_age(claim, record) else None
    said = _interval(record, record.low, record.high, to_seconds)
    allowed = _interval(claim, *_loose(claim), to_seconds)
    if said.within(allowed) or _plainly_the_same(record, claim):
        return "agrees"
    record, claim = _open(record), _open(claim)
    allowed = _interval(claim, *_loose(claim), to_seconds)
    said = _interval(record, record.low, record.high, to_seconds)
    apart = (
        _interval(record, *_loose(record), to_seconds).apart(allowed)
        and said.apart(_interval(claim, *_loose_bound(claim, record), to_seconds))
        and _interval(claim, claim.low, claim.high, to_seconds).apart(
            _interval(record, *_loose_bound(record, claim), to_seconds)
        )
    )
    return "contradicts" if apart else "undecided"


def _open(figure: Figure) -> Figure:
    """The figure, "thousands of" with an open end: it is not wrong where there were more than ten thousand."""
    return figure._replace(high=None) if figure.qualifier == "order" else figure


def _plainly_the_same(record: Figure, claim: Figure) -> bool:
    """Whether the claim is "three hours" or "about 180 minutes" for a record of "about three hours".

    Two that are both about a number agree where each allows the other's.
    """
    if (
        record.qualifier != "about"
        or claim.qualifier not in ("exact", "about")
        or record.value is None
        or claim.value is None
    ):
        return False
    if units.dimension_of(record.unit) != units.dimension_of(claim.unit):
        return False
    said, asked = units.in_base(record.value, record.unit), units.in_base(claim.value, claim.unit)
    if claim.qualifier == "exact" or said == asked:
        return said == asked
    return _holds(record, asked) and _holds(claim, said)


def _holds(figure: Figure, value: Decimal) -> bool:
    """Whether a figure with two ends allows a value in base units."""
    low, high = figure.low, figure.high
    if low is None or high is None:
        return False
    return units.in_base(low, figure.unit) <= value <= units.in_base(high, figure.unit)


def _interval(figure: Figure, low: Decimal | None, high: Decimal | None, to_seconds: bool) -> Interval:
    """An interval of a figure's unit in base units, with the ends that "more than" and "less than" leave out."""
    ends = [None if end is None else units.in_base(end, figure.unit) for end in (low, high)]
    if to_seconds and units.dimension_of(figure.unit) == "calendar time":
        ends = [_seconds(ends[0], _SHORT_MONTH, _SHORT_YEAR), _seconds(ends[1], _LONG_MONTH, _LONG_YEAR)]
    return Interval(ends[0], ends[1], figure.qualifier == "more_than", figure.qualifier == "less_than")


def _seconds(months: Decimal | None, month: Decimal, year: Decimal) -> Decimal | None:
    """Months in seconds, by the length of a month below a year and by the length of a year from there on."""
    if months is None:
        return None
    if abs(months) < _YEAR_MONTHS:
        return EXACT.multiply(months, month)
    return EXACT.divide(EXACT.multiply(months, year), _YEAR_MONTHS)


def _loose(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a plain number as precise as it is written; those of other figures as they are."""
    if figure.qualifier != "exact":
        return figure.low, figure.high
    margin = _margin(figure)
    return _less(figure.low, margin), _more(figure.high, margin)


def _loose_bound(figure: Figure, other: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a figure, those that bound it as precise as they are written.

    So "at least $2.5bn" does not contradict $2.48bn, with which "$2.5bn" agrees. Two bounds are strict: "more than
    950,000" contradicts "fewer than 950,000".
    """
    if figure.qualifier not in _ROUNDED_BOUNDS or other.qualifier in _BOUNDS:
        return figure.low, figure.high
    margin = _margin(figure)
    low = figure.low if figure.qualifier == "nearly" else _less(figure.low, margin)
    return low, _more(figure.high, margin)


def _margin(figure: Figure) -> Decimal:
    """How far from the number that is written a figure may lie, by the precision in which it is written."""
    value = figure.value
    if not value:
        return _NONE
    dimension = units.dimension_of(figure.unit)
    if dimension == "rank":
        return _NONE
    exact = dimension == "count" or dimension.startswith("money ")
    if exact and _last_digits(value) and not _is_broken(figure.text, value):
        return _NONE
    return min(half_step(value, fives=False), EXACT.multiply(abs(value), _FORTIETH))


def _less(end: Decimal | None, margin: Decimal) -> Decimal | None:
    return None if end is None else EXACT.subtract(end, margin)


def _more(end: Decimal | None, margin: Decimal) -> Decimal | None:
    return None if end is None else EXACT.add(end, margin)


def _last_digits(value: Decimal) -> bool:
    """Whether a number is written to the hundreds or finer, so that it is not rounded."""
    exponent = value.normalize(EXACT).as_tuple().exponent
    return isinstance(exponent, int) and exponent < _THOUSANDS


def _is_broken(text: str, value: Decimal) -> bool:
    """Whether a number is written as a part of a larger one, which rounds it: "1.2k"."""
    marks = [i for i, sign in enumerate(text) if sign in ".,"]
    parted = any(text[i + 1 : i + 2].isdecimal() for i in marks)
    return parted and abs(value) >= _THOUSAND and f"{value:f}" not in text.replace(",", "").replace(" ", "")


def _above(inner: Interval, outer: Interval) -> bool:
    """Whether `inner` does not reach below `outer`."""
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or inner.low_open or not outer.low_open


def _mirror(i: Interval) -> Interval:
    """An interval turned round at zero, so that its upper end is the lower."""
    low = None if i.high is None else EXACT.minus(i.high)
    high = None if i.low is None else EXACT.minus(i.low)
    return Interval(low, high, i.high_open, i.low_open)


def _before(first: Interval, second: Interval) -> bool:
    """Whether all of `first` lies below all of `second`."""
    if first.high is None or second.low is None:
        return False
    return first.high < second.low or (first.high == second.low and (first.high_open or second.low_open))
