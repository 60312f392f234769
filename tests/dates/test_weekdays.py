"""A weekday is the last one before the day of writing, unless it is yet to come."""

from __future__ import annotations

import pytest

from newsfacts.dates.weekdays import weekday_in

CASES = {
    "They met on Tuesday.": "2020-03-03",
    "They met on Thursday.": "2020-03-05",
    "They met last Thursday.": "2020-02-27",
    "Friday night it rained.": "2020-02-28",
    "They will meet on Tuesday.": None,
    "The parade is to begin on Tuesday.": None,
    "They meet next Tuesday.": None,
    "They met every Tuesday.": None,
    "They meet on Tuesdays.": None,
    "They met on Monday and on Tuesday.": None,
    "Friday's deal": None,
    "They met.": None,
}


@pytest.mark.parametrize("text", CASES)
def test_a_weekday_is_the_last_before_the_day_of_writing(text: str) -> None:
    found = weekday_in(text, "2020-03-05")
    assert (found and found.day) == CASES[text]
    assert found is None or text[found.start : found.end].endswith("day")
