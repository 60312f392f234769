"""A value of the base written the way a draft writes values: `May 12, 2020` for 12 May 2020, `1.2 km` for 1,200 metres.

A draft's way is the one among those below that gives its own value as it stands there. What is written anew is read
again, and has to be what the base says.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from newsfacts.dates.days import MONTHS
from newsfacts.dates.edtf import DateError
from newsfacts.dates.finder import read_date
from newsfacts.dates.say import precision
from newsfacts.dates.weekdays import WEEKDAYS, weekday_of
from newsfacts.figures import FigureError, convert, read_figure
from newsfacts.figures.number_words import number_words
from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.result import Slot

_SIGNS = "$€£¥"
_PLACES = 2
"""Decimal places that a number may have in another unit than that of the base."""
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})(\W+)")
_SCALES = tuple(Decimal(10**power) for power in (0, 3, 6, 9, 12))
_PRECISIONS = ("year", "month", "day")
_WAYS = {
    "day": (
        *("{d} {month} {y}", "{d}{th} {month} {y}", "{d}{th} of {month} {y}", "the {d}{th} of {month} {y}"),
        *("{month} {d}, {y}", "{month} {d} {y}", "{month} {d}{th}, {y}", "{month} the {d}{th}, {y}"),
        *("{y}-{mm}-{dd}", "{dd}.{mm}.{y}", "{d}.{m}.{y}", "{dd}/{mm}/{y}", "{d}/{m}/{y}"),
        *("{mm}/{dd}/{y}", "{m}/{d}/{y}"),
    ),
    "month": ("{month} {y}", "{month}, {y}", "{month} of {y}", "{y}-{mm}"),
    "year": ("{y}",),
}  # fmt: skip


def restated(written: str, slot: Slot) -> str | None:
    """Give what the base has for the words of a draft in a slot, as the draft writes; its own words where it cannot be.

    None where the base has no words that fit: a month for a day.
    """
    value = slot.fix or (slot.record if slot.slot in ("date", "quantity") else None)
    if value is None:
        return None
    date, other = _date(written), _date(value)
    if date is not None and other is not None:
        return _as_date(written, date, other, slot.fix)
    figure, quantity, sign = _figure(written), _figure(value), ""
    if quantity is not None and quantity.unit == "count" and written[:1] in tuple(_SIGNS):
        sign, quantity = written[0], _figure(f"{written[0]}{value}")  # the base was asked for the number alone
    words = slot.fix and f"{sign}{slot.fix}"
    if figure is not None and quantity is not None:
        return _as_figure(written, figure, quantity) or words
    return words


def _date(text: str) -> Date | None:
    try:
        return read_date(text)
    except DateError:
        return None


def _figure(text: str) -> Figure | None:
    try:
        return read_figure(text)
    except FigureError:
        return None


def _as_date(written: str, date: Date, other: Date, words: str | None) -> str | None:
    """Give a date as precisely as another is written, with its year, which a draft may leave to the words around it."""
    asked, known = precision(date), precision(other)
    yearless = asked == "yearless"
    asked = ("day" if date.edtf.count("-") == 2 else "month") if yearless else asked
    if asked not in _WAYS or known not in _WAYS:
        return words
    if _PRECISIONS.index(asked) > _PRECISIONS.index(known):
        return None
    if other.uncertain or other.approximate:
        return words
    weekday = _WEEKDAY.match(written)
    if weekday is not None and asked == "day":
        plain = _as_date(written[weekday.end() :], date, other, None)
        return f"{weekday_of(other.edtf)}{weekday[1]}{plain}" if plain else words
    for way in _WAYS[asked]:
        for month in (_month, _short_month, _dotted_month, _dotted_short_month):
            own = way.replace("{y}", "").rstrip(" ,") if yearless else way
            if _written(own, date.edtf, month) == written:
                found = _written(way, other.edtf, month)
                read = _date(found)
                return found if read is not None and other.edtf.startswith(read.edtf) else words
    return words


def _written(way: str, edtf: str, month: Callable[[int], str]) -> str:
    year, number, day = ([int(part) if part.isdecimal() else 0 for part in edtf.split("-")] + [0, 0])[:3]
    parts = {"m": number, "mm": f"{number:02}", "d": day, "dd": f"{day:02}", "th": _ending(day)}
    return way.format(y=year, month=month(number), **parts)


def _month(number: int) -> str:
    return MONTHS[number - 1]


def _short_month(number: int) -> str:
    return _month(number)[:3]


def _dotted_short_month(number: int) -> str:
    return f"{_month(number)[:3]}."


def _dotted_month(number: int) -> str:
    name = _month(number)
    return name if len(name) <= len("March") else f"{'Sept' if name == 'September' else name[:3]}."


def _ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _as_figure(written: str, figure: Figure, other: Figure) -> str | None:
    """Give a quantity in the unit and the kind of number of another; None where it cannot be given so exactly."""
    if figure.value is None or other.value is None or dimension_of(figure.unit) != dimension_of(other.unit):
        return None
    value = convert(other.value, other.unit, figure.unit)
    for scale in _SCALES:
        for number in (_in_groups, _in_digits, _in_words, _as_rank):
            own, new = number(figure.value / scale), number(value / scale)
            pattern = rf"(?<![^\W_])(?<!\d[.,]){re.escape(own)}(?![.,]?\d|st\b|[nr]d\b|th\b)"
            place = re.search(pattern, written, re.IGNORECASE) if own and new else None
            if place is not None:
                new = new.capitalize() if place[0][0].isupper() else new
                found = written[: place.start()] + new + written[place.end() :]
                read = _figure(found)
                same = read is not None and (read.value, *read[4:6]) == (value, other.qualifier, figure.unit)
                return found if same else None
    return None


def _in_groups(value: Decimal) -> str:
    return f"{value:,f}" if value == round(value, _PLACES) else ""


def _in_digits(value: Decimal) -> str:
    return _in_groups(value).replace(",", "")


def _in_words(value: Decimal) -> str:
    if value != int(value) or not 0 <= value < 100:
        return ""
    words = number_words()
    named = {number: word for word, number in reversed([*words.ten.items(), *words.small.items()])}
    ten, one = divmod(int(value), 10)
    return named.get(int(value)) or f"{named[ten * 10]}-{named[one]}"


def _as_rank(value: Decimal) -> str:
    return f"{value:f}{_ending(int(value))}" if value == int(value) else ""
