"""Dates are not in the future.

A source can announce what will be, and then the record is right; more often a year is mistyped. When a source was
published or read is never in the future.

    date: 2091-07-12                      # 2019-07-12 was meant

Mend the date, or leave the warning where the source announces something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.dates import describe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "future-date", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """Give a problem for every date of which no day has come yet."""
    for written in base.written:
        for key in ("date", "published", "accessed"):
            date = written.fields.get(key)
            if date is not None and date.start is not None and date.start > base.today:
                message = f"`{key}`: {describe(date)} is in the future"
                yield written.problem(key, CODE, message, severity=SEVERITY)
