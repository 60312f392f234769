"""A date is in doubt only where its statement leaves it so.

Where a statement, a title or a quote's context has the same date in full, either the `?` is left over from a stub, or
the statement says more than the source does. A date in doubt contradicts none that is near it.

    statement: The bridge was opened on 2 May 2024.
    date: 2024-05-02?                     # 2024-05-02

Take the `?` away once you know; else say in a `note` why it is in doubt, or in the statement that it is not known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.dates import describe, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem
    from newsfacts.model import Date

CODE, SEVERITY, NEEDS_EVERY_RECORD = "doubtful-date", "warning", False

_SAYS_WHEN = {"fact": "statement", "quote": "context", "event": "title"}
_DOUBTS = re.compile(
    r"\b(?:perhaps|probably|possibly|maybe|apparently|presumably|seems?|appears?|may|might|unclear|(?:not |un)known)\b",
    # in small letters: May is a month
)


def check(base: Base) -> Iterator[Problem]:
    """A problem for every date with `?` that the words of its record have without any doubt."""
    for written in base.records:
        date: Date | None = written.fields.get("date")
        if date is None or "?" not in date.edtf or "note" in written.fields:
            continue
        key = _SAYS_WHEN[written.kind]
        text: str = written.fields.get(key, "")
        sure = date._replace(edtf=date.edtf.replace("?", ""))
        if _DOUBTS.search(text) or not any(each.date.edtf == sure.edtf for each in find_dates(text)):
            continue
        message = f"the {key} has {describe(sure)} without a doubt, the date has `?`"
        yield written.problem("date", CODE, message, severity=SEVERITY)
