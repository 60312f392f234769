"""The figure of a fact stands in its statement.

Here the statement has figures that could be meant, but none is this one, and none contradicts it outright: they
count something else, or say it less precisely.

    statement: The memorandum was signed in two copies by Russia, Turkey and Iran.
    figure: three countries               # the statement says nowhere that there were three

Write the figure into the statement, so that a reader finds what verdicts compare. See `figure-mismatch`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "figure-not-in-statement", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every figure that its statement, with other figures, does not say."""
    for case in base.figures.unsaid:
        if not case.sure:
            counted = f" {case.said.counted}" if case.said.counted else ""
            message = f"the statement does not say {clip(case.figure.text)}, only {clip(case.said.text + counted)}"
            yield case.fact.problem("figure", CODE, message, severity=SEVERITY)
