"""Results as plain data: the keys that scripts read, in a fixed order (the `--json` form without the JSON).

Keys are only ever added. What each kind of result holds is also listed in `newsfacts.render.fields`, which
`--fields` is checked against; a test keeps the two alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsfacts.model import Entity, Event, Fact, Quote, Source
from newsfacts.results import Result, Shown, Topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsfacts.model import Date, EntityRef, Evidence, Figure, Record


def as_data(result: Result) -> dict[str, Any]:
    """Give a result as dicts, lists, strings, integers, Decimals and None.

    A record always has `kind`, `id`, `about`, `topics`, `date`, `place`, `evidence` and `note`, null or
    empty where the base has none.
    """
    return _FORMS[type(result)](result)


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": "fact",
        "id": fact.id,
        "statement": fact.statement,
        "figure": fact.figure and _figure(fact.figure),
        "about": [_entity_ref(one) for one in fact.about],
        "topics": list(fact.topics),
        "date": fact.date and _date(fact.date),
        "place": fact.place and _entity_ref(fact.place),
        "said_by": fact.said_by and _entity_ref(fact.said_by),
        "disputed_by": list(fact.disputed_by),
        "keywords": list(fact.keywords),
        "evidence": [_evidence(one) for one in fact.evidence],
        "note": fact.note,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "kind": "quote",
        "id": quote.id,
        "speaker": _entity_ref(quote.speaker),
        "text": quote.text,
        "plain": quote.plain,
        "to": quote.to and _entity_ref(quote.to),
        "context": quote.context,
        "reported_by": quote.reported_by and _entity_ref(quote.reported_by),
        "about": [_entity_ref(one) for one in quote.about],
        "topics": list(quote.topics),
        "date": quote.date and _date(quote.date),
        "place": quote.place and _entity_ref(quote.place),
        "keywords": list(quote.keywords),
        "evidence": [_evidence(one) for one in quote.evidence],
        "note": quote.note,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "kind": "event",
        "id": event.id,
        "title": event.title,
        "about": [_entity_ref(one) for one in event.about],
        "topics": list(event.topics),
        "date": event.date and _date(event.date),
        "place": event.place and _entity_ref(event.place),
        "said_by": event.said_by and _entity_ref(event.said_by),
        "keywords": list(event.keywords),
        "evidence": [_evidence(one) for one in event.evidence],
        "note": event.note,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "kind": "entity",
        "id": entity.id,
        "name": entity.name,
        "entity_kind": entity.entity_kind,
        "role": entity.role,
        "aliases": list(entity.aliases),
        "part_of": entity.part_of and _entity_ref(entity.part_of),
        "note": entity.note,
        "records": entity.records,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "kind": "source",
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "archived": source.archived,
        "archived_on": source.archived_on and _date(source.archived_on),
        "author": source.author,
        "published": source.published and _date(source.published),
        "accessed": source.accessed and _date(source.accessed),
        "language": source.language,
        "note": source.note,
        "records": source.records,
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "kind": "topic",
        "id": topic.id,
        "records": topic.records,
        "facts": topic.facts,
        "quotes": topic.quotes,
        "events": topic.events,
    }


def _shown(shown: Shown) -> dict[str, Any]:
    item, data = shown.item, as_data(shown.item)
    if isinstance(item, Fact):
        from newsfacts.render.wording import converted

        data["converted"] = item.figure and converted(item.figure)
    data["disputes"] = [_fact(one) for one in shown.disputed_by]
    data["related"] = [{"kind": one.kind, "id": one.id, "label": label(one)} for one in shown.related]
    data["written_at"] = item.written_at._asdict()
    return data


def label(record: Record) -> str:
    """Give the words by which a reader knows a record: its statement or title, for a quote who said what."""
    match record:
        case Fact():
            return record.statement
        case Quote():
            return f"{record.speaker.name}: “{record.text}”"
        case Event():
            return record.title


def _figure(figure: Figure) -> dict[str, Any]:
    return figure._asdict()


def _date(date: Date) -> dict[str, Any]:
    return date._asdict()


def _entity_ref(entity: EntityRef) -> dict[str, Any]:
    return entity._asdict()


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source._asdict(),
        "paragraph": evidence.paragraph,
        "exact": evidence.exact,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
    }


_FORMS: dict[type, Callable[[Any], dict[str, Any]]] = {
    Fact: _fact,
    Quote: _quote,
    Event: _event,
    Entity: _entity,
    Source: _source,
    Topic: _topic,
    Shown: _shown,
}
