"""Kill newsfacts a thousand times while it builds an index, adds, edits and starts a base, and print what is left.

Each process is killed (SIGKILL) at a random moment of its life, half of them in the last part of it, where files are
written. After each kill every file must be the old one or the new one, byte for byte, with nothing beside it that a
look-up would read; and a look-up must give the right answer.

    python bench/kill.py [KILLS] [SECONDS]          (1000 kills, an hour at most, without arguments)

Exits with 1 where something was lost.
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
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate import base

from newsfacts import FactBase
from newsfacts.writing.initial import start

FACTS, FILES = 1_000, 3
QUERY = ["soldiers", "port"]
KINDS = ("build", "add", "edit", "init")
FIRST_LINE = b"newsfacts: 1"


def main() -> int:
    """Kill, look, and print."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    until = time.monotonic() + (int(sys.argv[2]) if len(sys.argv) > 2 else 3_600)
    chance = random.Random(1)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as work:
        world = World(Path(work))
        lives = {kind: world.life(kind) for kind in KINDS}
        for number in range(kills):
            if time.monotonic() > until:
                break
            kind = KINDS[number % len(KINDS)]
            if number // len(KINDS) % 10 == 9:
                lives[kind] = world.life(kind)  # the machine may be busier by now, or less
            before = world.prepared(kind)
            ended = killed(world.command(kind, number), chance.uniform(chance.choice([0, 0.7]), 1.2) * lives[kind])
            found[f"{kind}: {'ended before it was killed' if ended else 'killed'}"] += 1
            found[f"{kind}: {world.state(kind, before, number)}"] += 1
            if world.answer() != world.right:
                found["WRONG ANSWER"] += 1
        found["files left beside the bases at the end"] = world.debris()
        found["files left in the cache at the end, an index and its seal among them"] = sum(
            path.is_file() for path in world.cache.rglob("*")
        )
    for what, times in sorted(found.items()):
        print(f"{times:6} {what}")
    return any(word in what for what in found for word in ("WRONG", "LOST"))


class World:
    """A base that is written to, a folder for those that are started, and a cache."""

    def __init__(self, work: Path) -> None:
        self.folder, self.cache, self.started = work / "base", work / "cache", work / "started"
        self.folder.mkdir()
        self.started.mkdir()
        os.environ["XDG_CACHE_HOME"] = str(self.cache)
        for name, text in base(FACTS, FILES):
            (self.folder / name).write_text(text, encoding="utf-8")
        self.file = self.folder / "a-entities.yaml"
        self.initial = start(str(work / "initial.yaml")).read_text(encoding="utf-8")
        self.schema = (work / "initial.schema.json").read_bytes()
        self.right = self.answer()
        self.spare = count(1_000_000)
        """Numbers for commands that nobody kills."""

    def command(self, kind: str, number: int) -> list[str]:
        """Give the command line of a process; `number` tells it from others of its kind."""
        data = ["--data", str(self.folder)]
        given = {
            "build": ["facts", *QUERY, "--json", *data],
            "add": ["add", "entity", "--into", str(self.file), "--name", f"thing {number}", "--kind", "thing", *data],
            "edit": ["edit", "entity-1", *data],
            "init": ["init", str(self.started / f"{number}.yaml")],
        }
        os.environ["EDITOR"] = f"sed -i '1s/.*/{FIRST_LINE.decode()} # edited {number}/'"
        return [sys.executable, "-m", "newsfacts", *given[kind]]

    def life(self, kind: str) -> float:
        """Give the seconds that a process takes that nobody kills."""
        for _ in range(2):
            self.prepared(kind)
            command = self.command(kind, next(self.spare))
            started = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True)
            seconds = time.perf_counter() - started
        return seconds

    def prepared(self, kind: str) -> dict[str, bytes]:
        """Give the files as they are; a build finds no index."""
        if kind == "build":
            shutil.rmtree(self.cache, ignore_errors=True)
        return {path.name: path.read_bytes() for path in self.folder.glob("*.yaml")}

    def state(self, kind: str, before: dict[str, bytes], number: int) -> str:
        """Say in words what a kill left."""
        after = {path.name: path.read_bytes() for path in self.folder.glob("*.yaml")}
        if kind == "init":
            made, schema = self.started / f"{number}.yaml", self.started / f"{number}.schema.json"
            if schema.exists() and schema.read_bytes() != self.schema:
                return "BYTES WERE LOST"
            if not made.exists():
                return "there is no file"
            whole = self.initial.replace("initial.schema.json", schema.name)
            return "the file is whole" if made.read_text(encoding="utf-8") == whole else "BYTES WERE LOST"
        if after == before:
            return "the base is the old one"
        record = f"  - id: thing-{number}\n    name: thing {number}\n    kind: thing\n".encode()
        new = {
            "add": after[self.file.name].replace(record, b"", 1),
            "edit": before[self.file.name].split(b"\n", 1)[0] + b"\n" + after[self.file.name].split(b"\n", 1)[1],
        }
        if {**after, self.file.name: new.get(kind, b"")} == before:
            return "the base is the new one"
        return "BYTES WERE LOST"

    def answer(self) -> list[str]:
        """Look something up, as another process would."""
        opened = FactBase.open(self.folder)
        ids = [result.id for result in opened.facts(" ".join(QUERY)).results]
        opened.close()
        return ids

    def debris(self) -> int:
        """Count what lies beside the bases and is none; drafts of `sed` are not ours."""
        folders = (self.folder, self.started)
        return sum(
            not path.name.startswith("sed") and path.suffix not in (".yaml", ".json")
            for each in folders
            for path in each.iterdir()
        )


def killed(command: list[str], after: float) -> bool:
    """Start a process and kill it after some seconds; True where it had come to its end by itself."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    process.kill()
    return process.wait() == 0


if __name__ == "__main__":
    sys.exit(main())
