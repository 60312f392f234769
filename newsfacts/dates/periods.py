"""Periods by their last day: "the week ending 10 March", "the three months ended 30 September 2019"."""

from __future__ import annotations

from newsfacts.dates.days import shift_days, shift_months
from newsfacts.dates.numbers import small_at
from newsfacts.dates.piece import Piece
from newsfacts.dates.points import point_at, year_after
from newsfacts.dates.tokens import Tokens

_MOST, _YEAR = 60, 12
_EDGES = frozenset(("first", "last", "final"))
_SOME_YEAR = 2000


def period_at(t: Tokens, i: int) -> Piece | None:
    """The period whose length begins at token `i`, an interval with that end; None where no length or no end is."""
    edge = t[i].text in _EDGES
    if (edge or t[i - 1].text in _EDGES) and (piece := _edge_of_year(t, i + edge)):
        return piece
    count, j = _count(t, i)
    length = t[j].kinds.get("period")
    if length is None or t[j - 1].kinds.keys() & {"relative"}:
        return None
    size, _, unit = str(length).partition(" ")
    if "ending" not in t[j + 1].kinds and (t[j + 1].text != "to" or size == "1" == str(count)):
        return None
    end = point_at(t, j + 2, sure=True)
    if not end or end.special or not end.month or (end.day is None and (unit == "day" or end.year is None)):
        return None
    return Piece(end.after, special=f"{_first(end, int(size) * count, unit)}/{end.edtf}")


def _edge_of_year(t: Tokens, i: int) -> Piece | None:
    """So many months, counted at token `i`, behind "first" or "last": "nine months of 2015", "two quarters of 2018"."""
    count, j = _count(t, i)
    size, _, unit = str(t[j].kinds.get("period", "")).partition(" ")
    year = year_after(t, j + 1)
    if j == i or unit != "month" or "of" not in t[j + 1].kinds or not year or not 0 < int(size) * count < _YEAR:
        return None
    months = int(size) * count
    first, last = (1, months) if t[i - 1].text == "first" else (_YEAR + 1 - months, _YEAR)
    return Piece(year.after, special=f"{year.value:04d}-{first:02d}/{year.value:04d}-{last:02d}")


def _count(t: Tokens, i: int) -> tuple[int, int]:
    """How many of a length, and the token of its name: "three months", "52 weeks", "six-month"."""
    number = small_at(t, i) if t[i].number < 0 else None
    count, j = (number.value, number.after) if number else (t[i].number, i + 1) if t[i].number > 0 else (1, i)
    if count > _MOST:
        return 1, i
    return count, j + (j > i and t[j].text == "-")


def _first(end: Piece, count: int, unit: str) -> str:
    """The first day, or month, of so many days or months that end at a day or month."""
    year = _SOME_YEAR if end.year is None else end.year
    if end.day is None:
        index = year * 12 + (end.month or 1) - count
        return f"{index // 12:04d}-{index % 12 + 1:02d}"
    last = end._replace(year=year).edtf
    first = shift_days(last, 1 - count) if unit == "day" else shift_days(shift_months(last, -count), 1)
    return first if end.year is not None else "XXXX" + first[4:]
