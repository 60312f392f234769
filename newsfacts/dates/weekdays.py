"""Weekdays of a text whose day of writing is known: "on Tuesday" of a report of 5 March 2020 is 3 March 2020."""

from __future__ import annotations

import re

from newsfacts.dates.days import shift_days

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(
    rf"\b(?:(last|next|this|every|each|coming|following|previous|a|any) )?({'|'.join(_DAYS)})\b(?!['’]?s\b)"
)
_YET_TO_COME = re.compile(r"\b(?:will|would|shall|due|planned|scheduled|expected|until|till|by|plans?|to be)\b")


def weekday_in(text: str, written: str) -> str | None:
    """The day that a text of the day `written` (both YYYY-MM-DD) means by a weekday: the last one, that day included.

    None where it names none or two, or one that is yet to come or comes every week.
    """
    from datetime import date

    found = list(_WEEKDAY.finditer(text))
    if len(found) != 1 or found[0][1] not in (None, "last") or _YET_TO_COME.search(text):
        return None
    back = (date.fromisoformat(written).weekday() - _DAYS.index(found[0][2])) % len(_DAYS)
    return shift_days(written, -(back or len(_DAYS)) if found[0][1] else -back)
