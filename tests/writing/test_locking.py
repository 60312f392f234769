"""Locks: nobody is waited for in vain, and nothing is written where another writer cannot be kept away."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsfacts.errors import NewsfactsError
from newsfacts.locking import Locked, locked
from newsfacts.writing.adding import add
from newsfacts.writing.given import Given

HELD = "import fcntl, sys; f = open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_SH); print('held', flush=True); input()"
THING = Given("entities", {"name": "A thing", "kind": "thing"}, {})
ADD = ("add", "entity", "--name", "A thing", "--kind", "thing", "--data")


def test_whoever_holds_a_base_is_named_and_nothing_is_written(facts: Path, run) -> None:
    """As `flock -s base.yaml` does it, which used to be waited for without end."""
    before = facts.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", HELD, str(facts)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        outcome = run(*ADD, facts)
        holder.kill()
    assert outcome.status == 2
    assert f"process {holder.pid}" in outcome.err
    assert facts.name in outcome.err
    assert "nothing was written" in outcome.err
    assert facts.read_bytes() == before


def test_writers_to_two_files_of_a_base_take_turns(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or else both might take the same id: the first file stands for all of them."""
    other = facts.with_name("other.yaml")
    other.write_text("newsfacts: 1\n")
    monkeypatch.setattr("newsfacts.locking.PATIENCE", 0.2)
    with locked([facts]), ThreadPoolExecutor() as another, pytest.raises(Locked):
        another.submit(add, [facts, other], other, THING).result()
    assert other.read_text() == "newsfacts: 1\n"
    assert add([facts, other], other, THING).id == "thing"


@pytest.mark.parametrize("error", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_without_locks_nothing_is_written(error: int, facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two writers that cannot see each other would lose what the first one added."""

    def no_locks(*_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr("fcntl.flock", no_locks)
    before = facts.read_bytes()
    with pytest.raises(NewsfactsError, match="no lock can be had") as caught:
        add([facts], facts, THING)
    assert (caught.value.code, caught.value.exit_status) == ("no_lock", 2)
    assert facts.read_bytes() == before
    assert add([facts], facts, THING, dry_run=True).id == "thing"


def taken(path: Path) -> bool:
    """Say whether somebody has the lock on a file."""
    with path.open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def test_a_lock_is_let_go(facts: Path) -> None:
    """Also where what was done inside failed; a thread has it until the outermost block ends."""
    with pytest.raises(ZeroDivisionError), locked([facts]):
        raise ZeroDivisionError
    with locked([facts, facts]), locked([facts]), ThreadPoolExecutor() as another:
        assert another.submit(taken, facts).result()
    assert not taken(facts)
