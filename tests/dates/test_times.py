"""Times of day in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.dates import find_times

TIMES = {
    "struck at 7.31 p.m. local time": ("7.31 p.m.", "19:31"),
    "struck at 19:31 that day": ("19:31", "19:31"),
    "left at 18:40, 25 minutes late": ("18:40", "18:40"),
    "set off at twenty to seven in the evening.": ("twenty to seven in the evening", "18:40"),
    "It was half past six": ("half past six", "06:30 18:30"),
    "at 7:31": ("7:31", "07:31 19:31"),
    "at a quarter to nine on Monday": ("a quarter to nine", "08:45 20:45"),
    "at 6 o'clock": ("6 o'clock", "06:00 18:00"),
    "six o’clock in the morning": ("six o’clock in the morning", "06:00"),
    "it ended at noon": ("noon", "12:00"),
    "at midnight on Friday": ("midnight", "00:00"),
    "at 12 noon": ("12 noon", "12:00"),
    "at 12 a.m.": ("12 a.m.", "00:00"),
    "at 12:15 p.m.": ("12:15 p.m.", "12:15"),
    "from 0731 hours": ("0731 hours", "07:31"),
    "at 1530 GMT": ("1530 GMT", "15:30"),
    "at seven in the evening": ("seven in the evening", "19:00"),
    "seven thirty-one in the evening": ("seven thirty-one in the evening", "19:31"),
    "opens at 7pm": ("7pm", "19:00"),
    "at three in the afternoon": ("three in the afternoon", "15:00"),
    "at 7.31pm": ("7.31pm", "19:31"),
    "at 19.31 on Friday": ("19.31", "19:31"),
    "twenty minutes to seven": ("twenty minutes to seven", "06:40 18:40"),
    "ten minutes past midnight": ("ten minutes past midnight", "00:10"),
    "five minutes to midnight": ("five minutes to midnight", "23:55"),
    "ten minutes before noon on Friday": ("ten minutes before noon", "11:50"),
    "by 8 a.m. Monday": ("8 a.m.", "08:00"),
    "it begins at 18h30.": ("18h30", "18:30"),
    "posted 2019-11-30T14:05:33+01:00 in Paris": ("14:05:33+01:00", "14:05"),
    "posted 2019-11-30T10:05Z": ("10:05Z", "10:05"),
    "20 min past eight in the evening": ("20 min past eight in the evening", "20:20"),
    "by 8h local time": ("8h local time", "08:00"),
    "it took 18h30": (None, None),
    "at 11 at night": ("11 at night", "23:00"),
    "at two in the early hours": ("two in the early hours", "02:00"),
    "ten to twelve people died": (None, None),
    "from ten to twelve in the morning": (None, None),
    "from ten to seven p.m.": ("seven p.m.", "19:00"),
    "killed seven in the evening": (None, None),
    "about 2.45 per cent": (None, None),
    "priced at 18.30 euros": (None, None),
    "grew at 2.15%": (None, None),
    "won in 2:04:31": (None, None),
    "two minutes after one of them left": (None, None),
    "version 3.11.07": (None, None),
    "up from 9.50.": (None, None),
    "from 9.50 on Friday": ("9.50", "09:50 21:50"),
    "won 2:1": (None, None),
    "at 25:10": (None, None),
    "five PMs met": (None, None),
    "ran the course in 22:30.": (None, None),
    "a time of 22:30 was enough": (None, None),
    "as of 14:30 on Friday": ("14:30", "14:30"),
    "a half to two thirds": (None, None),
}


def _clock(minutes: tuple[int, ...]) -> str:
    return " ".join(f"{minute // 60:02d}:{minute % 60:02d}" for minute in minutes)


@pytest.mark.parametrize("text", TIMES)
def test_times_are_found_where_they_stand(text: str) -> None:
    words, clock = TIMES[text]
    found = [(text[time.start : time.end], _clock(time.minutes)) for time in find_times(text)]
    assert found == ([(words, clock)] if words else [])


def test_several_times_come_in_the_order_of_the_text() -> None:
    found = find_times("between 3 p.m. and 5 p.m., and again at noon")
    assert [_clock(time.minutes) for time in found] == ["15:00", "17:00", "12:00"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3–5 p.m.", ["15:00", "17:00"]),
        ("open between 5 and 7 p.m.", ["17:00", "19:00"]),
        ("from 9 to 5 p.m.", ["09:00", "17:00"]),
        ("from 11.30 to 1 pm", ["11:30", "13:00"]),
        ("open 09:00-17:00 daily", ["09:00", "17:00"]),
        ("a 9am-5pm job", ["09:00", "17:00"]),
        ("10 to 12 people came at 7 p.m.", ["19:00"]),
    ],
)
def test_the_beginning_of_a_span_is_in_the_half_of_the_day_that_leaves_it_before_the_end(text, expected) -> None:
    assert [_clock(time.minutes) for time in find_times(text)] == expected


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_way_to_write_a_minute_means_that_minute(hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    written = [
        f"{hour:02d}:{minute:02d} GMT",
        f"{hour:02d}{minute:02d} hours",
        f"{hour % 12 or 12}.{minute:02d} {half}",
    ]
    assert [find_times(f"at {each}")[0].minutes for each in written] == [(hour * 60 + minute,)] * 3


@given(st.text(alphabet="0123456789:. apmtohlf'cktwenysvquir-\u00a0"))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert all(0 <= minute < 1440 for time in find_times(text) for minute in time.minutes)
