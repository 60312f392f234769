"""Dates are not in the future.

Where a statement or a title says that something is still to be (will, plans, is due, until), its date may lie in the
future. One that tells of nothing past (“The new rules take effect”, “Expiry of the patent”) may have a date of the next
ten years, since what is set is told in the present too. Otherwise a year is mistyped, or the words leave out that it is
only announced. When a source was published or read, and when somebody said something, is never in the future.

    date: 2091-07-12                      # 2019-07-12 was meant

Mend the date, or say in the statement that it is still to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.format import SAID
from newsfacts.dates import describe
from newsfacts.grammar.tense import is_past
from newsfacts.text.ahead import AHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "future-date", "warning", False


_SOON = 10
"""Years within which what is told in the present, or without a verb, may well be set."""


def check(base: Base) -> Iterator[Problem]:
    """A problem for every date of which no day has come yet."""
    for written in base.written:
        for key in ("date", "published", "accessed"):
            date = written.fields.get(key)
            if date is None or date.start is None or date.start <= base.today:
                continue
            if key == "date" and written.kind != "quote" and _may_be_set(written, date.start, base.today):
                continue
            yield written.problem(key, CODE, f"`{key}`: {describe(date)} is in the future", severity=SEVERITY)


def _may_be_set(written: Written, start: str, today: str) -> bool:
    """Whether what a record tells may be still to come: it says so, or tells of nothing past and of the next years."""
    text: str = written.fields.get(SAID[written.kind], "")
    return AHEAD.search(text) is not None or (int(start[:4]) <= int(today[:4]) + _SOON and not is_past(text))
