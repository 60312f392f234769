"""All there is on what an id or a name stands for."""

from __future__ import annotations

import sqlite3

from newsfacts.errors import UsageError, unknown
from newsfacts.lookup.filters import find_entity
from newsfacts.lookup.records import Records
from newsfacts.lookup.related import records_of_entity, records_of_source, related_to
from newsfacts.model import Entity, Fact, Record, Source
from newsfacts.results import Shown


def all_on(identity: str, records: Records, database: sqlite3.Connection) -> Shown:
    """All there is on a record, an entity or a source; an entity can be named by its aliases too.

    Raises UsageError for an id that stands for nothing, naming near ones.
    """
    item = named(identity, records, database)
    if isinstance(item, Entity):
        return Shown(item, (), tuple(records.numbered(records_of_entity(item.id, database))))
    if isinstance(item, Source):
        return Shown(item, (), tuple(records.numbered(records_of_source(item.id, database))))
    disputing = [records.with_id(each) for each in item.disputed_by] if isinstance(item, Fact) else []
    facts = tuple(fact for fact in disputing if isinstance(fact, Fact))
    return Shown(item, facts, tuple(records.numbered(related_to(item, database))))


def named(identity: str, records: Records, database: sqlite3.Connection) -> Record | Entity | Source:
    """What an id stands for, or the entity with this name or alias. Raises UsageError as `all_on` does."""
    item = records.with_id(identity) or records.with_id(identity.strip().lower())
    if item is None:
        item = records.with_id(_entity_or_unknown(identity, database))
    assert item is not None
    return item


def _entity_or_unknown(written: str, database: sqlite3.Connection) -> str:
    try:
        return find_entity(written, database)
    except UsageError as error:
        if error.code == "ambiguous_entity":
            raise
        tables = ("record", "entity", "source")
        ids = [row[0] for table in tables for row in database.execute(f"SELECT id FROM {table}")]
        raise unknown("id", written, ids) from None
