"""The interval that a qualifier allows is sound: it holds the number, and is no wider than people mean."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.figures import find_figures
from newsfacts.figures.qualifiers import bounds, half_step, qualifier_after, qualifier_before
from newsfacts.figures.tokens import Tokens


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("3", "2.5", "3.5"),
        ("30", "25", "35"),
        ("340", "323", "357"),
        ("35", "32.5", "37.5"),
        ("0", "0", "0"),
        ("-4", "-4.5", "-3.5"),
    ],
)
def test_about_is_as_loose_as_the_number_is_round(value, low, high):
    assert bounds(Decimal(value), "about") == (Decimal(low), Decimal(high))


@given(st.decimals(-(10**12), 10**12, places=3))
def test_about_and_nearly_hold_the_number_and_stay_close(value):
    for qualifier, most in (("about", Decimal("0.17")), ("nearly", Decimal("0.11"))):
        low, high = bounds(value, qualifier)
        assert low <= value <= high
        assert high - low <= 2 * most * abs(value)


@pytest.mark.parametrize(
    ("number", "step"), [("950000", "5000"), ("2500000000", "50000000"), ("3", "0.5"), ("2.5", "0.05")]
)
def test_half_of_the_step_that_is_written(number, step):
    assert half_step(Decimal(number), fives=False) == Decimal(step)


@pytest.mark.parametrize(
    ("text", "meaning", "start"),
    [
        ("more than 30", "more_than", 0),
        ("no more than 30", "at_most", 0),
        ("they killed well over 30", "more_than", 2),
        ("at least some 30", "at_least", 0),
        ("only about 30", "about", 0),
        ("they killed 30", "exact", 2),
    ],
)
def test_the_longest_phrase_before_the_number_bounds_it(text, meaning, start):
    tokens = Tokens(text)
    assert qualifier_before(tokens, tokens.size - 1, 0) == (meaning, start)


@pytest.mark.parametrize(
    ("text", "found"),
    [("30 or more", ("at_least", 3)), ("30+", ("at_least", 2)), ("30 and more than 5", None), ("30 plus 5", None)],
)
def test_the_phrase_behind_the_number(text, found):
    assert qualifier_after(Tokens(text), 1) == found


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The embassy handed over 4,318 documents.", "exact"),
        ("The dispute over 2,300 farms went to court.", "exact"),
        ("It cut jobs over three years.", "exact"),
        ("It lasted over three hours.", "more_than"),
        ("Over 4,318 documents were found.", "more_than"),
        ("It lost over 2,300 farms.", "more_than"),
    ],
)
def test_over_is_a_bound_where_it_is_not_what_somebody_does_or_argues_about(text, qualifier):
    assert [each.figure.qualifier for each in find_figures(text)] == [qualifier]
