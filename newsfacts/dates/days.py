"""Arithmetic on ISO days (YYYY-MM-DD, years 0001 to 9999) of the proleptic Gregorian calendar.

Days are kept as text, since ISO days sort as text; results outside the years are clamped to them.
"""

from __future__ import annotations

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

MONTH_WORDS = frozenset(word for month in MONTHS for word in (month.lower(), month[:3].lower())) | {"sept"}
"""What a month is called, in lower case: for a first look, without the grammar of dates."""
DECADE_WORDS = frozenset(("fifties", "sixties", "seventies", "eighties", "nineties", "noughties"))
"""What a decade is called, likewise."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month (1 to 12) has in that year."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether the month has the day; 29 February where the year is open."""
    return 1 <= month <= 12 and 1 <= day <= month_length(2000 if year is None else year, month)


def iso_day(year: int, month: int, day: int) -> str:
    """The day as YYYY-MM-DD."""
    return f"{year:04d}-{month:02d}-{day:02d}"


def shift_days(day: str, count: int) -> str:
    """The day `count` days later (earlier if negative), within the years 0001 to 9999."""
    from datetime import date

    number = date.fromisoformat(day).toordinal() + count
    return date.fromordinal(min(max(number, 1), date.max.toordinal())).isoformat()


def shift_months(day: str, count: int) -> str:
    """The same day of the month `count` months later, or that month's last day; within the years 0001 to 9999.

    The last day of a month stays a last day, so that the end of an interval stays one: 30 June + 1 is 31 July.
    """
    year, month, number = int(day[:4]), int(day[5:7]), int(day[8:])
    at_end = number == month_length(year, month)
    index = year * 12 + month - 1 + count
    year, month = index // 12, index % 12 + 1
    if year < 1:
        return FIRST_DAY
    if year > 9999:
        return LAST_DAY
    length = month_length(year, month)
    return iso_day(year, month, length if at_end else min(number, length))
