"""A figure in the unit that another reader thinks in: "340 minutes" beside 5h40m, "9.3–12.4 miles" beside 15–20 km."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from . import units
from .units import EXACT
from .wordlist import rows

if TYPE_CHECKING:
    from ..model import Figure

_HOUR = Decimal(60)
_ONE = Decimal(1)
_LONG = 12
_FEW = Decimal(5)
_LEAST, _MOST = Decimal(10) ** -12, Decimal(10) ** 15
_WORDS = {
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "at most ",
    "about": "about ",
    "nearly": "nearly ",
}


def converted(figure: Figure) -> str | None:
    """The same figure in another unit, rounded as precisely as it was written; None where that helps nobody."""
    if figure.unit == "minute":
        return _minutes(figure)
    target = _targets().get(figure.unit)
    if target is None:
        return None
    unit, name = target
    written = [figure.value] if figure.value is not None else [figure.low, figure.high]
    given = [v for v in written if v is not None]
    if not given or not all(_writable(v) for v in given) or (figure.unit == "year" and not _is_odd(given)):
        return None
    there = [units.convert(v, figure.unit, unit) for v in given]
    places = max(_places(v, there[n]) for n, v in enumerate(given))
    shown = "–".join(_number(v, places) for v in there)
    return f"{_WORDS.get(figure.qualifier, '')}{shown}{'' if name[0] in '°%' else ' '}{name}"


def _is_odd(years: list[Decimal]) -> bool:
    """Whether years are better read as months: two and a half, not five."""
    return len(years) == 1 and years[0] < _FEW and years[0] % 1 != 0


def _writable(value: Decimal) -> bool:
    """Whether a value is of a size that a reader takes in without an exponent."""
    return not value or _LEAST < abs(value) < _MOST


def _minutes(figure: Figure) -> str | None:
    """Hours and minutes as minutes, and many minutes as hours and minutes."""
    value = figure.value
    if value is None or not _HOUR <= value < _MOST:
        return None
    before = _WORDS.get(figure.qualifier, "")
    if "h" in figure.text.lower():
        return f"{before}{_number(value, 0)} minutes"
    hours, minutes = divmod(value, _HOUR)
    tail = f" {_number(minutes, 0)} minute{'' if minutes == 1 else 's'}" if minutes else ""
    return f"{before}{_number(hours, 0)} hour{'' if hours == 1 else 's'}{tail}"


@lru_cache(maxsize=1)
def _targets() -> dict[str, tuple[str, str]]:
    return {cells[0]: (cells[1], cells[2]) for cells in rows("conversions.tsv")}


def _places(written: Decimal, there: Decimal) -> int:
    """How many digits behind the point to show: as many significant ones as were written, two to four."""
    digits = len(written.normalize(EXACT).as_tuple().digits)
    if digits > _LONG:
        digits = 2  # a third and its like: nobody wrote these digits
    return min(max(digits, 2), 4) - 1 - there.adjusted() if there else 0


def _number(value: Decimal, places: int) -> str:
    """A number with thousands separators, rounded to `places` behind the point (before it where negative)."""
    rounded = value.quantize(_ONE.scaleb(-places), rounding=ROUND_HALF_UP, context=EXACT)
    plain = units.tidy(rounded)
    return f"{plain:,f}"
