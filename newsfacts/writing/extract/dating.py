"""The date of a passage: a year that it leaves out comes from the day of the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.dates import find_dates
from newsfacts.dates.days import shift_days
from newsfacts.dates.weekdays import WEEKDAYS, weekday_ahead, weekday_in, weekday_of
from newsfacts.grammar.tense import is_past
from newsfacts.writing.extract.tenses import is_to_come

if TYPE_CHECKING:
    from newsfacts.model import Date

_YEAR = re.compile(r"\b(this|last|next)\s+year\b(?!['’])")
_COMPARED = re.compile(r"\b(?:from|than|against|with|as|of|on|since|until|by)\b[^,;.]{0,30}$", re.I)
"""Before a year, what makes it one that another is compared with, or a bound: from 21 million last year."""
_YEARS = {"last": -1, "this": 0, "next": 1}
_SINCE = re.compile(r"\b(?:\w{3,}est|most|least|best|worst|first|last)\b.*\bsince\b", re.I)
_IN_MONTH = re.compile(r"\d{4}-\d\d(?:-|\Z)")
_DAY = re.compile(r"XXXX(-\d\d(?:-\d\d)?)")
_NEAR, _WEEK = 92, 7
"""Days from that of the source within which no other year, and no other week, is meant."""
_WEEKDAY = re.compile("|".join(WEEKDAYS))
_YEARS_NEAR = 2
"""Years from that of the source in which a weekday tells the year: none comes back in fewer than five."""


def date_of(passage: str, published: Date | None, before: str = "", above: str = "") -> str:
    """The one date of a passage in EDTF, empty where there is none or several.

    Without a year it gets that of the source; the next such day where the passage speaks of what is to come, the last
    one where it tells of what is past. Where its paragraph `before` it tells last of a month of an earlier year, it
    gets that one, and where the source has no day the year that was told last. A weekday is the last one. What is near
    the source leaves no doubt, nor does "this year", "last year" and "next year"; all else is in doubt, and so is what
    stands below a text that told last of a day, `above`, in an earlier year, of weekdays in an earlier week. Where the
    weekday stands before the day, it tells the year: Sunday 12 May.
    """
    places = find_dates(passage)
    found = [each.date for each in places]
    context = last_told(before) or above
    if published is None or not published.start:
        parts = found[0].edtf.split("/") if len(found) == 1 else [""]
        return _in_year(parts, int(context[:4]), "?") if context and _is_open(parts) else "/".join(parts)
    if not found:
        if (year := _year_told(passage, int(published.start[:4]))) is not None:
            return str(year)
        if (named := _WEEKDAY.search(passage)) and is_to_come(passage, *named.span()):
            ahead = weekday_ahead(passage, published.start)
            return f"{ahead.day}{'?' * (not published.end)}" if ahead else ""
        weekday = weekday_in(passage, published.start)
        doubtful = not published.end or context < shift_days(published.start, -_WEEK) if context else False
        return f"{weekday.day}{'?' * doubtful}" if weekday else ""
    if len(found) != 1:
        return ""
    edtf = found[0].edtf
    parts = edtf.split("/")
    if not _is_open(parts):
        return edtf
    day = next(part[4:] for part in reversed(parts) if part != "..")
    year = int(published.start[:4])
    if (named := _WEEKDAY.match(passage, places[0].start)) and (own := _year_of(named[0], day, year)):
        return f"{own}{day}"
    told = _YEAR.findall(passage)
    if len(told) == 1:
        return _in_year(parts, year + _YEARS[told[0]], "")
    old = context != "" and context[:4] < published.start[:4]
    if is_to_come(passage, places[0].start, places[0].end):
        year += f"{year}{day}" < published.start[: 4 + len(day)]
        return _in_year(parts, year, "?" * (old or not _is_near(f"{year}{day}", published.start)))
    near = _is_near(f"{year}{day}", published.start) and f"{year}{day}" <= (published.end or published.start)
    if (earlier := last_told(before)[:4]) and earlier < published.start[:4] and not near:
        return _in_year(parts, int(earlier), "?")
    if f"{year}{day}" > (published.end or published.start):
        year -= parts[0] != ".." and is_past(passage)
    return _in_year(parts, year, "?" * (old or not _is_near(f"{year}{day}", published.start)))


def _year_told(passage: str, published: int) -> int | None:
    """The year that a passage names by that of the source, and tells of: not of what it only compares with."""
    told = list(_YEAR.finditer(passage))
    if len(told) != 1 or _COMPARED.search(passage, 0, told[0].start()):
        return None
    return published + _YEARS[told[0][1]]


def _year_of(weekday: str, day: str, year: int) -> int | None:
    """The year nearest to one in which a day, `-MM-DD`, is that weekday; None for a month, or where no near one is."""
    near = sorted(range(year - _YEARS_NEAR, year + _YEARS_NEAR + 1), key=lambda each: abs(each - year))
    return next((each for each in near if _falls_on(f"{each}{day}", weekday)), None)


def _falls_on(day: str, weekday: str) -> bool:
    try:
        return weekday_of(day) == weekday
    except ValueError:  # a month, or 29 February of most years
        return False


def _is_open(parts: list[str]) -> bool:
    """Whether the days of a date lack their year."""
    return any(part != ".." for part in parts) and all(part == ".." or _DAY.fullmatch(part) for part in parts)


def last_told(text: str) -> str:
    """The day or the first of the month that a text tells of last, with its year; empty where it tells of none."""
    days = [each.date.start for each in find_dates(text) if _IN_MONTH.match(each.date.edtf) and each.date.start]
    return days[-1] if days else ""


def _is_near(when: str, published: str) -> bool:
    """Whether a day or a month is so near a day that no other year can be meant."""
    first, last = (shift_days(published, days) for days in (-_NEAR, _NEAR))
    return first[: len(when)] <= when <= last[: len(when)]


def is_record_of(passage: str) -> bool:
    """Whether a date only bounds how long something was not surpassed, and nothing happened: the worst since 1987."""
    return _SINCE.search(passage) is not None


def _in_year(parts: list[str], year: int, doubt: str) -> str:
    """A date or an interval with its year, which is that of its end: from November to February."""
    wraps = len(parts) == 2 and ".." not in parts and parts[0][4:] > parts[1][4:]
    years = [year - wraps, year] if len(parts) == 2 else [year]
    return "/".join(part if part == ".." else f"{of}{part[4:]}{doubt}" for part, of in zip(parts, years, strict=True))
