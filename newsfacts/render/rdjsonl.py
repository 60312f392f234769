"""Reviewdog's Diagnostic Format, one diagnostic a line: its columns count bytes of UTF-8."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsfacts.render.diagnostic import Diagnostic, Place


def rdjson(diagnostic: Diagnostic, line_of: Callable[[str, int], str]) -> dict[str, Any]:
    """A diagnostic; `line_of` gives the text of a line of a file."""
    problem, place, change = diagnostic.problem, diagnostic.place, diagnostic.change

    def range_of(place: Place) -> dict[str, Any]:
        return {"start": position(place.line, place.column), "end": position(place.end_line, place.end_column)}

    def position(line: int, column: int) -> dict[str, int]:
        before = line_of(problem.file, line)[: column - 1]
        return {"line": line, "column": len(before.encode(errors="replace")) + 1}

    found: dict[str, Any] = {
        "message": problem.message,
        "location": {"path": problem.file} | ({} if place is None else {"range": range_of(place)}),
        "severity": {"error": "ERROR", "warning": "WARNING"}.get(diagnostic.level, "INFO"),
        "source": {"name": "newsfacts"},
        "code": {"value": diagnostic.rule},
    }
    if change is not None:
        found["suggestions"] = [{"range": range_of(change.place), "text": change.text}]
    return found
