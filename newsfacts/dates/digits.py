"""Dates in digits: "2019-07-12", "12.07.2019", "20190712", "2019 07 12", "07/2019"."""

from __future__ import annotations

from newsfacts.dates.context import follows_no_year, is_counted
from newsfacts.dates.days import day_exists
from newsfacts.dates.piece import Piece
from newsfacts.dates.tokens import Tokens, full_year, glued


def numeric_at(t: Tokens, i: int) -> Piece | None:
    """Read "2019-07-12", "12.07.2019", "20190712", "2019 07 12", "07/2019", "2019-7"."""
    if glued(t, i) and (
        t[i - 1].text.isalnum() or (t[i - 1].text in "-/.:," and t[i - 2].number >= 0 and glued(t, i - 1))
    ):
        return None
    if len(t[i].text) == 8:
        return _compact(t, i)
    if len(t[i].text) not in (1, 2, 4) or t[i].number < 1:
        return None
    sign = t[i + 1].text
    if sign not in ("-", "/", ".", "–"):
        return _spaced(t, i)
    if t[i + 3].text == sign and t[i + 4].number > 0 and all(glued(t, i + n) for n in range(1, 5)):
        return _triple(t, i)
    return _pair(t, i) or _slashed(t, i)


def _compact(t: Tokens, i: int) -> Piece | None:
    year, month, day = t[i].number // 10000, t[i].number // 100 % 100, t[i].number % 100
    if not 1900 <= year < 2100 or not day_exists(year, month, day) or (glued(t, i + 1) and t[i + 1].text.isalnum()):
        return None
    return Piece(i + 1, year, month, day)


def _spaced(t: Tokens, i: int) -> Piece | None:
    if [len(t[i + n].text) for n in range(3)] != [4, 2, 2] or is_counted(t, i + 3) or t[i + 3].number >= 0:
        return None
    year, month, day = (t[i + n].number for n in range(3))
    return Piece(i + 3, year, month, day) if year < 2100 and month > 0 < day and day_exists(year, month, day) else None


def _slashed(t: Tokens, i: int) -> Piece | None:
    """Read "on 22/04": a day and month of which only one can be the day."""
    one, two = t[i].number, t[i + 2].number
    if t[i + 1].text != "/" or len(t[i + 2].text) > 2 or not 1 <= min(one, two) <= 12 or max(one, two) <= 12:
        return None
    cued = t[i - 1].text == "on" or "weekday" in t[i - 1].kinds
    tight = glued(t, i + 1) and glued(t, i + 2) and not (glued(t, i + 3) and t[i + 3].text not in ".,;:)")
    month, day = sorted((one, two))
    return Piece(i + 3, None, month, day) if cued and tight and day_exists(None, month, day) else None


def _triple(t: Tokens, i: int) -> Piece | None:
    """Three numbers with the same sign between them, the year first or last."""
    sign = t[i + 1].text
    one, two, three = (t[i + n].number for n in (0, 2, 4))
    lengths = [len(t[i + n].text) for n in (0, 2, 4)]
    if sign == "." and t[i + 5].text == sign and t[i + 6].number >= 0 and glued(t, i + 5) and glued(t, i + 6):
        return None
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        return Piece(i + 5, one, two, three) if day_exists(one, two, three) else None
    if max(lengths) == 2:
        three = _short_year(t, i, lengths)
    elif lengths[2] != 4 or max(lengths[:2]) > 2:
        return None
    if not 1000 <= three <= 2999:
        return None
    day_first, month_first = day_exists(three, two, one), day_exists(three, one, two)
    if day_first and (one == two or sign == "." or not month_first):
        return Piece(i + 5, three, two, one)
    if month_first and not day_first:
        return Piece(i + 5, three, one, two)
    if not day_first:
        return None
    # Day and month may be either: one of two days, the earlier first.
    first, second = sorted((Piece(0, three, two, one).edtf, Piece(0, three, one, two).edtf))
    return Piece(i + 5, special=f"[{first},{second}]")


def _short_year(t: Tokens, i: int, lengths: list[int]) -> int:
    """The year of 12/07/19, or of "on 12.07.19"; 0 where the three numbers may be something else."""
    end = t[i + 5]
    if lengths[2] != 2 or (glued(t, i + 5) and (end.text.isalnum() or (end.text in "/-:" and glued(t, i + 6)))):
        return 0
    cued = t[i - 1].text == "on" or t[i - 1].kinds.keys() & {"open", "from", "weekday"}
    return full_year(t[i + 4].number) if t[i + 1].text == "/" or (cued and lengths == [2, 2, 2]) else 0


def _pair(t: Tokens, i: int) -> Piece | None:
    """A year and a month in digits. "2015.3" is one only where it cannot be a decimal; "2010–12" is not."""
    sign, after = t[i + 1].text, i + 3
    left, right = t[i], t[i + 2]
    if follows_no_year(t, i):
        return None
    spaced = not (glued(t, i + 1) and glued(t, i + 2))
    if sign == "–" or right.number < 0 or (glued(t, after) and (t[after].text.isalnum() or t[after].text == sign)):
        return None
    if t[after].text.isalpha() and (spaced or sign == ".") and (is_counted(t, after) or not t[after].kinds):
        return None
    if t[after].text in ("%", "°") or (t[after].text in ".," and t[after + 1].number >= 0 and glued(t, after + 1)):
        return None
    if sign == "/" and len(right.text) == 2 and right.number == (left.number + 1) % 100:
        return None  # the year 2005/06
    if len(left.text) == 4 and len(right.text) <= 2 and 1000 <= left.number <= 2999 and 1 <= right.number <= 12:
        return None if sign == "." and (spaced or left.number > 2100) else Piece(after, left.number, right.number)
    if len(right.text) == 4 and len(left.text) <= 2 and 1500 <= right.number <= 2999 and 1 <= left.number <= 12:
        return None if sign == "." else Piece(after, right.number, left.number)
    return None
