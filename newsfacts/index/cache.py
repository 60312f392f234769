"""Where compiled bases lie: the user's cache folder, an index and its seal for each set of YAML files."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from stat import S_ISREG

from newsfacts.places import index_address, index_place

_DAY = 86_400


def index_path(named: Sequence[Path]) -> Path | None:
    """Give the place of the index of the base that is named by these paths, None where the user has no home.

    It need not be unique: an index says itself which base it is of.
    """
    try:
        return Path(index_place([str(path) for path in named]))
    except RuntimeError:  # there is no home
        return None


def clear_debris(path: Path) -> None:
    """Take away what killed compilations of this index left, and the indexes of bases that are gone.

    The caller holds the lock on the index.
    """
    from glob import escape

    left = [*path.parent.glob(f"{escape(path.name)}.*")]
    for index in path.parent.glob("*.sqlite"):
        if index != path and _is_of_a_base_that_is_gone(index):
            left += [index, index.with_suffix(".seal")]
    left += [seal for seal in path.parent.glob("*.seal") if _is_of_no_index(seal)]
    for each in left:
        with contextlib.suppress(OSError):
            each.unlink()


def _is_of_no_index(seal: Path) -> bool:
    """Say whether nothing has been compiled under a seal for a day; a base that is broken has a seal alone."""
    with contextlib.suppress(OSError):
        return not os.path.lexists(seal.with_suffix(".sqlite")) and time.time() - seal.lstat().st_mtime > _DAY
    return False


def _is_of_a_base_that_is_gone(index: Path) -> bool:
    with contextlib.suppress(OSError, sqlite3.Error, TypeError):
        if not S_ISREG(index.lstat().st_mode):
            return False
        database = connected(index)
        try:
            (named,) = database.execute("SELECT value FROM meta WHERE key = 'named'").fetchone()
        finally:
            database.close()
        return not any(os.path.lexists(each) for each in named.split("\n"))
    return False


def connected(index: Path) -> sqlite3.Connection:
    """Open an index for reading. Raises sqlite3.Error."""
    return sqlite3.connect(index_address(str(index)), uri=True, isolation_level=None, check_same_thread=False)


class Pulse:
    """Tells those who wait for a lock that whoever holds it is at work: it moves the time of the locked file."""

    def __init__(self, locked: Path) -> None:
        self._locked, self._next = locked, 0.0

    def beat(self) -> None:
        """Give a sign of life, once a second however often it is called."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + 1
            with contextlib.suppress(OSError):
                os.utime(self._locked, follow_symlinks=False)
