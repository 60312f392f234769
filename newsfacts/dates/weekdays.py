"""Weekdays of a text whose day of writing is known: "on Tuesday" of a report of 5 March 2020 is 3 March 2020."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.dates.days import shift_days

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(
    rf"\b(?:(last|next|this|every|each|coming|following|previous|a|any) )?({'|'.join(_DAYS)})\b(?!['’]?s\b)"
)
_YET_TO_COME = re.compile(r"\b(?:will|would|shall|due|planned|scheduled|expected|until|till|by|plans?|to be)\b")


class Weekday(NamedTuple):
    """A weekday in a text, with the `last` before it, and the day that it is (YYYY-MM-DD)."""

    start: int
    end: int
    day: str


def weekday_in(text: str, written: str) -> Weekday | None:
    """The weekday in a text of the day `written` (YYYY-MM-DD), which means the last such day, that one included.

    None where it names none or two, or one that is yet to come or comes every week.
    """
    from datetime import date

    found = list(_WEEKDAY.finditer(text))
    if len(found) != 1 or found[0][1] not in (None, "last") or _YET_TO_COME.search(text):
        return None
    back = (date.fromisoformat(written).weekday() - _DAYS.index(found[0][2])) % len(_DAYS)
    return Weekday(*found[0].span(), shift_days(written, -(back or len(_DAYS)) if found[0][1] else -back))
