"""A process that turns files into rows: tasks come in on standard input, batches go out on standard output.

Run as `python -m newsfacts.index.worker`. Both ways speak marshal, Python's own and fastest, since both ends
are the same Python; nothing of it is ever stored. Each answer is its length in eight bytes and then itself.
"""

from __future__ import annotations

import gc
import marshal
import sys
from typing import Any

from newsfacts.curation.parts import Part
from newsfacts.errors import NewsfactsError
from newsfacts.index.rows import Task, Unsound, batches

FINISHED, UNSOUND = "finished", "unsound"


def main() -> None:
    """Answer the tasks with their batches, and then with FINISHED, or with UNSOUND where a file is wrong."""
    gc.disable()  # rows hold no cycles
    try:
        for file, path, part in marshal.load(sys.stdin.buffer):
            for rows in batches(Task(file, path, Part(*part))):
                _say(rows)
    except (Unsound, NewsfactsError):
        _say(UNSOUND)
    else:
        _say(FINISHED)


def _say(answer: Any) -> None:
    written = marshal.dumps(answer)
    sys.stdout.buffer.write(len(written).to_bytes(8, "big") + written)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
