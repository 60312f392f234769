"""The figure of a fact is the one that its statement says.

People read the statement, verdicts compare the figure. They are compared by value: `5h40m` is what “five hours forty
minutes” says, and `more than 30` is not what “30 people” says. Other figures may stand in the statement too.

    statement: Air strikes killed 34 soldiers.
    figure: 43 soldiers                   # 34 soldiers

One of the two is wrong: see the evidence. A statement without any comparable figure is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "figure-mismatch", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every figure that its statement contradicts."""
    for case in base.figures.unsaid:
        if case.sure:
            counted = f" {case.said.counted}" if case.said.counted else ""
            message = f"the statement says {clip(case.said.text + counted)}, the figure says {clip(case.figure.text)}"
            yield case.fact.problem("figure", CODE, message, severity=SEVERITY)
