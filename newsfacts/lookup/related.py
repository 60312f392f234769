"""The records that belong beside one on its page."""

from __future__ import annotations

import sqlite3
from collections import Counter

from newsfacts.index.schema import ENTITY_ROLES, linked
from newsfacts.model import ROLES, Record

MOST = 6
"""Records that are named as related."""
_COMMON = 2_000
"""Records from which on sharing an entity or a topic says nothing."""


def related_to(record: Record, database: sqlite3.Connection) -> list[int]:
    """The numbers of the records that share most with one, nearest first.

    Each entity or topic that two records share counts the more the fewer records have it.
    """
    weights: Counter[int] = Counter()
    shared = [linked(topic, "topics") for topic in record.topics]
    shared += [linked(entity, *ENTITY_ROLES) for entity in sorted(_entities(record))]
    for each in shared:
        rows = database.execute(f"SELECT rowid FROM link WHERE link MATCH ? LIMIT {_COMMON + 1}", (each,)).fetchall()
        if len(rows) <= _COMMON:
            for (other,) in rows:
                weights[other] += round(1_000_000 / len(rows))
    (itself,) = database.execute("SELECT no FROM record WHERE id = ?", (record.id,)).fetchone()
    del weights[itself]
    return [other for other, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST]]


def _entities(record: Record) -> set[str]:
    roles = (getattr(record, role, None) for role in ROLES)
    return {entity.id for entity in (*record.about, *roles) if entity is not None}


def records_of_entity(identity: str, database: sqlite3.Connection) -> list[int]:
    """All records that name an entity in whatever role, in the order of the base."""
    return _linked(linked(identity, *ENTITY_ROLES), database)


def records_of_source(identity: str, database: sqlite3.Connection) -> list[int]:
    """All records that have evidence in a source, in the order of the base."""
    return _linked(linked(identity, "source"), database)


def _linked(expression: str, database: sqlite3.Connection) -> list[int]:
    rows = database.execute("SELECT rowid FROM link WHERE link MATCH ? ORDER BY rowid", (expression,))
    return [row[0] for row in rows]
