"""A base as tables: one for each kind of record, entities, sources, and evidence; for CSV and SQLite alike.

Columns have the names that look-ups give them (`figure.value`, `date.start`), in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from newsfacts.citing.links import link
from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS
from newsfacts.model import ROLES, Record
from newsfacts.render.fields import columns_of

TEXT, NUMBER, INTEGER, DAY, LIST = "text", "number", "integer", "day", "list"


class Column(NamedTuple):
    """One column of a table."""

    name: str
    holds: str
    """`text`, `number` (an exact decimal), `integer`, `day` (YYYY-MM-DD) or `list` (of texts)."""
    value: Callable[[Any], Any]
    """Gives a record's value, None where it has none."""
    refers_to: str | None = None
    """The table whose `id` it holds."""
    meaning: str = ""


class Table(NamedTuple):
    """One table, and what its rows are made of."""

    name: str
    kind: str
    columns: tuple[Column, ...]


def tables() -> tuple[Table, ...]:
    """The tables of records, entities and sources, those that others refer to first."""
    return tuple(
        Table(section, kind, tuple(_column(name, section) for name in _columns(kind)))
        for section, kind in (
            ("sources", "source"),
            ("entities", "entity"),
            ("facts", "fact"),
            ("quotes", "quote"),
            ("events", "event"),
        )
    )


EVIDENCE = Table(
    "evidence",
    "evidence",
    (
        Column("record", TEXT, lambda row: row[0].id, None, "the record that rests on it"),
        Column("number", INTEGER, lambda row: row[1], None, "which piece of the record's evidence, from 1"),
        Column("source", TEXT, lambda row: row[2].source.id, "sources", EVIDENCE_KEYS["source"].meaning),
        Column("paragraph", INTEGER, lambda row: row[2].paragraph, None, EVIDENCE_KEYS["paragraph"].meaning),
        Column("exact", TEXT, lambda row: row[2].exact, None, EVIDENCE_KEYS["exact"].meaning),
        Column("prefix", TEXT, lambda row: row[2].prefix, None, EVIDENCE_KEYS["prefix"].meaning),
        Column("suffix", TEXT, lambda row: row[2].suffix, None, EVIDENCE_KEYS["suffix"].meaning),
        Column("link", TEXT, lambda row: link(row[2].source.url, row[2]), None, "the source, scrolled to the words"),
    ),
)
"""Its rows are made of what `pieces` gives."""


def pieces(record: Record) -> Iterator[tuple[Record, int, Any]]:
    """Each piece of evidence of a record, numbered from 1."""
    for number, piece in enumerate(record.evidence, 1):
        yield record, number, piece


def _columns(kind: str) -> list[str]:
    """Name the columns of a kind; which kind it is, the name of the table says, and evidence has a table."""
    left_out = ("kind", "evidence", "records")
    return [name for name in columns_of(kind) if name.partition(".")[0] not in left_out]


def _column(name: str, section: str) -> Column:
    top, _, part = name.partition(".")
    key = SECTIONS[section].get("kind" if top == "entity_kind" else top)
    meaning = "" if key is None or part else key.meaning
    if part in _PARTS:
        return Column(name, _PARTS[part], _part(top, part), None, meaning)
    if top in _REFERENCES:
        return Column(name, TEXT, _part(top, "id"), "entities", meaning)
    if top == "about":
        return Column(name, LIST, lambda item: [entity.id for entity in item.about], None, meaning)
    if top in ("topics", "keywords", "aliases", "disputed_by"):
        return Column(name, LIST, attrgetter(top), None, meaning)
    whole = {"figure": "text", **dict.fromkeys(("date", "published", "accessed", "archived_on"), "edtf")}
    if top in whole:
        return Column(name, TEXT, _part(top, whole[top]), None, meaning)
    return Column(name, TEXT, attrgetter(top), None, meaning)


def _part(name: str, part: str) -> Callable[[Any], Any]:
    whole, of_it = attrgetter(name), attrgetter(part)

    def value(item: Any) -> Any:
        found = whole(item)
        return None if found is None else of_it(found)

    return value


_REFERENCES = frozenset([*ROLES, "part_of"])
_PARTS = {
    **dict.fromkeys(("value", "low", "high"), NUMBER),
    **dict.fromkeys(("qualifier", "unit", "counted"), TEXT),
    **dict.fromkeys(("start", "end"), DAY),
}
