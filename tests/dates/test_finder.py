"""Dates are found in running English, each with its place, and nothing else is taken for one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfacts.dates import FoundDate, find_dates, read_date, read_edtf

_DATES = [
    # Days, months and years.
    ("signed on 12 July 2019 in Sochi", [("12 July 2019", "2019-07-12")]),
    ("On July 12, 2019, 34 soldiers were killed", [("July 12, 2019", "2019-07-12")]),
    ("Monday, the 4th of July, 1995", [("Monday, the 4th of July, 1995", "1995-07-04")]),
    ("27 Feb 2020 informed opposition groups", [("27 Feb 2020", "2020-02-27")]),
    ("Eli Lilly sold IVAC on Dec. 31 , 1994", [("Dec. 31 , 1994", "1994-12-31")]),
    ("in 2016, Nov. and 2017 April", [("2016, Nov", "2016-11"), ("2017 April", "2017-04")]),
    ("in Sept 2017 and in may 2017", [("Sept 2017", "2017-09"), ("may 2017", "2017-05")]),
    ("In 2018 Turkey bought it", [("2018", "2018")]),
    ("The 2018 World Cup, Euro 2016", [("2018", "2018"), ("2016", "2016")]),
    ("1066 AD, 500 AD, the year 79", [("1066 AD", "1066"), ("500 AD", "0500"), ("the year 79", "0079")]),
    ("2020's first weeks, the 1990's", [("2020", "2020"), ("1990's", "199X")]),
    ("Mon Sep 17 00:00:00 UTC 2001", [("Mon Sep 17 00:00:00 UTC 2001", "2001-09-17")]),
    # In digits.
    ("2019-07-12T10:00:00Z", [("2019-07-12", "2019-07-12")]),
    ("2019/7/12 or 12.07.2019 or 12-Jul-2019", [(t, "2019-07-12") for t in ("2019/7/12", "12.07.2019", "12-Jul-2019")]),
    ("report-20170302.html, IMG_20190712.jpg", [("20170302", "2017-03-02"), ("20190712", "2019-07-12")]),
    ("07/13/2019, 13/07/2019 and 5/5/2019", [
        ("07/13/2019", "2019-07-13"), ("13/07/2019", "2019-07-13"), ("5/5/2019", "2019-05-05"),
    ]),
    ("07/12/2019", [("07/12/2019", "[2019-07-12,2019-12-07]")]),
    ("11/2016 and 2015-3", [("11/2016", "2016-11"), ("2015-3", "2015-03")]),
    # The year left open.
    ("March 4, official representative said", [("March 4", "XXXX-03-04")]),
    ("He left in March; she in the April after", [("March", "XXXX-03"), ("April", "XXXX-04")]),
    ("on Tue 5 Mar, the ninth of May and Oct/2", [
        ("Tue 5 Mar", "XXXX-03-05"), ("ninth of May", "XXXX-05-09"), ("Oct/2", "XXXX-10-02"),
    ]),
    ("on 22/04", [("22/04", "XXXX-04-22")]),
    ("In May 12 people died. On May 12 people met.", [("May", "XXXX-05"), ("May 12", "XXXX-05-12")]),
    # In words.
    ("fourth of July nineteen ninety-five", [("fourth of July nineteen ninety-five", "1995-07-04")]),
    ("January first two thousand and thirty two", [("January first two thousand and thirty two", "2032-01-01")]),
    ("in May twenty twenty", [("May twenty twenty", "2020-05")]),
    ("May twenty-first", [("May twenty-first", "XXXX-05-21")]),
    ("in nineteen oh five", [("nineteen oh five", "1905")]),
    # Parts of the calendar.
    ("early 2020, mid-2019, the end of 2018", [
        ("early 2020", "2020-37~"), ("mid-2019", "2019-38~"), ("the end of 2018", "2018-39~"),
    ]),
    ("late February 2020", [("late February 2020", "2020-02-21~/2020-02-29~")]),
    ("at the end of March", [("the end of March", "XXXX-03")]),
    ("the second half of 2018, Q3 2020, 2019 Q1", [
        ("the second half of 2018", "2018-41"), ("Q3 2020", "2020-35"), ("2019 Q1", "2019-33"),
    ]),
    ("the first three months of 2020", [("the first three months of 2020", "2020-33")]),
    ("late 2019–early 2020", [("late 2019–early 2020", "2019-39~/2020-37~")]),
    ("the 3rd quarter of 2016", [("3rd quarter of 2016", "2016-35")]),
    ("summer 2019, the fall of 1989, winter 2019/20", [
        ("summer 2019", "2019-22"), ("fall of 1989", "1989-23"), ("winter 2019/20", "2019-24"),
    ]),
    ("the 1990s, the early 1980s", [("1990s", "199X"), ("early 1980s", "1980~/1983~")]),
    ("19th and 20th centuries", [("19th", "18XX"), ("20th centuries", "19XX")]),
    ("the late fifteenth century", [("late fifteenth century", "1467~/1499~")]),
    # Intervals.
    ("between May and September 2017", [("between May and September 2017", "2017-05/2017-09")]),
    ("from 26 June to 28 June 2020", [("from 26 June to 28 June 2020", "2020-06-26/2020-06-28")]),
    ("4-22 January 1995", [("4-22 January 1995", "1995-01-04/1995-01-22")]),
    ("July 4–6, 2019", [("July 4–6, 2019", "2019-07-04/2019-07-06")]),
    ("Nov 18-Dec 19, 2015", [("Nov 18-Dec 19, 2015", "2015-11-18/2015-12-19")]),
    ("Nov-Feb 5th, 2017", [("Nov-Feb 5th, 2017", "2016-11/2017-02-05")]),
    ("from November 2018 to March", [("from November 2018 to March", "2018-11/2019-03")]),
    ("1914–18, 2014-2018, 2015/16", [("1914–18", "1914/1918"), ("2014-2018", "2014/2018"), ("2015/16", "2015/2016")]),
    ("Jan. 1, 2020, through Dec. 31, 2020", [("Jan. 1, 2020, through Dec. 31, 2020", "2020-01-01/2020-12-31")]),
    ("5/6 March 2020, Jan/Feb 2020", [
        ("5/6 March 2020", "2020-03-05/2020-03-06"), ("Jan/Feb 2020", "2020-01/2020-02"),
    ]),
    ("from the 1960s to the 1980s", [("from the 1960s to the 1980s", "196X/198X")]),
    ("from 2014 to the present, 2016-present", [
        ("from 2014 to the present", "2014/.."), ("2016-present", "2016/.."),
    ]),
    ("26 June to 28 June", [("26 June to 28 June", "XXXX-06-26/XXXX-06-28")]),
    ("in July 2019 – May said", [("July 2019", "2019-07")]),
    # Open ends.
    ("since December 2019", [("since December 2019", "2019-12/..")]),
    ("after 31 December 2019", [("after 31 December 2019", "2020-01-01/..")]),
    ("before 2018, before January 2018", [("before 2018", "../2017"), ("before January 2018", "../2017-12")]),
    ("by the end of 2019, until March 4", [("by the end of 2019", "../2019"), ("until March 4", "../XXXX-03-04")]),
    ("4 March 2019 onwards", [("4 March 2019 onwards", "2019-03-04/..")]),
    ("after the 2018 election", [("2018", "2018")]),
    ("before 1 March", [("before 1 March", "../XXXX-02-29")]),
    # Rough ones.
    ("about 2019, circa 1850, c. 1900", [("about 2019", "2019~"), ("circa 1850", "1850~"), ("c. 1900", "1900~")]),
    ("talked about 2019", [("2019", "2019")]),
    # Lists.
    ("4, 5 and 6 July 2019", [("4", "2019-07-04"), ("5", "2019-07-05"), ("6 July 2019", "2019-07-06")]),
    ("March or April 2020", [("March", "2020-03"), ("April 2020", "2020-04")]),
    ("September 12 and 13, 2018", [("September 12", "2018-09-12"), ("13, 2018", "2018-09-13")]),
    ("in 2007 and 2009", [("2007", "2007"), ("2009", "2009")]),
    # EDTF.
    ("201X, XXXX-03-04, 2019-07/2019-09, ../2019, 2020~", [
        (t, t) for t in ("201X", "XXXX-03-04", "2019-07/2019-09", "../2019", "2020~")
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _DATES, ids=[text for text, _ in _DATES])
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """Every date is found with its words and its EDTF, and no other."""
    assert [(text[start:end], date.edtf) for date, start, end in find_dates(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He may go on a march; the sun was out, and spring came.",
        "It may first seem so, and may 2 people march on?",
        "2000 soldiers marched; 1,500 fled, some 2018 Turkish soldiers fell.",
        "It cost $2018, € 1999 or 2018 dollars, over 2000 of them.",
        "2018 km, 1999m, 2018%, 1200 people, about 2000 were killed",
        "Room 1999, Windows 2000, version 2018.4, v2019.1.2, RFC 2119, page 2019",
        "UN resolution 2254, Article 2018, a total of 2018, ISO 8601-2",
        "yesterday, last year, next Tuesday, last May, this summer",
        "Theresa May and April Smith",
        "the COVID-19 pandemic, S-400, COVID-2019, the 2000-strong force",
        "between 2000 and 3000 people; from 2000 to 3000 soldiers",
        "9/11, 24/7, 14:00, at 1400 hours, 5pm",
        "in 44 BC, the 3rd century BC",
        "the 15th, the second, Tuesday, winter",
        "2019-02-30, 2019-13-01, 12345678, 20191301",
        "It rose by 2000, was multiplied by 1000 and cut by 2018.",
        "fiscal policy, the FY report",
        "call 555-2019 or 10.12.2019.5",
        "",
        "\x00\ud800\u200f١٩٩٩",
    ],
)
def test_no_dates(text: str) -> None:
    """What is no date, or a relative one, yields nothing."""
    assert find_dates(text) == []


_WORDS = st.sampled_from(
    [
        "may",
        "March",
        "4",
        "31",
        "2019",
        "1,500",
        "12.07.2019",
        "since",
        "by",
        "the",
        "of",
        "early",
        "end",
        "and",
        "to",
        "-",
        "–",
        "/",
        ",",
        ".",
        "'90s",
        "4th",
        "twenty",
        "first",
        "Q3",
        "about",
        "summer",
        "century",
        "15th",
        "1990s",
        "Monday",
        "between",
        "from",
        "year",
        "in",
        "soldiers",
        "$",
        "%",
        "XXXX-03",
        "2019-07-12",
        "~",
        "AD",
        "BC",
        "last",
        "29",
        "February",
    ]
)


@settings(max_examples=400)
@given(st.lists(_WORDS, max_size=14), st.sampled_from(["", " "]))
def test_places(words: list[str], space: str) -> None:
    """Whatever the words, dates stand in order without overlap, and each is EDTF that reads as itself."""
    text = space.join(words)
    last = 0
    for date, start, end in find_dates(text):
        assert last <= start < end <= len(text)
        assert read_edtf(date.edtf) == date
        last = end


@given(st.text())
def test_any_text(text: str) -> None:
    """No text makes finding fail."""
    assert isinstance(find_dates(text), list)


@given(
    st.dates(),
    st.sampled_from(["{0.day} {1} {0.year:04d}", "{1} {0.day}, {0.year:04d}", "the {0.day}th of {1} {0.year:04d}"]),
)
def test_every_day(day, form: str) -> None:
    """Every day of the years 1000 to 2999 is found as people write it."""
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    if 1000 <= day.year <= 2999:
        text = "It began on " + form.format(day, months[day.month - 1]) + " there."
        assert [date.edtf for date, _, _ in find_dates(text)] == [day.isoformat()]


@given(st.sampled_from([text for text, _ in _DATES]), st.sampled_from([text for text, _ in _DATES]))
def test_sentences_do_not_mix(one: str, other: str) -> None:
    """Dates of one paragraph are found whatever the next says."""
    alone = [date for date, _, _ in find_dates(one)] + [date for date, _, _ in find_dates(other)]
    assert [date for date, _, _ in find_dates(f"{one} then.\n\nQuite so. {other}")][: len(alone)] == alone


@pytest.mark.parametrize(
    "word",
    [
        "4 and ",
        "2019-",
        "may ",
        "1 May ",
        "since ",
        "mid-",
        "about ",
        "mid about ",
        "X",
        "4, ",
        "twenty ",
        "2019/",
        "the ",
    ],
)
def test_long_text(word: str) -> None:
    """A long text of one word is read to its end."""
    found = find_dates(word * 20_000 + ". In 1999.")
    assert found[-1] == FoundDate(read_date("1999"), len(word) * 20_000 + 5, len(word) * 20_000 + 9)
