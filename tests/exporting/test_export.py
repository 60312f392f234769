"""`newsfacts export`: what is taken, where it goes, and what is said of what stays behind."""

from __future__ import annotations

import json
import os
import sqlite3

import pytest

from newsfacts import FactBase
from newsfacts.exporting import FORMATS, html

LINES = [name for name, format in FORMATS.items() if format.makes == "lines"]


def ids(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        item = json.loads(line)
        found.setdefault(item["kind"], []).append(item["id"])
    return found


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (
            ["refusal"],
            {"quote": ["moor-quote"], "entity": ["alderport", "council", "moor", "norland"], "source": ["courier"]},
        ),
        (["--topic", "numbers"], {"fact": ["digits", "many"]}),
        (["--since", "2024-02", "bridge"], {"fact": ["bridge-cost"], "event": ["opened"]}),
        (["--by", "council", "--until", "2023"], {"fact": ["bridge-cost"]}),
    ],
)
def test_what_a_query_and_filters_leave_comes_with_what_it_refers_to(args, found, call, path_of_every_key):
    outcome = call("export", "jsonl", *args, "--data", path_of_every_key)
    assert outcome.status == 0
    got = ids(outcome.out)
    assert {kind: got[kind] for kind in found} == found
    if "source" not in found and "fact" in found and found["fact"] == ["digits", "many"]:
        assert set(got) == {"fact"}


def test_the_whole_base_has_what_no_record_names(call, path_of_every_key):
    assert "unnamed" in ids(call("export", "jsonl", "--data", path_of_every_key).out)["entity"]


def test_nearest_records_are_not_exported(call, path_of_every_key):
    outcome = call("export", "jsonl", "bridge zebra", "--data", path_of_every_key)
    said = "newsfacts: 'zebra' is not in the base\nnewsfacts: nothing found; nothing was written\n"
    assert outcome == (1, "", said)


def test_a_misspelling_is_said(call, path_of_every_key):
    outcome = call("export", "jsonl", "brigde", "--data", path_of_every_key)
    assert outcome.status == 0
    assert "'brigde' is not in the base; looked for 'bridge'" in outcome.err


@pytest.mark.parametrize(
    ("format", "said"),
    [
        ("timelinejs", "timelinejs holds 9 events; left out: 2 events without a date or a year, 4 facts, 1 quote"),
        (
            "ical",
            "ical holds 3 events; left out: 1 event without a date, 7 events whose day is not known, 4 facts, 1 quote",
        ),
        ("csl-json", "csl-json holds the sources; left out: 16 records that rest on them"),
        ("biblatex", "biblatex holds the sources; left out: 16 records that rest on them"),
    ],
)
def test_what_a_format_cannot_hold_is_counted(format, said, call, path_of_every_key):
    assert call("export", format, "--data", path_of_every_key).err == f"newsfacts: {said}\n"


def test_annotations_count_what_has_no_place(call, path_of_every_key):
    assert call("export", "annotations", "--data", path_of_every_key).err.splitlines() == [
        "newsfacts: annotations: 1 of 5 rest on sources without an address; their targets are named urn:…",
        "newsfacts: annotations holds what has evidence; left out: 12 records without any",
    ]


def test_a_dispute_with_what_is_left_out(call, tmp_path, path_of_every_key):
    out = call("export", "sqlite", "--by", "council", "-o", tmp_path / "base.db", "--data", path_of_every_key)
    assert out.err == "newsfacts: sqlite: 1 dispute with facts that the query leaves out\n"
    with sqlite3.connect(tmp_path / "base.db") as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_written_over(format, call, tmp_path, path_of_every_key):
    place = tmp_path / "made"
    first = call("export", format, "-o", place, "--data", path_of_every_key)
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    before = {file: file.read_bytes() for file in files}
    again = call("export", format, "-o", place, "--topic", "numbers", "--data", path_of_every_key)
    assert (first.status, again.status, again.out) == (0, 2, "")
    assert "is there already; --force writes over it" in again.err
    assert {file: file.read_bytes() for file in files} == before
    assert call("export", format, "-o", place, "--topic", "numbers", "--force", "--data", path_of_every_key).status == 0
    assert {file: file.read_bytes() for file in files} != before
    assert sorted(tmp_path.iterdir()) == [place]


def test_a_folder_keeps_what_is_in_it(call, tmp_path, path_of_every_key):
    (tmp_path / "mine.txt").write_text("mine")
    assert call("export", "csv", "-o", tmp_path, "--data", path_of_every_key).status == 0
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 8


@pytest.mark.parametrize("format", FORMATS)
def test_a_place_that_cannot_be_written_to(format, call, tmp_path, path_of_every_key):
    (tmp_path / "file").write_text("")
    outcome = call("export", format, "-o", tmp_path / "file" / "made", "--data", path_of_every_key)
    assert (outcome.status, outcome.out) == (2, "")
    assert "nothing was written" in outcome.err or "is a file" in outcome.err


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_no_folder_is_made_of_a_mistyped_path(format, force, call, tmp_path, path_of_every_key):
    outcome = call("export", format, *force, "-o", tmp_path / "missing" / "made", "--data", path_of_every_key)
    assert (outcome.status, outcome.out, list(tmp_path.iterdir())) == (2, "", [])
    assert f"there is no folder {tmp_path / 'missing'}; nothing was written" in outcome.err


def test_what_fails_on_the_way_leaves_nothing(every_key, tmp_path):
    from newsfacts import exporting

    def failing(done: int) -> None:
        raise KeyboardInterrupt

    for format in FORMATS:
        chosen = every_key.selection()
        chosen.told = failing
        with pytest.raises(KeyboardInterrupt):
            exporting.write(chosen, format, tmp_path / format, lambda _: None)
            raise KeyboardInterrupt  # the sources alone are written without a record being read
        left = [file for file in tmp_path.rglob("*") if file.is_file()]
        assert not left or format in ("csl-json", "biblatex")
        for file in left:
            file.unlink()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["htlm"], "no export format is called 'htlm' — did you mean html?"),
        (["zip"], "no export format is called 'zip'; there are html, timelinejs"),
        (["csv"], "export csv writes a folder: name it with --output"),
        (["sqlite"], "export sqlite writes a file: name it with --output"),
        (["jsonl", "--title", "T"], "export jsonl has no place for a title"),
        (["biblatex", "--title", "T"], "export biblatex has no place for a title"),
        (["jsonl", "--topic", "bridge"], "no topic is called 'bridge'"),
        (["jsonl", "--since", "yesterdayish"], "--since:"),
    ],
)
def test_misuse(args, said, call, path_of_every_key):
    outcome = call("export", *args, "--data", path_of_every_key)
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err


def test_a_page_that_nobody_could_read_is_refused(call, path_of_every_key, monkeypatch):
    monkeypatch.setattr(html, "MOST", 3)
    outcome = call("export", "html", "--data", path_of_every_key)
    assert (outcome.status, outcome.out) == (2, "")
    assert "16 records are too many for a page, which holds 3" in outcome.err


def test_standard_output_by_its_name(call, path_of_every_key):
    assert call("export", "md", "-o", "-", "--data", path_of_every_key).out.startswith("# Facts, quotes and events\n")


def test_an_empty_base_is_an_empty_export(call, base, tmp_path):
    path = base("newsfacts: 1\n")
    for format in FORMATS:
        outcome = call("export", format, "--data", path, "-o", tmp_path / format)
        assert (outcome.status, outcome.err) == (0, ""), format
    assert json.loads((tmp_path / "timelinejs").read_text()) == {"events": []}
    assert json.loads((tmp_path / "csl-json").read_text()) == []


@pytest.mark.skipif(os.name == "nt", reason="a reader that goes early is known by a signal")
def test_a_reader_that_goes_early(run, path_of_every_key):
    import subprocess
    import sys

    done = subprocess.run(
        f"{sys.executable} -m newsfacts export annotations --data {path_of_every_key} | head -1",
        shell=True,
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="a process there cannot be asked to end")
@pytest.mark.parametrize("format", ["jsonl", "sqlite"])
def test_an_export_that_is_ended_leaves_nothing_behind(format, base, tmp_path):
    import signal
    import subprocess
    import sys
    import time

    facts = "".join(f"  - {{id: f{each}, statement: It was {each} km.}}\n" for each in range(20_000))
    path = base(f"newsfacts: 1\nfacts:\n{facts}")
    FactBase.open(path).close()
    command = [sys.executable, "-m", "newsfacts", "export", format, "--data", str(path), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        while len(list(tmp_path.iterdir())) == 1:  # until its draft is there
            assert process.poll() is None
            time.sleep(0.002)
        process.send_signal(signal.SIGTERM)
    assert process.returncode == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == [path]


def test_no_control_character_leaves_in_text_for_people(call, base):
    path = base(
        'newsfacts: 1\nsources: [{id: s, title: "a\\e[31m\\u202eb"}]\n'
        'facts: [{id: f, statement: "x\\a\\u202ey", evidence: {source: s, exact: "x\\ay"}}]\n'
        'events: [{id: e, title: "x\\ay", date: 2020-01-02}]\n'
    )
    for format in LINES:
        out = call("export", format, "--data", path).out
        assert not set(out) & set("\a\x1b\u202e"), format


def test_a_selection_tells_how_far_it_is(shipped):
    chosen = shipped.selection()
    told: list[int] = []
    chosen.told = told.append
    assert len(list(chosen.records())) == len(chosen) == told[-1] == 125
    assert told == sorted(told)
    assert sum(chosen.counts.values()) == 125
