"""One writer at a time, also where writers replace the file that is locked."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from newsfacts.locking import locked

fcntl = pytest.importorskip("fcntl")


def test_a_lock_is_on_the_file_that_is_there_when_it_is_had(tmp_path: Path) -> None:
    """Who waited while the file was replaced holds the new one: a lock on the old one keeps nobody away."""
    path = tmp_path / "base.yaml"
    path.write_text("old")
    held, looked = threading.Event(), threading.Event()

    def wait_for_it() -> None:
        with locked([path]):
            held.set()
            looked.wait(20)

    waiting = threading.Thread(target=wait_for_it)
    with locked([path]):
        waiting.start()
        time.sleep(0.2)  # it has opened the old file by now, and waits
        new = tmp_path / "new"
        new.write_text("new")
        new.replace(path)
    try:
        assert held.wait(20)
        with path.open() as file, pytest.raises(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        looked.set()
        waiting.join()
