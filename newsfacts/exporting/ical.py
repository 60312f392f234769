"""iCalendar (RFC 5545): the events whose day is known, as entries of whole days.

A month or a year has no home in a calendar. `DTSTAMP`, which has to be there, is the day of the event itself, so that
the same base gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from newsfacts.citing.links import link
from newsfacts.dates import describe, precision
from newsfacts.encoding.clean import clean
from newsfacts.exporting.left_out import left_out
from newsfacts.model import Event

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection

_OCTETS = 75


def lines(selection: Selection, say: Callable[[str], None]) -> Iterator[str]:
    """Write the calendar; `say` is told what it cannot hold."""
    yield "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//newsfacts//newsfacts//EN\r\nCALSCALE:GREGORIAN\r\n"
    written = undated = rough = 0
    for event in selection.records("event"):
        assert isinstance(event, Event)
        span = _days(event)
        if span is not None:
            written += 1
            yield "".join(f"{folded}\r\n" for line in _entry(event, *span) for folded in _folded(line))
        elif event.date is None:
            undated += 1
        else:
            rough += 1
    yield "END:VCALENDAR\r\n"
    reasons = {"without a date": undated, "whose day is not known": rough}
    left_out("ical", "event", written, reasons, selection, say)


def _days(event: Event) -> tuple[date, date] | None:
    """The first day of an event and the day behind its last, None where they are not known to the day."""
    written = event.date
    if written is None or written.start is None or written.end is None or written.approximate:
        return None
    ends = written.edtf.split("/")
    if any(len(end.rstrip("?")) != 10 or "X" in end for end in ends) or precision(written) not in ("day", "interval"):
        return None
    last = date.fromisoformat(written.end)
    if last == date.max:
        return None
    return date.fromisoformat(written.start), last + timedelta(days=1)


def _entry(event: Event, first: date, end: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@newsfacts"
    yield f"DTSTAMP:{_basic(first)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(first)}"
    yield f"DTEND;VALUE=DATE:{_basic(end)}"
    yield f"SUMMARY:{_escaped(event.title)}"
    yield f"DESCRIPTION:{_escaped(chr(10).join(_described(event)))}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place.name)}"
    if event.topics:
        yield f"CATEGORIES:{','.join(_escaped(topic) for topic in event.topics)}"
    urls = [url for piece in event.evidence if (url := link(piece.source.url, piece))]
    if urls:
        yield f"URL:{urls[0]}"
    if event.date and event.date.uncertain:
        yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _described(event: Event) -> Iterator[str]:
    if event.date and event.date.uncertain:
        yield describe(event.date)
    if event.said_by:
        yield f"According to {event.said_by.name}"
    for piece in event.evidence:
        paragraph = f", ¶ {piece.paragraph}" if piece.paragraph is not None else ""
        yield f"“{piece.exact}” ({piece.source.title}{paragraph})"
    if event.note:
        yield event.note


def _escaped(text: str) -> str:
    text = "\n".join(clean(line) for line in text.split("\n"))
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line into pieces of at most 75 octets, never within a character."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode("utf-8", "replace"))
        if size + width > _OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + width
    yield piece
