"""A figure as a curator writes it is read with its exact value, bounds, unit and what it counts."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.figures import FigureError, read_figure
from newsfacts.figures.reader import _read
from newsfacts.figures.units import is_money, unit_names

BEHIND = [
    *(
        "refugees",
        "Turkish soldiers",
        "km",
        "minutes",
        "million dollars",
        "percent",
        "per cent of voters",
        "and a half years",
    ),
    *(
        "hours or so",
        "dozen eggs",
        "thirds",
        "quarters",
        "°C",
        "degrees Celsius",
        "euros",
        "in five",
        "per day",
        "km per hour",
    ),
    *(
        "m",
        "bn",
        "years old",
        "of them",
        "more",
        "times",
        "or more people",
        "at most",
        "tonnes of grain",
        "pounds",
        "Mr",
    ),
]

EXACT = [
    ("34", "34", "count"),
    ("0", "0", "count"),
    ("950,000", "950000", "count"),
    ("950 000", "950000", "count"),
    ("950 thousand", "950000", "count"),
    ("950k", "950000", "count"),
    ("950K", "950000", "count"),
    ("2.5bn", "2500000000", "count"),
    ("twice", "2", "count"),
    ("once", "1", "count"),
    ("once a year", "1", "count per year"),
    ("twice a week", "2", "count per week"),
    ("twice weekly", "2", "count per week"),
    ("three times", "3", "count"),
    ("three times a day", "3", "count per day"),
    ("a single request", "1", "count"),
    ("one single vote", "1", "count"),
    ("20 pounds", "20", "pound"),
    ("2.50", "2.5", "count"),
    ("$2.5bn", "2500000000", "USD"),
    ("$ 2.5 billion", "2500000000", "USD"),
    ("USD 2.5 billion", "2500000000", "USD"),
    ("US$2,500m", "2500000000", "USD"),
    ("2.5 billion US dollars", "2500000000", "USD"),
    ("€3m", "3000000", "EUR"),
    ("£1.20", "1.2", "GBP"),
    ("50 cents", "0.5", "USD"),
    ("five dollars and 50 cents", "5.5", "USD"),
    ("3 million lira", "3000000", "TRY"),
    ("thirty-four", "34", "count"),
    ("three hundred and thirty-one", "331", "count"),
    ("two hundred and two thousand", "202000", "count"),
    ("two and a half billion", "2500000000", "count"),
    ("three dozen", "36", "count"),
    ("half a million", "500000", "count"),
    ("a million", "1000000", "count"),
    ("2½", "2.5", "count"),
    ("5h40m", "340", "minute"),
    ("5 h 40 min", "340", "minute"),
    ("five hours forty minutes", "340", "minute"),
    ("five hours and forty minutes", "340", "minute"),
    ("PT5H40M", "340", "minute"),
    ("340 min", "340", "minute"),
    ("90-minute", "90", "minute"),
    ("an hour and a half", "1.5", "hour"),
    ("half an hour", "0.5", "hour"),
    ("two years and six months", "30", "month"),
    ("P2Y6M", "30", "month"),
    ("5 ft 4 in", "64", "inch"),
    ("5'4\"", "64", "inch"),
    ("40%", "40", "percent"),
    ("40 per cent", "40", "percent"),
    ("a quarter", "0.25", "fraction"),
    ("three-quarters", "0.75", "fraction"),
    ("one in five", "0.2", "fraction"),
    ("first", "1", "rank"),
    ("21st", "21", "rank"),
    ("twenty-first", "21", "rank"),
    ("-18 °C", "-18", "degree Celsius"),
    ("31.5 billion cubic metres", "31500000000", "cubic metre"),
    ("780 sq km", "780", "square kilometre"),
    ("120 km/h", "120", "kilometre per hour"),
    ("188 miles an hour", "188", "mile per hour"),
    ("10 a day", "10", "count per day"),
    ("$3 a gallon", "3", "USD per gallon"),
    ("25 basis points", "25", "basis point"),
    ("2018", "2018", "count"),
    ("one", "1", "count"),
]


@pytest.mark.parametrize(("text", "value", "unit"), EXACT)
def test_plain_figures_are_exact(text, value, unit):
    figure = read_figure(text)
    assert (figure.text, figure.value, figure.unit, figure.qualifier) == (text, Decimal(value), unit, "exact")
    assert figure.low == figure.high == figure.value


BOUNDED = [
    ("more than 30", "more_than", "30", "30", None),
    ("over 950,000", "more_than", "950000", "950000", None),
    ("well over 950,000", "more_than", "950000", "950000", None),
    ("at least 12", "at_least", "12", "12", None),
    ("no fewer than 12", "at_least", "12", "12", None),
    ("12 or more", "at_least", "12", "12", None),
    ("30+", "at_least", "30", "30", None),
    ("fewer than a dozen", "less_than", "12", None, "12"),
    ("under $3bn", "less_than", "3000000000", None, "3000000000"),
    ("at most 30", "at_most", "30", None, "30"),
    ("up to 30", "at_most", "30", None, "30"),
    ("30 or fewer", "at_most", "30", None, "30"),
    ("no more than 30", "at_most", "30", None, "30"),
    ("about three hours", "about", "3", "2.5", "3.5"),
    ("some 300", "about", "300", "250", "350"),
    ("about 950,000", "about", "950000", "902500", "997500"),
    ("three hours or so", "about", "3", "2.5", "3.5"),
    ("nearly a million", "nearly", "1000000", "900000", "1000000"),
    ("nearly three dozen", "nearly", "36", "32.4", "36"),
    ("exactly 36", "exact", "36", "36", "36"),
    ("15–20 km", "range", None, "15", "20"),
    ("15-20 km", "range", None, "15", "20"),
    ("15 to 20 km", "range", None, "15", "20"),
    ("between 15 and 20 km", "range", None, "15", "20"),
    ("from 15 to 20 km", "range", None, "15", "20"),
    ("$2 to $3 billion", "range", None, "2000000000", "3000000000"),
    ("£1.5-2m", "range", None, "1500000", "2000000"),
    ("two or three days", "range", None, "2", "3"),
    ("50 cm to 1 m", "range", None, "0.5", "1"),
    ("more than 15-20 km", "more_than", "15", "15", None),
]


@pytest.mark.parametrize(
    ("text", "qualifier", "value", "low", "high"),
    [("within six weeks", "at_most", "6", None, "6"), ("every two weeks", "exact", "2", "2", "2"),
     ("eight of the 21 crew", "exact", "8", "8", "8"),
     ("two of the country's 14 water companies", "exact", "2", "2", "2"),
     ("two of their 14 boats", "exact", "2", "2", "2"),
     ("seven years out of ten", "exact", "7", "7", "7"),
     ("the first three matches", "exact", "3", "3", "3")],
)  # fmt: skip
def test_what_stands_before_a_time_or_behind_a_part(text, qualifier, value, low, high):
    test_words_bound_the_interval(text, qualifier, value, low, high)


@pytest.mark.parametrize(("text", "qualifier", "value", "low", "high"), BOUNDED)
def test_words_bound_the_interval(text, qualifier, value, low, high):
    figure = read_figure(text)
    expected = [None if end is None else Decimal(end) for end in (value, low, high)]
    assert [figure.qualifier, figure.value, figure.low, figure.high] == [qualifier, *expected]


COUNTED = [
    ("34 soldiers", "soldiers"),
    ("34 Turkish soldiers", "Turkish soldiers"),
    ("over 950,000 refugees", "refugees"),
    ("more than 30 people", "people"),
    ("40% of voters", "voters"),
    ("a third of the population", "population"),
    ("16,000 tonnes of wheat", "wheat"),
    ("first nuclear plant", "nuclear plant"),
    ("12 of the soldiers", "soldiers"),
    ("34", None),
    ("5h40m", None),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_what_is_counted_is_part_of_the_figure(text, counted):
    assert read_figure(text).counted == counted


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("soldiers", "no number"),
        ("3.11.7", "no number"),
        ("34 soldiers and 12 tanks", "more than one number"),
        ("killed 34 soldiers", '"killed" before the number'),
        ("9" * 301, "too long"),
        ("\x00\x1b", "no number"),
    ],
)
def test_errors_say_what_is_wrong(text, hint):
    with pytest.raises(FigureError, match=hint) as caught:
        read_figure(text)
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).isprintable()


@given(st.integers(0, 10**12))
def test_every_integer_is_read_back(number):
    assert read_figure(str(number)).value == number
    assert read_figure(f"{number:,}").value == number
    assert read_figure(f"more than {number:,} people").low == number


ONES = re.findall(
    r"\w+",
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""",
)
TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")


def in_words(number):
    """Spell a number below a million the British way."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        tail = "" if not rest else (" and " if rest < 100 else " ") + in_words(rest)
        return f"{in_words(thousands)} thousand{tail}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number >= 20:
        tens, rest = divmod(number, 10)
        return TENS[tens - 2] + (f"-{ONES[rest]}" if rest else "")
    return ONES[number]


@given(st.integers(0, 999_999))
def test_number_words_are_read_back(number):
    assert read_figure(in_words(number)).value == number


@given(st.decimals(0, 10**6, places=3), st.sampled_from([u for u in unit_names() if u[0].islower()]))
def test_every_unit_is_read_by_its_canonical_name(value, unit):
    if unit in ("count", "fraction", "rank") or is_money(unit):
        return
    figure = read_figure(f"{value:f} {unit}")
    assert figure.unit == ("GBP" if unit == "pound" and figure.unit == "GBP" else unit)


@given(st.text(max_size=400))
def test_nothing_makes_reading_fail_but_with_words(text):
    try:
        figure = read_figure(text)
    except FigureError as error:
        assert str(error).isprintable()
    else:
        assert figure.text == text.strip()


WORDS = re.findall(r"\S+", "more than 30 1,000 - – to and half a third $ € bn km per hour % . , ( 5 h 40 m of")


@given(st.lists(st.sampled_from(WORDS)))
def test_words_of_figures_in_any_order_never_fail(words):
    text = " ".join(words)
    try:
        figure = read_figure(text)
    except FigureError:
        return
    assert figure.low is None or figure.high is None or figure.low <= figure.high


@given(st.sampled_from(["", "", "$", "€", "£", "¥"]), st.integers(0, 10**9), st.sampled_from(BEHIND), st.booleans())
def test_the_short_way_is_the_long_way(sign: str, number: int, behind: str, grouped: bool) -> None:
    """What is worked out once for the words behind a number is what each number would be read as by itself."""
    text = f"{sign}{number:,} {behind}" if grouped else f"{sign}{number} {behind}"
    try:
        expected = _read(text)
    except FigureError:
        with pytest.raises(FigureError):
            read_figure(text)
    else:
        assert read_figure(text) == expected
