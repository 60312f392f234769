"""One writer at a time: a lock on a file that others respect who write with newsfacts.

The operating system lets go of a lock when a process ends, however it ends. Readers need none, since a
file is replaced in one step.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@contextmanager
def locked(paths: Iterable[Path]) -> Iterator[None]:
    """Hold the locks of these files; wait for whoever holds one of them.

    What was read of a file before has to be read again inside.
    """
    # All writers take locks in one order, so none waits for another that waits for it.
    with ExitStack() as stack:
        for path in sorted({os.path.realpath(path) for path in paths}):
            stack.enter_context(_locked(path))
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    @contextmanager
    def _locked(path: str) -> Iterator[None]:
        """Lock a file of the cache: Windows does not replace one that is open, so the file itself cannot be it."""
        from zlib import crc32

        from newsfacts.cache_folder import cache_folder

        folder = cache_folder() / "locks"
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{crc32(os.path.normcase(path).encode('utf-8', 'surrogatepass')):08x}.lock").open("ab") as file:
            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                    break
                except OSError:
                    time.sleep(0.02)
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
                # Some network file systems know no such locks; there the replacement in one step is all there is.
                with suppress(OSError):
                    fcntl.flock(handle, fcntl.LOCK_EX)
                if os.path.samestat(os.fstat(handle), os.stat(path)):  # noqa: PTH116
                    yield
                    return
            finally:
                os.close(handle)
            # Whoever held the lock has replaced the file: the lock is on the old one.
