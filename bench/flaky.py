"""Run the suite again and again on a busy machine, and print the runs and each test that failed in one of them.

As many processes as there are processors do nothing but count meanwhile, so that what depends on luck or speed shows.

    python bench/flaky.py [RUNS] [SECONDS] [PYTEST ARGUMENT]...    (10 runs, two hours at most, without arguments)

No run starts that is not likely to end in time. Exits with 1 where a test failed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUSY = "while True: pass"


def main() -> int:
    """Keep the processors busy, run, and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    until = time.monotonic() + (int(sys.argv[2]) if len(sys.argv) > 2 else 7_200)
    failures: Counter[str] = Counter()
    green = done = 0
    longest = 0.0
    with processors_busy():
        while done < runs and time.monotonic() + longest < until:
            started = time.monotonic()
            ended, output = run(sys.argv[3:], until - started)
            took = time.monotonic() - started
            if ended is None:
                print(f"stopped after {took:.0f} s, for the time is over", flush=True)
                break
            done, longest = done + 1, max(longest, took)
            failed = re.findall(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", output, re.MULTILINE)
            failures.update(failed)
            green += ended == 0
            if ended and not failed:
                failures[f"pytest itself, exit status {ended}"] += 1
            print(f"run {done}: {output.strip().splitlines()[-1].strip('= ')}", *failed, sep="\n    ", flush=True)
    print(f"{done} runs, {green} of them green")
    for test, times in failures.most_common():
        print(f"{times:6} {test}")
    return bool(failures) or not done


@contextmanager
def processors_busy() -> Iterator[None]:
    """Let one process for each processor count until the end."""
    counting = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for each in counting:
            each.kill()
            each.wait()


def run(arguments: list[str], seconds: float) -> tuple[int | None, str]:
    """Run the suite once and give its exit status and output; no status where it took longer than the seconds."""
    command = [sys.executable, "-m", "pytest", "-rfE", "--tb=short", *(arguments or ["-n", "2"])]
    try:
        done = subprocess.run(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return None, ""
    return done.returncode, done.stdout.decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main())
