"""One page of HTML that needs nothing else: a timeline, facts and quotes to search, entities and sources.

It loads nothing and runs no script but its own, which its Content Security Policy sees to; without scripts, and on
paper, everything is there to read. Whatever comes from a base is text, isolated from the direction of its neighbours.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.citing.citation import cleaned, ended
from newsfacts.citing.html import dated, entry
from newsfacts.citing.links import is_address, link
from newsfacts.dates import precision
from newsfacts.encoding.clean import clean
from newsfacts.encoding.wording import meaning
from newsfacts.errors import UsageError
from newsfacts.model import Entity, Event, Fact, Quote, Record, Source
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection
    from newsfacts.model import Date, EntityRef, Evidence

MOST = 5_000
"""Records of the largest page: beyond that a browser takes seconds, and nobody reads it."""
_TITLE = "Facts, quotes and events"


def lines(selection: Selection, say: Callable[[str], None], title: str | None = None) -> Iterator[str]:
    """Write the page. Raises UsageError where there are more than `MOST` records."""
    if len(selection) > MOST:
        raise UsageError(
            "too_many",
            f"export html: {len(selection):,} records are too many for a page, which holds {MOST:,}; narrow them down "
            "with a query or filters, or take sqlite",
        )
    records = list(selection.records())
    entities, sources = list(selection.entities()), list(map(cleaned, selection.sources()))
    page = _Page(records, sources)
    style, script = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    title = title or (sources[0].title if len(sources) == 1 else _TITLE)
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{_text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<header>\n<h1>{_bdi(title)}</h1>\n"
    yield f'<p class="lead">{_sum(selection, sources)}</p>\n'
    events = [record for record in records if isinstance(record, Event)]
    sections = {
        "Timeline": page.timeline(events),
        "Facts": page.list("Facts", [record for record in records if isinstance(record, Fact)]),
        "Quotes": page.list("Quotes", [record for record in records if isinstance(record, Quote)]),
        "Entities": _entities(entities),
        "Sources": _sources(sources),
    }
    written = {name: "".join(section) for name, section in sections.items()}
    links = (f'<a href="#_{name.lower()}">{name}</a>' for name, section in written.items() if section)
    yield f'<nav aria-label="Sections">{" ".join(links)}</nav>\n</header>\n<main>\n'
    yield from _controls(records)
    yield from written.values()
    yield '<p class="none" role="status" hidden>No record holds all of that.</p>\n</main>\n'
    yield "<footer><p>Every record stands with the exact words of its source. Made with newsfacts.</p></footer>\n"
    yield f"<script>{script}</script>\n</body>\n</html>\n"


class _Page:
    """Sets records; knows what all of them have in common."""

    def __init__(self, records: Iterable[Record], sources: list[Source]) -> None:
        self._ids = {record.id for record in records}
        self._only_source = len(sources) == 1

    def timeline(self, events: list[Event]) -> Iterator[str]:
        if not events:
            return
        dated_events = sorted((event for event in events if _day(event)), key=_day)
        undated = [event for event in events if not _day(event)]
        yield f'<section class="timeline" id="_timeline" data-group><h2>Timeline <small>{len(events)}</small></h2>\n'
        years = dict.fromkeys(_day(event)[:4] for event in dated_events)
        for year in years:
            of_year = (event for event in dated_events if _day(event)[:4] == year)
            yield f"<div data-group><h3>{int(year)}</h3>\n<ol>\n{''.join(map(self._event, of_year))}</ol></div>\n"
        if undated:
            yield f"<div data-group><h3>Without a date</h3>\n<ol>\n{''.join(map(self._event, undated))}</ol></div>\n"
        yield "</section>\n"

    def list(self, name: str, records: Iterable[Record]) -> Iterator[str]:
        written = [self._record(record) for record in records]
        if written:
            yield f'<section id="_{name.lower()}" data-group><h2>{name} <small>{len(written)}</small></h2>\n<ol>\n'
            yield from written
            yield "</ol>\n</section>\n"

    def _event(self, event: Event) -> str:
        when = f'<span class="when">{dated(event.date)}</span>' if event.date else ""
        by_day = " day" if event.date and precision(event.date) == "day" else ""
        return self._item(event, by_day, f'{when}<p class="says">{_bdi(event.title)}</p>')

    def _record(self, record: Record) -> str:
        if isinstance(record, Fact):
            figure = record.figure
            said = f'<span class="figure" title="{_text(meaning(figure))}">{_bdi(figure.text)}</span>' if figure else ""
            return self._item(record, "", f'<p class="says">{said}{_bdi(record.statement)}</p>')
        assert isinstance(record, Quote)
        plain = f'<p class="note">In plain English: {_bdi(record.plain)}</p>' if record.plain else ""
        return self._item(record, "", f'<p class="says quote">{_bdi(quoted(record.text))}</p>{plain}')

    def _item(self, record: Record, by_day: str, words: str) -> str:
        entities = " ".join(dict.fromkeys(entity.id for entity in _entities_of(record)))
        data = f'data-topics="{_text(" ".join(map(_token, record.topics)))}" data-entities="{entities}"'
        known = f' data-words="{_text(" ".join(record.keywords))}"' if record.keywords else ""
        note = f'<p class="note">{_bdi(record.note)}</p>' if record.note else ""
        said = record.text if isinstance(record, Quote) else ""
        evidence = "".join(self._evidence(piece) for piece in record.evidence if piece.exact not in said)
        return (
            f'<li class="record{by_day}" id="{record.id}" {data}{known}>{words}'
            f'<p class="meta">{" · ".join(self._meta(record))}</p>{evidence}{note}</li>\n'
        )

    def _meta(self, record: Record) -> Iterator[str]:
        if isinstance(record, Quote):
            yield f"<b>{_bdi(record.speaker.name)}</b>" + (f" to {_bdi(record.to.name)}" if record.to else "")
            yield from (_bdi(record.context),) if record.context else ()
            yield from (f"reported by {_bdi(record.reported_by.name)}",) if record.reported_by else ()
        elif record.said_by:
            yield f"according to {_bdi(record.said_by.name)}"
        if record.date and not isinstance(record, Event):
            yield dated(record.date)
        if record.place:
            yield _bdi(record.place.name)
        if isinstance(record, Fact) and record.disputed_by:
            others = ", ".join(
                f'<a href="#{other}">{other}</a>' if other in self._ids else other for other in record.disputed_by
            )
            yield f'<span class="disputed">disputed by {others}</span>'
        yield from (f"<bdi>{_text(topic)}</bdi>" for topic in record.topics)
        yield from (
            self._place(piece) for piece in record.evidence if isinstance(record, Quote) and piece.exact in record.text
        )
        yield f'<a class="id" href="#{record.id}">#{record.id}</a>'

    def _evidence(self, piece: Evidence) -> str:
        words = _bdi(quoted(piece.exact))
        return f'<blockquote><p>{words}</p> <footer class="where">{self._place(piece)}</footer></blockquote>'

    def _place(self, piece: Evidence) -> str:
        """The paragraph as a link to the words, and where there are several sources the title of this one."""
        source, url = piece.source, link(piece.source.url, piece)
        paragraph = f"¶&nbsp;{piece.paragraph}" if piece.paragraph is not None else "source"
        title = "" if self._only_source else f'<a href="#{source.id}">{_bdi(source.title)}</a>, '
        if url:
            return f'{title}<a href="{_text(url)}" rel="noopener noreferrer">{paragraph}</a>'
        return title + (f'<a href="#{source.id}">{paragraph}</a>' if self._only_source else paragraph)


def _controls(records: Iterable[Record]) -> Iterator[str]:
    topics: Counter[str] = Counter(topic for record in records for topic in record.topics)
    names = {entity.id: entity.name for record in records for entity in _entities_of(record)}
    yield '<form class="controls" role="search" hidden><label><span>Search</span>'
    yield '<input type="search" name="q" placeholder="Search facts, quotes, events" autocomplete="off"></label>\n'
    yield from _choice("topic", "All topics", {_token(topic): topic for topic in sorted(topics)})
    yield from _choice("entity", "All names", dict(sorted(names.items(), key=lambda item: item[1].casefold())))
    yield '<output aria-live="polite"></output></form>\n'


def _choice(name: str, all_of_them: str, options: dict[str, str]) -> Iterator[str]:
    yield f'<label><span>{name.capitalize()}</span><select name="{name}"><option value="">{all_of_them}</option>'
    yield from (f'<option value="{_text(value)}">{_text(words)}</option>' for value, words in options.items())
    yield "</select></label>\n"


def _entities(entities: Iterable[Entity]) -> Iterator[str]:
    listed = [
        f'<li id="{each.id}">{_bdi(each.name)} <span class="meta">{_bdi(each.role or each.entity_kind)}</span></li>\n'
        for each in entities
    ]
    if listed:
        yield f'<section id="_entities"><h2>Entities <small>{len(listed)}</small></h2>\n<ul class="plain columns">\n'
        yield from listed
        yield "</ul>\n</section>\n"


def _sources(sources: Iterable[Source]) -> Iterator[str]:
    listed = [f'<li id="{source.id}">{_cited(source)}</li>\n' for source in sources]
    if listed:
        yield f'<section id="_sources"><h2>Sources <small>{len(listed)}</small></h2>\n<ul class="plain">\n'
        yield from listed
        yield "</ul>\n</section>\n"


def _cited(source: Source) -> str:
    archived = f', <a href="{_text(source.archived or "")}">archived</a>' if is_address(source.archived) else ""
    note = f'<p class="note">{_bdi(source.note)}</p>' if source.note else ""
    return ended(f"{entry(source)}{archived}") + note


def _sum(selection: Selection, sources: list[Source]) -> str:
    counts = [(selection.counts[kind], kind) for kind in ("fact", "quote", "event")]
    parts = [f"{count:,} {kind}{'s' * (count != 1)}" for count, kind in (*counts, (len(sources), "source")) if count]
    return ", ".join(parts[:-2]) + ", " * (len(parts) > 2) + " from ".join(parts[-2:])


def _entities_of(record: Record) -> Iterator[EntityRef]:
    names = ("speaker", "to", "said_by", "reported_by", "place")
    yield from (entity for name in names if (entity := getattr(record, name, None)) is not None)
    yield from record.about


def _day(event: Event) -> str:
    date: Date | None = event.date
    return (date.start or date.end or "") if date else ""


def _token(topic: str) -> str:
    """The one word that stands for a topic: a topic may hold spaces."""
    return "-".join(topic.split())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _text(text: str) -> str:
    return escape(clean(text))


def _bdi(text: str) -> str:
    return f"<bdi>{_text(text)}</bdi>"
