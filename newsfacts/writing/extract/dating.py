"""The date of a passage: a year that it leaves out comes from the day of the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.dates import find_dates
from newsfacts.dates.weekdays import weekday_in

if TYPE_CHECKING:
    from newsfacts.model import Date

_YEAR = re.compile(r"\b(this|last|next)\s+year\b(?!['’])")
_YEARS = {"last": -1, "this": 0, "next": 1}
_TO_COME = re.compile(
    r"\b(?:will|would|shall|must|plans?\s+to|(?:is|are)\s+(?:now\s+)?(?:due|planned|scheduled|expected|set|to))\b"
    r"|\b(?:is|are|remains?|stays?)\b[^.;,]{0,40}\buntil\b"
)
_ELSE, _AND = re.compile(r";|\b(?:but|while)\b"), re.compile(r";|\b(?:and|but|while)\b")
"""What divides a date from something else that is told: before it, and behind it."""
_SINCE = re.compile(r"\b(?:\w{3,}est|most|least|best|worst|first|last)\b.*\bsince\b", re.I)
_IN_MONTH = re.compile(r"\d{4}-\d\d(?:-|\Z)")
_DAY = re.compile(r"XXXX(-\d\d(?:-\d\d)?)")


def date_of(passage: str, published: Date | None, before: str = "") -> str:
    """The one date of a passage in EDTF, empty where there is none or several.

    Without a year it gets that of the source, in doubt; the next such day where the passage speaks of what is to come.
    "this year", "last year" and "next year" leave no doubt. A weekday is the last one, in doubt. A year that would
    make a day lie after the source stays open. Where its paragraph `before` it tells last of a month of an earlier
    year, it gets that one.
    """
    places = find_dates(passage)
    found = [each.date for each in places]
    if published is None or not published.start:
        return found[0].edtf if len(found) == 1 else ""
    if not found:
        weekday = weekday_in(passage, published.start)
        return f"{weekday.day}?" if weekday else ""
    if len(found) != 1:
        return ""
    edtf = found[0].edtf
    parts = edtf.split("/")
    if not all(part == ".." or _DAY.fullmatch(part) for part in parts):
        return edtf
    days = [part[4:] for part in parts if part != ".."]
    told = _YEAR.findall(passage)
    if len(told) == 1:
        return _in_year(parts, int(published.start[:4]) + _YEARS[told[0]], "")
    year = int(published.start[:4])
    if _is_to_come(passage, places[0].start, places[0].end):
        past = f"{year}{days[-1]}" < published.start[: 4 + len(days[-1])]
        return _in_year(parts, year + past, "?")
    if earlier := _earlier(before, published.start):
        return _in_year(parts, int(earlier), "?")
    return edtf if f"{year}{days[-1]}" > (published.end or published.start) else _in_year(parts, year, "?")


def _earlier(before: str, published: str) -> str:
    """The year of the month or day that a text tells of last, where that is before that of the source; else empty."""
    years = [each.date.start[:4] for each in find_dates(before) if _IN_MONTH.match(each.date.edtf) and each.date.start]
    return years[-1] if years and years[-1] < published[:4] else ""


def _is_to_come(passage: str, start: int, end: int) -> bool:
    """Whether what has a date is to come, and not what is told beside it: cut jobs on 1 May and plans to cut more."""
    return any(
        not (
            _ELSE.search(passage, each.end(), start)
            if each.start() < start
            else _AND.search(passage, end, each.start())
        )
        for each in _TO_COME.finditer(passage)
    )


def is_record_of(passage: str) -> bool:
    """Whether a date only bounds how long something was not surpassed, and nothing happened: the worst since 1987."""
    return _SINCE.search(passage) is not None


def _in_year(parts: list[str], year: int, doubt: str) -> str:
    """A date or an interval with its year, which is that of its end: from November to February."""
    wraps = len(parts) == 2 and ".." not in parts and parts[0][4:] > parts[1][4:]
    years = [year - wraps, year] if len(parts) == 2 else [year]
    return "/".join(part if part == ".." else f"{of}{part[4:]}{doubt}" for part, of in zip(parts, years, strict=True))
