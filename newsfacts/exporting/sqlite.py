"""A SQLite database for Datasette and for SQL: a table for each kind, foreign keys, and full-text search (FTS5).

`about`, `topics`, `keywords` and `aliases` are arrays in JSON, which Datasette offers as facets; the tables `about` and
`disputes` hold the same references as foreign keys. Numbers are exact: one that SQLite's numbers cannot hold is text.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsfacts.encoding.json import dumps, number
from newsfacts.exporting.tables import DAY, EVIDENCE, INTEGER, LIST, NUMBER, TEXT, Table, pieces, tables
from newsfacts.model import Fact
from newsfacts.text.how_many import how_many
from newsfacts.writing.replacing import drafted

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection
    from newsfacts.model import Record

_KINDS = {"fact": "facts", "quote": "quotes", "event": "events"}
_TYPES = {TEXT: "TEXT", LIST: "TEXT", DAY: "TEXT", INTEGER: "INTEGER", NUMBER: ""}  # without a type nothing is rounded
_WORDS = {
    "facts": ("statement", "keywords", "note"),
    "quotes": ("text", "plain", "context", "keywords", "note"),
    "events": ("title", "keywords", "note"),
    "entities": ("name", "aliases", "role", "note"),
    "sources": ("title", "publisher", "author", "note"),
    "evidence": ("exact",),
}
"""The columns of each table that are searched."""
_AT_ONCE = 1_000


def write(selection: Selection, path: Path, over: bool, say: Callable[[str], None]) -> None:
    """Write the database. Raises CannotWrite."""
    with drafted(path, over=over) as draft:
        database = sqlite3.connect(draft, isolation_level=None)
        try:
            _fill(selection, database, say)
        except sqlite3.OperationalError as error:
            if "full" not in str(error):
                raise
            raise OSError(errno.ENOSPC, str(error)) from None
        finally:
            database.close()


def _fill(selection: Selection, database: sqlite3.Connection, say: Callable[[str], None]) -> None:
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = 1;" + _schema())
    database.execute("BEGIN")
    for table in tables():
        if table.name not in _KINDS.values():
            items = selection.entities() if table.kind == "entity" else selection.sources()
            _insert(table.name, (_row(table, item) for item in items), database)
    by_kind = {table.kind: table for table in tables()}
    batch: list[Record] = []
    for record in selection.records():
        batch.append(record)
        if len(batch) == _AT_ONCE:
            _insert_records(batch, by_kind, database)
            batch = []
    _insert_records(batch, by_kind, database)
    database.execute("COMMIT")
    outside = database.execute("DELETE FROM disputes WHERE disputed_by NOT IN (SELECT id FROM facts)").rowcount
    if outside:
        say(f"sqlite: {how_many(outside, 'dispute')} with facts that the query leaves out")
    for table_name, columns in _WORDS.items():
        names = ", ".join(columns)
        database.execute(f"INSERT INTO {table_name}_fts (rowid, {names}) SELECT rowid, {names} FROM {table_name}")
    database.execute("VACUUM")


def _schema() -> str:
    statements = [_table(table) for table in tables()]
    records = ", ".join(f"{kind} TEXT REFERENCES {table} (id)" for kind, table in _KINDS.items())
    columns = ", ".join(
        f'"{column.name}" {_TYPES[column.holds]}{_reference(column.refers_to)}' for column in EVIDENCE.columns[1:]
    )
    statements += [
        f"CREATE TABLE evidence (id INTEGER PRIMARY KEY, {records}, {columns})",
        f"CREATE TABLE about (id INTEGER PRIMARY KEY, {records}, entity TEXT NOT NULL REFERENCES entities (id))",
        "CREATE TABLE disputes (fact TEXT NOT NULL REFERENCES facts (id),"
        " disputed_by TEXT NOT NULL REFERENCES facts (id), PRIMARY KEY (fact, disputed_by))",
    ]
    for kind in _KINDS:
        statements += [f"CREATE INDEX {table}_{kind} ON {table} ({kind})" for table in ("evidence", "about")]
    statements.append("CREATE INDEX evidence_source ON evidence (source)")
    statements.append("CREATE INDEX about_entity ON about (entity)")
    for table, words in _WORDS.items():  # Datasette finds the search of a table by this quoted `content`
        statements.append(
            f"CREATE VIRTUAL TABLE {table}_fts USING FTS5 ({', '.join(words)}, "
            f'content="{table}", tokenize="porter unicode61 remove_diacritics 2")'
        )
    return ";\n".join(statements) + ";"


def _table(table: Table) -> str:
    columns = [
        f'"{_name(column.name)}" {_TYPES[column.holds]}{" PRIMARY KEY NOT NULL" * (column.name == "id")}'
        f"{_reference(column.refers_to)}"
        for column in table.columns
    ]
    return f"CREATE TABLE {table.name} ({', '.join(columns)})"


def _reference(table: str | None) -> str:
    return f" REFERENCES {table} (id) DEFERRABLE INITIALLY DEFERRED" if table else ""


def _name(column: str) -> str:
    return column.replace(".", "_")


def _insert_records(records: list[Record], by_kind: dict[str, Table], database: sqlite3.Connection) -> None:
    for kind, table in _KINDS.items():
        of_kind = [record for record in records if record.kind == kind]
        _insert(table, (_row(by_kind[kind], record) for record in of_kind), database)
    of_evidence = [column.value for column in EVIDENCE.columns[1:]]
    rows = (
        (None, *_ids(piece[0]), *(value(piece) for value in of_evidence)) for each in records for piece in pieces(each)
    )
    _insert("evidence", rows, database)
    _insert("about", ((None, *_ids(record), entity.id) for record in records for entity in record.about), database)
    facts = (record for record in records if isinstance(record, Fact))
    _insert("disputes", ((fact.id, other) for fact in facts for other in fact.disputed_by), database)


def _ids(record: Record) -> Iterator[str | None]:
    """The id of a record in the column of its kind."""
    yield from (record.id if record.kind == kind else None for kind in _KINDS)


def _row(table: Table, item: Any) -> tuple[Any, ...]:
    return tuple(_stored(column.value(item)) for column in table.columns)


def _insert(table: str, rows: Iterable[tuple[Any, ...]], database: sqlite3.Connection) -> None:
    first = next(rows := iter(rows), None)
    if first is not None:
        marks = ", ".join("?" * len(first))
        statement = f"INSERT INTO {table} VALUES ({marks})"
        database.execute(statement, first)
        database.executemany(statement, rows)


def _stored(value: Any) -> Any:
    """A value as SQLite holds it: lists as JSON, decimals as the number that is exactly theirs, or as text."""
    if value is None or type(value) is str:
        return value
    if isinstance(value, Decimal):
        if value == value.to_integral_value() and abs(value) < 1 << 63:
            return int(value)
        as_float = float(value)
        return as_float if Decimal(repr(as_float)) == value else number(value)
    if isinstance(value, list | tuple):
        return dumps(value)
    return value
