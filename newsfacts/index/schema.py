"""The tables of a compiled base, and how values are laid down in them so that SQLite compares them rightly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsfacts.model import RECORD_KINDS, ROLES, RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from newsfacts.model import Date

VERSION = 9
"""Goes up whenever a compiled base of before would be read wrongly; an index of another version is rebuilt."""

ENTITY_ROLES = (*('"to"' if role == "to" else role for role in ROLES), "about")
"""The columns of the table `link` that hold entities, as SQL and FTS5 both take them."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "entity": ("id", "name", "kind", "role", "aliases", "part_of", "note", "file", "line", '"column"'),
    "alias": ("key", "entity"),
    "name_word": ("word", "entity"),
    "source": (
        *("id", "title", "publisher", "url", "archived", "archived_on", "author", "published", "accessed"),
        *("language", "note", "text", "file", "line", '"column"'),
    ),
    "record": (
        *("no", "id", '"start"', '"end"', "unit", "dimension", "number", "low", "high", "written"),
        *("line", '"column"', "body"),
    ),
    "topic": ("id",),
    "dispute": ("target", "record"),
    "link": ("rowid", *ENTITY_ROLES, "topics", "source", "disputed_by"),
    "words": ("rowid", "said", "keywords", "names", "aside", "evidence"),
}
"""The columns of each table that rows are inserted into, in the order of a row."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE file (no INTEGER PRIMARY KEY, path TEXT NOT NULL, stamp TEXT NOT NULL);
CREATE TABLE entity (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, role TEXT, aliases TEXT NOT NULL,
    part_of TEXT, note TEXT, file INTEGER, line INTEGER, "column" INTEGER
) WITHOUT ROWID;
CREATE TABLE alias (key TEXT, entity TEXT, PRIMARY KEY (key, entity)) WITHOUT ROWID;
CREATE TABLE name_word (word TEXT, entity TEXT, PRIMARY KEY (word, entity)) WITHOUT ROWID;
CREATE TABLE source (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT, url TEXT, archived TEXT, archived_on TEXT,
    author TEXT, published TEXT, accessed TEXT, language TEXT, note TEXT, text TEXT,
    file INTEGER, line INTEGER, "column" INTEGER
) WITHOUT ROWID;
CREATE TABLE record (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL,
    "start" TEXT, "end" TEXT,
    unit TEXT, dimension TEXT, number TEXT, low TEXT, high TEXT, written TEXT,
    line INTEGER NOT NULL, "column" INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE TABLE topic (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE dispute (target TEXT, record INTEGER, PRIMARY KEY (target, record)) WITHOUT ROWID;
CREATE VIRTUAL TABLE link USING fts5 (
    place, said_by, speaker, "to", reported_by, about, topics, source, disputed_by,
    content='', columnsize=0, detail=column, tokenize="ascii tokenchars '-_'"
);
CREATE VIRTUAL TABLE target USING fts5vocab (link, col);
CREATE VIRTUAL TABLE words USING fts5 (
    said, keywords, names, aside, evidence,
    content='', tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO words (words, rank) VALUES ('hashsize', 32000000);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
CREATE VIRTUAL TABLE spelling USING fts5 (word, tokenize=trigram, detail=none);
CREATE TABLE spelled (word TEXT PRIMARY KEY) WITHOUT ROWID;
"""

FRESH = """
CREATE VIRTUAL TABLE temp.fresh USING fts5 (
    said, keywords, names, aside, evidence,
    content='', columnsize=0, tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE temp.fresh_vocabulary USING fts5vocab (temp, fresh, row);
"""
"""The words of the files that an update reads: going through those of the whole base takes longer than the update."""

INDEXES = """
CREATE UNIQUE INDEX IF NOT EXISTS record_id ON record (id);
CREATE INDEX IF NOT EXISTS entity_part_of ON entity (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_start ON record ("start") WHERE "start" IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_span ON record ("end", "start") WHERE "start" < "end";
CREATE INDEX IF NOT EXISTS record_figure ON record (dimension, number) WHERE dimension IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_written ON record (written) WHERE written IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_range ON record (dimension, low) WHERE dimension IS NOT NULL AND number IS NULL;
"""
"""Made when the tables are full, which takes a fraction of the time."""

OPEN_START, OPEN_END = "0000", "9999-99"
"""Sort before and after every day: the ends of an open interval of dates."""


_FILE, _KIND = 34, 2
"""Bits of a record's number below that of its file, and those of them that hold its kind."""


def record_number(file: int, at: int, kind: str) -> int:
    """Give the number of a record that begins `at` so many characters from the start of a file.

    Numbers grow from record to record, and they say its file and its kind, so that neither need be looked up.
    """
    return (file << _FILE) + (at << _KIND) + _KINDS[kind]


def records_of_file(file: int) -> tuple[int, int]:
    """Give the first number that a record of a file can have, and the first behind them."""
    return file << _FILE, (file + 1) << _FILE


def file_number(record: int) -> int:
    """Give the number of the file in which a record stands."""
    return record >> _FILE


def kind_of(record: int) -> RecordKind:
    """Give the kind of a record."""
    return RECORD_KINDS[record & _KIND_MASK]


def kind_bits(number: str) -> str:
    """Give the SQL expression for the part of a record's number that `kind_of` reads."""
    return f"({number} & {_KIND_MASK})"


def kind_name(number: str) -> str:
    """Give the SQL expression for the kind of a record as a word."""
    names = " ".join(f"WHEN {bits} THEN '{kind}'" for kind, bits in _KINDS.items())
    return f"CASE {kind_bits(number)} {names} END"


def of_kinds(number: str, kinds: Iterable[str]) -> str:
    """Give the SQL condition that a record's number is that of one of these kinds."""
    return f"({kind_bits(number)} IN ({', '.join(str(_KINDS[kind]) for kind in kinds)}))"


_KINDS: dict[str, int] = {kind: place for place, kind in enumerate(RECORD_KINDS)}
_KIND_MASK = (1 << _KIND) - 1


@lru_cache(maxsize=1 << 14)
def link_token(target: str) -> str:
    """Give the one word that stands for what a record refers to; ids stand for themselves, other texts in hex."""
    if target.isascii() and target.replace("-", "").isalnum() and target == target.lower():
        return target
    return f"_{target.encode().hex()}"


def linked(target: str, *roles: str) -> str:
    """Give the FTS5 expression for the records that refer to something in one of these roles."""
    return f'{{{" ".join(roles)}}} : "{link_token(target)}"'


@lru_cache(maxsize=1 << 14)
def name_token(entity: str) -> str:
    """Give the one word that stands for an entity in the index; its last sign keeps the stemmer away from it."""
    return f"x{entity.replace('-', '0')}0"


@lru_cache(maxsize=1 << 10)
def comparable(unit: str) -> str:
    """Give what figures in a unit can be compared within: its dimension; one currency only with itself."""
    from newsfacts.figures import dimension_of

    dimension = dimension_of(unit)
    return unit if dimension == "money" else dimension


def days(date: Date | None) -> tuple[str | None, str | None]:
    """Give the first and the last day of a date as text that sorts; None where there is no date or no year."""
    if date is None or (date.start is None and date.end is None):
        return None, None
    return date.start or OPEN_START, date.end or OPEN_END


def sortable(number: Decimal) -> str:
    """Give an exact decimal as text that sorts as the number does, for SQLite has no exact decimals."""
    written = str(number)
    if written.isdecimal() and written[0] != "0":  # what nearly all figures are, without the work below
        return f"2{4_999_999 + len(written):08d}{written.rstrip('0')}"
    if not number:
        return "1"
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    size = f"{number.adjusted() + 5_000_000:08d}"
    if number > 0:
        return f"2{size}{digits}"
    return f"0{size}{digits}~".translate(_COMPLEMENT)


_COMPLEMENT = str.maketrans("0123456789", "9876543210")
