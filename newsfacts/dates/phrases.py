"""Whole expressions of time: intervals ("from May to July 2019"), open ends ("since 2014") and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.dates.days import shift_days
from newsfacts.dates.edtf import DateError, parse_edtf
from newsfacts.dates.lists import list_at
from newsfacts.dates.numbers import day_at
from newsfacts.dates.parts import part_of_month, piece_at
from newsfacts.dates.periods import period_at
from newsfacts.dates.piece import FISCAL, Piece
from newsfacts.dates.points import year_after
from newsfacts.dates.tokens import Tokens, glued
from newsfacts.dates.words import written_as
from newsfacts.model import FiscalYear

if TYPE_CHECKING:
    from newsfacts.model import Date

_SIGNS = frozenset("-–/~")
_FAR = 1000  # years that nobody spans: "between 1000 and 2000" counts something
_LONGEST = 14  # a single date is shorter: "Monday, the twenty-third day of September, nineteen eighty-six"


class Phrase(NamedTuple):
    """A date in a text, with its first token and the first behind it."""

    date: Date
    first: int
    after: int


def phrases_at(t: Tokens, i: int, sure: bool = False) -> list[Phrase]:
    """The dates of the expression that begins at token `i`, none where no date does; lists give several."""
    kinds = t[i].kinds
    if "open" in kinds:
        found = _open(t, i)
        if found:
            return [found]
    if kinds.keys() & {"from", "between"}:
        found = _range(t, i + 1, i, "between" in kinds)
        whole = None if found else piece_at(t, i + 1)  # "from the 14th to the 16th century"
        return _found(found or (_of_piece(whole, i) if whole and "XX/" in whole.special else None))
    near = t.lower[i + 1 : i + _LONGEST]
    if "period" in kinds or "period" in t[i + 1].kinds or "period" in t[i + 2].kinds:
        found = _of_piece(period_at(t, i), i)
        if found:
            return [found]
    if not (written_as("to").isdisjoint(near) and _SIGNS.isdisjoint(near)):
        found = _range(t, i, i)
        if found:
            return [found]
    listed = [] if "," not in near and written_as("and").isdisjoint(near) else _listed(t, i)
    return listed or _found(_single(t, i, sure))


def _of_piece(piece: Piece | None, i: int) -> Phrase | None:
    date = _read(piece.edtf) if piece else None
    return Phrase(date, i, piece.after) if piece and date else None


def _found(phrase: Phrase | None) -> list[Phrase]:
    return [phrase] if phrase else []


def _single(t: Tokens, i: int, sure: bool) -> Phrase | None:
    piece = piece_at(t, i, sure)
    date = _read(piece.edtf) if piece else None
    if not piece or not date:
        return None
    if "onwards" in t[piece.after].kinds and "/" not in date.edtf:
        onwards = _read(f"{date.edtf}/..")
        return Phrase(onwards, i, piece.after + 1) if onwards else None
    return Phrase(date, i, piece.after)


def _listed(t: Tokens, i: int) -> list[Phrase]:
    dates = [(_read(piece.edtf), first, piece.after) for first, piece in list_at(t, i)]
    return [Phrase(date, first, after) for date, first, after in dates if date]


def _read(edtf: str) -> Date | None:
    try:
        date = parse_edtf(edtf.replace(FISCAL, ""))
    except DateError:
        return None
    return FiscalYear(*date) if edtf.startswith(FISCAL) and edtf.count(FISCAL) == 1 else date


def _open(t: Tokens, i: int) -> Phrase | None:
    """Read "since December 2019", "by the end of 2019"; "after" and "before" leave the date itself out."""
    kind = t[i].kinds["open"]
    j = i + 1
    if kind != "since" and t[j].kinds.get("part") == "end":
        j += 1  # until and before the end of 2019 are until 2019, after the end of 2019 is after 2019
        kind = "until" if kind == "before" else kind
        while t[j].kinds.keys() & {"the", "of"}:
            j += 1
    if "the" in t[j].kinds and ("month" in t[j + 1].kinds or _is_year(t, j + 1)):
        return None  # "after the 2018 election" is in 2018
    ranged = _range(t, j, i)
    piece = None if ranged else piece_at(t, j, sure=kind != "after" or t[j].number >= 0)
    date = ranged.date if ranged else _read(piece.edtf) if piece else None
    if not date:
        return None
    after = ranged.after if ranged else piece.after if piece else j
    opened = _read(_open_edtf(str(kind), date, piece))
    return Phrase(opened, i, after) if opened else None


def _is_year(t: Tokens, i: int) -> bool:
    return len(t[i].text) == 4 and t[i].number > 0 and "plural" not in t[i + 1].kinds


def _open_edtf(kind: str, date: Date, piece: Piece | None) -> str:
    first, _, last = date.edtf.partition("/")
    if date.edtf[0] == "[":
        first, last = str(date.start), str(date.end)
    if kind == "since":
        return f"{first}/.."
    if kind == "until":
        return f"../{last or first}"
    if "~" in date.edtf:  # after early 2019 may be in early 2019
        return f"{date.start}/.." if kind == "after" else f"../{date.end}"
    step = 1 if kind == "after" else -1
    if piece and not piece.special:
        edge = _next(piece, step)
    elif date.start and date.end:
        edge = shift_days(date.end if step > 0 else date.start, step)
    else:
        return ""
    return f"{edge}/.." if step > 0 else f"../{edge}"


def _next(piece: Piece, step: int) -> str:
    """The day, month or year after or before one, as precise as it is."""
    year = 2000 if piece.year is None else piece.year  # a leap year, where the year is open
    if piece.day is not None:
        edge = shift_days(piece._replace(year=year).edtf, step)
    elif piece.month is not None:
        index = year * 12 + piece.month - 1 + step
        edge = f"{index // 12:04d}-{index % 12 + 1:02d}"
    else:
        edge = f"{year + step:04d}"
    return edge if piece.year is not None else "XXXX" + edge[4:]


def _range(t: Tokens, i: int, first: int, between: bool = False) -> Phrase | None:
    """Read "26 June to 28 June 2020", "4-22 January 1995", "Nov-Feb 5th, 2017", "2014–18".

    After "between" and "from", whose token is `first`, a date must stand here, so that more is read.
    """
    opened = i > first
    left = _left_day(t, i) or piece_at(t, i, sure=opened or _is_link(t, i + 1, between))
    if not left:
        return None
    j = left.after
    if t[j].text == "," and left.year and "to" in t[j + 1].kinds:  # "Jan. 1, 2020, through Dec. 31, 2020"
        j += 1
    if not _is_link(t, j, between):
        return None
    if "now" in t[j + 1].kinds and left.year:
        date = _read(f"{left.edtf}/..")
        return Phrase(date, first, j + 2) if date else None
    sign = t[j].text in _SIGNS
    right = _right_rest(t, j, left) or piece_at(t, j + 1, sure=True)
    if not right or (t[j].text == "/" and not _may_be_slashed(left, right)):
        return None
    if sign and not opened and not glued(t, j + 1) and left.year and not right.year and not right.special:
        return None  # a dash between sentences: "in July 2019 – May said"
    pair = _fill(left, right)
    pair = pair and (_in_its_year(pair[0]), _in_its_year(pair[1]))
    if not pair or (pair[1].year or 0) - (pair[0].year or 3000) >= _FAR:
        return None
    edtf = f"{pair[0].edtf.partition('/')[0]}/{pair[1].edtf.rpartition('/')[2]}"
    date = _read(edtf.replace(FISCAL, ""))
    return Phrase(date, first, right.after) if date else None


def _in_its_year(piece: Piece) -> Piece:
    """The days of a part of a month whose year the other end gave: "late May to 3 June 2015"."""
    return (piece.part and piece.year and part_of_month(piece, piece.part)) or piece


def _may_be_slashed(left: Piece, right: Piece) -> bool:
    """Whether a slash is between two days, two months or two years: "5/6 March 2020", "Jan/Feb 2020", "2015/16"."""
    if left.year and right.year:
        return left.month is right.month is None
    return left.month is None or (left.day is right.day is None and left.year is None)


def _is_link(t: Tokens, j: int, between: bool) -> bool:
    return "to" in t[j].kinds or t[j].text in _SIGNS or (between and t[j].text in ("and", "&"))


def _left_day(t: Tokens, i: int) -> Piece | None:
    """The 4 of "4 to 22 January": a day whose month comes with the other end."""
    if "the" in t[i].kinds:
        i += 1
    day = day_at(t, i)
    if t[i + 1].text == "-" and "month" in t[i + 2].kinds and t[i + 3].text == "-" and glued(t, i + 3):
        return None  # 12-Jul-19
    if not day or (day.worded and not day.ordinal) or not (_is_link(t, day.after, True) or "and" in t[day.after].kinds):
        return None
    return Piece(day.after, day=day.value)


def _right_rest(t: Tokens, j: int, left: Piece) -> Piece | None:
    """The 6 of "July 4-6, 2019", the 18 of "2014–18"."""
    i = j + 1
    if "the" in t[i].kinds:
        i += 1
    if left.year is not None and left.month is None and left.after == j and t[j].text != "to":
        short = t[i]
        tight = glued(t, j) and glued(t, i) and not (glued(t, i + 1) and t[i + 1].text[:1].isalnum())
        if tight and len(short.text) == 2 and short.number > left.year % 100:
            return Piece(i + 1, left.year // 100 * 100 + short.number)
        return None
    if left.month is None or left.day is None or (t[left.after - 1].number < 0 and not left.year):
        return None
    day = day_at(t, i)
    if not day or "month" in t[day.after].kinds or "of" in t[day.after].kinds or left.year is not None:
        return None
    year = year_after(t, day.after)
    return Piece(year.after if year else day.after, year.value if year else None, left.month, day.value)


def _fill(left: Piece, right: Piece) -> tuple[Piece, Piece] | None:
    """Each end the month and year that only the other one has, so that the interval is the nearest one."""
    if left.special and right.special:
        return left, right
    if left.month is None and left.year is None and left.day is not None:
        if right.month is None or right.day is None:
            return None
        return left._replace(month=right.month, year=right.year), right
    if left.month and not (left.year or left.special) and right.special[:4].isdecimal() and right.special[4:5] == "-":
        back = left.month > int(right.special[5:7])  # "from May to mid-September 2018"
        return left._replace(year=int(right.special[:4]) - back), right
    known = (left.year or left.special, right.year or right.special)
    if all(known):
        return left, right
    if right.year and left.month:
        back = (left.month, left.day or 0) > (right.month or 12, right.day or 31)
        return left._replace(year=right.year - back), right
    if left.year and left.month and right.month:
        over = (right.month, right.day or 31) < (left.month, left.day or 0)
        return left, right._replace(year=left.year + over)
    return (left, right) if left.month and right.month and not any(known) else None
