"""Weekdays of a text whose day of writing is known: "on Tuesday" of a report of 5 March 2020 is 3 March 2020."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.dates.days import shift_days

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = rf"\b(?:(last|next|this|every|each|coming|following|previous|a|any) )?({'|'.join(WEEKDAYS)})\b(?!['’]?s\b)"
_YET_TO_COME = r"\b(?:will|would|shall|due|planned|scheduled|expected|until|till|by|plans?|to be|(?:is|are) to)\b"
_BOUND = r"\b(?:by|until|till|before|after|from|since|than)\s+(?:the\s+)?$"
"""Before a weekday that only bounds when something is to come."""


class Weekday(NamedTuple):
    """A weekday in a text, with the `last` before it, and the day that it is (YYYY-MM-DD)."""

    start: int
    end: int
    day: str


def weekday_of(day: str) -> str:
    """The weekday of a day (YYYY-MM-DD)."""
    from datetime import date

    return WEEKDAYS[date.fromisoformat(day).weekday()]


def weekday_in(text: str, written: str) -> Weekday | None:
    """The weekday in a text of the day `written` (YYYY-MM-DD), which means the last such day, that one included.

    None where it names none or two, or one that is yet to come or comes every week.
    """
    from datetime import date

    found = list(re.finditer(_WEEKDAY, text))
    if len(found) != 1 or found[0][1] not in (None, "last") or re.search(_YET_TO_COME, text):
        return None
    back = (date.fromisoformat(written).weekday() - WEEKDAYS.index(found[0][2])) % len(WEEKDAYS)
    return Weekday(*found[0].span(), shift_days(written, -(back or len(WEEKDAYS)) if found[0][1] else -back))


def weekday_ahead(text: str, written: str) -> Weekday | None:
    """The weekday of what a text says is to come, which means the first such day after the day `written`.

    None where it names none or two, that very weekday, one of every week, or only a bound: by Friday.
    """
    from datetime import date

    found = list(re.finditer(_WEEKDAY, text))
    if len(found) != 1 or found[0][1] not in (None, "this", "coming") or re.search(_BOUND, text[: found[0].start()]):
        return None
    ahead = (WEEKDAYS.index(found[0][2]) - date.fromisoformat(written).weekday()) % len(WEEKDAYS)
    return Weekday(*found[0].span(), shift_days(written, ahead)) if ahead else None
