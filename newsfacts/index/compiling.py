"""Compiling a base into SQLite: a new index, or an old one brought up to date file by file."""

from __future__ import annotations

import gc
import json
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from newsfacts.curation.loading import read_base
from newsfacts.errors import CannotRead, InvalidBase
from newsfacts.files import shown
from newsfacts.index.rows import Rows, Unsound, links, searched
from newsfacts.index.schema import COLUMNS, FRESH, INDEXES, TABLES, kind_of, linked, of_kinds, records_of_file
from newsfacts.index.stamp import settled_stamp, stamp
from newsfacts.index.workers import WorkerDied, all_batches
from newsfacts.model import RECORD_KINDS

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many bytes of how many have been read."""

_LAST = 1 << 28
"""The largest number of a file; the numbers of its records still fit into 63 bits."""


def compile_base(
    files: Sequence[Path], database: sqlite3.Connection, progress: Progress | None = None, *, alone: bool = False
) -> None:
    """Lay a base down in an empty database.

    Raises InvalidBase with every problem of the whole base where there is one that keeps it from being
    looked up in, CannotRead where a file cannot be read, and WorkerDied where this should be tried again.
    """
    database.executescript(TABLES)
    gap = _gap(len(files))
    numbered = [((position + 1) * gap, path) for position, path in enumerate(files)]
    _fill(numbered, files, database, progress, alone)


def update_base(
    files: Sequence[Path], database: sqlite3.Connection, progress: Progress | None = None, *, alone: bool = False
) -> bool:
    """Bring an index of an earlier state of these files up to date, reading only those that have changed.

    False where that cannot be done and the base has to be compiled anew. Raises as `compile_base` does.
    """
    known = {path: (number, stamped) for number, path, stamped in database.execute("SELECT no, path, stamp FROM file")}
    numbers = _numbers([known.get(str(path), (None, ""))[0] for path in files])
    if numbers is None:
        return False
    wanted = {str(path) for path in files}
    gone = [number for path, (number, _) in known.items() if path not in wanted]
    changed = [
        (number, path)
        for number, path in zip(numbers, files, strict=True)
        if str(path) not in known or known[str(path)][1] != stamp(path)
    ]
    database.execute("BEGIN")
    for number in [*gone, *(number for number, path in changed if str(path) in known)]:
        _forget(number, database)
    database.execute("COMMIT")
    database.executescript(FRESH)
    _fill(changed, files, database, progress, alone, vocabulary="fresh_vocabulary")
    for (topic,) in database.execute("SELECT id FROM topic").fetchall():
        if not database.execute("SELECT 1 FROM link WHERE link MATCH ? LIMIT 1", (linked(topic, "topics"),)).fetchone():
            database.execute("DELETE FROM topic WHERE id = ?", (topic,))
    return True


def _gap(files: int) -> int:
    """Give what lies between the numbers of files, for those that come later and belong between two of them."""
    return min(1 << 14, _LAST // (files + 1))


def _numbers(known: Sequence[int | None]) -> list[int] | None:
    """Give every file a number that keeps their order: its own, or one between its neighbours'."""
    numbers: list[int] = []
    gap = _gap(len(known))
    for position, number in enumerate(known):
        before = numbers[-1] if numbers else 0
        if number is None:
            following = next((each for each in known[position:] if each is not None), before + 2 * gap)
            number = (before + following) // 2
        if not before < number <= _LAST:
            return None
        numbers.append(number)
    return numbers


def _fill(
    numbered: Sequence[tuple[int, Path]],
    files: Sequence[Path],
    database: sqlite3.Connection,
    progress: Progress | None,
    alone: bool,
    vocabulary: str = "vocabulary",
) -> None:
    """Insert what the numbered files hold, and check the whole; `vocabulary` names a table of all that is new in it."""
    gc.disable()  # rows hold no cycles, and looking for some among so many takes a tenth of the time
    try:
        _insert(numbered, database, progress, alone, fresh=vocabulary != "vocabulary")
        database.executescript(INDEXES)
        sound = not _dangling(database)
    except (sqlite3.IntegrityError, Unsound):  # an id that is taken; a file that breaks the format
        sound = False
    finally:
        gc.enable()
    if not sound:
        _, problems = read_base(files)
        if not problems:  # the file was changed while it was read
            raise WorkerDied
        raise InvalidBase(problems)
    database.execute(
        f"""
        INSERT INTO spelling (word)
        SELECT term FROM {vocabulary} WHERE length(term) > 2 AND term NOT GLOB 'x*0' AND term NOT IN spelled
        UNION SELECT word FROM name_word WHERE length(word) > 3 AND word NOT IN spelled
        """
    )
    database.execute("INSERT OR IGNORE INTO spelled SELECT word FROM spelling")
    sums = ", ".join(f"total({of_kinds('no', [kind])})" for kind in RECORD_KINDS)
    counts = map(int, database.execute(f"SELECT {sums} FROM record").fetchone())
    database.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", zip(RECORD_KINDS, counts, strict=True))


def _insert(
    numbered: Sequence[tuple[int, Path]],
    database: sqlite3.Connection,
    progress: Progress | None,
    alone: bool,
    fresh: bool,
) -> None:
    database.execute("BEGIN")
    total = done = 0
    for number, path in numbered:
        try:
            stamped = settled_stamp(path)
            total += path.stat().st_size
        except OSError as error:
            raise CannotRead(f"{shown(path)}: {error.strerror}") from error
        database.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", (number, str(path), stamped))
    for rows in all_batches(numbered, alone=alone):
        insert(rows, database)
        if fresh:
            _insert_into("fresh", COLUMNS["words"], rows["words"], database)
        if progress is not None:
            done += rows["done"][0][0]
            progress(done, total)


def insert(rows: Rows, database: sqlite3.Connection) -> None:
    """Insert a batch of rows."""
    for table, columns in COLUMNS.items():
        if rows[table]:
            _insert_into(table, columns, rows[table], database)


def _insert_into(
    table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], database: sqlite3.Connection
) -> None:
    repeats = table in ("alias", "name_word", "topic", "dispute")
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT {'OR IGNORE ' if repeats else ''}INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    database.executemany(statement, set(rows) if repeats else rows)


def _forget(file: int, database: sqlite3.Connection) -> None:
    """Take out all that an index holds of one file."""
    numbers = records_of_file(file)
    of_file = "FROM record WHERE no >= ? AND no < ?"
    written = [(number, json.loads(body)) for number, body in database.execute(f"SELECT no, body {of_file}", numbers)]
    removed = {
        "words": [(number, *searched(kind_of(number), fields)) for number, fields in written],
        "link": [(number, *links(fields)) for number, fields in written],
    }
    for table, rows in removed.items():
        marks = ", ".join("?" * len(COLUMNS[table]))
        statement = f"INSERT INTO {table} ({table}, {', '.join(COLUMNS[table])}) VALUES ('delete', {marks})"
        database.executemany(statement, rows)
    database.execute("DELETE FROM dispute WHERE record >= ? AND record < ?", numbers)
    database.execute(f"DELETE {of_file}", numbers)
    for table in ("alias", "name_word"):
        database.execute(f"DELETE FROM {table} WHERE entity IN (SELECT id FROM entity WHERE file = ?)", (file,))
    for table in ("entity", "source"):
        database.execute(f"DELETE FROM {table} WHERE file = ?", (file,))
    database.execute("DELETE FROM file WHERE no = ?", (file,))


def _dangling(database: sqlite3.Connection) -> bool:
    """Say whether a reference leads nowhere, or one id stands for two things."""
    found = database.execute(
        f"""
        SELECT 1 FROM target WHERE CASE col
            WHEN 'topics' THEN 0
            WHEN 'disputed_by' THEN 0
            WHEN 'source' THEN term NOT IN (SELECT id FROM source)
            ELSE term NOT IN (SELECT id FROM entity) END
        UNION ALL SELECT 1 FROM dispute
            WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.id = dispute.target AND {of_kinds("no", ["fact"])})
        UNION ALL SELECT 1 FROM entity WHERE part_of IS NOT NULL AND part_of NOT IN (SELECT id FROM entity)
        UNION ALL SELECT 1 FROM entity JOIN record USING (id)
        UNION ALL SELECT 1 FROM source JOIN record USING (id)
        UNION ALL SELECT 1 FROM source JOIN entity USING (id)
        LIMIT 1
        """
    ).fetchone()
    return found is not None
