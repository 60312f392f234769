"""The compiled index is a cache: whatever happens to it or to the files, the answer is that of the files."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsfacts import FactBase
from newsfacts.index.cache import index_path

HEAD = "newsfacts: 1\nfacts:\n"
BASE = HEAD + "  - {id: one, statement: The bridge is closed.}\n  - {id: two, statement: The bridge is open.}\n"


def answer(*paths: Path, query: str = "bridge") -> list[str]:
    """Look something up and give the ids that came back, in their order."""
    opened = FactBase.open(*paths)
    try:
        return [f"{each.id}: {each.statement}" for each in opened.facts(query).results]
    finally:
        opened.close()


RIGHT = ["one: The bridge is closed.", "two: The bridge is open."]


@pytest.fixture
def path(base) -> Path:
    return base(BASE.encode())


@pytest.fixture
def index(path) -> Path:
    """Give the index of a base that has been looked up in once."""
    assert answer(path) == RIGHT
    found = index_path([path])
    assert found is not None
    assert found.is_file()
    return found


def lock_of(index: Path) -> Path:
    return index.with_suffix(".seal")


def truncate(index: Path, to: float) -> None:
    content = index.read_bytes()
    index.write_bytes(content[: int(len(content) * to)])


def scribble(index: Path, at: float) -> None:
    """Overwrite a stretch in the middle, as a broken disk or another program would."""
    with index.open("r+b") as stream:
        stream.seek(int(index.stat().st_size * at))
        stream.write(b"\xa5\x5a" * 2_000)


def outdate(index: Path) -> None:
    database = sqlite3.connect(index)
    database.execute("UPDATE meta SET value = value - 1 WHERE key = 'version'")
    database.commit()
    database.close()


def other_database(index: Path) -> None:
    index.unlink()
    database = sqlite3.connect(index)
    database.execute("CREATE TABLE meta (key TEXT, value)")
    database.close()


def falsify(index: Path) -> None:
    """Change what the index says, the way another program would, and leave the file sound."""
    database = sqlite3.connect(index)
    database.execute("UPDATE record SET body = replace(body, 'bridge', 'tunnel')")
    database.commit()
    database.close()


def of_another_base(index: Path) -> None:
    """Put the sound and fresh index of another base at its place."""
    other = index.parent / "other.yaml"
    other.write_text(HEAD + "  - {id: three, statement: The bridge is gone.}\n")
    answer(other)
    shutil.copy2(index_path([other]), index)


HARM = {
    "nothing": lambda index: None,
    "deleted": lambda index: index.unlink(),
    "the whole cache deleted": lambda index: shutil.rmtree(index.parent),
    "emptied": lambda index: truncate(index, 0),
    "cut in the header": lambda index: truncate(index, 0.001),
    "cut in half": lambda index: truncate(index, 0.5),
    "cut at the end": lambda index: truncate(index, 0.99),
    "scribbled over at the start": lambda index: scribble(index, 0),
    "scribbled over in the middle": lambda index: scribble(index, 0.5),
    "scribbled over near the end": lambda index: scribble(index, 0.9),
    "of an older version": outdate,
    "another SQLite database": other_database,
    "changed by another program": falsify,
    "of another base": of_another_base,
    "a text": lambda index: index.write_text("not a database"),
    "noise": lambda index: index.write_bytes(os.urandom(5_000)),
    "a folder": lambda index: (index.unlink(), index.mkdir()),
    "a folder with something in it": lambda index: (index.unlink(), index.mkdir(), (index / "x").touch()),
    "a link to nothing": lambda index: (index.unlink(), index.symlink_to("gone")),
    "a link to itself": lambda index: (index.unlink(), index.symlink_to(index.name)),
    "the lock a folder": lambda index: (index.unlink(), lock_of(index).unlink(), lock_of(index).mkdir()),
    "the lock a link to itself": lambda index: (
        *(each.unlink() for each in (index, lock_of(index))),
        lock_of(index).symlink_to(lock_of(index).name),
    ),
    "drafts of processes that were killed": lambda index: (
        index.rename(f"{index}.123"),
        Path(f"{index}.124").write_text("half"),
        Path(f"{index}.125").mkdir(),
    ),
    "the cache folder a file": lambda index: (shutil.rmtree(index.parent), index.parent.write_text("")),
}


@pytest.mark.parametrize("harm", HARM)
def test_whatever_happens_to_the_index_the_answer_is_the_same(harm, path, index):
    HARM[harm](index)
    assert answer(path) == RIGHT  # compiled anew where need be
    assert answer(path) == RIGHT  # and read again


@pytest.mark.parametrize("at", range(0, 100, 4))
def test_damage_that_leaves_the_time_of_change_as_it_was_is_no_surprise(at, path, index):
    """The time of change is what tells a sound index; what is found broken without it is compiled anew."""
    before = index.stat()
    scribble(index, at / 100)
    os.utime(index, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert set(answer(path)) <= set(RIGHT)


PLACES = {
    "a file": lambda home: (home / "cache").write_text(""),
    "a folder below a file": lambda home: ((home / "f").write_text(""), (home / "cache").symlink_to("f/below")),
    "a link to itself": lambda home: (home / "cache").symlink_to("cache"),
    "a full device": lambda home: (home / "cache").symlink_to("/dev/full"),
    "a read-only folder": lambda home: (home / "cache").mkdir(mode=0o500),
}


@pytest.mark.parametrize("place", PLACES)
def test_without_a_cache_that_can_be_written_the_answer_is_the_same(place, path, home):
    PLACES[place](home)
    assert answer(path) == RIGHT
    assert answer(path) == RIGHT


@pytest.mark.parametrize("value", ["", "relative/cache", "/proc/nothing/here", "/dev/null", "\udcff", "a" * 5_000])
def test_any_value_of_the_variable_for_the_cache_will_do(value, path, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", value)
    assert answer(path) == RIGHT
    assert list(tmp_path.iterdir()) == [path]  # no folder of ours wherever somebody happens to be


def test_without_a_home_the_answer_is_the_same(path, monkeypatch):
    for name in ("HOME", "XDG_CACHE_HOME", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", classmethod(lambda cls: (_ for _ in ()).throw(RuntimeError("no home"))))
    assert answer(path) == RIGHT


def test_a_change_of_the_same_size_is_noticed_at_once(path):
    for word in ("bridge", "tunnel", "canals", "street", "square"):
        path.write_text(BASE.replace("bridge", word))
        assert answer(path, query=word) == [each.replace("bridge", word) for each in RIGHT]


def test_a_change_is_noticed_with_the_time_of_change_set_back(path):
    assert answer(path) == RIGHT
    before = path.stat()
    path.write_text(BASE.replace("closed", "burned"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert answer(path)[0] == "one: The bridge is burned."


def test_another_file_moved_to_the_place_is_noticed(path, tmp_path):
    assert answer(path) == RIGHT
    before = path.stat()
    other = tmp_path / "other"
    other.write_text(BASE.replace("closed", "burned"))
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)
    assert answer(path)[0] == "one: The bridge is burned."


def test_a_link_that_points_elsewhere_now_is_noticed(base, tmp_path):
    first, second = base(BASE.encode(), "a/x.yaml"), base(BASE.replace("closed", "burned").encode(), "b/x.yaml")
    link = tmp_path / "link.yaml"
    link.symlink_to(first)
    assert answer(link) == RIGHT
    link.unlink()
    link.symlink_to(second)
    assert answer(link)[0] == "one: The bridge is burned."


def test_files_that_come_and_go_in_a_folder_are_noticed(base, tmp_path):
    folder = base(BASE.encode(), "base/a.yaml").parent
    assert answer(folder) == RIGHT
    more = base(HEAD + "  - {id: three, statement: The bridge is new.}\n", "base/b.yaml")
    assert answer(folder) == [*RIGHT, "three: The bridge is new."]
    base("not: [yaml", "base/b.yaml.bak")
    base("not: [yaml", "base/.hidden.yaml")
    base("not: [yaml", "base/below/c.yaml")
    assert answer(folder) == [*RIGHT, "three: The bridge is new."]
    more.unlink()
    assert answer(folder) == RIGHT


def test_a_base_that_was_broken_and_mended_answers_again(path, run):
    path.write_text(BASE + "    oops\n")
    assert run("facts", "bridge", "--data", path).status == 4
    path.write_text(BASE)
    assert answer(path) == RIGHT


def test_a_broken_base_is_not_answered_from_the_index_of_before(path, index, run):
    path.write_text(BASE + "    oops\n")
    assert run("facts", "bridge", "--data", path).status == 4


def test_nothing_but_the_index_and_its_lock_is_left_in_the_cache(path, index):
    answer(path)
    path.write_text(BASE + "\n")
    answer(path)
    assert {each.name for each in index.parent.iterdir()} == {index.name, index.with_suffix(".seal").name}


def test_a_broken_base_leaves_nothing_in_the_cache(base, home):
    with pytest.raises(Exception, match="yaml-syntax"):
        FactBase.open(base("newsfacts: ["))
    assert not list((home / "cache").rglob("*.sqlite*"))


def test_the_index_is_for_its_owner_alone(index):
    assert index.parent.stat().st_mode & 0o077 == 0


def test_the_same_files_in_another_order_are_another_base(base):
    first = base(HEAD + "  - {id: one, statement: A bridge.}\n", "a.yaml")
    second = base(HEAD + "  - {id: two, statement: A bridge.}\n", "b.yaml")
    assert answer(first, second) == ["one: A bridge.", "two: A bridge."]
    assert answer(second, first) == ["two: A bridge.", "one: A bridge."]
    assert answer(first, first, second) == ["one: A bridge.", "two: A bridge."]


def test_thirty_two_processes_at_once_on_a_cold_cache_give_the_right_answer(path, home):
    command = [
        sys.executable,
        "-m",
        "newsfacts",
        "facts",
        "bridge",
        "--format",
        "tsv",
        "--fields",
        "id",
        "--data",
        path,
    ]

    def process(_: int) -> tuple[int, str, str]:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    with ThreadPoolExecutor(32) as pool:
        outcomes = set(pool.map(process, range(32)))
    assert outcomes == {(0, "id\none\ntwo\n", "")}
    assert sorted(each.suffix for each in (home / "cache" / "newsfacts").iterdir()) == [".seal", ".sqlite"]


def test_a_file_changed_over_and_over_while_it_is_read_never_gives_a_mixture(path):
    """Whoever reads while another writes sees one state or the other, or that the base is broken: never both."""
    other = BASE.replace("closed", "burned").replace("open", "lost")
    states = {tuple(RIGHT), ("one: The bridge is burned.", "two: The bridge is lost.")}
    for number in range(10):
        draft = path.with_suffix(".draft")
        draft.write_text(other if number % 2 else BASE)
        draft.replace(path)
        assert tuple(answer(path)) in states
    assert tuple(answer(path)) == ("one: The bridge is burned.", "two: The bridge is lost.")
