"""Printing what `lint` found, and `review`: lines for editors, a list for people, and what other programs read.

Data from a base is cleaned in every form but JSON, which escapes it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, TextIO

from newsfacts.encoding.clean import clean, cleaner
from newsfacts.render import in_utf8
from newsfacts.render.outlet import VERDICT_COLOURS, encoding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from rich.text import Text

    from newsfacts.errors import Problem
    from newsfacts.render.diagnostic import Diagnostic
    from newsfacts.render.terminal import Page

FORMATS = ("table", "line", "json", "jsonl", "github", "sarif", "rdjsonl", "gitlab", "md")

_SEVERITIES = ("error", "warning")
_COLOURS = {"error": "red", "warning": "yellow", **VERDICT_COLOURS}
_ROOM = 30
"""Cells that a message has at least beside where and how bad a problem is."""


def print_problems(
    problems: Sequence[Problem], format: str, stream: TextIO, meanings: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Print problems of bases on `stream` in one of `FORMATS`; a format for people prints nothing where there are none.

    `meanings` say in a sentence what a code is about.
    """
    from newsfacts.render.diagnostic import of_problems

    if format in ("json", "jsonl"):
        from newsfacts.render.json import print_json

        counts = {f"{severity}s": sum(each.severity == severity for each in problems) for severity in _SEVERITIES}
        results = ({"kind": "problem", **problem._asdict()} for problem in problems)
        print_json(stream, "lint", "", results, format, **counts)
    else:
        print_diagnostics(list(of_problems(problems)), format, stream, meanings, _line_of)


def print_diagnostics(
    diagnostics: Sequence[Diagnostic],
    format: str,
    stream: TextIO,
    meanings: Mapping[str, str],
    line_of: Callable[[str, int], str],
) -> None:
    """Print diagnostics in a format other than `json` and `jsonl`; `line_of` gives a line of a file."""
    if format == "table":
        _print_table([each.problem for each in diagnostics], stream)
    elif format in ("sarif", "gitlab", "rdjsonl"):
        in_utf8(stream)
        stream.writelines(_data_lines(diagnostics, format, meanings, line_of))
    else:
        fitted = cleaner(encoding(stream))
        lines = {"line": _lines, "github": _annotations, "md": _summary}[format](diagnostics)
        stream.writelines(f"{fitted(line)}\n" for line in lines)


def _data_lines(
    diagnostics: Sequence[Diagnostic], format: str, meanings: Mapping[str, str], line_of: Callable[[str, int], str]
) -> Iterator[str]:
    from newsfacts.encoding.json import dumps

    if format == "sarif":
        from newsfacts.render.sarif import sarif

        yield dumps(sarif(diagnostics, meanings)) + "\n"
    elif format == "gitlab":
        from newsfacts.render.gitlab import gitlab

        yield "[" + ",\n".join(dumps(gitlab(each)) for each in diagnostics) + "]\n"
    else:
        from newsfacts.render.rdjsonl import rdjson

        yield from (dumps(rdjson(each, line_of)) + "\n" for each in diagnostics)


@lru_cache(1)
def _lines_of(file: str) -> list[str]:
    from newsfacts.errors import CannotRead
    from newsfacts.files import opened

    try:
        with opened(file) as content:
            return content.read().decode("utf-8-sig", "replace").splitlines()
    except (CannotRead, OSError):  # it was there a moment ago
        return []


def _line_of(file: str, number: int) -> str:
    lines = _lines_of(file)
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _lines(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    return (str(each.problem) for each in diagnostics)


def _summary(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    from newsfacts.render.summary import summary

    return summary(diagnostics)


def _annotations(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """GitHub's workflow commands, which have an escape for what ends a property or a line."""
    for each in diagnostics:
        file, _, _, severity, code, message = each.problem
        title = code if severity in _SEVERITIES else f"{severity} {code}".strip()
        where = [f"file={_property(file)}"]
        if each.place is not None:
            names = ("line", "col", "endLine", "endColumn") if each.place[:2] != each.place[2:] else ("line", "col")
            where += [f"{name}={number}" for name, number in zip(names, each.place, strict=False)]
        where.append(f"title={_property(title)}")
        yield f"::{each.level.replace('note', 'notice')} {','.join(where)}::{_data(message)}"


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
    """An explanation as text for a terminal: Markdown is readable as it is."""
    return "\n".join(clean(line) for line in [f"{code} ({severity})", "", summary, "", *text.split("\n")]) + "\n"
