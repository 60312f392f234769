"""How the date of a record relates to the date of a claim: the interval arithmetic of verdicts.

A date allows an interval of days, and reaches a wider one where it is not exact. A record agrees when all that
it allows lies within what the claim allows, contradicts when the two do not even reach each other, and is else
undecided:

- `~` allows one unit more on both sides: `2019~` is 2018 to 2020, `2019-07-12~` three days. A part such as "late 2019"
  (`2019-39~`) and an interval of rough ends allow what they say and reach a month, or for days five days, beyond it.
- `?` reaches one coarser unit to both sides, so that `2020-03-05?` contradicts nothing within a month of it.
- Seasons reach a month to both sides, as people begin them in different weeks, and winter also that of the year before.
- Without a year, days of the year are compared: the claim `XXXX-03-04` agrees with 2020-03-04. Where the record has
  no year and the claim has one, nothing agrees.
- A fiscal year agrees with itself and contradicts any other. With the calendar it agrees only as a record of a claim
  that holds all its days may be; else it reaches a year to both sides.
- Open ends are infinite. A set of days (`[a,b]`) agrees or contradicts only where each of them does.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from newsfacts.dates.days import month_length, shift_days, shift_months
from newsfacts.dates.edtf import GROUPS, parse_edtf
from newsfacts.dates.say import precision
from newsfacts.model import FiscalYear

if TYPE_CHECKING:
    from newsfacts.model import Date

Relation: TypeAlias = Literal["agrees", "contradicts", "undecided"]

_YEAR_IN_DOUBT = re.compile(r"(?:\?\d{4}|\d{4}\?)-\d\d(?:-\d\d)?$")
_PAST, _FUTURE = "", "~"  # sort before and after every ISO day
_Interval = tuple[str, str]

# What one unit of each precision is in (days, months), and one unit of the next coarser.
_UNIT = {"day": (1, 0), "month": (0, 1), "year": (0, 12), "decade": (0, 120), "century": (0, 1200)}
_COARSER = {"day": (0, 1), "month": (0, 12), "year": (0, 120), "decade": (0, 1200), "century": (0, 1200)}
_PARTS = ("season", "quarter", "third", "half")


def relation(record: Date, claim: Date) -> Relation:
    """How what a record says on a date relates to what a claim says on it."""
    members = [(r, c) for r in _members(record) for c in _members(claim)]
    relations = {_relation(r, c) for r, c in members}
    return relations.pop() if len(relations) == 1 else "undecided"


def _relation(record: Date, claim: Date) -> Relation:
    if record.start is record.end is None or claim.start is claim.end is None:
        return _relation_in_the_year(record, claim)
    if isinstance(claim, FiscalYear) and (isinstance(record, FiscalYear) or record.edtf == claim.edtf):
        return _relation_of_accounts(record, claim)
    low, high = allowed(record)
    claim_low, claim_high = allowed(claim)
    if claim_low <= low and high <= claim_high and not isinstance(claim, FiscalYear):
        return "agrees"
    meet = any(one[0] <= two[1] and two[0] <= one[1] for one in reached(record) for two in reached(claim))
    return "undecided" if meet else "contradicts"


def _relation_of_accounts(record: Date, claim: Date) -> Relation:
    """Compare two years of accounts, or quarters of them: what one owner calls by another name is another."""
    if record.edtf == claim.edtf:
        return "agrees"
    (first, last, paired), (claim_first, claim_last, claim_paired) = map(_accounts, (record.edtf, claim.edtf))
    if last < claim_first or claim_last < first:
        return "contradicts"
    if paired != claim_paired:
        return "undecided"  # FY2019 may be 2018/19
    if not paired and "-" not in claim.edtf:
        return "agrees"  # a quarter of the year
    return "undecided" if not paired and "-" not in record.edtf else "contradicts"


def _accounts(edtf: str) -> tuple[str, str, bool]:
    """The years by which a year of accounts is called, and whether they are two."""
    first, slash, last = edtf.partition("/")
    return first[:4], (last or first)[:4], bool(slash)


def allowed(date: Date) -> _Interval:
    """The first and last ISO day that a date allows; open ends sort before and after every day."""
    low, high = date.start or _PAST, date.end or _FUTURE
    if isinstance(date, FiscalYear) and "-" in date.edtf:
        return _shift(f"{low[:4]}-01-01", (0, 12), -1), _shift(f"{low[:4]}-12-31", (0, 12), 1)
    unit = _UNIT.get(precision(date)) if date.approximate else None
    return (_shift(low, unit, -1), _shift(high, unit, 1)) if unit else (low, high)


def reached(date: Date) -> list[_Interval]:
    """The ISO days that a date cannot exclude, as intervals: one that holds all it allows, for a winter two."""
    low, high = _reached(date)
    if precision(date) == "season" and date.edtf[4:7] in ("-24", "-28"):
        return [(_shift(low, (0, 12), -1), _shift(high, (0, 12), -1)), (low, high)]
    return [(low, high)]


def _reached(date: Date) -> _Interval:
    low, high = allowed(date)
    kind = precision(date)
    if kind == "season" or (kind in _PARTS and date.approximate):
        low, high = _shift(low, (0, 1), -1), _shift(high, (0, 1), 1)
    if kind in ("interval", "open"):
        first, _, last = date.edtf.partition("/")
        return _shift(low, _slack(first), -1), _shift(high, _slack(last), 1)
    if date.uncertain:
        unit = _COARSER.get(kind, (0, 12))
        low, high = _shift(low, unit, -1), _shift(high, unit, 1)
    return low, high


def _slack(end: str) -> tuple[int, int]:
    """How far one end of an interval reaches beyond what it says."""
    if not end or end == "..":
        return 0, 0
    date = parse_edtf(end)
    kind = precision(date)
    if date.uncertain:
        return _COARSER.get(kind, (0, 12))
    if date.approximate:
        return (5, 0) if kind == "day" else _UNIT.get(kind, (0, 1))
    return (0, 1) if kind == "season" else (0, 0)


def _shift(day: str, unit: tuple[int, int], direction: int) -> str:
    if day in (_PAST, _FUTURE) or unit == (0, 0):
        return day
    days, months = unit
    return shift_months(day, direction * months) if months else shift_days(day, direction * days)


def _members(date: Date) -> list[Date]:
    """The dates of a set, a date that is none by itself."""
    if date.edtf[:1] not in ("[", "{"):
        return [date]
    return [parse_edtf(part.strip()) for part in date.edtf[1:-1].split(",")]


def _relation_in_the_year(record: Date, claim: Date) -> Relation:
    """Compare the days of the year, where one side or both have no year."""
    said, asked = _days_of_year(record), _days_of_year(claim)
    if not said or not asked:
        return "undecided"
    if claim.start is None and said <= asked:
        return "agrees"
    if _day_in_doubt(record) or _day_in_doubt(claim) or said & asked:
        return "undecided"
    if record.approximate or claim.approximate:
        return "undecided" if {d[:2] for d in said} & {d[:2] for d in asked} else "contradicts"
    return "contradicts"


def _day_in_doubt(date: Date) -> bool:
    """Whether more than the year is uncertain: `2020-03-04?`, but not `2020?-03-04`."""
    return date.uncertain and not _YEAR_IN_DOUBT.match(date.edtf)


def _days_of_year(date: Date) -> frozenset[str]:
    """The days of the year (MM-DD) that a date allows; none where it is open, so that nothing can be said."""
    if date.start and date.end:
        first, last = allowed(date)
        if first[:4] == last[:4]:
            return _days(first[5:], last[5:])
        if shift_months(first, 12) > last:
            return _days(first[5:], "12-31") | _days("01-01", last[5:])
        return _days("01-01", "12-31")
    if date.start or date.end or ".." in date.edtf:
        return frozenset()
    first, _, last = date.edtf.translate({ord(mark): None for mark in "?~%"}).partition("/")
    start, end = _ends(first[5:]), _ends((last or first)[5:])
    if not start or not end:
        return frozenset()
    return _days(start[0], end[1]) if start[0] <= end[1] else _days(start[0], "12-31") | _days("01-01", end[1])


def _ends(part: str) -> _Interval | None:
    """The first and last MM-DD of what follows the year: a month, a day or a group of months."""
    month, _, day = part.partition("-")
    if month in GROUPS:
        start, count = GROUPS[month]
        end = (start + count - 2) % 12 + 1
        return f"{start:02d}-01", f"{end:02d}-{month_length(2000, end):02d}"
    if not month.isdecimal() or (day and not day.isdecimal()):
        return None
    return (part, part) if day else (f"{month}-01", f"{month}-{month_length(2000, int(month)):02d}")


@lru_cache(maxsize=512)
def _days(first: str, last: str) -> frozenset[str]:
    days = (f"{m:02d}-{d:02d}" for m in range(1, 13) for d in range(1, month_length(2000, m) + 1))
    return frozenset(day for day in days if first <= day <= last)
