"""Opening the index of a base: the one in the cache where it is sound and fresh, a new one where it is not.

An index file is never changed in place. It is compiled beside its place, sealed, and moved there in one step.
Whatever touches the file afterwards, be it another program, a full disk or a broken one, breaks the seal, and
the index is compiled anew. So the cache can be deleted, corrupted or raced over without changing an answer.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.errors import CannotRead
from newsfacts.index.cache import index_path
from newsfacts.index.schema import VERSION
from newsfacts.index.seal import seal, sealed_in
from newsfacts.index.stamp import stamp

if TYPE_CHECKING:
    from newsfacts.files import BaseFiles
    from newsfacts.index.compiling import Progress


class Index:
    """An open index: read it through `database`; `path` says where it lies, None while it is only in memory."""

    __slots__ = ("database", "path")

    def __init__(self, database: sqlite3.Connection, path: Path | None) -> None:
        self.database = database
        self.path = path


def open_index(base: BaseFiles, progress: Progress | None = None) -> Index:
    """Open the index of a base, compiling first what has changed since it was compiled.

    Where the cache cannot be written, the index is compiled into memory. Raises InvalidBase and CannotRead
    as `compile_base` does. `progress` is told how many bytes of how many have been read.
    """
    path = index_path(base.named)
    found = _open_sound(path, base)
    if found is not None and not _changed(found, base):
        return Index(found, path)
    if found is not None:
        found.close()
    if path is not None:
        with contextlib.suppress(OSError, sqlite3.Error):  # the disk is full, or the folder is read-only
            return Index(_compile_alone(path, base, progress), path)
    return Index(_in_memory(base, progress), None)


def _open_sound(path: Path | None, base: BaseFiles) -> sqlite3.Connection | None:
    """Give the index in the cache, or None where it is missing, broken, foreign, or of another version."""
    if path is None:
        return None
    try:
        sealed = sealed_in(path)
        database = _connect(path)
    except (OSError, ValueError, sqlite3.Error):
        return None
    try:
        meta = dict(database.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:
        meta = {}
    wanted = {"version": VERSION, "sealed": sealed, "named": _in_words(base)}
    if all(meta.get(key) == value for key, value in wanted.items()):
        return database
    database.close()
    return None


def _in_words(base: BaseFiles) -> str:
    return "\n".join(map(str, base.named)).encode("utf-8", "backslashreplace").decode()


def _changed(database: sqlite3.Connection, base: BaseFiles) -> bool:
    """Say whether a file is another than the one that was compiled."""
    try:
        known = database.execute("SELECT path, stamp FROM file ORDER BY no").fetchall()
        return known != [(str(file), stamp(file)) for file in base.files]
    except (OSError, sqlite3.Error):
        return True


def _connect(path: Path) -> sqlite3.Connection:
    # Nobody ever writes to this file, so SQLite need not lock it or look for changes.
    name = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _compile_alone(path: Path, base: BaseFiles, progress: Progress | None) -> sqlite3.Connection:
    """Compile while others that want the same index wait for it, and then find it done."""
    from newsfacts.locking import locked

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    lock = path.with_suffix(".lock")
    lock.touch()
    with locked([lock]):
        found = _open_sound(path, base)
        if found is not None and not _changed(found, base):
            return found
        _clear_debris(path)
        return _compile_into(path, found, base, progress)


def _compile_into(
    path: Path, found: sqlite3.Connection | None, base: BaseFiles, progress: Progress | None
) -> sqlite3.Connection:
    """Compile beside the place of the index, from a copy of the old one where there is one, and move it there."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        if found is None or not _updated(path, draft, found, base, progress):
            draft.unlink(missing_ok=True)
            _fill(draft, base, progress, update=False)
        now = int(time.time())
        database = sqlite3.connect(draft, isolation_level=None)
        database.execute("PRAGMA journal_mode = OFF")
        meta = [("version", VERSION), ("sealed", now), ("named", _in_words(base))]
        database.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta)
        database.close()
        seal(draft, now)
        draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
    return _connect(path)


def _updated(path: Path, draft: Path, found: sqlite3.Connection, base: BaseFiles, progress: Progress | None) -> bool:
    """Bring a copy of the old index up to date; False where that cannot be done."""
    found.close()
    try:
        shutil.copyfile(path, draft)
        return _fill(draft, base, progress, update=True)
    except sqlite3.DatabaseError:  # the old index is damaged
        return False


def _fill(draft: Path, base: BaseFiles, progress: Progress | None, *, update: bool) -> bool:
    from newsfacts.index.compiling import compile_base, update_base
    from newsfacts.index.workers import WorkerDied

    for alone in (False, True):
        database = sqlite3.connect(draft, isolation_level=None)
        try:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000")
            if update:
                return update_base(base.files, database, progress, alone=alone)
            compile_base(base.files, database, progress, alone=alone)
        except WorkerDied:
            database.close()
            draft.unlink(missing_ok=True)
            update = False
            continue
        finally:
            database.close()
        return True
    raise CannotRead("the fact base keeps changing while it is read; try again")


def _in_memory(base: BaseFiles, progress: Progress | None) -> sqlite3.Connection:
    from newsfacts.index.compiling import compile_base
    from newsfacts.index.workers import WorkerDied

    for alone in (False, True):
        database = sqlite3.connect(":memory:", isolation_level=None)
        with contextlib.suppress(WorkerDied):
            compile_base(base.files, database, progress, alone=alone)
            return database
    raise CannotRead("the fact base keeps changing while it is read; try again")


def _clear_debris(path: Path) -> None:
    """Take away what a compilation left that was killed; whoever holds the lock is the only one at work."""
    for left in path.parent.glob(f"{path.name}.*"):
        with contextlib.suppress(OSError):
            left.unlink()
