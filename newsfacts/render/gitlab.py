"""GitLab's Code Quality report, which a merge request shows beside the lines that it changes."""

from __future__ import annotations

from typing import Any

from newsfacts.render.diagnostic import Diagnostic

_SEVERITIES = {"error": "major", "warning": "minor"}


def gitlab(diagnostic: Diagnostic) -> dict[str, Any]:
    """An entry of the report; of a draft that is no text the line is the paragraph."""
    problem = diagnostic.problem
    lines = {"begin": problem.line}
    if diagnostic.place is not None:
        lines["end"] = diagnostic.place.end_line
    return {
        "description": problem.message,
        "check_name": diagnostic.rule,
        "fingerprint": diagnostic.fingerprint,
        "severity": _SEVERITIES.get(diagnostic.level, "info"),
        "location": {"path": problem.file.removeprefix("./"), "lines": lines},
    }
