"""The index against the world: stopped processes, planted links, damage behind our back, mistakes of a caller."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsfacts
from newsfacts import FactBase, Filters, Page, UsageError
from newsfacts.index.cache import index_path
from newsfacts.index.seal import place_of_seal, ready_to_seal, seal

HEAD = "newsfacts: 1\nfacts:\n"
BASE = HEAD + "  - {id: one, statement: The bridge is closed.}\n  - {id: two, statement: The bridge is open.}\n"
RIGHT = ["one", "two"]


@pytest.fixture
def path(base) -> Path:
    return base(BASE)


def ids(opened: FactBase, query: str = "bridge") -> list[str]:
    return [each.id for each in opened.facts(query).results]


def answer(*paths: Path) -> list[str]:
    opened = FactBase.open(*paths)
    try:
        return ids(opened)
    finally:
        opened.close()


def index_of(*paths: Path) -> Path:
    found = index_path(paths)
    assert found is not None
    return found


@pytest.fixture
def stopped(path) -> Iterator[subprocess.Popen[str]]:
    """Hold the lock of the index in a process that is stopped, as Ctrl-Z stops one that compiles."""
    assert answer(path) == RIGHT
    seal = place_of_seal(index_of(path))
    code = "import fcntl, sys; f = open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_EX); print('held', flush=True); input()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(seal)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    process.send_signal(signal.SIGSTOP)
    yield process
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()


def test_a_stopped_compiler_is_named_and_not_waited_for(path, stopped, run):
    path.write_text(BASE.replace("closed", "burned"))
    outcome = run("facts", "burned", "--data", path, "--format", "tsv", "--fields", "id")
    assert (outcome.status, outcome.out) == (0, "id\none\n")
    assert f"process {stopped.pid}" in outcome.err
    assert "compiled in memory" in outcome.err


def test_an_index_that_is_fresh_waits_for_nobody(path, stopped):
    """Or it would have been compiled in memory."""
    opened = FactBase.open(path)
    assert (ids(opened), opened.remarks) == (RIGHT, ())
    opened.close()


def test_a_compiler_at_work_is_waited_for(path, monkeypatch):
    """Its signs of life move the time of the seal; then its index is taken, and nothing compiled beside it."""
    monkeypatch.setattr("newsfacts.locking.PATIENCE", 2)
    assert answer(path) == RIGHT
    path.write_text(BASE + "\n")
    index = index_of(path)
    code = (
        "import fcntl, os, sys, time\n"
        "f = open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_EX); print('held', flush=True)\n"
        "for _ in range(30): time.sleep(0.1); os.utime(sys.argv[1])\n"
    )
    seal = str(place_of_seal(index))
    with subprocess.Popen([sys.executable, "-c", code, seal], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        opened = FactBase.open(path)
        assert opened.info().index_path == index
        assert opened.remarks == ()
        opened.close()


def test_without_locks_the_index_is_compiled_all_the_same(path, monkeypatch):
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    opened = FactBase.open(path)
    assert ids(opened) == RIGHT
    assert opened.info().index_path == index_of(path)
    opened.close()


@pytest.fixture
def large(base) -> Path:
    """Give a base whose index is several times as long as what is read of it at every look-up."""
    chance = random.Random(1)
    words = ["".join(chance.choices("abcdefghij", k=9)) for _ in range(4_000)]
    facts = [
        f"  - {{id: f{n}, statement: The bridge number {n} {' '.join(chance.choices(words, k=40))}.}}\n"
        for n in range(3_000)
    ]
    return base(HEAD + "".join(facts))


def test_damage_anywhere_changes_no_answer(large):
    """Behind the first megabyte, in the midst of a text, with the times set back."""
    opened = FactBase.open(large)
    index = index_of(large)
    content = index.read_bytes()
    assert len(content) > 2_000_000
    right = opened.facts("bridge number 2900").results
    opened.close()
    body = content.index(b'"id":"f2900"')
    assert body > 1_000_000
    for place in (body, len(content) - 5_000, len(content) // 2):
        before = index.stat()
        with index.open("r+b") as stream:
            stream.seek(place)
            stream.write(b'"id":"f2901"')
        os.utime(index, ns=(before.st_atime_ns, before.st_mtime_ns))
        opened = FactBase.open(large)
        assert opened.facts("bridge number 2900").results == right
        opened.close()


@pytest.mark.parametrize("damage", [b"\xa5" * 800_000, b"x"])
def test_an_index_that_turns_out_damaged_when_it_is_renewed_is_compiled_anew(damage, large):
    """Its seal is that of the damaged bytes, as if the disk had lost them while they were written."""
    FactBase.open(large).close()
    index = index_of(large)
    place = index.read_bytes().index(b'"The bridge number 2900')
    with index.open("r+b") as stream:
        stream.seek(place)
        stream.write(damage)
    with ready_to_seal(index) as handle:
        seal(index, handle)
    with large.open("a") as file:
        file.write("  - {id: new, statement: The tunnel is open.}\n")
    opened = FactBase.open(large)
    assert ids(opened, "tunnel") == ["new"]
    assert ids(opened, "number 2900") == ["f2900"]
    assert opened.info().index_path == index
    opened.close()


def test_an_index_that_is_damaged_while_it_is_open_is_compiled_anew(path):
    opened = FactBase.open(path)
    index = index_of(path)
    size = index.stat().st_size
    with index.open("r+b") as stream:
        stream.write(b"\xa5" * size)
    assert ids(opened, "closed") == ["one"]
    assert ids(opened) == RIGHT
    opened.close()


MISTAKES = {
    "a claim that is a number": lambda base: base.check(5),
    "a claim that is nothing": lambda base: base.check(None),
    "a limit in words": lambda base: base.facts("bridge", page=Page(limit="5")),
    "a query that is a list": lambda base: base.facts(["bridge"]),
    "a filter that is a number": lambda base: base.facts("bridge", Filters(about=5)),
    "bytes": lambda base: base.search(b"bridge"),
    "filters that are none": lambda base: base.facts("bridge", 5),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_the_caller_leaves_the_index_alone(mistake, path):
    opened = FactBase.open(path)
    before = index_of(path).stat()
    for _ in range(2):
        with pytest.raises((UsageError, TypeError, ValueError, AttributeError, LookupError)):
            MISTAKES[mistake](opened)
    assert index_of(path).stat() == before
    assert ids(opened) == RIGHT
    opened.close()


@pytest.mark.parametrize(
    "name",
    ["**.yaml", "[a].yaml", "{x}.yaml", "%s.yaml", "a?b#c%20.yaml", "x" * 250 + ".yaml", " .yaml", "[red]x.yaml"],
)
def test_a_base_may_have_any_name(name, base, run):
    path = base(BASE, name)
    for _ in range(2):
        outcome = run("facts", "bridge", "--data", path, "--format", "tsv", "--fields", "id")
        assert (outcome.status, outcome.out, outcome.err) == (0, "id\none\ntwo\n", "")


PLANTED = {
    "the index": lambda index, secret: (index.unlink(), index.symlink_to(secret)),
    "its seal": lambda index, secret: (place_of_seal(index).unlink(), place_of_seal(index).symlink_to(secret)),
    "both": lambda index, secret: [(each.unlink(), each.symlink_to(secret)) for each in (index, place_of_seal(index))],
    "a draft": lambda index, secret: [
        Path(f"{index}.{number}").symlink_to(secret) for number in range(os.getpid(), os.getpid() + 20)
    ],
    "a pipe for the index": lambda index, _: (index.unlink(), os.mkfifo(index)),
    "a pipe for its seal": lambda index, _: (place_of_seal(index).unlink(), os.mkfifo(place_of_seal(index))),
    "a device for the index": lambda index, _: (index.unlink(), index.symlink_to("/dev/zero")),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_in_the_cache_is_not_followed(planted, path, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("precious\n")
    assert answer(path) == RIGHT
    PLANTED[planted](index_of(path), secret)
    path.write_text(BASE + "\n")
    assert answer(path) == RIGHT
    assert answer(path) == RIGHT
    assert secret.read_text() == "precious\n"


def test_indexes_of_bases_that_are_gone_are_taken_away(base, tmp_path):
    gone, kept, new = base(BASE, "gone/a.yaml"), base(BASE, "kept/b.yaml"), base(BASE, "new/c.yaml")
    for path in (gone, kept):
        answer(path)
    shutil.rmtree(gone.parent)
    broken = index_of(kept).with_name("broken-1.seal")
    broken.touch()
    os.utime(broken, (1, 1))
    answer(new)
    left = {each.name for each in index_of(new).parent.iterdir()}
    assert left == {each.name for path in (kept, new) for each in (index_of(path), place_of_seal(index_of(path)))}


def test_a_line_added_to_the_units_makes_old_indexes_stale(path, tmp_path):
    """In a copy of the package, whose list of units is then added to."""
    package = tmp_path / "site" / "newsfacts"
    shutil.copytree(Path(newsfacts.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    path.write_text(HEAD + "  - {id: one, statement: It lasted., figure: 3 zorkmids}\n")
    code = (
        "import sys; from newsfacts import FactBase; print(FactBase.open(sys.argv[1]).facts().results[0].figure.unit)"
    )

    def python(code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env={**os.environ, "PYTHONPATH": str(package.parent)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    assert python(code) == "count"
    with (package / "figures" / "units.tsv").open("a", encoding="utf-8") as units:
        units.write("zorkmid\tgold\t1\t\t\tzorkmids\n")
    assert python(code) == "zorkmid"
    lists = package / "figures" / "units.tsv"
    lists.write_text(lists.read_text(encoding="utf-8").replace("zorkmid\tgold", "zorkmud\tgold"), encoding="utf-8")
    assert python(code) == "zorkmud"
    code = "from newsfacts.index.made_with import made_with; print(made_with())"
    before = python(code)
    for folder in ("curation", "dates", "index", "text"):
        source = next((package / folder).glob("*.py"))
        source.write_bytes(source.read_bytes() + b"# changed\n")
        assert python(code) != before, folder
        before = python(code)
