"""TimelineJS 3: the JSON that Knight Lab's timeline shows, an event a slide.

TimelineJS drops an event without a date silently, so those are left out and counted. It reads `headline` and `text` as
HTML, so everything from a base is escaped. Events are grouped by place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from newsfacts.citing.links import link
from newsfacts.dates import describe, precision
from newsfacts.encoding.clean import clean
from newsfacts.encoding.json import dumps
from newsfacts.exporting.left_out import left_out
from newsfacts.model import Event
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection
    from newsfacts.model import Date


def lines(selection: Selection, say: Callable[[str], None]) -> Iterator[str]:
    """Write the timeline, an event a line; `say` is told what it cannot hold."""
    yield '{"events": ['
    written = undated = 0
    for event in selection.records("event"):
        assert isinstance(event, Event)
        if event.date is None or (event.date.start is None and event.date.end is None):
            undated += 1
            continue
        yield f"{',' * bool(written)}\n{dumps(_event(event, event.date))}"
        written += 1
    yield "\n]}\n" if written else "]}\n"
    left_out("timelinejs", "event", written, {"without a date or a year": undated}, selection, say)


def _event(event: Event, date: Date) -> dict[str, Any]:
    start, end = date.start or date.end or "", date.end if date.start else None
    precise = {"day": 3, "month": 2, "year": 1}.get(precision(date))
    values: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _parts(start, precise or 3),
        "text": {"headline": _html(event.title), "text": "".join(_text(event))},
        "display_date": clean(describe(date)),
        "autolink": False,
    }
    if precise is None and end is not None and end != start:
        values["end_date"] = _parts(end, 3)
    if event.place:
        values["group"] = clean(event.place.name)
    return values


def _parts(day: str, precise: int) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), map(int, day.split("-")[:precise]), strict=False))


def _text(event: Event) -> Iterator[str]:
    if event.said_by:
        yield f"<p>According to {_html(event.said_by.name)}.</p>"
    if event.note:
        yield f"<p>{_html(event.note)}</p>"
    for piece in event.evidence:
        source = piece.source
        url = link(source.url, piece)
        title = f'<a href="{escape(url)}" target="_blank" rel="noopener">{_html(source.title)}</a>' if url else ""
        paragraph = f", ¶&nbsp;{piece.paragraph}" if piece.paragraph is not None else ""
        where = ", ".join(part for part in (title or _html(source.title), _html(source.publisher or "")) if part)
        yield f"<p>{_html(quoted(piece.exact))}<br><small>{where}{paragraph}</small></p>"


def _html(text: str) -> str:
    return escape(clean(text))
