"""One writer at a time: a lock on a file that others respect who write with newsfacts.

The operating system lets go of a lock when a process ends, however it ends. Readers need none, since a
file is replaced in one step. Nobody waits for ever: whoever holds a lock and gives no sign of life is named.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from threading import local
from typing import TYPE_CHECKING

from newsfacts.errors import NewsfactsError
from newsfacts.files import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

PATIENCE = 5.0
"""Seconds that a lock is waited for."""
_PAUSE = 0.02
_HELD = local()
"""The paths that this thread has locked."""


class Locked(NewsfactsError):
    """Another process has held the lock on a file for too long."""

    def __init__(self, path: str, holder: str) -> None:
        self.who = f"{shown(path)}: {holder} has held the lock on it for {PATIENCE:.0f} seconds"
        """Who is waited for, in words."""
        super().__init__("locked", f"{self.who}; nothing was written, try again when it has ended")


class NoLock(NewsfactsError):
    """The file system knows no locks, so that other writers cannot be kept away."""

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__("no_lock", f"{shown(path)}: no lock can be had on it ({error.strerror or error})")


@contextmanager
def locked(paths: Iterable[Path]) -> Iterator[None]:
    """Hold the locks of these files; wait for whoever holds one of them.

    What was read of a file before has to be read again inside. A thread that has a lock does not wait for itself.
    Raises Locked after `PATIENCE` seconds in which nothing happened to the file either, NoLock where there are no
    locks, OSError where a file cannot be opened.
    """
    before: frozenset[str] = getattr(_HELD, "paths", frozenset())
    wanted = {os.path.realpath(path) for path in paths} - before
    # All writers take locks in one order, so none waits for another that waits for it.
    with ExitStack() as stack:
        for path in sorted(wanted):
            stack.enter_context(_locked(path))
        _HELD.paths = before | wanted
        try:
            yield
        finally:
            _HELD.paths = before


def _until(taken: Callable[[], bool], path: str) -> None:
    """Try to take a lock until it is taken. Raises Locked and NoLock.

    Looks are counted and not the clock: whoever was stopped while waiting has not seen what was done meanwhile.
    """
    last, looks = _state(path), 0
    while True:
        try:
            if taken():
                return
        except OSError as error:
            raise NoLock(path, error) from None
        if (state := _state(path)) != last:  # whoever holds the lock is at work
            last, looks = state, 0
        elif (looks := looks + 1) > PATIENCE / _PAUSE:
            raise Locked(path, _holder(state[0]))
        time.sleep(_PAUSE)


def _state(path: str) -> tuple[int, int]:
    """Inode and time of change of a file, which move when somebody writes it or its successor."""
    with suppress(OSError):
        found = os.stat(path)  # noqa: PTH116
        return found.st_ino, found.st_mtime_ns
    return 0, 0


def _holder(inode: int) -> str:
    """Name the process that holds a lock on a file, as far as the system tells."""
    with suppress(OSError, ValueError, IndexError):
        with open("/proc/locks", encoding="ascii") as locks:  # noqa: PTH123
            found = [line.split() for line in locks if "->" not in line and f":{inode} " in line]
        process = int(found[0][4])
        name = ""
        with suppress(OSError), open(f"/proc/{process}/comm", encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            name = f" ({file.read().strip()})"
        return f"process {process}{name}"
    return "another process"


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def _locked(path: str) -> Iterator[None]:
        """Lock a file of the cache: Windows does not replace one that is open, so the file itself cannot be it."""
        from pathlib import Path
        from zlib import crc32

        from newsfacts.places import cache_place

        folder = Path(cache_place(), "locks")
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{crc32(os.path.normcase(path).encode('utf-8', 'surrogatepass')):08x}.lock").open("ab") as file:

            def taken() -> bool:
                with suppress(PermissionError):  # which is how Windows says that another holds it
                    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                    return True
                return False

            _until(taken, path)
            try:
                yield
            finally:
                file.seek(0)
                with suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextmanager
    def _locked(path: str) -> Iterator[None]:
        """Lock the file itself: nothing is left lying about, and writers of every user and home see each other."""
        while True:
            handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
            try:
                _until(partial(_taken, handle), path)
                if os.path.samestat(os.fstat(handle), os.stat(path)):  # noqa: PTH116
                    yield
                    return
            finally:
                os.close(handle)
            # Whoever held the lock has replaced the file: the lock is on the old one.

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
