"""Telling whether a file has changed, from what the file system says of it, without reading it."""

from __future__ import annotations

import os
import time

TYPE_CHECKING = False  # a shell that completes a line waits for this module
if TYPE_CHECKING:
    from pathlib import Path

# The clock of a file system ticks: Linux every 10 ms at the most, and some keep only whole seconds or two.
_TICK, _COARSE_TICK, _SECOND = 20_000_000, 2_100_000_000, 1_000_000_000


def stamp(path: Path | str) -> str:
    """Give a text that differs after every change to the file: size, both times to the nanosecond, inode."""
    return stamp_of(os.stat(path))  # noqa: PTH116  (called for every file at every look-up)


def stamp_of(status: os.stat_result) -> str:
    """Give the same of a file that has been looked at."""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def settled_stamp(path: Path) -> str:
    """Give the stamp of a file once its clock has ticked, so that no later change can carry the same one.

    Waits some milliseconds for a file that was changed just now. Without that, a second change within one
    tick would leave size and times as they are (the "racy git" problem).
    """
    while True:
        changed = path.stat().st_ctime_ns
        tick = _TICK if changed % _SECOND else _COARSE_TICK
        left = changed + tick - time.time_ns()
        if not 0 < left <= tick:
            return stamp(path)
        time.sleep(left / _SECOND)
