"""A record agrees with a claim, contradicts it, or leaves it undecided, whatever the units."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsfacts.figures import convert, dimension_of, read_figure, relation, unit_names
from newsfacts.model import Figure

RELATIONS = [
    # record, claim, relation
    ("34 soldiers", "34 soldiers", "agrees"),
    ("34", "12", "contradicts"),
    ("4,200 people", "thousands of people", "agrees"),
    ("34 people", "thousands of people", "contradicts"),
    ("more than 900,000 people", "thousands of people", "undecided"),
    ("thousands of people", "340 people", "contradicts"),
    ("thousands of people", "40,000 people", "undecided"),
    ("34", "at least 36", "contradicts"),
    ("34", "more than 30", "agrees"),
    ("34", "fewer than 34", "contradicts"),
    ("34", "at most 34", "agrees"),
    ("34", "more than 34", "contradicts"),
    ("34", "nearly three dozen", "agrees"),
    ("34", "more than 50", "contradicts"),
    ("34", "about 30", "agrees"),
    ("34", "about 340", "contradicts"),
    ("over 950,000", "more than 900,000", "agrees"),
    ("over 950,000", "950,000", "undecided"),
    ("over 950,000", "about 95 thousand", "contradicts"),
    ("more than 30", "fewer than 30", "contradicts"),
    ("more than 30", "30 or fewer", "contradicts"),
    ("more than 30", "at least 30", "agrees"),
    ("at least 30", "more than 30", "undecided"),
    ("at least 30", "30 or fewer", "undecided"),
    ("more than 30", "exactly 36", "undecided"),
    ("more than 30", "more than two dozen", "agrees"),
    ("$2.5bn", "$2,500,000,000", "agrees"),
    ("$2.5bn", "more than $2bn", "agrees"),
    ("$2.5bn", "less than $3 billion", "agrees"),
    ("$2.5bn", "$250 million", "contradicts"),
    ("$2.5bn", "$2 billion", "contradicts"),
    ("$2.48bn", "$2.5bn", "agrees"),
    ("$2.5bn", "€2.5bn", None),
    ("5h40m", "340 minutes", "agrees"),
    ("5h40m", "about 340 minutes", "agrees"),
    ("5h40m", "less than five hours", "contradicts"),
    ("5h40m", "more than 5 hours", "agrees"),
    ("about three hours", "three hours", "agrees"),
    ("about three hours", "180 minutes", "agrees"),
    ("about three hours", "about 30 minutes", "contradicts"),
    ("15–20 km", "15,000 to 20,000 metres", "agrees"),
    ("15–20 km", "25 km", "contradicts"),
    ("15–20 km", "10 to 30 km", "agrees"),
    ("15–20 km", "15 km", "undecided"),
    ("15–20 km", "9.3 to 12.4 miles", "undecided"),
    ("half a year", "6 months", "agrees"),
    ("two years", "24 months", "agrees"),
    ("6 months", "3 weeks", "contradicts"),
    ("a month", "30 days", "undecided"),
    ("two years", "more than 700 days", "agrees"),
    ("a third", "33%", "agrees"),
    ("40%", "two-fifths", "agrees"),
    ("40%", "half", "contradicts"),
    ("40%", "40", None),
    ("first", "second", "contradicts"),
    ("10 km", "10 kg", None),
]


@pytest.mark.parametrize(("record", "claim", "expected"), RELATIONS)
def test_relations(record, claim, expected):
    assert relation(read_figure(record), read_figure(claim)) == expected


def figure(low, high, unit="count", qualifier="range", value=None):
    """Make a figure of its interval."""
    return Figure("", value, low, high, qualifier, unit, None)


NUMBERS = st.decimals(-1000, 10**7, places=2)
QUALIFIERS = ["exact", "more_than", "at_least", "less_than", "at_most", "about", "nearly"]


@st.composite
def figures(draw, unit="metre"):
    """Draw a figure of a unit: a qualified number or a range."""
    from newsfacts.figures.qualifiers import bounds

    value, other = draw(NUMBERS), draw(NUMBERS)
    qualifier = draw(st.sampled_from([*QUALIFIERS, "range"]))
    if qualifier == "range":
        return figure(min(value, other), max(value, other), unit)
    low, high = bounds(value, qualifier)
    return figure(low, high, unit, qualifier, value)


@given(figures())
def test_a_figure_never_contradicts_itself(one):
    assert relation(one, one) == "agrees"


@given(figures(), figures())
def test_contradiction_goes_both_ways(one, other):
    assert (relation(one, other) == "contradicts") == (relation(other, one) == "contradicts")


@given(figures(), figures(), NUMBERS, NUMBERS)
def test_a_wider_claim_never_turns_agreement_into_contradiction(record, claim, below, above):
    assume(claim.qualifier != "exact")
    low = None if claim.low is None else claim.low - abs(below)
    high = None if claim.high is None else claim.high + abs(above)
    if relation(record, claim) == "agrees":
        assert relation(record, figure(low, high, "metre")) == "agrees"


LENGTHS = [u for u in unit_names() if dimension_of(u) == "length" and "pico" not in u and "parsec" not in u]


@given(figures(), figures(), st.sampled_from(["kilometre", "centimetre", "millimetre", "hectometre"]))
def test_the_unit_changes_nothing(record, claim, unit):
    def there(end):
        return None if end is None else convert(end, "metre", unit)

    moved = claim._replace(value=there(claim.value), low=there(claim.low), high=there(claim.high), unit=unit)
    assert relation(record, moved) == relation(record, claim)


@given(NUMBERS, st.sampled_from(["metre", "percent", "USD", "count"]))
def test_the_number_that_is_written_agrees_with_every_bound_that_it_meets(value, unit):
    exact = figure(value, value, unit, "exact", value)
    assert relation(exact, figure(value, None, unit, "at_least", value)) == "agrees"
    assert relation(exact, figure(None, value, unit, "at_most", value)) == "agrees"
    assert relation(exact, figure(value, None, unit, "more_than", value)) != "agrees"
    assert relation(exact, figure(value - Decimal("0.01"), None, unit, "more_than", value)) == "agrees"


@given(NUMBERS, st.decimals(-30, 30, places=3), st.booleans(), st.sampled_from(["at_least", "at_most", "about"]))
def test_a_number_that_agrees_does_not_contradict_as_a_bound(value, off, bounded, qualifier):
    from newsfacts.figures.qualifiers import bounds

    near = value + value * off / 1000
    record = (
        figure(min(value, near), max(value, near), "metre") if bounded else figure(near, near, "metre", "exact", near)
    )
    claim = figure(value, value, "metre", "exact", value)
    if relation(record, claim) == "agrees":
        low, high = bounds(value, qualifier)
        assert relation(record, figure(low, high, "metre", qualifier, value)) != "contradicts"


QUALIFIED = [
    "{} km",
    "more than {} km",
    "at least {} km",
    "less than {} km",
    "at most {} km",
    "about {} km",
    "nearly {} km",
    "between {} and {} km",
]

# The number of the claim, then a row for each record of 100 km and a column for each claim, in the order of QUALIFIED:
# agrees, contradicts, or - for undecided.
PAIRS = [
    (100, ["a-a-aaaa", "-aacc-c-", "--ac----", "-ccaa---", "-c--a---", "a----a--", "-c--aaaa", "-----a-a"]),
    (60, ["caaccccc", "caaccccc", "caaccccc", "--------", "--------", "caaccccc", "caaccccc", "caaccccc"]),
    (160, ["cccaaccc", "--------", "--------", "cccaaccc", "cccaaccc", "cccaaccc", "cccaaccc", "cccaaccc"]),
]


def qualified(form, number):
    """Write a number in one of the forms of QUALIFIED; a range reaches a tenth to both sides."""
    return read_figure(
        form.format(number) if form.count("{}") == 1 else form.format(number * 9 // 10, number * 11 // 10)
    )


@pytest.mark.parametrize(("number", "rows"), PAIRS)
def test_each_pair_of_qualifiers(number, rows):
    relations = [
        "".join(relation(qualified(one, 100), qualified(other, number))[0].replace("u", "-") for other in QUALIFIED)
        for one in QUALIFIED
    ]
    assert relations == rows


@pytest.mark.parametrize(
    ("record", "claim", "expected"),
    [
        # A rounded number is as precise as it is written, and so is a rounded bound.
        ("$2.48bn", "at least $2.5bn", "undecided"),
        ("$2.4bn", "at least $2.5bn", "contradicts"),
        ("952,000 refugees", "950,000 refugees", "agrees"),
        ("952,000 refugees", "at most 950,000 refugees", "undecided"),
        ("952,137 refugees", "952,138 refugees", "contradicts"),
        ("34 soldiers", "at least 35 soldiers", "contradicts"),
        ("more than 950,000", "fewer than 950,000", "contradicts"),
        ("14.8 km", "15 km", "agrees"),
        ("14 km", "15 km", "contradicts"),
    ],
)
def test_roundness(record, claim, expected):
    assert relation(read_figure(record), read_figure(claim)) == expected


@pytest.mark.parametrize(
    ("record", "claim", "expected"),
    [
        ("about 11 million", "about 11,039,873", "agrees"),
        ("about 11,039,873", "about 11 million", "agrees"),
        ("about 11 million", "about 20 million", "contradicts"),
        ("$4 a share", "$4", None),
        ("2.6 children per woman", "2 children", None),
        ("3 deaths per 1,000 people", "30 deaths per 10,000 people", "agrees"),
        ("3 deaths per 1,000 people", "5 deaths per 1,000 people", "contradicts"),
        ("fourfold", "4", None),
    ],
)
def test_about_is_an_interval_both_ways_and_rates_are_no_totals(record, claim, expected):
    assert relation(read_figure(record), read_figure(claim)) == expected


@pytest.mark.parametrize(
    ("record", "claim", "expected"),
    [
        ("62", "62 years", "agrees"),
        ("62 years", "62", "agrees"),
        ("62", "65 years", None),
        ("62 people", "62 years", None),
    ],
)
def test_a_bare_number_may_be_an_age_and_contradicts_none(record, claim, expected):
    assert relation(read_figure(record), read_figure(claim)) == expected
