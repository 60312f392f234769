"""Days, months and years as people write them: "12 July 2019", "July 12", "Sept 2017", "2019/07/12", "4.5.2019".

Every reader takes the tokens and the index where the date is to begin, and gives a `Piece` or None.
"""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.dates.context import follows_no_year, is_counted, may_stand_alone
from newsfacts.dates.days import month_length
from newsfacts.dates.numbers import Number, day_at, year_at
from newsfacts.dates.tokens import Tokens, glued


class Piece(NamedTuple):
    """One date in a text; what is not known of it is None."""

    after: int
    """The index of the first token behind it."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    special: str = ""
    """EDTF of what is not a day, month or year: "199X", "2019-22"."""

    @property
    def edtf(self) -> str:
        """The date in EDTF, the year as XXXX where it is open."""
        if self.special:
            return self.special
        parts = ["XXXX" if self.year is None else f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def point_at(t: Tokens, i: int, sure: bool = False) -> Piece | None:
    """A day or month, with or without its year, and a weekday or "the" before it; a bare year is none.

    `sure` says that a date must stand here, so that "may" is the month.
    """
    if "weekday" in t[i].kinds:
        i += 1
        while t[i].text and t[i].text in ".,":
            i += 1
        sure = True
    if "the" in t[i].kinds:
        i += 1
    if t[i].number >= 0:
        return _numeric(t, i) or _day_first(t, i, sure) or _year_first(t, i)
    if "month" in t[i].kinds:
        return _month_first(t, i, sure)
    if t[i].kinds.keys() & {"ordinal", "tens", "cardinal"}:
        return _day_first(t, i, sure)
    return None


def _month(t: Tokens, i: int) -> int | None:
    value = t[i].kinds.get("month")
    return value if isinstance(value, int) else None


def year_after(t: Tokens, i: int) -> Number | None:
    """The year of the day or month that ends before token `i`: "2019", ", 2019", "of 2019", "-2019"."""
    comma = t[i].text == ","
    if comma:
        i += 1
    if t[i].kinds.keys() & {"of", "in", "year"}:
        i += 1
        if t[i].kinds.keys() & {"the", "year"}:
            i += 2 if "the" in t[i].kinds and "year" in t[i + 1].kinds else 1
    elif t[i].text in ("-", "/", ".") and glued(t, i) and glued(t, i + 1):
        i += 1
    year = year_at(t, i)
    if year and comma and year.value % 100 == 0 and is_counted(t, year.after):
        return None
    return year


def _day_first(t: Tokens, i: int, sure: bool) -> Piece | None:
    """ "12 July 2019", "4th of July", "the twenty third day of September", "05-Aug-2016", "12Jul2019"."""
    day = day_at(t, i)
    if not day:
        return None
    j = day.after
    if t[j].kinds.keys() & {"day"}:
        j += 1
    linked = "of" in t[j].kinds
    if linked or (t[j].text in ("-", "/") and glued(t, j) and glued(t, j + 1)):
        j += 1
        if "the" in t[j].kinds:
            j += 1
    month = _month(t, j)
    if not month or not _exists(None, month, day.value):
        return None
    year = year_after(t, j + 2 if t[j + 1].text == "." and glued(t, j + 1) else j + 1)
    if year:  # "29 February 2019" is none, but February 2019 is named
        return Piece(year.after, year.value, month, day.value) if _exists(year.value, month, day.value) else None
    if "also_a_word" in t[j].kinds and not (t[j].capital or sure or linked or day.ordinal or t[i - 1].text == "on"):
        return None
    return Piece(j + 1, None, month, day.value)


def _month_first(t: Tokens, i: int, sure: bool) -> Piece | None:
    """ "July 12, 2019", "June the 28th", "Oct/2", "Dec. 31 , 1994", "mar3"; "July 2019", "Dec-2018"; "February"."""
    month = _month(t, i)
    if not month or (glued(t, i) and t[i - 1].text.isalnum()):
        return None
    in_month = t[i - 1].text == "in"
    j = i + 1
    if t[j].text == "." and glued(t, j) and (len(t[i].text) < 5 or not in_month):
        j += 1
    day, year = _day_after_month(t, j), year_after(t, j)
    if day:
        its_year = year_after(t, day.after)
        if its_year:
            exists = _exists(its_year.value, month, day.value)
            return Piece(its_year.after, its_year.value, month, day.value if exists else None)
        no_day = not _exists(None, month, day.value) or (t[j].text == "," and not day.ordinal)
        if not no_day and not (year and year.after > day.after) and _is_day(t, i, day, in_month, sure):
            return Piece(day.after, None, month, day.value)
    if year:
        return Piece(year.after, year.value, month)
    return Piece(i + 1, None, month) if may_stand_alone(t, i, sure) else None


def _day_after_month(t: Tokens, j: int) -> Number | None:
    if t[j].text == ",":
        return day_at(t, j + 1)
    if "the" in t[j].kinds or (t[j].text in ("-", "/") and glued(t, j) and glued(t, j + 1)):
        j += 1
    return day_at(t, j)


def _is_day(t: Tokens, i: int, day: Number, in_month: bool, sure: bool) -> bool:
    """Whether the number after the month at `i` is its day: not in "in May 12 people died", "he may first go"."""
    if not day.ordinal and (
        is_counted(t, day.after, units_only=not in_month) or (in_month and t[day.after].text.isalpha())
    ):
        return False
    doubtful = "also_a_word" in t[i].kinds and not t[i].capital and day.worded
    return sure or not doubtful or t[i - 1].kinds.keys() & {"of", "cue", "open"} != set()


def _year_first(t: Tokens, i: int) -> Piece | None:
    """ "2017 April", "2016, nov", "2019-aug-1", "2019/sep/01"."""
    year = year_at(t, i)
    if not year:
        return None
    j = year.after
    tight = t[j].text in ("-", "/") and glued(t, j) and glued(t, j + 1)
    comma = t[j].text == ","
    if tight or comma:
        j += 1
    month = _month(t, j)
    if not month or year_after(t, j + 1):
        return None
    k = j + 2 if tight and t[j + 1].text in ("-", "/") and glued(t, j + 1) else j + 1
    day = day_at(t, k)
    if day and not comma and _exists(year.value, month, day.value) and not is_counted(t, day.after):
        return Piece(day.after, year.value, month, day.value)
    if day or not (tight or may_stand_alone(t, j, t[j].capital or "also_a_word" not in t[j].kinds)):
        return None
    return Piece(j + 1, year.value, month)


def _exists(year: int | None, month: int, day: int) -> bool:
    """Whether the month has the day; 29 February where the year is open."""
    return 1 <= month <= 12 and 1 <= day <= month_length(2000 if year is None else year, month)


def impossible_day(t: Tokens) -> str | None:
    """What is wrong with the first day that its month does not have: "June has 30 days"; None where all is well."""
    for i, token in enumerate(t):
        month = _month(t, i)
        if not month:
            continue
        day = day_at(t, i - 1) if i and t[i - 1].number > 0 else day_at(t, i + 1)
        year = year_after(t, day.after if day and t[i - 1].number < 0 else i + 1)
        if day and not _exists(year.value if year else None, month, day.value):
            of_year = f" {year.value}" if year and month == 2 else ""
            return f"{token.text.title()}{of_year} has {month_length(year.value if year else 2000, month)} days"
    return None


def _numeric(t: Tokens, i: int) -> Piece | None:
    """ "2019-07-12", "12.07.2019", "20190712", "2019 07 12", "07/2019", "2019-7"."""
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
    if not 1900 <= year < 2100 or not _exists(year, month, day) or (glued(t, i + 1) and t[i + 1].text.isalnum()):
        return None
    return Piece(i + 1, year, month, day)


def _spaced(t: Tokens, i: int) -> Piece | None:
    if [len(t[i + n].text) for n in range(3)] != [4, 2, 2] or is_counted(t, i + 3) or t[i + 3].number >= 0:
        return None
    year, month, day = (t[i + n].number for n in range(3))
    return Piece(i + 3, year, month, day) if year < 2100 and month > 0 < day and _exists(year, month, day) else None


def _slashed(t: Tokens, i: int) -> Piece | None:
    """ "on 22/04": a day and month of which only one can be the day."""
    one, two = t[i].number, t[i + 2].number
    if t[i + 1].text != "/" or len(t[i + 2].text) > 2 or not 1 <= min(one, two) <= 12 or max(one, two) <= 12:
        return None
    cued = t[i - 1].text == "on" or "weekday" in t[i - 1].kinds
    tight = glued(t, i + 1) and glued(t, i + 2) and not (glued(t, i + 3) and t[i + 3].text not in ".,;:)")
    month, day = sorted((one, two))
    return Piece(i + 3, None, month, day) if cued and tight and _exists(None, month, day) else None


def _triple(t: Tokens, i: int) -> Piece | None:
    """Three numbers with the same sign between them, the year first or last."""
    sign = t[i + 1].text
    one, two, three = (t[i + n].number for n in (0, 2, 4))
    lengths = [len(t[i + n].text) for n in (0, 2, 4)]
    if sign == "." and t[i + 5].text == sign and t[i + 6].number >= 0 and glued(t, i + 5) and glued(t, i + 6):
        return None
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        return Piece(i + 5, one, two, three) if _exists(one, two, three) else None
    if lengths[2] != 4 or max(lengths[:2]) > 2 or not 1000 <= three <= 2999:
        return None
    day_first, month_first = _exists(three, two, one), _exists(three, one, two)
    if day_first and (one == two or sign == "." or not month_first):
        return Piece(i + 5, three, two, one)
    if month_first and not day_first:
        return Piece(i + 5, three, one, two)
    if not day_first:
        return None
    # Day and month may be either: one of two days, the earlier first.
    first, second = sorted((Piece(0, three, two, one).edtf, Piece(0, three, one, two).edtf))
    return Piece(i + 5, special=f"[{first},{second}]")


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
    if len(left.text) == 4 and len(right.text) <= 2 and 1000 <= left.number <= 2999 and 1 <= right.number <= 12:
        return None if sign == "." and (spaced or left.number > 2100) else Piece(after, left.number, right.number)
    if len(right.text) == 4 and len(left.text) <= 2 and 1000 <= right.number <= 2999 and 1 <= left.number <= 12:
        return None if sign == "." else Piece(after, right.number, left.number)
    return None
