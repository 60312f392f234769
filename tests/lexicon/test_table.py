"""A line of a sorted table is found where it lies, wherever it stands and however long it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts.lexicon.table import Table

LINES = sorted(
    f"{word}{number}\t{'x' * size}" for number, size in enumerate((0, 9, 5_000, 70, 9_000) * 60) for word in "abé"
)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Table:
    path = tmp_path_factory.mktemp("table") / "table.tsv"
    path.write_bytes(b"".join(sorted(f"{line}\n".encode() for line in LINES)))
    return Table(path)


def test_every_line_is_found(table: Table) -> None:
    assert [table.line(line.partition("\t")[0] + "\t") for line in LINES] == LINES


@pytest.mark.parametrize("start", ["!", "a\t", "a10000\t", "c", "é7777", "\udc80", "x" * 10_000])
def test_what_no_line_begins_with_is_not_found(table: Table, start: str) -> None:
    assert table.line(start) is None


def test_a_table_of_one_line(tmp_path: Path) -> None:
    path = tmp_path / "one.tsv"
    path.write_text("a\tb\n", encoding="utf-8")
    assert [Table(path).line(start) for start in ("a\t", "a", "b", "")] == ["a\tb", "a\tb", None, "a\tb"]
