"""Dates are not in the future.

Where a statement or a title says that something is still to be (will, plans, is due, until), its date may lie in the
future. Otherwise a year is mistyped, or the words leave out that it is only announced. When a source was published or
read is never in the future.

    date: 2091-07-12                      # 2019-07-12 was meant

Mend the date, or say in the statement that it is still to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.format import SAID
from newsfacts.dates import describe
from newsfacts.text.ahead import AHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "future-date", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every date of which no day has come yet."""
    for written in base.written:
        for key in ("date", "published", "accessed"):
            date = written.fields.get(key)
            if key == "date" and AHEAD.search(written.fields.get(SAID.get(written.kind, ""), "")):
                continue
            if date is not None and date.start is not None and date.start > base.today:
                message = f"`{key}`: {describe(date)} is in the future"
                yield written.problem(key, CODE, message, severity=SEVERITY)
