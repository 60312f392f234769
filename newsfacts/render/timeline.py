"""Events on a rail: time runs down the page, a sign tells how precisely a date is known, gaps can be seen.

2017 ─┬─
  May ◐  Russia, Turkey and Iran sign a memorandum
      │  memorandum-signed · Idlib
      ┊  3 months
  Sep ◐  Russia announces the S-400 contract
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TextIO

from rich.text import Text

from newsfacts.encoding.encode import label
from newsfacts.render.terminal import Page
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.answer import Answer
    from newsfacts.model import Date, Record

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Signs(NamedTuple):
    """What the rail is drawn with; each is three cells wide."""

    first_year: str = "─┬─"
    year: str = "─┼─"
    rail: str = " │ "
    gap: str = " ┊ "
    day: str = " ● "
    month: str = " ◐ "
    year_long: str = " ○ "
    span: str = "├─┤"
    undated: str = " · "


_ASCII = _Signs("-+-", "-+-", " | ", " : ", " * ", " o ", " O ", "[-]", " - ")


class _Entry(NamedTuple):
    """One event as the rail shows it."""

    record: Record
    year: int | None
    """The year it is listed under, None for an event without a date or with an open year."""
    when: str
    """Day and month for the margin, empty where the year or the text beneath says it all."""
    precision: str
    """`day`, `month`, `year_long`, `span` (anything else that is longer than a day) or `undated`."""
    beneath: str
    """The date in words, where margin and sign cannot say it."""


def print_timeline(answer: Answer, stream: TextIO) -> None:
    """Print the records of `answer` on a rail, in the order in which they come; those without a date apart."""
    page = Page(stream)
    entries = [_entry(record) for record in answer.results]  # type: ignore[arg-type]
    draw = _Rail(page, entries)
    dated = [one for one in entries if one.year is not None]
    undated = [one for one in entries if one.year is None]
    page.print_lines(draw.dated(dated))
    if undated:
        page.print_lines(draw.undated(undated, apart=bool(dated)))
    page.print_lines(draw.legend(entries))


class _Rail:
    """Draws entries as lines fitted to the page."""

    def __init__(self, page: Page, entries: Sequence[_Entry]) -> None:
        self._page = page
        self._signs = _Signs() if page.unicode else _ASCII
        # Question marks hang to the right of the days and months, which stay one below the other.
        words = [text.removesuffix("?") for one in entries for text in (one.when, str(one.year or ""))]
        self._margin = max(map(len, words), default=0) + 1

    def dated(self, entries: Sequence[_Entry]) -> Iterator[Text]:
        """Draw what has a date, with a head for each year, a date once where several share it, and the gaps."""
        year: int | None = None
        before: _Entry | None = None
        for entry, gap in zip(entries, _gaps(entries), strict=True):
            yield from self._gap(gap)
            if entry.year != year:
                sign = self._signs.first_year if year is None else self._signs.year
                yield self._line(Text(str(entry.year), "bold"), sign, Text())
                year = entry.year
            same = before is not None and before.record.date == entry.record.date
            when = "" if same else entry.when
            yield from self._hung(when, getattr(self._signs, entry.precision), self._words(entry))
            yield from self._hung("", self._signs.rail, self._beneath(entry))
            before = entry

    def _gap(self, words: str) -> Iterator[Text]:
        if words:
            # A gap of years is longer to the eye than one of months.
            around = [self._line(Text(), self._signs.gap, Text())] if "year" in words else []
            yield from around
            yield from self._hung("", self._signs.gap, Text(words, "dim"), rail=self._signs.gap)
            yield from around

    def undated(self, entries: Sequence[_Entry], *, apart: bool) -> Iterator[Text]:
        """Draw what has no date, without a rail; `apart` from what has one."""
        if apart:
            yield Text()
        yield Text("undated", "bold")
        for entry in entries:
            yield from self._hung("", self._signs.undated, self._words(entry), rail="   ")
            yield from self._hung("", "   ", self._beneath(entry), rail="   ")

    def legend(self, entries: Sequence[_Entry]) -> Iterator[Text]:
        """Explain the signs that were used."""
        used = {one.precision for one in entries}
        names = {"day": "day", "month": "month", "year_long": "year", "span": "longer"}
        parts = [
            f"{getattr(self._signs, key).strip()} {self._page.clean(name)}"
            for key, name in names.items()
            if key in used
        ]
        dates = [one.record.date for one in entries if one.record.date and one.year is not None]
        parts += ["? uncertain"] if any(date.uncertain for date in dates) else []
        parts += ["~ approximate"] if any(date.approximate for date in dates) else []
        if parts:
            yield Text()
            yield from self._page.wrapped(Text("   ".join(parts), "dim"), self._page.width)

    def _words(self, entry: _Entry) -> Text:
        return self._page.text(label(entry.record))

    def _beneath(self, entry: _Entry) -> Text:
        record = entry.record
        said_by = getattr(record, "said_by", None)
        parts = [
            self._page.text(entry.beneath),
            self._page.text(record.id, "dim"),
            self._page.text(record.place.name if record.place else "", "dim"),
            self._page.text(f"said by {said_by.name}" if said_by else "", "dim"),
        ]
        return self._page.text(" · ", "dim").join([part for part in parts if part])

    def _hung(self, when: str, sign: str, text: Text, rail: str | None = None) -> Iterator[Text]:
        """`text` beside the rail: the sign on its first line, the rail itself on the others."""
        lines = self._page.wrapped(text, self._page.width - self._margin - 4)
        for at, line in enumerate(lines):
            yield self._line(Text("" if at else when), (rail or self._signs.rail) if at else sign, line)

    def _line(self, when: Text, sign: str, text: Text) -> Text:
        if not when.plain.endswith("?"):
            when.append(" ")
        when.align("right", self._margin)
        line = Text.assemble(when, (sign, "dim" if sign in self._signs[:4] else "cyan"), " ", text)
        line.rstrip()
        return line


def _entry(record: Record) -> _Entry:
    date = record.date
    if date is None:
        return _Entry(record, None, "", "undated", "")
    day = date.start or date.end
    if day is None:
        return _Entry(record, None, "", "undated", _described(date))
    when, precision = _margin_words(date)
    return _Entry(record, _numbers(day)[0], when, precision, _described(date) if precision == "span" else "")


def _margin_words(date: Date) -> tuple[str, str]:
    """Day and month of a date, or of an interval's first end, as the margin shows them; and the precision."""
    from newsfacts.dates import precision

    first, interval, _ = date.edtf.partition("/")
    known = precision(date._replace(edtf=first)) if first.strip(".") else "unspecified"
    about, doubt = "~" if date.approximate else "", "?" if date.uncertain else ""
    year, month, day = _numbers(date.start) if date.start else (0, 1, 1)
    words = {"day": f"{day} {_MONTHS[month - 1]}", "month": _MONTHS[month - 1], "year": str(year)}.get(known, "")
    if known == "year" and not about and not doubt:
        words = ""  # the year stands above
    sign = "span" if interval else {"day": "day", "month": "month", "year": "year_long"}.get(known, "span")
    return about + words + doubt if words else "", sign


def _described(date: Date) -> str:
    from newsfacts.dates import describe

    return describe(date)


def _numbers(day: str) -> tuple[int, int, int]:
    year, month, number = day.split("-")
    return int(year), int(month), int(number)


_YEAR = 12
"""Months."""


def _gaps(entries: Sequence[_Entry]) -> list[str]:
    """Say for each entry how long nothing is known to have happened before it, "" for less than a month.

    It is counted in whole months from the last day that anything before it may fall on to its own first
    day: "May 2017" and "September 2017" have three months between them. Where time runs backwards, the gap
    is said at the later place in the list.
    """
    starts = [one.record.date.start or "" if one.record.date else "" for one in entries]
    known = [start for start in starts if start]
    if known and known[0] > known[-1]:
        return ["", *_gaps(entries[::-1])[:0:-1]]
    gaps, reached, by_year = [], "", False
    for start, entry in zip(starts, entries, strict=True):
        in_years = by_year or entry.precision == "year_long"
        gaps.append(_length(reached, start, in_years=in_years) if reached < start else "")
        date = entry.record.date
        # What goes on with no end known does not make up for silence; it counts from its start.
        end = (date and date.end) or start
        if end > reached:
            reached, by_year = end, entry.precision == "year_long"
    return gaps


def _length(first: str, last: str, *, in_years: bool) -> str:
    """Say how long it is between two days, in whole years where one of them stands for a year: no month is known."""
    if not first:
        return ""
    (year, month, day), (later_year, later_month, later_day) = _numbers(first), _numbers(last)
    months = 12 * (later_year - year) + later_month - month - (later_day < day)
    if in_years and months > _YEAR:
        months = round(months / _YEAR) * _YEAR
    parts = [(months // _YEAR, "year"), (months % _YEAR, "month")]
    return " ".join([how_many(count, unit) for count, unit in parts if count])
