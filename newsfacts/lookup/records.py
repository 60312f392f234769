"""Records, entities and sources out of the index, as the frozen values of the model."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from newsfacts.files import shown
from newsfacts.index.body import Unpacker
from newsfacts.index.schema import ENTITY_ROLES, file_number, kind_bits, kind_of, linked
from newsfacts.lookup.scope import record_counts
from newsfacts.model import RECORD_KINDS, Date, Entity, EntityRef, Place, Record, Source, SourceRef
from newsfacts.results import Topic
from newsfacts.text.fold import in_unicode

_AT_ONCE = 500
"""Rows that one statement fetches; keeps a million results from being in memory at once."""


class Records:
    """Reads what the index holds. Everything is fetched when it is asked for, names once."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._entities: dict[str, EntityRef] = {}
        self._sources: dict[str, SourceRef] = {}
        self._files: dict[int, str] = {}
        self._unpack = Unpacker(self.entity_ref, self._source_ref, self._disputes).record

    def numbered(self, numbers: Iterable[int]) -> Iterator[Record]:
        """The records with these numbers, in the order of the numbers given."""
        wanted = list(numbers)
        for first in range(0, len(wanted), _AT_ONCE):
            part = wanted[first : first + _AT_ONCE]
            rows = self._database.execute(
                f'SELECT no, line, "column", body FROM record WHERE no IN ({",".join(map(str, part))})'
            )
            found = {row[0]: row for row in rows}
            for number in part:
                yield self._record(*found[number])

    def counts(self) -> dict[str, int]:
        """How many facts, quotes, events, entities, sources and topics there are."""
        kinds = record_counts(self._database)
        found = {f"{kind}s": kinds[kind] for kind in RECORD_KINDS}
        for name, table in (("entities", "entity"), ("sources", "source"), ("topics", "topic")):
            (found[name],) = self._database.execute(f"SELECT count(*) FROM {table}").fetchone()
        return found

    def with_id(self, identity: str) -> Record | Entity | Source | None:
        """What an id stands for, None where it stands for nothing."""
        identity = in_unicode(identity)
        found = self._database.execute("SELECT no FROM record WHERE id = ?", (identity,)).fetchone()
        if found:
            return next(self.numbered(found))
        return next(self.entities("id = ?", identity), None) or next(self.sources("id = ?", identity), None)

    def entities(self, condition: str = "1", *values: object) -> Iterator[Entity]:
        """The entities for which an SQL condition on their table holds, by name."""
        rows = self._database.execute(
            f"""
            SELECT id, name, kind, role, aliases, part_of, note, file, line, "column",
                (SELECT count(*) FROM link WHERE link MATCH '{{{" ".join(ENTITY_ROLES)}}} : "' || entity.id || '"')
            FROM entity WHERE {condition} ORDER BY name COLLATE NOCASE, id
            """,
            values,
        )
        for identity, name, kind, role, aliases, part_of, note, file, line, column, records in rows:
            yield Entity(
                id=identity,
                name=name,
                entity_kind=kind,
                role=role,
                aliases=tuple(aliases.split("\n")) if aliases else (),
                part_of=self.entity_ref(part_of) if part_of else None,
                note=note,
                records=records,
                written_at=Place(self._file(file), line, column),
            )

    def sources(self, condition: str = "1", *values: object) -> Iterator[Source]:
        """The sources for which an SQL condition on their table holds, by title."""
        rows = self._database.execute(
            f"""
            SELECT id, title, publisher, url, archived, archived_on, author, published, accessed, language, note, text,
                file, line, "column",
                (SELECT count(*) FROM link WHERE link MATCH 'source : "' || source.id || '"')
            FROM source WHERE {condition} ORDER BY title COLLATE NOCASE, id
            """,
            values,
        )
        for row in rows:
            identity, title, publisher, url, archived, archived_on, author, published, accessed, *rest = row
            language, note, text, file, line, column, records = rest
            yield Source(
                id=identity,
                title=title,
                publisher=publisher,
                url=url,
                archived=archived,
                archived_on=_date(archived_on),
                author=author,
                published=_date(published),
                accessed=_date(accessed),
                language=language,
                note=note,
                text=text,
                records=records,
                written_at=Place(self._file(file), line, column),
            )

    def topics(self) -> Iterator[Topic]:
        """Every topic with its counts, by name."""
        for (topic,) in self._database.execute("SELECT id FROM topic ORDER BY id").fetchall():
            rows = self._database.execute(
                f"SELECT {kind_bits('rowid')}, count(*) FROM link WHERE link MATCH ? GROUP BY 1",
                (linked(topic, "topics"),),
            )
            counts = {kind_of(bits): number for bits, number in rows}
            yield Topic(topic, *(counts.get(kind, 0) for kind in RECORD_KINDS))

    def entity_ref(self, identity: str) -> EntityRef:
        """An entity as a record names it."""
        if identity not in self._entities:
            row = self._database.execute("SELECT id, name, kind FROM entity WHERE id = ?", (identity,)).fetchone()
            self._entities[identity] = EntityRef(*row)
        return self._entities[identity]

    def _source_ref(self, identity: str) -> SourceRef:
        if identity not in self._sources:
            statement = "SELECT id, title, publisher, url, published FROM source WHERE id = ?"
            self._sources[identity] = SourceRef(*self._database.execute(statement, (identity,)).fetchone())
        return self._sources[identity]

    def _record(self, number: int, line: int, column: int, body: str) -> Record:
        return self._unpack(kind_of(number), body, Place(self._file(file_number(number)), line, column))

    def _disputes(self, identity: str, named: list[str]) -> tuple[str, ...]:
        """The facts that conflict with one: those that it names, then those that name it."""
        rows = self._database.execute(
            "SELECT id FROM dispute JOIN record ON record.no = dispute.record WHERE target = ?", (identity,)
        )
        return tuple(dict.fromkeys([*named, *(row[0] for row in rows)]))

    def _file(self, number: int) -> str:
        if not self._files:
            self._files = {no: shown(path) for no, path in self._database.execute("SELECT no, path FROM file")}
        return self._files[number]


def _date(edtf: str | None) -> Date | None:
    if edtf is None:
        return None
    from newsfacts.dates import read_edtf

    return read_edtf(edtf)
