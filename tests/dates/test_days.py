"""Arithmetic on ISO days follows the calendar and stays within its years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.dates.days import shift_days, shift_months


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2019-07-12", 1, "2019-08-12"),
        ("2019-07-12", -12, "2018-07-12"),
        ("2019-01-31", 1, "2019-02-28"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2019-06-30", 1, "2019-07-31"),
        ("2019-01-30", 1, "2019-02-28"),
        ("0001-01-01", -1, "0001-01-01"),
        ("9999-12-31", 1, "9999-12-31"),
    ],
)
def test_shift_months(day: str, months: int, expected: str) -> None:
    """The day of the month is kept where there is one; a last day stays a last day."""
    assert shift_months(day, months) == expected


@given(st.dates(), st.integers(-5000, 5000))
def test_shift_keeps_order(day, count: int) -> None:
    """A shift forward is never earlier, a shift back never later."""
    iso = day.isoformat()
    for shifted in (shift_days(iso, count), shift_months(iso, count)):
        assert shifted >= iso if count >= 0 else shifted <= iso
