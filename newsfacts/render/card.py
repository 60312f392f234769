"""The page that one would cite from: all there is on a record, an entity or a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.style import Style
from rich.text import Text

from newsfacts.citing.citation import quoted
from newsfacts.citing.links import link
from newsfacts.model import Entity, Event, Fact, Quote, Source
from newsfacts.render.encode import label
from newsfacts.render.grouping import grouped, rest
from newsfacts.render.outlet import UNLIMITED
from newsfacts.render.terminal import Page
from newsfacts.render.wording import converted, meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.answer import Answer
    from newsfacts.model import Date, EntityRef, Evidence, Figure, Record
    from newsfacts.results import Shown

_WIDEST = 100
"""Lines longer than this are hard to read, however wide the terminal is."""
_INDENT = 2
_LABELS = 13


def print_cards(answer: Answer, stream: TextIO, most: int | None = None) -> None:
    """Print what is `Shown` in `answer`, one card after the other; `most` limits the records of each kind."""
    page = Page(stream)
    for at, shown in enumerate(answer.results):
        if at:
            page.print_lines([Text()])
        page.print_lines(_Card(page, most).lines(shown))  # type: ignore[arg-type]


class _Card:
    """Sets one card: a head, the words themselves, then what is known about them under labels."""

    def __init__(self, page: Page, most: int | None) -> None:
        self._page, self._most = page, most
        self._width = page.width if page.width == UNLIMITED else min(page.width, _WIDEST)

    def lines(self, shown: Shown) -> Iterator[Text]:
        item = shown.item
        yield from self._set(Text.assemble(self._text(item.id, "bold"), "  ", self._text(_sort(item), "dim")), 0)
        yield Text()
        yield from self._set(self._words(item), _INDENT)
        yield Text()
        for name, values in self._rows(shown):
            yield from self._row(name, [value for value in values if value])

    def _row(self, name: str, values: list[Text]) -> Iterator[Text]:
        margin = _INDENT + _LABELS
        narrow = self._width < 3 * margin
        head = Text(" " * _INDENT).append(self._text(f"{name:<{_LABELS}}", "dim"))
        for at, value in enumerate(values):
            lines = list(self._set(value, _INDENT + 2 if narrow else margin))
            if at == 0 and narrow:
                yield head
            elif at == 0:
                lines[0] = head + lines[0][margin:]
            yield from lines

    def _set(self, text: Text, margin: int) -> Iterator[Text]:
        for line in self._page.wrapped(text, self._width - margin):
            yield Text(" " * margin).append(line)

    def _words(self, item: Record | Entity | Source) -> Text:
        match item:
            case Quote():
                return self._text(quoted(item.text), "bold").append(self._text(f" — {item.speaker.name}"))
            case Fact() | Event():
                return self._text(label(item), "bold")
            case Entity():
                return self._text(item.name, "bold")
            case Source():
                return self._text(item.title, "bold")

    def _rows(self, shown: Shown) -> Iterator[tuple[str, list[Text]]]:
        item = shown.item
        match item:
            case Fact():
                yield "Figure", self._figure(item.figure)
                yield "Said by", self._entities(item.said_by)
            case Quote():
                yield "Plainly", [self._text(item.plain or "")]
                yield "Speaker", self._entities(item.speaker)
                yield "To", self._entities(item.to)
                yield "Context", [self._text(item.context or "")]
                yield "Reported by", self._entities(item.reported_by)
            case Event():
                yield "Said by", self._entities(item.said_by)
            case Entity():
                yield "Kind", [self._text(item.entity_kind)]
                yield "Role", [self._text(item.role or "")]
                yield "Also called", [self._text(", ".join(item.aliases))]
                yield "Part of", self._entities(item.part_of)
            case Source():
                yield "Publisher", [self._text(item.publisher or "")]
                yield "Author", [self._text(item.author or "")]
                yield "Published", self._date(item.published)
                yield "Accessed", self._date(item.accessed)
                yield "Language", [self._text(item.language or "")]
                yield "URL", [self._text(item.url or "")]
                yield "Archived", [self._text(item.archived or ""), *self._date(item.archived_on)]
                yield "Text", [self._text(item.text or "")]
        if isinstance(item, Fact | Quote | Event):
            yield "Date", self._date(item.date)
            yield "Place", self._entities(item.place)
            yield "About", self._entities(*item.about)
            yield "Topics", [self._text(", ".join(item.topics))]
            yield "Evidence", [line for one in item.evidence for line in self._evidence(one)]
        yield "Disputed by", list(self._records(shown.disputed_by, "yellow"))
        yield "Note", [self._text(item.note or "")]
        if isinstance(item, Fact | Quote | Event):
            yield "Related", list(self._records(shown.related))
        else:
            yield from self._grouped(shown, item)
        yield "Written at", [self._text(f"{item.written_at.file}:{item.written_at.line}", "dim")]

    def _grouped(self, shown: Shown, item: Entity | Source) -> Iterator[tuple[str, list[Text]]]:
        for kind, records, left in grouped(shown, self._most):
            more = [self._text(f"{left} more: {rest(item)}", "dim")] if left else []
            yield f"{kind.capitalize()}s", [*self._records(records), *more]

    def _figure(self, figure: Figure | None) -> list[Text]:
        if not figure:
            return []
        lines = [self._text(figure.text)]
        read_as = meaning(figure)
        if read_as.removeprefix("exactly ").casefold() != figure.text.casefold():
            lines[0].append(self._text(f" = {read_as}"))
        other = converted(figure)
        if other and other not in read_as:
            lines.append(self._text(f"or {other}", "dim"))
        return lines

    def _date(self, date: Date | None) -> list[Text]:
        if not date:
            return []
        from newsfacts.dates import describe

        return [self._text(describe(date)).append(self._text(f"  {date.edtf}", "dim"))]

    def _entities(self, *entities: EntityRef | None) -> list[Text]:
        return [self._text(one.name).append(self._text(f"  {one.id}", "dim")) for one in entities if one]

    def _evidence(self, evidence: Evidence) -> Iterator[Text]:
        source = evidence.source
        yield self._text(quoted(evidence.exact), "italic")
        where = [source.title, source.publisher, source.published]
        parts = [", ".join([part for part in where if part])]
        parts += [f"¶ {evidence.paragraph}"] if evidence.paragraph is not None else []
        yield self._text(" · ".join(parts)).append(self._text(f"  {source.id}", "dim"))
        yield self._address(source.url, link(source.url, evidence))

    def _address(self, url: str | None, target: str | None) -> Text:
        """Give an address that leads to the exact words: in a pipe written out, on a terminal a hyperlink (OSC 8)."""
        if target is None or self._width == UNLIMITED:
            return self._text(target or url or "", "dim")
        return self._text(url or "", Style(dim=True, link=target))

    def _records(self, records: Iterable[Record], style: str = "") -> Iterator[Text]:
        for record in records:
            said_by = getattr(record, "said_by", None)
            yield self._text(label(record), style)
            yield self._text("  " + record.id + (f" · said by {said_by.name}" if said_by else ""), "dim")

    def _text(self, text: str, style: str | Style = "") -> Text:
        return self._page.text(text, style)


def _sort(item: Record | Entity | Source) -> str:
    if isinstance(item, Entity | Source):
        return f"{item.kind}, {item.records} {'record' if item.records == 1 else 'records'}"
    return item.kind
