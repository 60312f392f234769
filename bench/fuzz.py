"""Throw mutated bases, odd queries and odd text at newsfacts until something breaks; print what was tried and broke.

    python bench/fuzz.py yaml [INPUTS] [SEED]       mutated YAML through loading, compiling and lint
    python bench/fuzz.py queries [QUERIES] [SEED]   odd queries and filters through every look-up
    python bench/fuzz.py figures [TEXTS] [SEED]     odd text, some of it very long, through the readers of figures and dates
    python bench/fuzz.py claims [CLAIMS] [SEED]     odd claims, most of them records with some of it changed, through check
    python bench/fuzz.py drafts [DRAFTS] [SEED]     odd drafts, plain and Markdown, through review
    python bench/fuzz.py lines [LISTS] [SEED]       mutated lists of changes through edit

A fourth argument is the seconds after which it stops.

Anything but an answer or an error of newsfacts itself is a defect, and so is an input that takes over a second of
processor time.
Exits with 1 where there was one.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from odd_lines import changed, odd_lines
from odd_text import odd_text, read

from newsfacts import FactBase, Filters, NewsfactsError
from newsfacts.curation.loading import read_base
from newsfacts.errors import InvalidBase
from newsfacts.index.compiling import compile_base
from newsfacts.model import RECORD_KINDS

SLOW = 1.0
BASE = """\
newsfacts: 1
sources:
  - id: paper
    title: "The Paper: a daily"
    published: 2020-03-05
entities:
  - id: ada
    name: Ada Çelik
    kind: person
    aliases: [Ada, the minister]
facts:
  - id: moved
    statement: >-
      Over 950,000 people
      moved north.
    figure: over 950,000 people
    date: 2019-07-12/2019-08?
    about: [ada]
    said_by: ada
    disputed_by: [stayed]
    topics: [flood, north]
    evidence: {source: paper, paragraph: 3, exact: "moved 'north'"}
  - {id: stayed, statement: They stayed., disputed_by: [moved]}
quotes:
  - id: sorry
    speaker: ada
    text: 'we are [very] sorry'
events:
  - id: start
    title: It begins
    date: 1999
"""
TOKENS = (
    ": \n- [ ] { } & * ! !!str !!python/object:os.system | > ' \" # % @ ` ? , --- ... \t \0 \ufeff \x1b[2J \u202e é 𝔘 "
    "null ~ NO 5:40 0123 2.50 <<: *a &a figure: date: id: about: evidence: 1e999 -1 9999999999999999999 2020-13-45 "
    "../2019 a/b XXXX-03-04 5h40m $2.5bn 15–20 km facts: quotes: newsfacts: 2"
).split(" ")
CLAIMED = (
    'not; nobody; no; Putin said that; according to Erdogan,; "; “; ”; : ; 34; 43 soldiers; about 3 hours; in June 2019; '
    "before; after the; between; is the; by; , not the; more than; the only; two days after; US; Turkey's; also; the; of"
).split("; ")
WORDS = (
    'soldiers refugees "quoted words" “curly” 950k 2.5bn july 2019 12 AND OR NOT NEAR( * ^ : ( ) - -- \' ; DROP TABLE '
    "\0 \x1b[31m \u202e 🤷 s400 S-400 Erdoğan é ß İ ı 漢字 кремль stoltenburg a the 5h40m about three hours 1/3 40% NaN inf "
    "1e400 999999999999999999999999 0 -5 .5 ½ between 15 and 20 since 2019 2020-02-30 {names} said:x \\ % _ ?"
).split(" ")


def mutated(chance: random.Random) -> bytes:
    """Give the base with some of it cut, doubled, moved, or replaced."""
    text = bytearray(BASE.encode())
    for _ in range(chance.choice((1, 1, 1, 2, 4, 8))):
        at, length = chance.randrange(len(text) + 1), chance.randint(0, 30)
        kind = chance.random()
        if kind < 0.3:
            text[at:at] = chance.choice(TOKENS).encode()
        elif kind < 0.5:
            del text[at : at + length]
        elif kind < 0.65:
            text[at:at] = text[at : at + length] * chance.randint(1, 20)
        elif kind < 0.8:
            text[at : at + 1] = bytes([chance.randrange(256)])
        elif kind < 0.9:
            lines = text.split(b"\n")
            chance.shuffle(lines[: chance.randint(1, len(lines))])
            lines.insert(chance.randrange(len(lines)), chance.choice(lines))
            text = bytearray(b"\n".join(lines))
        else:
            text[at:at] = chance.choice([b"[", b"{", b"- ", b"a: "]) * chance.choice([3, 50, 2000])
    return bytes(text)


def load(path: Path, text: bytes, *, whole: bool) -> None:
    """Load one input and, where `whole`, compile it too; both have to agree on whether it is sound.

    Raises InvalidBase where it is not.
    """
    path.write_bytes(text)
    written, problems = read_base([path])
    if whole:  # not always: compiling waits for the clock of the file system to tick
        assert compiled(path) == (
            None
            if problems
            else sorted((each.id, each.fields.get("statement", "")) for each in written if each.kind in RECORD_KINDS)
        )
    if problems:
        raise InvalidBase(problems)


def compiled(path: Path) -> list[tuple[str, str]] | None:
    """Give id and statement of every record that the index of a base holds; None where it is refused."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        compile_base([path], database, alone=True)
        found = database.execute("SELECT id, coalesce(json_extract(body, '$.statement'), '') FROM record")
        return sorted(found.fetchall())
    except NewsfactsError:
        return None
    finally:
        database.close()


def look_up(base: FactBase, chance: random.Random) -> tuple[str, Callable[[], object]]:
    """Give one odd look-up, and its query."""
    query = chance.choice(["", " "]).join(chance.choice(WORDS) for _ in range(chance.choice([0, 1, 1, 2, 3, 6, 40])))
    if chance.random() < 0.2:
        query = "".join(chr(chance.randrange(0x3000)) for _ in range(chance.randint(0, 30)))
    filters = Filters()
    if chance.random() < 0.4:
        name = chance.choice([field for field in Filters._fields if field != "disputed"])
        filters = filters._replace(**{name: chance.choice(WORDS)})
    method = chance.choice([base.facts, base.quotes, base.timeline, base.search])
    if chance.random() < 0.05:
        return query, lambda: base.show(query)
    return query, lambda: method(query, filters)


def odd_claim(base: FactBase, chance: random.Random) -> str:
    """Give what a record says with some of it cut, doubled or replaced, or odd text."""
    kind = chance.random()
    if kind < 0.2:
        return odd_text(chance)
    if kind < 0.3:
        return "".join(chr(chance.randrange(0x3000)) for _ in range(chance.randint(0, 60)))
    words = statements(base)[chance.randrange(len(statements(base)))].split()
    for _ in range(chance.randint(0, 6)):
        at = chance.randrange(len(words) + 1)
        if chance.random() < 0.5:
            words[at:at] = chance.choice(CLAIMED).split()
        elif chance.random() < 0.5:
            del words[at : at + chance.randint(1, 4)]
        else:
            words[at:at] = words[at : at + 3] * chance.randint(1, 4)
    return chance.choice([" ", " ", " ", ", ", "-"]).join(words)


@cache
def statements(base: FactBase) -> list[str]:
    """Give what the records of a base say."""
    found = [result.statement for result in base.facts().results if result.kind == "fact"]
    found += [
        f'{result.speaker.name} said "{result.text}"' for result in base.quotes().results if result.kind == "quote"
    ]
    return found + [result.title for result in base.timeline().results if result.kind == "event"]


def main() -> int:
    """Run, and print every hundred thousandth input that it goes on."""
    what, inputs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    until = time.perf_counter() + (float(sys.argv[4]) if len(sys.argv) > 4 else float("inf"))
    defects = errors = 0
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "base.yaml"
        base = FactBase.open()
        for number in range(inputs):
            text: str | bytes = ""
            if what == "queries":
                text, run = look_up(base, chance)
            elif what == "claims":
                text = odd_claim(base, chance)
                run = partial(base.check, text)
            elif what == "drafts":
                ends = [". ", "\n", "\n\n# ", "\n> ", "; ", "\n- ", "```\n", " | "]
                text = chance.choice(ends).join(odd_claim(base, chance) for _ in range(chance.randint(0, 12)))
                run = partial(base.review, text, markdown=chance.random() < 0.5)
            elif what == "lines":
                text = odd_lines(path, BASE, chance)
                run = partial(changed, path, text)
            elif what == "figures":
                text = odd_text(chance)
                run = partial(read, text)
            else:
                text = mutated(chance)
                run = partial(load, path, text, whole=number % 100 == 0)
            if time.perf_counter() > until:
                break
            started = time.process_time()
            try:
                run()
            except NewsfactsError:
                errors += 1
            except Exception:
                defects += 1
                print(f"input {number}: {text[:2000]!r}\n{traceback.format_exc()}", flush=True)
                if defects > 20:
                    break
            took = time.process_time() - started
            slowest = max(slowest, took)
            if took > SLOW:
                defects += 1
                print(f"input {number} took {took:.1f} s: {text[:300]!r}", flush=True)
            if number % 100_000 == 99_999:
                print(f"{number + 1:,} inputs, {errors:,} refused in words, {defects} defects", flush=True)
    print(f"{number + 1:,} inputs, {errors:,} refused in words, {defects} defects; the slowest took {slowest:.2f} s")
    return 1 if defects else 0


if __name__ == "__main__":
    sys.exit(main())
