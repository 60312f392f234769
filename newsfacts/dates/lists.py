"""Lists of dates that share a month or a year: "4, 5 and 6 July 2019", "May and September 2017"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.dates.days import day_exists
from newsfacts.dates.numbers import day_at
from newsfacts.dates.parts import piece_at
from newsfacts.dates.piece import Piece
from newsfacts.dates.points import year_after

if TYPE_CHECKING:
    from newsfacts.dates.tokens import Tokens

_LIST = 12  # at most so many dates in a list, so that a text of numbers is read in linear time


def list_at(t: Tokens, i: int) -> list[tuple[int, Piece]]:
    """Read "18 and 19 June", "4, 5 and 6 July 2019", "May and September 2017": what the last one says holds for all."""
    items: list[tuple[int, Piece]] = []
    j = i
    while len(items) < _LIST:
        months = t[j].capital and "month" in t[j].kinds and "month" in t[j + 2].kinds
        after_month = bool(items) and "month" in t[items[-1][0]].kinds
        piece = _next_day(t, j, items[0][1]) if after_month else _listed_day(t, j)
        piece = piece or piece_at(t, j, sure=months)
        if not piece or piece.special or not (piece.month or piece.day):
            items = [] if not items or not items[-1][1].month else items
            break
        if t[piece.after].text in ("-", "–") and t[piece.after + 1].number >= 0:
            return []  # "Oct. 1, Oct. 18-22": a range is no item
        items.append((j + ("the" in t[j].kinds), piece))
        if piece.year or not ("and" in t[piece.after].kinds or t[piece.after].text == ","):
            break
        j = piece.after + 1
        if "and" in t[j].kinds:
            j += 1
        if t[j].kinds.keys() & {"in", "on"}:
            j += 1
    if len(items) < 2 or not items[-1][1].month:
        return []
    last = items[-1][1]
    if not any("month" in token.kinds for token in t[items[-2][0] : last.after]):
        return []
    full = [(first, _completed(piece, last)) for first, piece in items]
    return full if all(piece.month and day_exists(piece.year, piece.month, piece.day or 1) for _, piece in full) else []


def _completed(piece: Piece, last: Piece) -> Piece:
    return piece if piece.year else piece._replace(year=last.year, month=piece.month or last.month)


def _next_day(t: Tokens, i: int, month: Piece) -> Piece | None:
    """The 13 of "September 12 and 13, 2018"; without a year only "13th", or one that nothing follows."""
    day = day_at(t, i)
    if not day or month.day is None or "month" in t[day.after].kinds or "of" in t[day.after].kinds:
        return None
    year = year_after(t, day.after)
    after = t[day.after]
    if not (year or day.ordinal or after.kinds.keys() & {"and", "the"} or after.text in (",", ".", ";", ")", "")):
        return None
    return Piece(year.after if year else day.after, year.value if year else None, month.month, day.value)


def _listed_day(t: Tokens, i: int) -> Piece | None:
    """The 18 of "18 and 19 June"."""
    day = day_at(t, i)
    if not day or day.worded or not ("and" in t[day.after].kinds or t[day.after].text == ","):
        return None
    return Piece(day.after, day=day.value)
