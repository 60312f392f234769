"""A problem of a base or a finding in a draft with all that machines want of it, whatever their format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from newsfacts.errors import Problem

LEVELS = {"error": "error", "refuted": "error", "warning": "warning", "conflicting": "warning"}
"""How grave what stands as a severity is for other programs; all else is a note."""


class Place(NamedTuple):
    """A stretch of a file; lines and characters are counted from 1, and the end is where the file goes on."""

    line: int
    column: int
    end_line: int
    end_column: int


class Change(NamedTuple):
    """What is to be put in the place of something."""

    place: Place
    text: str


class Diagnostic(NamedTuple):
    """One thing that other programs are told."""

    problem: Problem
    fingerprint: str
    """The same from run to run, and of no other one; it does not depend on the line."""
    place: Place | None = None
    """None where lines and columns are not those of the file."""
    change: Change | None = None
    record: tuple[str, str, int] | None = None
    """The id of the record that decides, and the file and the line that it is written at."""

    @property
    def rule(self) -> str:
        """What is broken: a code of lint, `refuted/quantity`, `not_enough_info`."""
        verdict, code = self.problem.severity, self.problem.code
        return code if verdict in ("error", "warning") else "/".join(filter(None, [verdict, code]))

    @property
    def level(self) -> str:
        """`error`, `warning` or `note`."""
        return LEVELS.get(self.problem.severity, "note")


def of_problems(problems: Iterable[Problem]) -> Iterator[Diagnostic]:
    """What `lint` found as diagnostics."""
    seen: Counter[str] = Counter()
    for problem in problems:
        key = "\n".join([problem.file, problem.code, problem.message])
        seen[key] += 1
        fingerprint = sha256(f"{key}\n{seen[key]}".encode(errors="replace")).hexdigest()[:32]
        place = Place(problem.line, problem.column, problem.line, problem.column)
        yield Diagnostic(problem, fingerprint, place)
