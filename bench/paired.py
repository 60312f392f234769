"""Time this checkout and another in turn: look-ups, start-up, and building an index beside reading its events.

    git worktree add /tmp/before 9678b05
    python bench/paired.py /tmp/before [PAIRS] [FACTS …]          (15 pairs, 10000 facts, without more arguments)

Of look-ups the median of the ratios pair by pair counts (the first pair compiles the index). Of building both the time on the clock and the processor time
of all its processes are printed, the least of three runs each: the former is what a user waits for, the latter what a
machine tells truly that other work shares. Both are also given as a multiple of what PyYAML's C parser takes to give the
events of the same files.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from scale import READ_EVENTS, Taken, taken

HERE = Path(__file__).parents[1]
LOOK_UPS = (
    ["facts", "950k", "--json"],
    ["facts", "950k"],
    ["search", "refugees", "at", "the", "border", "--json"],
    ["show", "talks-duration", "--json"],
    ["--version"],
)


def main() -> None:
    """Print every figure."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is measured is a program that is installed
    before = Path(sys.argv[1]).resolve()
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    sizes = [int(each) for each in sys.argv[3:]] or [10_000]
    print(f"{platform.platform()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as work:
        for query in LOOK_UPS:
            runs = [[newsfacts(each, query, Path(work)) for each in (HERE, before)] for _ in range(pairs + 1)][1:]
            clock, processor = (statistics.median(one[at] / other[at] for one, other in runs) for at in (0, 1))
            median = statistics.median(one[0] for one, _ in runs) * 1000
            print(
                f"{' '.join(query):<40} {median:6.1f} ms = {clock:.3f} x before, {processor:.3f} x its processor time"
            )
        for facts in sizes:
            building(facts, before, Path(work))


def building(facts: int, before: Path, work: Path) -> None:
    """Print what an index of so many facts takes here, before, and beside its events."""
    base = work / str(facts)
    subprocess.run([sys.executable, str(HERE / "bench" / "generate.py"), str(base), str(facts)], check=True)
    found: dict[str, list[Taken]] = {"events": [], "here": [], "before": []}
    for _ in range(3):
        files = [str(file) for file in sorted(base.iterdir())]
        found["events"].append(taken([sys.executable, "-c", READ_EVENTS, *files]))
        for name, checkout in (("here", HERE), ("before", before)):
            shutil.rmtree(work / checkout.name, ignore_errors=True)
            found[name].append(newsfacts(checkout, ["info", "--data", str(base)], work))
    (clock, processor, _), *_ = least = [tuple(map(min, zip(*runs, strict=True))) for runs in found.values()]
    print(f"\n{facts:,} facts: events {clock:.2f} s, {processor:.2f} s of processor time")
    for name, (seconds, of_processor, _) in zip(("index here", "index before"), least[1:], strict=True):
        print(
            f"  {name:<14} {seconds:6.2f} s = {seconds / clock:.2f} x;"
            f" {of_processor:.2f} s of processor time = {of_processor / processor:.2f} x"
        )


def newsfacts(checkout: Path, query: list[str], work: Path) -> Taken:
    """Run newsfacts as it stands in a checkout, with a cache of its own, and give what it took."""
    environment = {"PYTHONPATH": str(checkout), "XDG_CACHE_HOME": str(work / checkout.name)}
    return taken([sys.executable, "-m", "newsfacts", *query], environment)


if __name__ == "__main__":
    main()
