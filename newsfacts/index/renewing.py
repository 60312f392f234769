"""Compiling an index to its place in the cache, one process at a time; it is moved there in one step, and sealed."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from newsfacts.base_files import BaseFiles
from newsfacts.errors import CannotRead
from newsfacts.index.cache import Pulse, clear_debris, connected
from newsfacts.index.compiling import Progress, compile_base, update_base
from newsfacts.index.made_with import made_with
from newsfacts.index.seal import place_of_seal, ready_to_seal, seal
from newsfacts.index.workers import WorkerDied
from newsfacts.locking import NoLock, locked
from newsfacts.places import names_in_index

_STEPS = 1_000_000
"""Steps of SQLite's machine between two signs of life."""


def renew(
    path: Path,
    base: BaseFiles,
    usable: Callable[[], tuple[sqlite3.Connection | None, bool]],
    progress: Progress | None = None,
) -> sqlite3.Connection:
    """Compile an index to its place while others that want the same one wait for it, and then find it done.

    `usable` opens the index that lies there, and says whether it is fresh. Raises OSError and sqlite3.Error where
    the cache cannot be written, Locked where another process that compiles stands still, and as `compile_base` does.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with ready_to_seal(path) as handle, contextlib.ExitStack() as stack:
        try:
            stack.enter_context(locked([place_of_seal(path)]))
            clear_debris(path)
        except NoLock:  # then several compile side by side, and the last one's index stays
            pass
        found, is_fresh = usable()
        if found is not None and is_fresh:
            return found
        return _compile_into(path, handle, found, base, progress)


def _compile_into(
    path: Path, handle: int, found: sqlite3.Connection | None, base: BaseFiles, progress: Progress | None
) -> sqlite3.Connection:
    """Compile beside the place of the index, from a copy of the old one where there is one, and move it there."""
    made, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    os.close(made)
    draft, pulse = Path(name), Pulse(place_of_seal(path))
    try:
        if found is None or not _updated(path, draft, found, base, progress, pulse):
            os.truncate(draft, 0)
            _fill(draft, base, progress, pulse, update=False)
        database = sqlite3.connect(draft, isolation_level=None)
        database.execute("PRAGMA journal_mode = OFF")
        meta = [("made_with", made_with()), ("named", names_in_index(list(map(str, base.named))))]
        database.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta)
        database.close()
        draft.replace(path)
        seal(path, handle)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
    return connected(path)


def _updated(
    path: Path,
    draft: Path,
    found: sqlite3.Connection,
    base: BaseFiles,
    progress: Progress | None,
    pulse: Pulse,
) -> bool:
    """Bring a copy of the old index up to date; False where that cannot be done."""
    found.close()
    try:
        shutil.copyfile(path, draft)
        return _fill(draft, base, progress, pulse, update=True)
    except (sqlite3.DatabaseError, ValueError, LookupError, TypeError):  # the old index is damaged
        return False


def _fill(draft: Path, base: BaseFiles, progress: Progress | None, pulse: Pulse, *, update: bool) -> bool:
    for alone in (False, True):
        database = sqlite3.connect(draft, isolation_level=None)
        database.set_progress_handler(pulse.beat, _STEPS)
        try:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000")
            if update:
                return update_base(base.files, database, progress, alone=alone)
            compile_base(base.files, database, progress, alone=alone)
        except WorkerDied:
            database.close()
            os.truncate(draft, 0)
            update = False
            continue
        finally:
            database.close()
        return True
    raise CannotRead("the fact base keeps changing while it is read; try again")
