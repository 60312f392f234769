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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "ambiguous-number", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every number of a statement, title or context that may be either of two."""
    for each in base.figures.open_numbers:
        message = f"{clip(each.figure.text)} may be thousands or decimals: write {each.instead}"
        yield each.written.problem(each.key, CODE, message, severity=SEVERITY)
