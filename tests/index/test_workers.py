"""A base that several processes read is the base that one reads, also where one of them comes to harm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsfacts import FactBase, InvalidBase
from newsfacts.index import workers
from newsfacts.index.rows import Unsound
from newsfacts.index.workers import WorkerDied, all_batches

HEAD = "newsfacts: 1\nsources:\n  - {id: paper, title: The Paper}\nfacts:\n"


@pytest.fixture
def files(base, monkeypatch) -> list[tuple[int, Path]]:
    """Give two files that are read in many parts by two processes at least."""
    monkeypatch.setattr(workers, "WORTHWHILE", 0)
    monkeypatch.setattr(workers, "_PART", 2_000)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    facts = [
        f"  - id: f{n}\n    statement: >-\n      Çay number\n      {n}.\n    figure: {n + 2} cups\n" for n in range(200)
    ]
    paths = [
        base(HEAD + "".join(facts[:150]), "a.yaml"),
        base("newsfacts: 1\nfacts:\n" + "".join(facts[150:]), "b.yaml"),
    ]
    return [(number + 1, path) for number, path in enumerate(paths)]


def rows_of(files: list[tuple[int, Path]], *, alone: bool) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = {}
    for rows in all_batches(files, alone=alone):
        for table, some in rows.items():
            if table != "done":
                found.setdefault(table, []).extend(map(tuple, some))
    return {table: sorted(some, key=repr) for table, some in found.items()}


def test_processes_give_the_rows_that_one_gives(files):
    alone = rows_of(files, alone=True)
    assert len(alone["record"]) == 200
    shared = rows_of(files, alone=False)
    assert {row[1:] for row in shared["record"]} == {row[1:] for row in alone["record"]}
    order = [row[1] for row in sorted(shared["record"])]
    assert order == [f"f{n}" for n in range(200)]  # numbers grow from record to record, whoever reads which part
    assert [row[1:] for row in shared["words"]] == [row[1:] for row in alone["words"]]


def test_a_wrong_record_in_any_part_is_found(files):
    path = files[0][1]
    path.write_text(path.read_text(encoding="utf-8").replace("id: f77", "id: F 77"), encoding="utf-8")
    with pytest.raises(Unsound):
        rows_of(files, alone=False)
    with pytest.raises(InvalidBase, match="bad-id"):
        FactBase.open(path)


@pytest.mark.parametrize("fate", ["killed", "never started", "talks nonsense"])
def test_a_process_that_comes_to_harm_costs_nothing_but_time(fate, files, monkeypatch):
    usual = workers._start

    def unlucky(tasks: Any) -> subprocess.Popen[bytes]:
        if fate == "killed":
            worker = usual(tasks)
            worker.send_signal(signal.SIGKILL)
            return worker
        code = (
            "" if fate == "never started" else "import sys; sys.stdout.buffer.write(b'\\0' * 7 + b'\\x05nosuchthing')"
        )
        return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(workers, "_start", unlucky)
    opened = FactBase.open(files[0][1].parent)
    assert opened.facts("number").total == 200
    opened.close()


def test_a_process_that_ends_before_it_has_heard_its_tasks_costs_nothing_but_time(files, monkeypatch):
    """More tasks than fit into a pipe, to a program that reads none of them."""
    monkeypatch.setattr(workers, "_PART", 1)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    many = [(number, files[1][1]) for number in range(2_000)]
    with pytest.raises(WorkerDied):
        rows_of(many, alone=False)
