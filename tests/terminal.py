"""A pseudo-terminal that newsfacts runs at, and all that stays on it."""

from __future__ import annotations

import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread

import pytest

_END = b"\0end of the terminal\0"
_SECONDS = 60.0


class Terminal:
    """newsfacts with these arguments at a terminal of some width.

    The other end stays open here until all is read: where the last process closes it, a kernel may throw away what
    nobody has read yet.
    """

    def __init__(self, *args: str, columns: int = 80, env: Mapping[str, str] | None = None) -> None:
        fcntl, pty, termios = map(pytest.importorskip, ("fcntl", "pty", "termios"))
        self._leader, self._follower = pty.openpty()
        fcntl.ioctl(self._follower, termios.TIOCSWINSZ, struct.pack("HHHH", 25, columns, 0, 0))
        self._shown = b""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "newsfacts", *args],
            stdin=self._follower,
            stdout=self._follower,
            stderr=self._follower,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **(env or {})},
        )

    def type(self, keys: bytes) -> None:
        """Type these keys."""
        os.write(self._leader, keys)

    def until(self, words: bytes) -> bytes:
        """Give what appears up to these words."""
        self._read(lambda: words in self._shown)
        before, _, self._shown = self._shown.partition(words)
        return before

    def end(self) -> tuple[int, bytes]:
        """Wait for the end of newsfacts; give its exit status, and what appeared and was not asked for yet."""
        try:
            self._read(lambda: self._process.poll() is not None)
            # In a thread, for what nobody has read yet may leave no room for more.
            Thread(target=os.write, args=(self._follower, _END), daemon=True).start()
            return self._process.wait(), self.until(_END)
        finally:
            self._process.kill()
            os.close(self._follower)
            os.close(self._leader)

    def _read(self, enough: Callable[[], bool]) -> None:
        """Take what appears until it is enough; every look ends soon, so that the end of newsfacts is seen."""
        last = time.monotonic() + _SECONDS
        while not enough():
            assert time.monotonic() < last, self._shown
            if select.select([self._leader], [], [], 0.02)[0]:
                self._shown += os.read(self._leader, 65536)
