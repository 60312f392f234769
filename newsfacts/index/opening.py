"""Opening the index of a base: the one in the cache where it is sound and fresh, a new one where it is not.

An index file is never changed in place. It is compiled beside its place and moved there in one step, and
then it carries as its time of change a moment that is also written inside it. Whatever touches the file
afterwards, be it another program, a full disk or a broken one, moves that time, and the index is compiled
anew. So the cache can be deleted, corrupted or raced over without changing an answer.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from newsfacts.index.cache import index_path
from newsfacts.index.schema import VERSION
from newsfacts.index.stamp import stamp

_SECOND = 1_000_000_000


class Index:
    """An open index: read it through `database`; `path` says where it lies, None while it is only in memory."""

    __slots__ = ("database", "path")

    def __init__(self, database: sqlite3.Connection, path: Path | None) -> None:
        self.database = database
        self.path = path


def open_index(files: Sequence[Path]) -> Index:
    """Open the index of a base, compiling it first where there is none that can be relied on.

    Where the cache cannot be written, the index is compiled into memory. Raises InvalidBase and CannotRead
    as `compile_base` does.
    """
    path = index_path(files)
    if path is not None:
        found = _open_fresh(path, files)
        if found is not None:
            return Index(found, path)
        from newsfacts.index.compiling import compile_base

        try:
            database = _compile_into(path, files)
        except (OSError, sqlite3.Error):
            pass  # the cache cannot be written: the disk is full, or the folder is read-only
        else:
            return Index(database, path)
    from newsfacts.index.compiling import compile_base

    database = sqlite3.connect(":memory:", isolation_level=None)
    compile_base(files, database)
    return Index(database, None)


def _open_fresh(path: Path, files: Sequence[Path]) -> sqlite3.Connection | None:
    """Give the index in the cache, or None where it is missing, broken, foreign, or older than its files."""
    try:
        written = os.stat(path).st_mtime_ns  # noqa: PTH116
        database = _connect(path)
    except (OSError, sqlite3.Error):
        return None
    try:
        meta = dict(database.execute("SELECT key, value FROM meta"))
        known = database.execute("SELECT path, stamp FROM file ORDER BY no").fetchall()
        if (
            meta.get("version") == VERSION
            and meta.get("sealed") == written
            and known == [(str(file), stamp(file)) for file in files]
        ):
            return database
    except (OSError, sqlite3.Error):
        pass
    database.close()
    return None


def _connect(path: Path) -> sqlite3.Connection:
    # Nobody ever writes to this file, so SQLite need not lock it or look for changes.
    name = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _compile_into(path: Path, files: Sequence[Path]) -> sqlite3.Connection:
    from newsfacts.index.compiling import compile_base

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"{path.name}.{os.getpid()}-{time.monotonic_ns()}")
    try:
        database = sqlite3.connect(draft, isolation_level=None)
        try:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            compile_base(files, database)
            sealed = time.time_ns() // _SECOND * _SECOND
            meta = [("version", VERSION), ("sealed", sealed)]
            database.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        finally:
            database.close()
        os.utime(draft, ns=(sealed, sealed))
        draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
    return _connect(path)
