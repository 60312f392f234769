"""Which base is read: the one that is named, else that of the environment, else the one that ships."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

HEAD = "newsfacts: 1\nfacts:\n"


@pytest.fixture
def one(base) -> Path:
    return base(HEAD + "  - {id: one, statement: The first bridge.}\n", "folder/one.yaml")


@pytest.fixture
def two(base) -> Path:
    return base(HEAD + "  - {id: two, statement: The second bridge.}\n", "folder/two.yaml")


def ids(outcome) -> list[str]:
    assert outcome.status == 0, outcome.err
    return [result["id"] for result in json.loads(outcome.out)["results"]]


def test_the_base_that_ships_is_read_from_any_folder(run, tmp_path):
    assert ids(run("facts", "950k", "--json", cwd=tmp_path)) == ["refugee-count"]


def test_what_is_named_is_read_and_nothing_else(call, one, two):
    assert ids(call("facts", "--json", "--data", one)) == ["one"]
    assert ids(call("facts", "--json", "--data", one, "--data", two)) == ["one", "two"]
    assert ids(call("facts", "--json", "--data", two, "--data", one)) == ["two", "one"]
    assert ids(call("--data", one, "--data", two, "facts", "--json")) == ["one", "two"]


def test_a_folder_is_its_yaml_files_in_the_order_of_their_names(call, one, two):
    assert ids(call("facts", "--json", "--data", one.parent)) == ["one", "two"]
    assert ids(call("facts", "--json", "--data", one.parent, "--data", one)) == ["one", "two"]


def test_the_environment_names_files_and_folders_and_an_option_is_stronger(call, one, two, monkeypatch):
    monkeypatch.setenv("NEWSFACTS_DATA", str(two))
    assert ids(call("facts", "--json")) == ["two"]
    assert ids(call("facts", "--json", "--data", one)) == ["one"]
    monkeypatch.setenv("NEWSFACTS_DATA", os.pathsep.join([str(two), str(one)]))
    assert ids(call("facts", "--json")) == ["two", "one"]
    monkeypatch.setenv("NEWSFACTS_DATA", str(one.parent))
    assert ids(call("facts", "--json")) == ["one", "two"]
    monkeypatch.setenv("NEWSFACTS_DATA", "")
    assert len(ids(call("facts", "--json"))) > 80


def test_paths_are_taken_from_the_folder_that_one_is_in(call, one, monkeypatch):
    monkeypatch.chdir(one.parent.parent)
    assert ids(call("facts", "--json", "--data", "folder/one.yaml")) == ["one"]
    page = json.loads(call("show", "one", "--json", "--data", "folder/one.yaml").out)["results"][0]
    assert page["written_at"] == {"file": "folder/one.yaml", "line": 3, "column": 5}
    monkeypatch.chdir(one.parent)
    assert (
        json.loads(call("show", "one", "--json", "--data", "one.yaml").out)["results"][0]["written_at"]["file"]
        == "one.yaml"
    )


@pytest.mark.parametrize(
    "name", ["a b.yaml", "ğ.yaml", "%20.yaml", "a?b#c.yaml", "-x.yaml", "a'b.yaml", 'a"b.yaml', "a\nb.yaml"]
)
def test_any_name_of_a_file_will_do(name, call, base, tmp_path, monkeypatch):
    base(HEAD + "  - {id: one, statement: The bridge.}\n", name)
    monkeypatch.chdir(tmp_path)
    for _ in range(2):  # cold and warm
        assert ids(call("facts", "--json", f"--data={name}")) == ["one"]


def test_a_name_that_is_no_utf8_is_refused_in_words(call, tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.yaml"))
    path.write_text(HEAD + "  - {id: one, statement: The bridge.}\n")
    outcome = call("facts", "--data", path)
    assert outcome.status == 2
    assert "UTF-8" in outcome.err


UNREADABLE = {
    "a file that is not there": (lambda folder: folder / "gone.yaml", "No such file or directory"),
    "a folder without YAML": (lambda folder: folder, "holds no *.yaml file"),
    "a path below a file": (lambda folder: (folder / "f").write_text("") or folder / "f" / "x.yaml", "Not a directory"),
    "a link to nothing": (lambda folder: (folder / "l").symlink_to("gone") or folder / "l", "No such file"),
    "a link to itself": (lambda folder: (folder / "l").symlink_to("l") or folder / "l", "symbolic links"),
    "a name that is too long": (lambda folder: folder / ("x" * 300), "name too long"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_said_with_its_path(case, call, tmp_path):
    make, reason = UNREADABLE[case]
    outcome = call("facts", "--data", make(tmp_path))
    assert outcome.status == 2
    assert reason in outcome.err
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said_with_its_path(call, one):
    one.chmod(0)
    outcome = call("facts", "--data", one)
    assert (outcome.status, "Permission denied" in outcome.err) == (2, True)


def test_a_pipe_is_no_base_and_no_endless_wait(call, tmp_path):
    """A base is read again when it changes, which a pipe cannot be; nor does newsfacts wait for a writer."""
    os.mkfifo(tmp_path / "pipe.yaml")
    outcome = call("facts", "--data", tmp_path / "pipe.yaml")
    assert outcome.status == 2
    assert "not a file" in outcome.err


def test_a_device_is_no_base(call):
    assert call("facts", "--data", "/dev/null").status == 2
    assert call("facts", "--data", "/dev/zero").status == 2


def test_info_names_the_files_the_index_and_the_counts(call, one, two):
    (info,) = json.loads(call("info", "--json", "--data", one.parent).out)["results"]
    assert info["files"] == [str(one), str(two)]
    assert Path(info["index"]).is_file()
    assert info["counts"] == {"facts": 2, "quotes": 0, "events": 0, "entities": 0, "sources": 0, "topics": 0}
    printed = call("info", "--data", one.parent).out
    assert all(str(path) in printed for path in (one, two))
