"""Printing what `lint` found: lines for editors, a list for people, JSON for scripts, annotations for GitHub.

Data from a base is cleaned in every form but JSON, which escapes it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from newsfacts.render.clean import clean, cleaner
from newsfacts.render.outlet import encoding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.errors import Problem

FORMATS = ("table", "line", "json", "jsonl", "github")

_COLOURS = {"error": "red", "warning": "yellow"}


def print_problems(problems: Sequence[Problem], format: str, stream: TextIO) -> None:
    """Print problems on `stream` in one of `FORMATS`; a format for people prints nothing where there are none."""
    if format == "table":
        _print_table(problems, stream)
        return
    written = {"line": _lines, "json": _envelope, "jsonl": _json_lines, "github": _annotations}[format](problems)
    if format in ("json", "jsonl"):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
        stream.writelines(written)
    else:
        fitted = cleaner(encoding(stream))
        stream.writelines(f"{fitted(line)}\n" for line in written)


def _lines(problems: Sequence[Problem]) -> Iterator[str]:
    return map(str, problems)


def _envelope(problems: Sequence[Problem]) -> Iterator[str]:
    from newsfacts.render.json import VERSION, dumps

    count = len(problems)
    head = {"newsfacts": VERSION, "command": "lint", "query": "", "total": count, "count": count}
    head |= {f"{severity}s": sum(each.severity == severity for each in problems) for severity in _COLOURS}
    yield dumps(head)[:-1] + ', "results": ['
    for number, line in enumerate(_json_lines(problems)):
        yield (",\n" if number else "\n") + line[:-1]
    yield "\n]}\n" if problems else "]}\n"


def _json_lines(problems: Sequence[Problem]) -> Iterator[str]:
    from newsfacts.render.json import dumps

    for problem in problems:
        yield dumps({"kind": "problem", **problem._asdict()}) + "\n"


def _annotations(problems: Sequence[Problem]) -> Iterator[str]:
    """Give GitHub's workflow commands, which have an escape for what ends a property or a line."""
    for file, line, column, severity, code, message in problems:
        where = f"file={_property(file)},line={line},col={column},title={_property(code)}"
        yield f"::{severity} {where}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _print_table(problems: Sequence[Problem], stream: TextIO) -> None:
    """Print the problems file by file, in columns, in colours where the stream takes them."""
    from rich.table import Table

    from newsfacts.render.terminal import Page

    page = Page(stream)
    for file, of_file in groupby(problems, key=lambda problem: problem.file):
        grid = Table.grid(padding=(0, 2))
        grid.add_column(justify="right", no_wrap=True)
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_column(no_wrap=True)
        for problem in of_file:
            severity = page.text(problem.severity, _COLOURS[problem.severity])
            where, message = page.text(f"  {problem.line}:{problem.column}"), page.text(problem.message)
            grid.add_row(where, severity, message, page.text(problem.code, "dim"))
        page.print(page.text(file, "underline"), grid)


def explained(code: str, severity: str, summary: str, text: str) -> str:
    """Give an explanation as text for a terminal: Markdown is readable as it is."""
    return "\n".join(clean(line) for line in [f"{code} ({severity})", "", summary, "", *text.split("\n")]) + "\n"
