"""Opening the index of a base: the one in the cache where it is sound and fresh, a new one where it is not.

An index file is never changed in place. It is compiled beside its place, moved there in one step, and sealed.
Whatever touches the file afterwards, be it another program, a full disk or a broken one, breaks the seal, and
the index is compiled anew. So the cache can be deleted, corrupted or raced over without changing an answer.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.errors import CannotRead
from newsfacts.index.cache import connected, index_path
from newsfacts.index.made_with import made_with
from newsfacts.index.seal import is_sealed
from newsfacts.index.stamp import stamp
from newsfacts.places import names_in_index

if TYPE_CHECKING:
    from newsfacts.base_files import BaseFiles
    from newsfacts.index.compiling import Progress


class Index:
    """An open index: read it through `database`; `path` says where it lies, None while it is only in memory."""

    __slots__ = ("database", "path", "remark")

    def __init__(self, database: sqlite3.Connection, path: Path | None, remark: str = "") -> None:
        self.database = database
        self.path = path
        self.remark = remark
        """What a person should know of how it was opened."""


def open_index(base: BaseFiles, progress: Progress | None = None) -> Index:
    """Open the index of a base, compiling first what has changed since it was compiled.

    Where the cache cannot be written, and where another process that compiles stands still, the index is compiled
    into memory. Raises InvalidBase and CannotRead as `compile_base` does. `progress` is told how many bytes of how
    many have been read.
    """
    path = index_path(base.named)
    found = _open_sound(path, base)
    if found is not None and not _changed(found, base):
        return Index(found, path)
    if found is not None:
        found.close()
    remark = ""
    if path is not None:
        from newsfacts.index.renewing import renew
        from newsfacts.locking import Locked

        def usable() -> tuple[sqlite3.Connection | None, bool]:
            found = _open_sound(path, base)
            return found, found is not None and not _changed(found, base)

        try:
            return Index(renew(path, base, usable, progress), path)
        except Locked as locked:
            remark = f"{locked.who}; the base was compiled in memory"
        except (OSError, sqlite3.Error):  # the disk is full, or the folder is read-only
            pass
    return Index(_in_memory(base, progress), None, remark)


def _open_sound(path: Path | None, base: BaseFiles) -> sqlite3.Connection | None:
    """Give the index in the cache, or None where it is missing, broken, foreign, or made with something else."""
    if path is None or not is_sealed(path):
        return None
    try:
        database = connected(path)
    except sqlite3.Error:
        return None
    try:
        meta = dict(database.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:
        meta = {}
    wanted = {"made_with": made_with(), "named": names_in_index(list(map(str, base.named)))}
    if all(meta.get(key) == value for key, value in wanted.items()):
        return database
    database.close()
    return None


def _changed(database: sqlite3.Connection, base: BaseFiles) -> bool:
    """Say whether a file is another than the one that was compiled."""
    try:
        known = database.execute("SELECT path, stamp FROM file ORDER BY no").fetchall()
        return known != [(str(file), stamp(file)) for file in base.files]
    except (OSError, sqlite3.Error):
        return True


def _in_memory(base: BaseFiles, progress: Progress | None) -> sqlite3.Connection:
    from newsfacts.index.compiling import compile_base
    from newsfacts.index.workers import WorkerDied

    for alone in (False, True):
        database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        with contextlib.suppress(WorkerDied):
            compile_base(base.files, database, progress, alone=alone)
            return database
    raise CannotRead("the fact base keeps changing while it is read; try again")
