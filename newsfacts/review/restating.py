"""A value of the base written the way a draft writes values: `May 12, 2020` for 12 May 2020, `1.2 km` for 1,200 metres.

What is written anew is read again, and has to be what the base says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from newsfacts.dates.days import MONTHS
from newsfacts.dates.edtf import DateError
from newsfacts.dates.finder import read_date
from newsfacts.dates.weekdays import WEEKDAYS, weekday_of
from newsfacts.figures import FigureError, convert, read_figure
from newsfacts.figures.number_words import number_words
from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.result import Slot

_SIGNS = "$€£¥"
_TWENTY = 20
_PLACES = 2
"""Decimal places that a number may have in another unit than that of the base."""
_SCALES = tuple(Decimal(10**power) for power in (0, 3, 6, 9, 12))
_END = re.compile(r"(\d{4}|XXXX)(?:-(0\d|1[0-2])(?:-(\d\d))?)?")
_NAMES = "|".join([*WEEKDAYS, *MONTHS, "Sept", *(name[:3] for name in MONTHS)])
_PART = re.compile(rf"\b(?:\d+(?:st|[nr]d|th)?|(?:{_NAMES})\b\.?)")


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
    """Give a date or a range as precisely as another is written, with its year, which a draft may leave out."""
    ends, known = _ends(date), _ends(other)
    if not ends or not known or other.uncertain or other.approximate or len(ends) > len(known):
        return words
    if len(ends[0]) > len(known[0]):
        return None
    found = _with_parts(written, ends, known)
    read = _date(found) if found else None
    told = _ends(read) if read is not None else []
    same = told and all(end[: len(each)] == each for end, each in zip(known, told * (3 - len(told)), strict=False))
    return found if same else words


def _ends(date: Date) -> list[tuple[int, ...]]:
    """Give year, month and day of a date as far as it has them, of a range those of both ends; nothing of other dates.

    A year that is left out is 0.
    """
    found = [_END.fullmatch(end) for end in date.edtf.split("/")]
    return [tuple(int(part.replace("X", "0")) for part in each.groups() if part) for each in found if each]


def _with_parts(written: str, ends: Sequence[tuple[int, ...]], known: Sequence[tuple[int, ...]]) -> str:
    """Give a date with each of its parts in the way it is written there; nothing where the way is not known."""
    width = 1 if re.search(r"[a-z]|\b\d\b", written) else 2
    order = ("day", "month", "year", "weekday")
    pieces, at, used = [""], 0, Counter[str]()
    for part in _PART.finditer(written):
        for field in order:
            end = min(used[field], len(ends) - 1)
            own, new = (_ways(each[end], width).get(field, []) for each in (ends, known))
            if part[0] in own and used[field] < len(ends):
                break
        else:
            return ""
        order = ("year", "month", "day", "weekday") if field == "year" and not at else order
        pieces += [written[at : part.start()], new[own.index(part[0])]]
        at = part.end()
        used[field] += 1
    if not used["year"] and known[-1][0]:
        pieces.append(f"{',' * (field == 'day')} {known[-1][0]}")
    return "".join([*pieces, written[at:]])


def _ways(end: tuple[int, ...], width: int) -> dict[str, list[str]]:
    """Give the ways in which each part of a date is written, numbers with `width` digits at least."""
    year, month, day = (*end, 0, 0)[:3]
    ways = {"year": [f"{year:04}", f"{year % 100:02}"]}
    if month:
        name = MONTHS[month - 1]
        dotted = name if len(name) <= len("March") else f"{'Sept' if name == 'September' else name[:3]}."
        ways["month"] = [name, name[:3], dotted, f"{name[:3]}.", f"{month:0{width}}"]
    if day:
        ways["day"] = [f"{day:0{width}}", f"{day}{_ending(day)}"]
        ways["weekday"] = [weekday_of(f"{year:04}-{month:02}-{day:02}")] * 7 if year else list(WEEKDAYS)
    return ways


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
    return f"{named[ten * 10]}-{named[one]}" if value > _TWENTY and one else named[int(value)]


def _as_rank(value: Decimal) -> str:
    return f"{value:f}{_ending(int(value))}" if value == int(value) else ""
