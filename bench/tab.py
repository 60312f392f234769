"""Print what Tab costs beside bare Python: the processes that a shell starts for ids and names are timed in turn.

Each pair of runs gives one ratio, so that a machine that drifts does not matter; the median is what counts. Commands,
options and choices cost no process at all. The base that ships is looked up once first, for Tab compiles nothing.

    python bench/tab.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

AT_MOST = 2.0
BARE = [sys.executable, "-c", "pass"]
TAB = {
    "a name": ["--complete", "bash", "ENTITY", "newsfacts", "facts", "--about", "Erd"],
    "an id": ["--complete", "bash", "ID", "newsfacts", "show", "tal"],
    "a topic": ["--complete", "bash", "TOPIC", "newsfacts", "facts", "--topic", ""],
}


def seconds(command: Sequence[str], folder: str) -> float:
    """Give how long a process takes."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def main() -> int:
    """Time the pairs and print a line for each thing that is completed."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is measured is a program that is installed
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    program = Path(sys.executable).with_name("newsfacts")
    newsfacts = [str(program)] if program.exists() else [sys.executable, "-m", "newsfacts"]
    with tempfile.TemporaryDirectory() as folder:  # with no project file above it
        os.environ["XDG_CACHE_HOME"] = folder
        seconds([*newsfacts, "facts", "--count"], folder)
        slow = False
        for what, line in TAB.items():
            pairs = [(seconds([*newsfacts, *line], folder), seconds(BARE, folder)) for _ in range(runs)]
            ratio = statistics.median(tab / bare for tab, bare in pairs)
            ours, bare = (1000 * statistics.median(each) for each in zip(*pairs, strict=True))
            print(f"{what:<8} {ours:6.1f} ms, bare Python {bare:6.1f} ms, ratio {ratio:.2f} (at most {AT_MOST})")
            slow = slow or ratio > AT_MOST
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
