"""Print what look-ups, the index, `lint` and memory cost from 25 to 1,000,000 facts: rows 3 to 5 of the speed contract.

    python bench/scale.py [FACTS …]          (25 10000 100000 without arguments; 1000000 takes some minutes)

Look-ups are whole processes, timed in turn with the same look-up on the shipped base; the median of the
ratios pair by pair counts. Building is compared with reading the same file's events with PyYAML's C parser and
doing nothing with them. Of both, processor time is printed beside the time on the clock: other work on the machine
does not change it. Where jq, recsel, mlr, sqlite-utils or rg are installed, the same question is put to
them on the same data.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from itertools import dropwhile, islice
from pathlib import Path
from typing import NamedTuple

NEWSFACTS = str(Path(sys.executable).with_name("newsfacts"))
GENERATE = str(Path(__file__).with_name("generate.py"))
PAIRS = 15
READ_EVENTS = (
    "import sys, yaml\n"
    "for path in sys.argv[1:]:\n"
    "    with open(path, 'rb') as stream:\n"
    "        for event in yaml.parse(stream, Loader=yaml.CBaseLoader):\n"
    "            pass\n"
)


ALONE = "import os; os.cpu_count = lambda: 1; from newsfacts.__main__ import main; main()"
"""newsfacts on a machine of one processor, so that it starts no other process."""


class Taken(NamedTuple):
    """What a command took."""

    clock: float
    """Seconds on the clock."""
    processor: float
    """Seconds of all processors, its own children's among them."""
    memory: float
    """Its peak of memory in MB."""


def main() -> None:
    """Print every figure for every size."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.pop("NEWSFACTS_DATA", None)
    sizes = [int(each) for each in sys.argv[1:]] or [25, 10_000, 100_000]
    print(f"{platform.platform()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        for facts in sizes:
            measure(Path(folder) / str(facts), facts)


def measure(folder: Path, facts: int) -> None:
    """Print all there is to measure on a base of so many facts, in one file and in a hundred."""
    one, many = folder / "one", folder / "many"
    # In processes of their own: Linux counts the memory that this one ever had as that of those that it starts.
    for base, files in ((one, 1), (many, 100 if facts >= 100 else 1)):
        subprocess.run([sys.executable, GENERATE, str(base), str(facts), str(files)], check=True)
    size = sum(file.stat().st_size for file in one.iterdir())
    print(f"\n{facts:,} facts, {size / 1e6:.1f} MB of YAML")
    files = [str(file) for file in sorted(one.iterdir())]
    events = Taken(*map(min, zip(*(taken([sys.executable, "-c", READ_EVENTS, *files]) for _ in range(3)), strict=True)))
    print(f"  events                {events.clock:7.2f} s, {events.processor:.2f} s of processor time")
    alone = [sys.executable, "-c", ALONE]
    for name, folder_of, program in (
        ("alone", one, alone),
        ("one file", one, [NEWSFACTS]),
        ("hundred files", many, [NEWSFACTS]),
    ):
        built = building(folder_of, program)
        print(
            f"  index, {name:<14} {built.clock:7.2f} s = {built.clock / events.clock:.2f} x;"
            f" {built.processor:.2f} s of processor time = {built.processor / events.processor:.2f} x;"
            f" {built.memory:.0f} MB"
        )
    edited = sorted(many.iterdir())[len(list(many.iterdir())) // 2]
    edited.write_text(edited.read_text(encoding="utf-8").replace(" the ", " a ", 1), encoding="utf-8")
    again = taken([NEWSFACTS, "info", "--data", str(many)])
    print(
        f"  one file edited       {again.clock:7.2f} s = {100 * again.clock / built.clock:.1f} % of building the whole"
    )
    linted = taken([NEWSFACTS, "lint", str(one)])
    print(
        f"  lint                  {linted.clock:7.2f} s = {linted.clock / events.clock:.2f} x;"
        f" {linted.processor:.2f} s of processor time = {linted.processor / events.processor:.2f} x;"
        f" {linted.memory:.0f} MB"
    )
    for query in queries(one):
        compare(query, one)
    others(one, facts)


def building(folder: Path, program: Sequence[str]) -> Taken:
    """Give what it takes to compile a base from nothing; the memory is that of the largest process."""
    shutil.rmtree(Path(os.environ["XDG_CACHE_HOME"]) / "newsfacts", ignore_errors=True)
    return taken([*program, "info", "--data", str(folder)])


def queries(folder: Path) -> list[list[str]]:
    """Give look-ups as people make them: a rare word, two words, a figure, a name, a misspelling, a common word."""
    with max(folder.iterdir(), key=lambda file: file.stat().st_size).open(encoding="utf-8") as lines:
        after = dropwhile(lambda line: line != "  - id: fact-7\n", lines)
        record = [line.rstrip("\n") for line in islice(after, 8)]
    statement = next(line for line in record if "statement:" in line).split()
    figure = next(line for line in record if "figure:" in line).split(": ", 1)[1]
    rare, name = statement[-1].strip("."), statement[statement.index("of") + 1]
    return [
        ["facts", rare, "--json"],
        ["facts", figure, "--json"],
        ["facts", name, "port", "-n", "10", "--json"],
        ["search", f"{rare[:-1]}", "--json"],
        ["search", "refugees", "at", "the", "border", "--json"],
    ]


def compare(query: Sequence[str], folder: Path) -> None:
    """Print the ratio of one look-up to the same look-up on the base that ships."""
    large, shipped = [NEWSFACTS, *query, "--data", str(folder)], [NEWSFACTS, *query]
    pairs = [(taken(large), taken(shipped)) for _ in range(PAIRS + 1)][1:]
    clock, processor = (statistics.median(one[at] / other[at] for one, other in pairs) for at in (0, 1))
    median = statistics.median(one.clock for one, _ in pairs) * 1000
    print(
        f"  {' '.join(query[:-1]):<40} {median:6.1f} ms = {clock:.3f} x the shipped base, {processor:.3f} x its processor time"
    )


def others(folder: Path, facts: int) -> None:
    """Put one question to the tools that people would otherwise use, where they are installed."""
    lines = folder.parent / "facts.jsonl"
    with lines.open("wb") as answer:
        subprocess.run([NEWSFACTS, "facts", "--format", "jsonl", "--data", str(folder)], stdout=answer, check=True)
    with lines.open("rb") as answers:
        word = json.loads(next(islice(answers, 7 % facts, None)))["statement"].split()[-1].strip(".")
    yaml = str(max(folder.iterdir(), key=lambda file: file.stat().st_size))
    tools = {
        "rg": ["rg", "--no-config", word, yaml],
        "grep": ["grep", word, yaml],
        "jq": ["jq", "-c", f'select(.statement | contains("{word}"))', str(lines)],
        "mlr": ["mlr", "--ijsonl", "--ojson", "filter", f'$statement =~ "{word}"', str(lines)],
    }
    for name, command in tools.items():
        if shutil.which(name):
            print(f"  {name:<12} {min(taken(command).clock for _ in range(3)) * 1000:8.1f} ms for the same word")
        else:
            print(f"  {name:<12} not installed")


def taken(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Taken:
    """Give what a command takes; whatever it prints is thrown away. Raises CalledProcessError."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, **(environment or {})},
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 3):  # 1: nothing was found; 3: a claim was refuted
        raise subprocess.CalledProcessError(process.returncode, command)
    return Taken(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
