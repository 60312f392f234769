"""Printing what `lint` found, and `review`: lines for editors, a list for people, JSON, annotations for GitHub.

Data from a base is cleaned in every form but JSON, which escapes it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from newsfacts.render.clean import clean, cleaner
from newsfacts.render.outlet import VERDICT_COLOURS, encoding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.text import Text

    from newsfacts.errors import Problem
    from newsfacts.render.terminal import Page

FORMATS = ("table", "line", "json", "jsonl", "github")

_SEVERITIES = ("error", "warning")
_COLOURS = {"error": "red", "warning": "yellow", **VERDICT_COLOURS}
_LEVELS = {"refuted": "error", "conflicting": "warning", "supported": "notice", "not_enough_info": "notice"}
"""How GitHub is to take a verdict on a sentence."""
_ROOM = 30
"""Cells that a message has at least beside where and how bad a problem is."""


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
    head |= {f"{severity}s": sum(each.severity == severity for each in problems) for severity in _SEVERITIES}
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
        title = f"{severity} {code}".strip() if severity in _LEVELS else code
        where = f"file={_property(file)},line={line},col={column},title={_property(title)}"
        yield f"::{_LEVELS.get(severity, severity)} {where}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _print_table(problems: Sequence[Problem], stream: TextIO) -> None:
    """Print the problems file by file, in columns, fitted to the terminal, in colours where the stream takes them."""
    from newsfacts.render.terminal import Page

    page = Page(stream)
    for file, of_file in groupby(problems, key=lambda problem: problem.file):
        page.print_lines([page.text(file, "underline")])
        page.print_lines(_rows(page, list(of_file)))


def _rows(page: Page, problems: Sequence[Problem]) -> Iterator[Text]:
    places = [f"{problem.line}:{problem.column}" for problem in problems]
    margin = max(map(len, places)) + 2
    widest = max(len("warning"), *(len(problem.severity) for problem in problems))
    indent = margin + widest + 4
    if page.width - indent < _ROOM:  # no room beside: it goes beneath
        indent = 4
    for place, problem in zip(places, problems, strict=True):
        head = page.text(place.rjust(margin))
        head.append(f"  {problem.severity:<{widest}}  ", _COLOURS[problem.severity])
        said = page.text(problem.message)
        said.append(f"  {page.clean(problem.code)}", "dim")
        first, *more = page.wrapped(said, page.width - indent)
        if indent == head.cell_len:
            yield head + first
        else:
            yield head
            more.insert(0, first)
        for line in more:
            yield page.text(" " * indent) + line


def explained(code: str, severity: str, summary: str, text: str) -> str:
    """Give an explanation as text for a terminal: Markdown is readable as it is."""
    return "\n".join(clean(line) for line in [f"{code} ({severity})", "", summary, "", *text.split("\n")]) + "\n"
