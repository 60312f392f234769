"""The page that one would cite from: all there is on a record, an entity or a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.style import Style
from rich.text import Text

from newsfacts.citing.links import link
from newsfacts.encoding.encode import label
from newsfacts.encoding.wording import converted, meaning
from newsfacts.model import Entity, EntityRef, Event, Fact, Quote, Source
from newsfacts.render.details import details
from newsfacts.render.grouping import grouped, rest
from newsfacts.render.labelled import Labelled
from newsfacts.render.outlet import UNLIMITED
from newsfacts.render.terminal import Page
from newsfacts.text.how_many import how_many
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.answer import Answer
    from newsfacts.model import Date, Evidence, Figure, Record
    from newsfacts.results import Shown

_LABELS = 13


def print_cards(answer: Answer, stream: TextIO, most: int | None = None) -> None:
    """Print what is `Shown` in `answer`, one card after the other; `most` limits the records of each kind."""
    page = Page(stream)
    for at, shown in enumerate(answer.results):
        if at:
            page.print_lines([Text()])
        page.print_lines(_Card(page, most).lines(shown))  # type: ignore[arg-type]


class _Card(Labelled):
    """Sets one card: a head, the words themselves, then what is known about them under labels."""

    def __init__(self, page: Page, most: int | None) -> None:
        super().__init__(page, _LABELS)
        self._most = most

    def lines(self, shown: Shown) -> Iterator[Text]:
        item = shown.item
        yield from self.set(Text.assemble(self.text(item.id, "bold"), "  ", self.text(_sort(item), "dim")), 0)
        yield Text()
        yield from self.set(self._words(item), 2)
        yield Text()
        for name, values in self._rows(shown):
            yield from self.row(name, [value for value in values if value])

    def _words(self, item: Record | Entity | Source) -> Text:
        match item:
            case Quote():
                return self.text(quoted(item.text), "bold").append(self.text(f" — {item.speaker.name}"))
            case Fact() | Event():
                return self.text(label(item), "bold")
            case Entity():
                return self.text(item.name, "bold")
            case Source():
                return self.text(item.title, "bold")

    def _rows(self, shown: Shown) -> Iterator[tuple[str, list[Text]]]:
        item = shown.item
        yield "Figure", self._figure(item.figure if isinstance(item, Fact) else None)
        for name, known in details(item):
            yield name, [self._value(each) for each in known]
        if isinstance(item, Fact | Quote | Event):
            yield "Evidence", [line for one in item.evidence for line in self._evidence(one)]
        yield "Disputed by", list(self._records(shown.disputed_by, "yellow"))
        yield "Note", [self.text(item.note or "")]
        if isinstance(item, Fact | Quote | Event):
            yield "Related", list(self._records(shown.related))
        else:
            yield from self._grouped(shown, item)
        yield "Written at", [self.text(f"{item.written_at.file}:{item.written_at.line}", "dim")]

    def _grouped(self, shown: Shown, item: Entity | Source) -> Iterator[tuple[str, list[Text]]]:
        for kind, records, left in grouped(shown, self._most):
            more = [self.text(f"{left} more: {rest(item)}", "dim")] if left else []
            yield f"{kind.capitalize()}s", [*self._records(records), *more]

    def _figure(self, figure: Figure | None) -> list[Text]:
        if not figure:
            return []
        lines = [self.text(figure.text)]
        read_as = meaning(figure)
        if read_as.removeprefix("exactly ").casefold() != figure.text.casefold():
            lines[0].append(self.text(f" = {read_as}"))
        other = converted(figure)
        if other and other not in read_as:
            lines.append(self.text(f"or {other}", "dim"))
        return lines

    def _value(self, value: str | Date | EntityRef) -> Text:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, EntityRef):
            return self.text(value.name).append(self.text(f"  {value.id}", "dim"))
        from newsfacts.dates import describe

        return self.text(describe(value)).append(self.text(f"  {value.edtf}", "dim"))

    def _evidence(self, evidence: Evidence) -> Iterator[Text]:
        source = evidence.source
        yield self.text(quoted(evidence.exact), "italic")
        where = [source.title, source.publisher, source.published]
        parts = [", ".join([part for part in where if part])]
        parts += [f"¶ {evidence.paragraph}"] if evidence.paragraph is not None else []
        yield self.text(" · ".join(parts)).append(self.text(f"  {source.id}", "dim"))
        yield self._address(source.url, link(source.url, evidence))

    def _address(self, url: str | None, target: str | None) -> Text:
        """An address that leads to the exact words: in a pipe written out, on a terminal a hyperlink (OSC 8)."""
        if target is None or self.width == UNLIMITED:
            return self.text(target or url or "", "dim")
        return self.text(url or "", Style(dim=True, link=target))

    def _records(self, records: Iterable[Record], style: str = "") -> Iterator[Text]:
        for record in records:
            said_by = getattr(record, "said_by", None)
            yield self.text(label(record), style)
            yield self.text("  " + record.id + (f" · said by {said_by.name}" if said_by else ""), "dim")


def _sort(item: Record | Entity | Source) -> str:
    if isinstance(item, Entity | Source):
        return f"{item.kind}, {how_many(item.records, 'record')}"
    return item.kind
