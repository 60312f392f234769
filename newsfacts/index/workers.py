"""Sharing the reading of a large base among processes, so that all processors of the machine work on it."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from newsfacts.curation.parts import divided
from newsfacts.index.rows import Rows, Task, Unsound, batches
from newsfacts.index.worker import FINISHED, UNSOUND

WORTHWHILE = 3_000_000
"""Bytes of YAML from which on starting other processes takes less time than it saves."""
_PART = 1_500_000
"""Bytes of a large file that are read as one task."""
_WAITING = 4
"""Batches that may wait to be inserted; bounds the memory."""


class WorkerDied(Exception):
    """Another process ended before its work; nothing is wrong with the base."""


def all_batches(files: Sequence[tuple[int, Path]], *, alone: bool) -> Iterator[Rows]:
    """Give the rows of numbered files, in no particular order; `alone` in this process only, each file as a whole.

    Raises Unsound where a file is wrong, CannotRead where one cannot be read, and WorkerDied.
    """
    size = sum(path.stat().st_size for _, path in files)
    processes = os.cpu_count() or 1
    part_size = sys.maxsize if alone else _PART
    tasks = [Task(number, str(path), part) for number, path in files for part in divided(path, part_size)]
    if alone or processes < 2 or size < WORTHWHILE or not sys.executable:
        for task in tasks:
            yield from batches(task)
    else:
        yield from _shared(tasks, min(processes, len(tasks)))


def _shared(tasks: Sequence[Task], processes: int) -> Iterator[Rows]:
    answers: Queue[bytes] = Queue(_WAITING)
    workers = [_start(tasks[first::processes]) for first in range(processes)]
    for worker in workers:
        Thread(target=_listen, args=(worker, answers), daemon=True).start()
    try:
        finished = silent = 0
        while finished < processes:
            answer = _loaded(answers.get())
            if answer == UNSOUND:
                raise Unsound
            if answer == FINISHED:
                finished += 1
            elif answer is not None:
                yield answer
            elif (silent := silent + 1) > finished:
                raise WorkerDied
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()


def _start(tasks: Sequence[Task]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    worker = subprocess.Popen(
        [sys.executable, "-m", "newsfacts.index.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    assert worker.stdin is not None
    with suppress(BrokenPipeError), worker.stdin as stream:  # one that is dead is silent, which is noticed
        stream.write(marshal.dumps([(task.file, task.path, tuple(task.part)) for task in tasks]))
    return worker


def _listen(worker: subprocess.Popen[bytes], answers: Queue[bytes]) -> None:
    """Hand on what a worker says as it comes; nothing, once it has fallen silent.

    Making sense of it is left to the reader: two threads that work at once keep each other from working.
    """
    assert worker.stdout is not None
    with suppress(OSError, ValueError, MemoryError, OverflowError):  # it may say nonsense
        while length := int.from_bytes(worker.stdout.read(8), "big"):
            answers.put(worker.stdout.read(length))
    answers.put(b"")


def _loaded(said: bytes) -> Any:
    """Give an answer, None where a worker has fallen silent or was cut off."""
    with suppress(ValueError, EOFError, TypeError):
        return marshal.loads(said)
    return None
