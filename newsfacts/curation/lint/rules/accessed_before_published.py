"""A source is read after it was published.

A day that is mistyped makes every citation of it wrong.

    published: 2020-03-06
    accessed: 2020-03-05                  # one of the two is wrong
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.dates import describe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "accessed-before-published", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every source whose last day of reading lies before its first of publication."""
    for source in base.of("source"):
        published, accessed = source.fields.get("published"), source.fields.get("accessed")
        if published and accessed and published.start and accessed.end and accessed.end < published.start:
            message = f"read {describe(accessed)}, but published {describe(published)}; one of the two is wrong"
            yield source.problem("accessed", CODE, message, severity=SEVERITY)
