"""A number can be read in one way only.

A point or a comma may part thousands or decimals. Where a text does not tell which, verdicts leave the number out, and
so the record says less than its curator meant.

    statement: Kestrel Ferries employs 1.182 people.     # 1,182, or a little more than one?
    statement: Kestrel Ferries employs 1,2k people.      # 1.2k or 12k?

Write thousands with a comma or without one, and decimals with a point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip
from newsfacts.figures import open_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "ambiguous-number", "warning", False

_SAYING = {"fact": "statement", "event": "title", "quote": "context"}


def check(base: Base) -> Iterator[Problem]:
    """A problem for every number of a statement, title or context that may be either of two."""
    for written in base.written:
        key = _SAYING.get(written.kind, "")
        for found, instead in open_numbers(written.fields[key]) if key in written.fields else ():
            message = f"{clip(found.figure.text)} may be thousands or decimals: write {instead}"
            yield written.problem(key, CODE, message, severity=SEVERITY)
