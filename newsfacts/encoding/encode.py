"""Results as plain data: the keys that scripts read, in a fixed order (the `--json` form without the JSON)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsfacts.model import Event, Evidence, Fact, Quote
from newsfacts.results import Result, Shown

if TYPE_CHECKING:
    from newsfacts.model import Record

KEYS = {
    kind: tuple(keys.split())
    for kind, keys in {
        "fact": "kind id statement figure about topics date place said_by disputed_by keywords evidence note",
        "quote": "kind id speaker text plain to context reported_by about topics date place keywords evidence note",
        "event": "kind id title about topics date place said_by keywords evidence note",
        "entity": "kind id name entity_kind role aliases part_of note records",
        "source": "kind id title publisher url archived archived_on author published accessed language note records",
        "topic": "kind id records facts quotes events",
        "shown": "converted disputes related written_at",
    }.items()
}
"""The keys of each kind of result, and those that `show` adds to any of them. Keys are only ever added."""


def as_data(result: Result) -> dict[str, Any]:
    """A result as dicts, lists, strings, integers, Decimals and None.

    A record always has `kind`, `id`, `about`, `topics`, `date`, `place`, `evidence` and `note`, null or
    empty where the base has none.
    """
    if isinstance(result, Shown):
        return _shown(result)
    return {key: _plain(getattr(result, key)) for key in KEYS[result.kind]}


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str or value is None:
        return value
    if kind is tuple:
        return [_plain(one) for one in value]
    if kind is Evidence:
        return {**value._asdict(), "source": value.source._asdict()}
    return value._asdict() if isinstance(value, tuple) else value  # type: ignore[attr-defined]


def _shown(shown: Shown) -> dict[str, Any]:
    item, data = shown.item, as_data(shown.item)
    if isinstance(item, Fact):
        from newsfacts.encoding.wording import converted

        data["converted"] = item.figure and converted(item.figure)
    data["disputes"] = [as_data(one) for one in shown.disputed_by]
    data["related"] = [{"kind": one.kind, "id": one.id, "label": label(one)} for one in shown.related]
    data["written_at"] = item.written_at._asdict()
    return data


def label(record: Record) -> str:
    """The words by which a reader knows a record: its statement or title, for a quote who said what."""
    match record:
        case Fact():
            return record.statement
        case Quote():
            return f"{record.speaker.name}: “{record.text}”"
        case Event():
            return record.title


def lead(record: Record) -> str:
    """The words by which a reader knows a record where those of its source follow: of a quote, who said them."""
    if isinstance(record, Quote) and all(record.text in each.exact for each in record.evidence):
        return f"{record.speaker.name}:"
    said = label(record)
    return said if said[-1] in ".!?…”" else f"{said}:"
