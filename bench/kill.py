"""Kill newsfacts a thousand times, while it adds records and while it builds an index, and print what is left.

Every second process is an `add`, the others look something up with no index in the cache. Each is killed
(SIGKILL) at a random moment of its life. After each kill the base must be the old one or the new one, byte
for byte, with nothing beside it that a look-up would read; and a look-up must give the right answer.

    python bench/kill.py [KILLS]
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate import base

from newsfacts import FactBase

FACTS, FILES = 1_000, 3
QUERY = ["soldiers", "port"]


def main() -> None:
    """Kill, look, and print; the exit status is 1 where something was lost."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    chance = random.Random(1)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as work:
        folder, cache = Path(work) / "base", Path(work) / "cache"
        folder.mkdir()
        os.environ["XDG_CACHE_HOME"] = str(cache)
        for name, text in base(FACTS, FILES):
            (folder / name).write_text(text, encoding="utf-8")
        right = _answer(folder)
        file = folder / "a-entities.yaml"
        adds = [_add(file, folder, name) for name in ("first thing", "second thing")]
        lives = {"add": _life(adds, cache), "look-up": _life([_look_up(folder)] * 2, cache)}
        for number in range(kills):
            kind = "add" if number % 2 else "look-up"
            before = {path.name: path.read_bytes() for path in folder.glob("*.yaml")}
            if kind == "look-up":
                shutil.rmtree(cache, ignore_errors=True)
            command = _add(file, folder, f"thing {number}") if kind == "add" else _look_up(folder)
            # Half of the kills fall into the last part of a life, where files are written.
            ended = _killed(command, chance.uniform(chance.choice([0, 0.7]), 1.2) * lives[kind])
            found[f"{kind}: {'ended before it was killed' if ended else 'killed'}"] += 1
            found[f"{kind}: {_state(folder, before, f'thing-{number}')}"] += 1
            if _answer(folder) != right:
                found["WRONG ANSWER"] += 1
        found["drafts left beside the base at the end"] = len(list(folder.glob(".*")))
        found["files left in the cache at the end"] = sum(path.is_file() for path in cache.rglob("*"))
    for what, count in sorted(found.items()):
        print(f"{count:6} {what}")
    sys.exit(any(what.isupper() or "LOST" in what for what in found))


def _add(file: Path, folder: Path, name: str) -> list[str]:
    options = ["--data", str(folder), "--into", str(file), "--name", name, "--kind", "thing"]
    return [sys.executable, "-m", "newsfacts", "add", "entity", *options]


def _look_up(folder: Path) -> list[str]:
    return [sys.executable, "-m", "newsfacts", "facts", *QUERY, "--data", str(folder), "--json"]


def _life(commands: list[list[str]], cache: Path) -> float:
    """Give the seconds that the last of some processes takes that nobody kills, with no index in the cache."""
    for command in commands:
        shutil.rmtree(cache, ignore_errors=True)
        started = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        seconds = time.perf_counter() - started
    return seconds


def _killed(command: list[str], after: float) -> bool:
    """Start a process and kill it after some seconds; True where it had come to its end by itself."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    process.kill()
    return process.wait() == 0


def _state(folder: Path, before: dict[str, bytes], identity: str) -> str:
    """Say in words what a kill left of the base."""
    after = {path.name: path.read_bytes() for path in folder.glob("*.yaml")}
    if after == before:
        return "the base is the old one"
    record = f"  - id: {identity}\n    name: {identity.replace('-', ' ')}\n    kind: thing\n".encode()
    changed = {name for name in after.keys() | before.keys() if after.get(name) != before.get(name)}
    if changed == {"a-entities.yaml"} and after["a-entities.yaml"].replace(record, b"", 1) == before["a-entities.yaml"]:
        return "the base is the new one"
    return "BYTES WERE LOST"


def _answer(folder: Path) -> list[str]:
    opened = FactBase.open(folder)
    ids = [result.id for result in opened.facts(" ".join(QUERY)).results]
    opened.close()
    return ids


if __name__ == "__main__":
    main()
