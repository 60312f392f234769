"""Days, months and years as people write them: "12 July 2019", "July 12", "Sept 2017", "2019/07/12", "4.5.2019".

Every reader takes the tokens and the index where the date is to begin, and gives a `Piece` or None.
"""

from __future__ import annotations

from newsfacts.dates.context import is_counted, may_stand_alone
from newsfacts.dates.days import day_exists, month_length
from newsfacts.dates.digits import numeric_at
from newsfacts.dates.numbers import Number, day_at, year_at
from newsfacts.dates.piece import Piece
from newsfacts.dates.tokens import Tokens, full_year, glued


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
        return numeric_at(t, i) or _day_first(t, i, sure) or _year_first(t, i)
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
        short = _short_year(t, i)
        if short:
            return short
    year = year_at(t, i)
    if year and comma and year.value % 100 == 0 and is_counted(t, year.after):
        return None
    return year


def _short_year(t: Tokens, i: int) -> Number | None:
    """The year at `i` of a date such as 12-Jul-98, whose two hyphens leave no doubt that it is one."""
    signs = t[i - 1].text == t[i - 3].text == "-" and "month" in t[i - 2].kinds and glued(t, i - 2) and glued(t, i - 3)
    ends = not glued(t, i + 1) or t[i + 1].text in (",", ".", ";", ":", ")")
    if not signs or not ends or len(t[i].text) != 2 or t[i].number < 0 or t[i - 4].number < 1:
        return None
    year = full_year(t[i].number)
    return Number(year, i + 1) if year else None


def _bare_short_year(t: Tokens, i: int) -> Number | None:
    """The year of two digits behind a day, where nothing follows that they could count: "12 Jul 19."."""
    if len(t[i].text) != 2 or t[i].number < 0 or glued(t, i) or t[i + 1].text not in ("", ".", ",", ";", ")", "?", "!"):
        return None
    goes_on = glued(t, i + 1) and glued(t, i + 2) and t[i + 2].number >= 0
    year = full_year(t[i].number)
    return Number(year, i + 1) if year and not goes_on else None


def _day_first(t: Tokens, i: int, sure: bool) -> Piece | None:
    """Read "12 July 2019", "4th of July", "the twenty third day of September", "05-Aug-2016", "12Jul2019"."""
    day = day_at(t, i)
    if not day:
        return None
    j = day.after
    if t[j].text == "." and "month" in t[j + 1].kinds and glued(t, j) and not day.worded:
        k = j + 3 if t[j + 2].text == "." and glued(t, j + 2) else j + 2
        j += year_at(t, k) is not None  # "9. Dec. 2011", as in other languages
    if t[j].kinds.keys() & {"day"}:
        j += 1
    linked = "of" in t[j].kinds
    if linked or (t[j].text in ("-", "/") and glued(t, j) and glued(t, j + 1)):
        j += 1
        if "the" in t[j].kinds:
            j += 1
    month = _month(t, j)
    if not month or not day_exists(None, month, day.value):
        return None
    behind = j + 2 if t[j + 1].text == "." and glued(t, j + 1) else j + 1
    year = year_after(t, behind) or _bare_short_year(t, behind)
    if year:  # "29 February 2019" is none, but February 2019 is named
        return Piece(year.after, year.value, month, day.value) if day_exists(year.value, month, day.value) else None
    if "also_a_word" in t[j].kinds and not (t[j].capital or sure or linked or day.ordinal or t[i - 1].text == "on"):
        return None
    return Piece(j + 1, None, month, day.value)


def _month_first(t: Tokens, i: int, sure: bool) -> Piece | None:
    """Read "July 12, 2019", "June the 28th", "Oct/2", "Dec. 31 , 1994", "mar3"; "July 2019", "Dec-2018"; "February"."""
    month = _month(t, i)
    if not month or (glued(t, i) and (t[i - 1].text.isalnum() or t[i - 1].text == "_")):
        return None
    in_month = t[i - 1].text == "in"
    j = i + 1
    if t[j].text == "." and glued(t, j) and (len(t[i].text) < 5 or not in_month):
        j += 1
    day, year = _day_after_month(t, j), year_after(t, j)
    if day:
        its_year = year_after(t, day.after) or _year_after_clock(t, day.after)
        if its_year:
            exists = day_exists(its_year.value, month, day.value)
            return Piece(its_year.after, its_year.value, month, day.value if exists else None)
        no_day = not day_exists(None, month, day.value) or (t[j].text == "," and not day.ordinal)
        if not no_day and not (year and year.after > day.after) and _is_day(t, i, day, in_month, sure):
            return Piece(day.after, None, month, day.value)
    if year:
        return Piece(year.after, year.value, month)
    short = _bare_short_year(t, j + 1) if "of" in t[j].kinds else None
    if short:
        return Piece(short.after, short.value, month)
    return Piece(i + 1, None, month) if may_stand_alone(t, i, sure) else None


def _year_after_clock(t: Tokens, i: int) -> Number | None:
    """The year of "Sep 17 00:00:00 UTC 2001", as mail and logs write it."""
    if t[i].number < 0 or t[i + 1].text != ":":
        return None
    while t[i].number >= 0 and t[i + 1].text == ":":
        i += 2
    i += 1
    if t[i].capital and not t[i].kinds:
        i += 1
    return year_at(t, i)


def _day_after_month(t: Tokens, j: int) -> Number | None:
    if t[j].text == ",":
        return day_at(t, j + 1)
    if "the" in t[j].kinds or (t[j].text in ("-", "/") and glued(t, j) and glued(t, j + 1)):
        j += 1
    return day_at(t, j)


def _is_day(t: Tokens, i: int, day: Number, in_month: bool, sure: bool) -> bool:
    """Whether the number after the month at `i` is its day: not in "in May 12 people died", "he may first go"."""
    small_word = "also_a_word" in t[i].kinds and not t[i].capital
    cued = sure or bool(t[i - 1].kinds.keys() & {"of", "cue", "open"})
    if small_word and not cued and (day.worded or is_counted(t, day.after)):
        return False
    if day.ordinal:
        return True
    return not (in_month and t[day.after].text.isalpha()) and not is_counted(t, day.after, units_only=not in_month)


def _year_first(t: Tokens, i: int) -> Piece | None:
    """Read "2017 April", "2016, nov", "2019-aug-1", "2019/sep/01"."""
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
    if day and not comma and day_exists(year.value, month, day.value) and not is_counted(t, day.after):
        return Piece(day.after, year.value, month, day.value)
    if day or not (tight or may_stand_alone(t, j, t[j].capital or "also_a_word" not in t[j].kinds)):
        return None
    return Piece(j + 1, year.value, month)


def impossible_day(t: Tokens) -> str | None:
    """What is wrong with the first day that its month does not have: "June has 30 days"; None where all is well."""
    for i, token in enumerate(t):
        month = _month(t, i)
        if not month:
            continue
        day = day_at(t, i - 1) if i and t[i - 1].number > 0 else day_at(t, i + 1)
        year = year_after(t, day.after if day and t[i - 1].number < 0 else i + 1)
        if day and not day_exists(year.value if year else None, month, day.value):
            of_year = f" {year.value}" if year and month == 2 else ""
            return f"{token.text.title()}{of_year} has {month_length(year.value if year else 2000, month)} days"
    return None
