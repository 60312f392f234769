"""A stamp tells every change of a file, two within one tick of the clock among them."""

from __future__ import annotations

import time
from pathlib import Path

from newsfacts.index.stamp import settled_stamp, stamp

SLOWEST_TICK = 10_000_000
"""Nanoseconds for which Linux may give two changes one time."""


def test_no_change_right_after_a_stamp_carries_the_same_one(tmp_path: Path) -> None:
    path = tmp_path / "base.yaml"
    for turn in range(10):
        path.write_bytes(b"a")
        before = settled_stamp(path)
        waited = time.time_ns() - path.stat().st_ctime_ns
        path.write_bytes(b"b")  # as long as before, written in place, at once
        assert stamp(path) != before, f"turn {turn}"
        assert waited >= SLOWEST_TICK
