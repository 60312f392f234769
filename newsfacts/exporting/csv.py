"""A folder of CSV: a file for each kind of record, entities, sources and evidence, and `datapackage.json`.

The package is a Frictionless Data Package (version 2): it gives the type and meaning of every column, and says which
columns refer to which file. Lists stand in one cell, divided by "; ".
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsfacts.encoding.json import dumps, number
from newsfacts.exporting.tables import DAY, EVIDENCE, INTEGER, LIST, NUMBER, Column, Table, pieces, tables
from newsfacts.render.csv import defused
from newsfacts.writing.replacing import drafted, expect_folder

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection

PACKAGE = "datapackage.json"


def files() -> list[str]:
    """Name the files that are written, the description of the others last."""
    return [f"{table.name}.csv" for table in (*tables(), EVIDENCE)] + [PACKAGE]


def write(selection: Selection, folder: Path, over: bool, say: Callable[[str], None]) -> None:
    """Write the files into a folder, which is made where only it is missing. Raises CannotWrite.

    None takes its place before all are written.
    """
    expect_folder(folder)
    with suppress(OSError):  # it is there, or what is wrong is said of the first file
        folder.mkdir()
    with ExitStack() as stack:
        package = stack.enter_context(drafted(folder / PACKAGE, over=over))  # what is entered first is placed last
        package.write_text(_described((*tables(), EVIDENCE)), encoding="utf-8")
        writers = {}
        for table in (*tables(), EVIDENCE):
            draft = stack.enter_context(drafted(folder / f"{table.name}.csv", over=over))
            stream = stack.enter_context(draft.open("w", encoding="utf-8", newline=""))
            writers[table.kind] = _Rows(csv.writer(stream, lineterminator="\n").writerow, table)
        evidence = writers["evidence"]
        for record in selection.records():
            writers[record.kind].write(record)
            for piece in pieces(record):
                evidence.write(piece)
        for items in (selection.entities(), selection.sources()):
            for item in items:
                writers[item.kind].write(item)


class _Rows:
    """Writes records as rows of one file, under a header."""

    def __init__(self, write_row: Callable[[Iterable[Any]], Any], table: Table) -> None:
        self._write_row = write_row
        self._cells = [(column.value, _CELLS.get(column.holds, defused)) for column in table.columns]
        write_row([column.name for column in table.columns])

    def write(self, item: Any) -> None:
        """Write one row; an empty cell where there is no value."""
        self._write_row(["" if (got := value(item)) is None else cell(got) for value, cell in self._cells])


def _listed(values: Sequence[str]) -> str:
    return defused("; ".join(values))


_CELLS: dict[str, Callable[[Any], str]] = {NUMBER: number, INTEGER: str, DAY: str, LIST: _listed}


def _described(all_tables: Iterable[Table]) -> str:
    head = '{"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "newsfacts", "resources": [\n'
    return head + ",\n".join(dumps(_resource(table)) for table in all_tables) + "\n]}\n"


def _resource(table: Table) -> dict[str, Any]:
    references = [
        {"fields": [column.name], "reference": {"resource": column.refers_to, "fields": ["id"]}}
        for column in table.columns
        if column.refers_to
    ]
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": ["record", "number"] if table is EVIDENCE else ["id"],
        "missingValues": [""],
    }
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {**schema, "foreignKeys": references} if references else schema,
    }


def _field(column: Column) -> dict[str, Any]:
    kinds = {NUMBER: "number", INTEGER: "integer", DAY: "date"}
    described = {"description": column.meaning} if column.meaning else {}
    return {"name": column.name, "type": kinds.get(column.holds, "string"), **described}
