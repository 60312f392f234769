"""A record, an entity or a source as a page in Markdown: what one would paste into a text or a note.

A record has its words, its figure, what is known about it, and its evidence as a quotation with the source beneath.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.citing.links import link
from newsfacts.dates import describe, read_edtf
from newsfacts.encoding.encode import label
from newsfacts.encoding.markdown_text import escaped, linked
from newsfacts.encoding.wording import meaning
from newsfacts.model import Entity, EntityRef, Event, Fact, Quote, Source
from newsfacts.render.details import details
from newsfacts.render.grouping import grouped, rest
from newsfacts.results import Shown
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.answer import Answer
    from newsfacts.model import Date, Evidence, Figure, Record

_BEGINS_A_BLOCK = re.compile(r"^(\d*)(?=[#+=.)-])")
"""What begins a heading, a list or a rule where a line begins with it: `#`, `-`, `1.`."""


def page_lines(answer: Answer, most: int | None = None) -> Iterator[str]:
    """Write what `show` found, one page after the other; `most` limits the records of a kind on an entity's page."""
    for at, shown in enumerate(answer.results):
        assert isinstance(shown, Shown)
        if at:
            yield "\n"
        yield from item_lines(shown.item, 1)
        if isinstance(shown.item, Entity | Source):
            for kind, records, left in grouped(shown, most):
                yield from _listed(f"{kind.capitalize()}s ({len(records) + left})", records)
                if left:
                    yield f"\n{left} more: `{rest(shown.item)}`\n"
        else:
            yield from _listed("Disputed by", shown.disputed_by)
            yield from _listed("Related", shown.related)


def item_lines(item: Record | Entity | Source, level: int) -> Iterator[str]:
    """Write one record, entity or source under a heading of this level."""
    yield f"{'#' * level} {escaped(_heading(item))}\n"
    if isinstance(item, Fact | Quote | Event):
        yield f"\n{_paragraph(label(item))}\n"
        if isinstance(item, Fact) and item.figure:
            yield f"\n**{_figure(item.figure)}**\n"
    details = [f"- {name}: {value}\n" for name, value in _details(item) if value]
    if details:
        yield "\n"
        yield from details
    for piece in getattr(item, "evidence", ()):
        yield f"\n> {escaped(quoted(piece.exact))}\n>\n> — {_source(piece)}\n"
    if item.note:
        yield f"\n{_paragraph(item.note)}\n"


def _listed(heading: str, records: Sequence[Record]) -> Iterator[str]:
    if records:
        yield f"\n## {heading}\n\n"
        yield from (f"- {escaped(label(record))} (`{record.id}`)\n" for record in records)


def _heading(item: Record | Entity | Source) -> str:
    match item:
        case Entity():
            return item.name
        case Source():
            return item.title
    return item.id


def _paragraph(text: str) -> str:
    """Text that begins no heading, list or rule, whatever it begins with."""
    return _BEGINS_A_BLOCK.sub(r"\1\\", escaped(text))


def _figure(figure: Figure) -> str:
    read_as = meaning(figure)
    same = read_as.removeprefix("exactly ").casefold() == figure.text.casefold()
    return escaped(figure.text if same else f"{figure.text} = {read_as}")


def _details(item: Record | Entity | Source) -> Iterator[tuple[str, str]]:
    if isinstance(item, Entity | Source):
        yield "Id", f"`{item.id}`"
    for name, values in details(item, without=_SAID_ALREADY):
        yield name, ", ".join(map(_value, values))


_SAID_ALREADY = frozenset(["speaker", "text"])
"""Who speaks stands above, and where a copy of a source lies is nobody's business."""


def _value(value: str | Date | EntityRef) -> str:
    if isinstance(value, str):
        return linked(escaped(value), value)
    return escaped(value.name if isinstance(value, EntityRef) else describe(value))


def _source(piece: Evidence) -> str:
    source = piece.source
    url = link(source.url, piece)
    paragraph = f"¶ {piece.paragraph}" if piece.paragraph is not None else ""
    published = describe(read_edtf(source.published)) if source.published else ""
    title = f"*{escaped(source.title)}*"
    parts = [title if paragraph else linked(title, url), escaped(source.publisher or ""), escaped(published)]
    return ", ".join(part for part in (*parts, linked(paragraph, url)) if part)
