"""Print what exports of a large base cost beside reading its records from the index, and how much memory they take.

    python bench/export.py [FACTS [FORMAT …]]       (100000, and each format, without arguments)

Reading is what every export begins with: each record out of the index as a value of the library. Each line is the best
of three runs of a process of its own, less a process that only opens the base.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
NEWSFACTS = str(Path(sys.executable).with_name("newsfacts"))
OPEN = "import sys; from newsfacts import FactBase; base = FactBase.open(sys.argv[1]); "
READ = OPEN + "print(sum(1 for _ in base.selection().records()))"
FORMATS = ("jsonl", "csv", "opensearch", "annotations", "md", "timelinejs", "sqlite")


def main() -> None:
    """Print the cost of reading, and of each format."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    os.environ.pop("NEWSFACTS_DATA", None)
    print(f"{platform.platform()}, {os.cpu_count()} processors, Python {platform.python_version()}; {facts:,} facts")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        base = f"{folder}/base"
        subprocess.run([sys.executable, HERE / "generate.py", base, str(facts)], check=True)
        opening, memory = best([sys.executable, "-c", OPEN, base])
        reading, reads = best([sys.executable, "-c", READ, base])
        print(f"  reading      {reading - opening:6.2f} s  {reads:5.0f} MB ({memory:.0f} MB to compile the base)")
        for format in sys.argv[2:] or FORMATS:
            command = [NEWSFACTS, "export", format, "--data", base, "--force", "-o", f"{folder}/{format}"]
            took, peak = best(command)
            ratio = (took - opening) / (reading - opening)
            print(f"  {format:<12} {took - opening:6.2f} s  {peak:5.0f} MB = {ratio:.2f} x reading", flush=True)


def best(command: list[str]) -> tuple[float, float]:
    """Give the least seconds of three runs of a command, and its peak of memory in MB."""
    runs = [seconds(command) for _ in range(3)]
    return min(took for took, _ in runs), max(memory for _, memory in runs)


def seconds(command: list[str]) -> tuple[float, float]:
    """Give the seconds and the peak of memory in MB of one run."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
