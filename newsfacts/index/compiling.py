"""Compiling a base into SQLite: every file once, record by record, in the memory that one record takes."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from newsfacts.curation.loading import read_base
from newsfacts.curation.reading import Reader
from newsfacts.curation.written import Written, read_written
from newsfacts.errors import CannotRead, InvalidBase, Problem
from newsfacts.figures import dimension_of, in_base
from newsfacts.files import shown
from newsfacts.index.body import packed
from newsfacts.index.fold import alias_key, fold, joined, tokens
from newsfacts.index.schema import INDEXES, TABLES, days, name_token, sortable
from newsfacts.index.stamp import settled_stamp
from newsfacts.model import Figure

_ENTITY_ROLES = ("place", "said_by", "speaker", "to", "reported_by")


def compile_base(files: Sequence[Path], database: sqlite3.Connection) -> None:
    """Lay a base down in an empty database.

    Raises InvalidBase with every problem of the whole base where there is one that keeps it from being
    looked up in, and CannotRead where a file cannot be read.
    """
    gc.enable()
    database.executescript(TABLES)
    database.execute("BEGIN")
    sound = True
    try:
        for number, path in enumerate(files):
            sound = _Compiler(database, number, path).run() and sound
        sound = sound and not _dangling(database)
    except (sqlite3.IntegrityError, KeyError):  # an id that is taken, a required key that is missing
        sound = False
    if not sound:
        raise InvalidBase(_all_problems(files))
    database.execute(
        "INSERT INTO spelling (word) SELECT term FROM vocabulary WHERE length(term) > 3 AND term NOT GLOB 'x*0'"
        " UNION SELECT word FROM name_word WHERE length(word) > 3"
    )
    database.execute("INSERT INTO words (words) VALUES ('optimize')")
    database.execute("COMMIT")
    database.executescript(INDEXES)


def _all_problems(files: Sequence[Path]) -> list[Problem]:
    _, problems = read_base(files)
    assert problems, "compiling and checking disagree on what a sound base is"
    return problems


class _Compiler:
    """Lays one file of a base down."""

    def __init__(self, database: sqlite3.Connection, number: int, path: Path) -> None:
        self._insert = database.execute
        self._number, self._path = number, path
        self._next_record = number << 32

    def run(self) -> bool:
        """Read the file to its end; False where something in it is wrong."""
        try:
            stamp = settled_stamp(self._path)
        except OSError as error:
            raise CannotRead(f"{shown(self._path)}: {error.strerror}") from error
        self._insert("INSERT INTO file VALUES (?, ?, ?)", (self._number, str(self._path), stamp))
        reader = Reader(self._path, shown(self._path))
        problems: list[Problem] = []
        for section, mapping in reader.records():
            written = read_written(section, mapping, reader.name, problems)
            if written is None or problems:
                continue
            if section == "entities":
                self._entity(written)
            elif section == "sources":
                self._source(written)
            else:
                self._record(written)
        return not problems and not reader.problems

    def _entity(self, written: Written) -> None:
        fields = written.fields
        aliases = fields.get("aliases", ())
        columns = [fields["id"], fields["name"], fields["kind"], fields.get("role"), "\n".join(aliases)]
        columns += [fields.get("part_of"), fields.get("note"), self._number, written.line, written.column]
        self._insert(f"INSERT INTO entity VALUES ({_marks(columns)})", columns)
        for name in (fields["name"], fields["id"].replace("-", " "), *aliases):
            self._insert("INSERT OR IGNORE INTO alias VALUES (?, ?)", (alias_key(name), fields["id"]))
            for word in tokens(f"{name} {joined(name)}"):
                self._insert("INSERT OR IGNORE INTO name_word VALUES (?, ?)", (word, fields["id"]))

    def _source(self, written: Written) -> None:
        fields = written.fields
        published, accessed = fields.get("published"), fields.get("accessed")
        columns = [fields["id"], fields["title"], *map(fields.get, ("publisher", "url", "author"))]
        columns += [published and published.edtf, accessed and accessed.edtf]
        columns += [*map(fields.get, ("language", "note", "text")), self._number, written.line, written.column]
        self._insert(f"INSERT INTO source VALUES ({_marks(columns)})", columns)

    def _record(self, written: Written) -> None:
        number = self._next_record
        self._next_record += 1
        fields = written.fields
        columns = [number, fields["id"], written.kind, *days(fields.get("date")), *_measures(fields.get("figure"))]
        columns += [written.line, written.column, packed(fields)]
        self._insert(f"INSERT INTO record VALUES ({_marks(columns)})", columns)
        entities = [fields[role] for role in _ENTITY_ROLES if role in fields]
        for role in _ENTITY_ROLES:
            self._link(role, fields.get(role), number)
        for role, key in (("about", "about"), ("topic", "topics"), ("disputed_by", "disputed_by")):
            for target in fields.get(key, ()):
                self._link(role, target, number)
        for piece in fields.get("evidence", ()):
            self._link("source", piece["source"], number)
        entities += fields.get("about", ())
        self._insert(
            "INSERT INTO words (rowid, said, keywords, names, aside, evidence) VALUES (?, ?, ?, ?, ?, ?)",
            (number, *_words(fields, entities)),
        )

    def _link(self, role: str, target: str | None, record: int) -> None:
        if target is not None:
            self._insert("INSERT OR IGNORE INTO link VALUES (?, ?, ?)", (role, target, record))


def _words(fields: dict[str, Any], entities: Iterable[str]) -> tuple[str, str, str, str, str]:
    """Give what a record can be found by, column by column, as the index's tokenizer should see it."""
    get = fields.get
    said = next(fields[key] for key in ("statement", "text", "title") if key in fields)
    figure: Figure | None = get("figure")
    keywords = [*get("keywords", ()), *(topic.replace("-", " ") for topic in get("topics", ()))]
    if figure is not None:
        keywords.append(figure.text)
    aside = [text for key in ("plain", "context", "note") if (text := get(key))]
    exact = [piece["exact"] for piece in get("evidence", ())]
    columns = (said, " . ".join(keywords), " ".join(map(name_token, entities)), " . ".join(aside), " . ".join(exact))
    said, tagged, names, other, evidence = map(fold, columns)
    return f"{said} {joined(said)}", f"{tagged} {joined(tagged)}", names, f"{other} {joined(other)}", evidence


def _measures(figure: Figure | None) -> list[str | None]:
    """Give unit, dimension, value, low and high in the dimension's base, and the value as written."""
    if figure is None:
        return [None] * 6
    value, low, high = figure.value, figure.low, figure.high
    in_order = [None if number is None else sortable(in_base(number, figure.unit)) for number in (value, low, high)]
    return [figure.unit, dimension_of(figure.unit), *in_order, None if value is None else sortable(value)]


def _dangling(database: sqlite3.Connection) -> bool:
    """Say whether a reference leads nowhere, or one id stands for two things."""
    found = database.execute(
        """
        SELECT 1 FROM link WHERE role IN ('about', 'place', 'said_by', 'speaker', 'to', 'reported_by')
            AND target NOT IN (SELECT id FROM entity)
        UNION ALL SELECT 1 FROM entity WHERE part_of IS NOT NULL AND part_of NOT IN (SELECT id FROM entity)
        UNION ALL SELECT 1 FROM link WHERE role = 'source' AND target NOT IN (SELECT id FROM source)
        UNION ALL SELECT 1 FROM link WHERE role = 'disputed_by'
            AND target NOT IN (SELECT id FROM record WHERE kind = 'fact')
        UNION ALL SELECT 1 FROM entity WHERE id IN (SELECT id FROM source) OR id IN (SELECT id FROM record)
        UNION ALL SELECT 1 FROM source WHERE id IN (SELECT id FROM record)
        LIMIT 1
        """
    ).fetchone()
    return found is not None


def _marks(columns: Sequence[Any]) -> str:
    return ", ".join("?" * len(columns))
