"""Every quantity of a sentence is found where it stands, and what only looks like one is not."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsfacts.figures import converted, find_figures, relation

SENTENCES = [
    (
        "Air strikes killed 34 soldiers and injured more than 30 people.",
        [("34", 34, "count"), ("more than 30", 30, "count")],
    ),
    ("- 34 soldiers were killed.", [("34", 34, "count")]),
    ("-34 degrees", [("-34 degrees", -34, "degree")]),
    ("− 34 degrees", [("− 34 degrees", -34, "degree")]),
    ("The zone is 15-20 km deep.", [("15-20 km", (15, 20), "kilometre")]),
    (
        "Over 950 thousand refugees fled, 40% of them children.",
        [("Over 950 thousand", 950000, "count"), ("40%", 40, "percent")],
    ),
    (
        "The contract cost $ 2.5 billion (€2.3bn).",
        [("$ 2.5 billion", 2500000000, "USD"), ("€2.3bn", 2300000000, "EUR")],
    ),
    ("They talked for five hours and forty minutes.", [("five hours and forty minutes", 340, "minute")]),
    ("Talks lasted an hour and a half.", [("an hour and a half", Decimal("1.5"), "hour")]),
    ("A quarter of the troops left.", [("A quarter", Decimal("0.25"), "fraction")]),
    ("One in five children is out of school.", [("One in five", Decimal("0.2"), "fraction")]),
    (
        "Oil fell 2.3% to $63.27 a barrel.",
        [("2.3%", Decimal("2.3"), "percent"), ("$63.27 a barrel", Decimal("63.27"), "USD per barrel")],
    ),
    ("Prices rose from 5% to 7%.", [("5%", 5, "percent"), ("7%", 7, "percent")]),
    ("It ranges from 15 to 20 degrees Celsius.", [("from 15 to 20 degrees Celsius", (15, 20), "degree Celsius")]),
    (
        "He signed a four-year deal worth £120,000 a week.",
        [("four-year", 4, "year"), ("£120,000 a week", 120000, "GBP per week")],
    ),
    ("An 8- to 16-meter telescope.", [("8- to 16-meter", (8, 16), "metre")]),
    (
        "Profits were between 28 and 30 cents per share.",
        [("between 28 and 30 cents per share", (Decimal("0.28"), Decimal("0.3")), "USD per share")],
    ),
    ("They were given 45 and 50 mg.", [("45", 45, "milligram"), ("50 mg", 50, "milligram")]),
    ("It is the second-largest city and Turkey's first nuclear plant.", [("second", 2, "rank"), ("first", 1, "rank")]),
    ("Some 3.6m people live on 780 sq km.", [("Some 3.6m", 3600000, "count"), ("780 sq km", 780, "square kilometre")]),
    (
        "A 5.6-magnitude quake, 17.9 km deep.",
        [("5.6", Decimal("5.6"), "count"), ("17.9 km", Decimal("17.9"), "kilometre")],
    ),
    ("There were at least another 500 injured.", [("500", 500, "count")]),
    ("It happened more than a year ago.", [("more than a year", 1, "year")]),
    ("Hadlow Crane's 143-page report came late.", [("143", 143, "count")]),
    ("Hadlow Crane’s 12-member panel met.", [("12", 12, "count")]),
    ("The new one is meant to last 120.", [("120", 120, "count")]),
    ("The new one will last 16.", [("16", 16, "count")]),
    ("Spain are through to last 16.", []),
    ("It refused three of the last 17 such requests.", [("three", 3, "count"), ("17", 17, "count")]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    found = [
        (f.figure.text, f.figure.value if f.figure.value is not None else (f.figure.low, f.figure.high), f.figure.unit)
        for f in find_figures(text)
    ]
    assert found == expected


COUNTED = [
    ("There were 29,600 last year.", None),
    ("It had 29,600 visitors last year.", "visitors"),
    ("The 30 last songs.", "last songs"),
    ("Air strikes killed 34 Turkish soldiers in Idlib.", "Turkish soldiers"),
    ("Some 300 hospitals were bombed.", "hospitals"),
    ("Five of its ships sank.", "ships"),
    ("They killed 34 and fled.", None),
    ("Police arrested 13 men on Friday.", "men"),
    ("One Turkish soldier was killed.", "Turkish soldier"),
    ("Nearly half of all voters abstained.", "voters"),
    ("It was bombed 34 times.", "times"),
    ("The court tried three US insurers.", "US insurers"),
    ("Police held two other suspects.", "suspects"),
    ("It drew 2,000 business and political leaders.", "business and political leaders"),
    ("The firm makes 660 chips and sells phones.", "chips"),
    ("Nine ships sank.", "ships"),
    ("It got a single request.", "request"),
    ("It passed by one single vote.", "vote"),
    ("The pump is checked once a year.", "times"),
    ("Quenby, which had the most colonies, 610, lost some.", "colonies"),
    ("Most days, 34, he walks.", None),
    ("He hit four completed long balls.", "completed long balls"),
    ("The ratio was 21.5 vs. the old one.", None),
    ("It won three straight weekly gains.", "straight weekly gains"),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_what_is_counted(text, counted):
    assert [f.figure.counted for f in find_figures(text)] == [counted]


NO_QUANTITIES = [
    "The S-400 was delivered.",
    "The M4 highway, the F-35 and the A380.",
    "In 2018 the court ruled against him.",
    "The deal (2015) and the 2018 elections.",
    "She was born on 12 March 1965.",
    "On July 12, 2019 and on 27 Feb 2020.",
    "On July 12 and 13 the delegations meet.",
    "It was signed on 2019-07-12, or 12/07/2019.",
    "The 2014-15 season and the years 1914–1918.",
    "The 1990s were hard.",
    "It began at 5:40, 5pm, 5 p.m. or 10.30am.",
    "At 1530 GMT it was over.",
    "Call +90 312 555 1234 or 0800 555 1234.",
    "Version 3.11.7 at 192.168.0.1, and version 2.7.",
    "One of them left; no one knows why.",
    "The one who left is the only one.",
    "The first lady was here for the first time.",
    "At first nobody came.",
    "The second half and the third quarter.",
    "The 21st century and the twenty-first century.",
    "Article 5 and Resolution 2254 of Chapter VII.",
    "The Boeing 737 of Flight 370.",
    "World War Two ended.",
    "Formula One and Channel Four.",
    "He lives at 221B Baker Street and 10 Downing Street.",
    "Galatasaray won 2-1.",
    "The 9/11 attacks.",
    "A second later the bomb went off.",
    "COVID-19 and the G20.",
    "One day he will understand.",
    "A two-way street and a one-sided match.",
    "Half-hearted second-hand dealers.",
    "The Second World War and the Third Reich.",
    "The president said nothing.",
    "",
]


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_lookalikes_are_not_found(text):
    assert [f.figure.text for f in find_figures(text)] == []


@given(st.text())
def test_offsets_cover_the_text_of_the_figure_in_order(text):
    end = 0
    for found in find_figures(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.figure.text
        end = found.end


WORDS = re.findall(
    r"\S+",
    """34 1,000 2.5 $ € km m h of a an the one half third and or to - – % more than about nearly hundred million
    soldiers per hour 2018 July , . ( ) ' " first between from 1/3 ½ ² ٣ İ k bn + 1e99 1e-99""",
)


@example(["1e99", "hundred", "of"], " ")
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["", " "]))
def test_any_order_of_words_gives_sound_figures(words, between):
    text = between.join(words)
    for found in find_figures(text):
        figure = found.figure
        assert text[found.start : found.end] == figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.value is None or figure.low is None or figure.low <= figure.value
        assert all(v is None or v.is_finite() for v in (figure.value, figure.low, figure.high))
        assert relation(figure, figure) == "agrees"
        assert converted(figure) != ""


LONG = [
    "1,",
    "one hundred ",
    "9",
    "between 1 to ",
    "1-",
    "two and a half ",
    "5 hours and ",
    "$",
    "per second ",
    "1e9",
    "twenty-",
    "one million, ",
    "1,2",
    "'9",
    "12,34,567",
    "5 foot 9-",
    "more than 30 but less than ",
    "/1.a",
    " ",
]


@pytest.mark.parametrize("part", LONG)
def test_very_long_texts_are_read_to_their_end(part):
    text = part * 20_000 + " and 34 soldiers"
    assert find_figures(text)[-1].figure.value == 34


@pytest.mark.parametrize("number", ["2.1", "3.11.7", "26 737", "1,234"])
def test_what_is_before_a_slash_need_not_be_a_whole_number(number):
    assert find_figures(f"{number}/10 and 34 soldiers")[-1].figure.value == 34
