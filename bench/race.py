"""Let processes and threads race over one base, and count the answers that are not the one that is right.

    python bench/race.py [ROUNDS] [SECONDS]         (20 rounds, ten minutes at most, without arguments)

In each round 32 processes look something up with no index in the cache, the base having changed; in another 16 of
them find the index damaged, deleted or replaced while they start; 8 processes add to one base at once; and 8 threads
share one `FactBase`, and have one each, for look-ups and for checks, in a process that knows nothing yet.
Exits with 1 where an answer was wrong, a record lost, or a traceback printed.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate import base

from newsfacts.index.cache import index_path

FACTS = 2_000
NEWSFACTS = [sys.executable, "-m", "newsfacts"]
THREADS = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from newsfacts import FactBase
sys.setswitchinterval(1e-5)
shared = FactBase.open() if sys.argv[1] == "shared" else None
claims = [fact.statement for fact in FactBase.open().facts().results][:80]
words = [claim.split()[-1].strip(".") for claim in claims]

def asked(turn):
    base = shared or FactBase.open()
    order = range(turn, turn + len(claims))
    return {at % len(claims): [base.check(claims[at % len(claims)]), base.search(words[at % len(claims)])] for at in order}

with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(asked, range(8)))
right = asked(0)
print(json.dumps([8 * 2 * len(claims), sum(one != other for each in found for at in each for one, other in zip(each[at], right[at]))]))
"""


def main() -> int:
    """Race, and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    until = time.monotonic() + (int(sys.argv[2]) if len(sys.argv) > 2 else 600)
    chance = random.Random(1)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "base"
        folder.mkdir()
        os.environ["XDG_CACHE_HOME"] = str(Path(work) / "cache")
        os.environ["NEWSFACTS_DEBUG"] = "1"  # a defect shows its traceback
        for name, text in base(FACTS, 2):
            (folder / name).write_text(text, encoding="utf-8")
        for number in range(rounds):
            if time.monotonic() > until:
                break
            look_ups(folder, number, chance, found)
            adds(Path(work), number, found)
            threads(found)
    for what, count in sorted(found.items()):
        print(f"{count:6} {what}")
    return any(what.isupper() for what in found)


def look_ups(folder: Path, number: int, chance: random.Random, found: Counter[str]) -> None:
    """Start 32 look-ups at once, and in every second round harm the index while they run."""
    file = folder / "facts-000.yaml"
    file.write_text(file.read_text(encoding="utf-8") + f"# {number}\n", encoding="utf-8")
    index = index_path([folder])
    assert index is not None
    if number % 2 == 0:
        index.unlink(missing_ok=True)
    asked = ["facts", "--topic", "topic-7", "--format", "tsv", "--fields", "id", "--data", str(folder)]
    with ThreadPoolExecutor(32) as pool:
        running = [pool.submit(outcome, [*NEWSFACTS, *asked]) for _ in range(32)]
        if number % 2:
            for _ in range(16):
                time.sleep(chance.uniform(0, 0.2))
                harm(index, chance)
                found["times the index was harmed meanwhile"] += 1
        ids = [f"fact-{each}" for each in range(FACTS) if each % 25 == 7]
        for done in running:
            status, out, err = done.result()
            found["look-ups of 32 processes at once"] += 1
            if (status, out.split()[1:]) != (0, ids):
                found["WRONG ANSWERS OF PROCESSES"] += 1
                print(f"{status}: {out[:200]!r} {err[-300:]!r}", file=sys.stderr)
            if "Traceback" in err:
                found["TRACEBACKS"] += 1


def harm(index: Path, chance: random.Random) -> None:
    """Delete the index, cut it off, or write into it, and set its times back."""
    try:
        before, kind = index.stat(), chance.randrange(3)
        if kind == 0:
            index.unlink()
        else:
            with index.open("r+b") as stream:
                stream.truncate(before.st_size // 2) if kind == 1 else stream.seek(chance.randrange(before.st_size))
                stream.write(os.urandom(3_000))
            os.utime(index, ns=(before.st_atime_ns, before.st_mtime_ns))
    except OSError:
        pass


def adds(work: Path, number: int, found: Counter[str]) -> None:
    """Start 8 adds to one new base at once: what said that it was done must be there."""
    path = work / f"{number}.yaml"
    path.write_text("newsfacts: 1\nentities:\n", encoding="utf-8")
    names = [f"thing {each}" for each in range(8)]
    commands = [[*NEWSFACTS, "add", "entity", "--kind", "thing", "--name", name, "--data", str(path)] for name in names]
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(outcome, commands))
    written = path.read_text(encoding="utf-8")
    for name, (status, _, err) in zip(names, done, strict=True):
        found["adds of 8 processes at once"] += 1
        if "Traceback" in err:
            found["TRACEBACKS"] += 1
        if (status == 0) != (f"name: {name}\n" in written):
            found["ADDED RECORDS THAT WERE LOST"] += 1
        elif status:
            found["adds that were refused in words"] += 1
    path.unlink()


def threads(found: Counter[str]) -> None:
    """Ask in 8 threads what one thread is asked afterwards."""
    for how in ("shared", "one each"):
        done = subprocess.run([sys.executable, "-c", THREADS, how], capture_output=True, text=True, check=False)
        if done.returncode:
            found["THREADS THAT FAILED"] += 1
            print(done.stderr[-2_000:])
            continue
        asked, wrong = json.loads(done.stdout)
        found[f"look-ups and checks of 8 threads, a base {how}"] += asked
        if wrong:
            found["WRONG ANSWERS OF THREADS"] += wrong


def outcome(command: list[str]) -> tuple[int, str, str]:
    """Give status, output and remarks of a process; none takes longer than two minutes."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout, done.stderr


if __name__ == "__main__":
    sys.exit(main())
