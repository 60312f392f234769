"""The tables of a compiled base, and how values are laid down in them so that SQLite compares them rightly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from newsfacts.model import Date

VERSION = 4
"""Goes up whenever a compiled base of before would be read wrongly; an index of another version is rebuilt."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "entity": ("id", "name", "kind", "role", "aliases", "part_of", "note", "file", "line", '"column"'),
    "alias": ("key", "entity"),
    "name_word": ("word", "entity"),
    "source": (
        *("id", "title", "publisher", "url", "author", "published", "accessed", "language", "note", "text"),
        *("file", "line", '"column"'),
    ),
    "record": (
        *("no", "id", "kind", '"start"', '"end"', "unit", "dimension", "number", "low", "high", "written"),
        *("line", '"column"', "body"),
    ),
    "link": ("role", "target", "record"),
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
    id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT, url TEXT, author TEXT, published TEXT,
    accessed TEXT, language TEXT, note TEXT, text TEXT, file INTEGER, line INTEGER, "column" INTEGER
) WITHOUT ROWID;
CREATE TABLE record (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL,
    "start" TEXT, "end" TEXT,
    unit TEXT, dimension TEXT, number TEXT, low TEXT, high TEXT, written TEXT,
    line INTEGER NOT NULL, "column" INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE TABLE link (role TEXT, target TEXT, record INTEGER);
CREATE VIRTUAL TABLE words USING fts5 (
    said, keywords, names, aside, evidence,
    content='', tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
CREATE VIRTUAL TABLE spelling USING fts5 (word, tokenize=trigram, detail=none);
CREATE TABLE spelled (word TEXT PRIMARY KEY) WITHOUT ROWID;
"""

INDEXES = """
CREATE UNIQUE INDEX IF NOT EXISTS record_id ON record (id);
CREATE INDEX IF NOT EXISTS entity_part_of ON entity (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_kind ON record (kind);
CREATE INDEX IF NOT EXISTS record_start ON record ("start") WHERE "start" IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_span ON record ("end", "start") WHERE "start" < "end";
CREATE INDEX IF NOT EXISTS record_figure ON record (dimension, number) WHERE dimension IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_written ON record (written) WHERE written IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_range ON record (dimension, low) WHERE dimension IS NOT NULL AND number IS NULL;
CREATE INDEX IF NOT EXISTS link_target ON link (target, role, record);
CREATE INDEX IF NOT EXISTS link_topic ON link (target, record) WHERE role = 'topic';
CREATE INDEX IF NOT EXISTS link_dispute ON link (target, record) WHERE role = 'disputed_by';
"""
"""Made when the tables are full, which takes a fraction of the time."""

OPEN_START, OPEN_END = "0000", "9999-99"
"""Sort before and after every day: the ends of an open interval of dates."""


def file_number(record: int) -> int:
    """Give the number of the file in which a record stands; record numbers carry it above bit 32."""
    return record >> 32


def name_token(entity: str) -> str:
    """Give the one word that stands for an entity in the index; its last sign keeps the stemmer away from it."""
    return f"x{entity.replace('-', '0')}0"


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
