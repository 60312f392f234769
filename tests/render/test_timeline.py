"""The timeline: time runs down, precision and gaps can be seen, what has no date stands apart."""

from __future__ import annotations

import pytest


def dated(make, *dates):
    return make.answer("timeline", [make.event(f"event-{at}", "Title", date) for at, date in enumerate(dates)])


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [
        (("2017-05", "2017-05-01", "2017-05-31"), ("2017-09", "2017-09-01", "2017-09-30"), "3 months"),
        (("2017-09", "2017-09-01", "2017-09-30"), ("2019-02-01",), "1 year 4 months"),
        (("2019-07-12",), ("2019-08-12",), "1 month"),
        (("1987", "1987-01-01", "1987-12-31"), ("2022-11-18",), "35 years"),
        (("1987", "1987-01-01", "1987-12-31"), ("1990", "1990-01-01", "1990-12-31"), "2 years"),
        (("2018-12-31",), ("2020", "2020-01-01", "2020-12-31"), "1 year"),
        (("2018", "2018-01-01", "2018-12-31"), ("2019-04-02",), "3 months"),
        (("2019-07-12",), ("2019-08-11",), None),
        (("2019-07-12",), ("2021-07-12",), "2 years"),
        (("2017", "2017-01-01", "2017-12-31"), ("2018", "2018-01-01", "2018-12-31"), None),
        (("2017", "2017-01-01", "2017-12-31"), ("2019", "2019-01-01", "2019-12-31"), "1 year"),
        (("2017-05", "2017-05-01", "2017-05-31"), ("2017-06", "2017-06-01", "2017-06-30"), None),
        (("2017/2020", "2017-01-01", "2020-12-31"), ("2019-02-01",), None),
        (("199X", "1990-01-01", "1999-12-31"), ("2017", "2017-01-01", "2017-12-31"), "17 years"),
    ],
)
def test_gaps(first, second, gap, make, printed):
    """A gap is what lies between the last day of one event and the first day of the next, in whole months."""
    there = printed(dated(make, make.day(*first), make.day(*second)), width=80)
    back = printed(dated(make, make.day(*second), make.day(*first)), width=80)
    for text in (there, back):
        found = [line.partition("┊")[2].strip() for line in text.splitlines() if "┊" in line]
        assert [words for words in found if words] == ([gap] if gap else [])


def test_a_long_event_bridges_gaps(make, printed):
    """While an earlier event goes on there is no gap between later ones."""
    war = make.day("2015/2020", "2015-01-01", "2020-12-31")
    text = printed(dated(make, war, make.day("2016-03-01"), make.day("2019-03-01"), make.day("2022-01-01")), width=80)
    assert [line.split("┊")[1].strip() for line in text.splitlines() if "┊" in line and "year" in line] == ["1 year"]


@pytest.mark.parametrize(
    ("date", "line"),
    [
        (("2019-07-12",), "12 Jul  ●  Title"),
        (("2019-07", "2019-07-01", "2019-07-31"), " Jul  ◐  Title"),
        (("2019", "2019-01-01", "2019-12-31"), "      ○  Title"),
        (("2019?", "2019-01-01", "2019-12-31"), "2019? ○  Title"),
        (("2019-07~", "2019-07-01", "2019-07-31"), "~Jul  ◐  Title"),
        (("2019-07-12%", "2019-07-12"), "~12 Jul? ●  Title"),
        (("2019-07/2019-09", "2019-07-01", "2019-09-30"), " Jul ├─┤ Title"),
        (("2019-21", "2019-03-01", "2019-05-31"), "     ├─┤ Title"),
    ],
)
def test_precision(date, line, make, printed):
    """Day, month, year and longer spans have signs of their own; doubt and roughness show at the date."""
    lines = printed(dated(make, make.day(*date)), width=80).splitlines()
    assert "2019" in lines[0]
    assert lines[1] == line


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (("2019-12/..", "2019-12-01", None), "since December 2019"),
        (("../2019", None, "2019-12-31"), "until 2019"),
        (("2019-21", "2019-03-01", "2019-05-31"), "spring 2019"),
    ],
)
def test_what_the_rail_cannot_say_is_said_in_words(date, words, make, printed):
    """A span is described beneath its title."""
    assert words in printed(dated(make, make.Date(*date)), width=80)


def test_undated_events_stand_apart(make, printed):
    """Events without a date or without a year come after the rail, under a head of their own."""
    open_year = make.Date("XXXX-03-04", None, None)
    lines = printed(dated(make, None, make.day("2019-07-12"), open_year), width=80).splitlines()
    apart = lines.index("undated")
    assert [line.split()[0] for line in lines[:apart] if "event-" in line] == ["│"]
    assert sum("event-" in line for line in lines[apart:]) == 2


def test_a_shared_date_is_printed_once(make, printed):
    """Several events of one day share its date."""
    text = printed(dated(make, make.day("2019-07-12"), make.day("2019-07-12"), make.day("2019-07-13")), width=80)
    assert text.count("12 Jul") == 1
    assert text.count("●") == 4  # three events and the legend


def test_legend_names_only_what_is_there(make, printed):
    """The last line explains the signs in use."""
    assert printed(dated(make, make.day("2019-07-12")), width=80).splitlines()[-1] == "● day"
    whole = printed(make.answer("timeline"), width=80).splitlines()[-1]
    assert whole == "● day   ◐ month   ○ year   ├─┤ longer   ? uncertain   ~ approximate"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "cp437", "koi8-r"])
@pytest.mark.parametrize("width", [40, 80, None])
@pytest.mark.parametrize("command", ["timeline", "facts", "show", "quotes"])
def test_old_encodings(command, encoding, width, make, printed):
    """Where the stream cannot take a character, another stands in; nothing crashes."""
    assert printed(make.answer(command), width=width, encoding=encoding)
