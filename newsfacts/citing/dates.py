"""Dates in citations: of any precision, in the form that a style asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.dates import describe, read_edtf
from newsfacts.dates.days import MONTHS

if TYPE_CHECKING:
    from newsfacts.model import Date

NO_DATE = "n.d."
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_MARKS = str.maketrans("", "", "?~%")


class Form(NamedTuple):
    """How a style writes dates: patterns with {day}, {month}, {season} and {year}, and {} for what is marked."""

    day: str
    month: str
    season: str
    about: str
    uncertain: str
    months: tuple[str, ...] = MONTHS


def written(date: Date | None, form: Form) -> str:
    """A date as a style writes it; `n.d.` only where there is none."""
    if date is None:
        return NO_DATE
    text = date.edtf
    if text[0] in "[{":
        return describe(date)
    first, slash, last = text.partition("/")
    if not slash:
        return _single(text, form)
    if first in ("", ".."):
        return f"until {_single(last, form)}"
    if last in ("", ".."):
        return f"since {_single(first, form)}"
    return _together(first, last, form) or _joined(_single(first, form), _single(last, form))


def years(date: Date | None) -> str:
    """The year of a date, or its first and last: what stands in the text beside an author's name."""
    if date is None:
        return NO_DATE
    first, last = date.start and date.start[:4], date.end and date.end[:4]
    about = "ca. " if date.approximate else ""
    if first and last:
        decade = "XX" not in date.edtf[:4] and date.edtf[3:4] == "X"
        year = f"{first}s" if decade else first if first == last else f"{first}–{last}"
        return f"{about}{year}{'?' if date.uncertain else ''}"
    return describe(date)


def _single(text: str, form: Form) -> str:
    bare = text.translate(_MARKS)
    said = _plain(bare, form)
    if "?" in text or "%" in text:
        said = form.uncertain.format(said)
    return form.about.format(said) if "~" in text or "%" in text else said


def _plain(bare: str, form: Form) -> str:
    year, _, rest = bare.partition("-")
    month, _, day = rest.partition("-")
    if year.isdecimal() and (rest + "0").replace("-", "").isdecimal():
        said = str(int(year))
        if not rest:
            return said
        code = int(month)
        if day:
            return form.day.format(day=int(day), month=form.months[code - 1], year=said)
        if code <= 12:
            return form.month.format(month=form.months[code - 1], year=said)
        if code <= 32:
            return form.season.format(season=_SEASONS[(code - 21) % 4], year=said)
    return describe(read_edtf(bare)).removeprefix("the ")


def _together(first: str, last: str, form: Form) -> str:
    """An interval within a month or a year with what both ends have in common said once; else nothing."""
    if not set(first + last) <= set("0123456789-") or len(first) != len(last) or first[:4] != last[:4]:
        return ""
    year = str(int(first[:4]))
    months = [form.months[int(end[5:7]) - 1] for end in (first, last) if 1 <= int(end[5:7] or 0) <= 12]
    if len(months) < 2:
        return ""
    if len(first) == 7:
        return form.month.format(month="–".join(months), year=year)
    if len(first) == 10 and first[:7] == last[:7]:
        return form.day.format(day=f"{int(first[8:])}–{int(last[8:])}", month=months[0], year=year)
    return ""


def _joined(first: str, last: str) -> str:
    return f"{first}–{last}" if first.isdecimal() and last.isdecimal() else f"{first} – {last}"
