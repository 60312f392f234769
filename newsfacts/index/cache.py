"""Where compiled bases lie: the user's cache folder, an index and its seal for each set of YAML files."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from stat import S_ISREG
from zlib import adler32, crc32

from newsfacts.cache_folder import cache_folder
from newsfacts.files import BaseFiles


def index_path(named: Sequence[Path]) -> Path | None:
    """Give the place of the index of the base that is named by these paths, None where the user has no home.

    It need not be unique: an index says itself which base it is of.
    """
    text = "\n".join(map(str, named)).encode("utf-8", "surrogateescape")
    try:
        return cache_folder() / f"{named[0].stem[:40] or 'base'}-{crc32(text):08x}{adler32(text):08x}.sqlite"
    except RuntimeError:  # pathlib found no home
        return None


def in_words(base: BaseFiles) -> str:
    """Give the paths by which a base was named, as an index keeps them: one a line."""
    return "\n".join(map(str, base.named)).encode("utf-8", "backslashreplace").decode()


def clear_debris(path: Path) -> None:
    """Take away what killed compilations of this index left, and the indexes of bases that are gone.

    The caller holds the lock on the index.
    """
    from glob import escape

    left = [*path.parent.glob(f"{escape(path.name)}.*")]
    for index in path.parent.glob("*.sqlite"):
        if index != path and _is_of_a_base_that_is_gone(index):
            left += [index, index.with_suffix(".seal")]
    for each in left:
        with contextlib.suppress(OSError):
            each.unlink()


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
    # Nobody ever writes to this file, so SQLite need not lock it or look for changes.
    name = str(index).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    uri = f"file:{name}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)


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
