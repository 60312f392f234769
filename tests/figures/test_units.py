"""Units convert exactly within their dimension, and never out of it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.figures import convert, dimension_of, find_unit, in_base, unit_names
from newsfacts.figures.units import table

NAMES = [
    ("minutes", "minute"),
    ("MINUTES", "minute"),
    ("mW", "milliwatt"),
    ("MW", "megawatt"),
    ("km", "kilometre"),
    ("kilometers", "kilometre"),
    ("km²", "square kilometre"),
    ("km2", "square kilometre"),
    ("sq mi", "square mile"),
    ("km/h", "kilometre per hour"),
    ("mph", "mile per hour"),
    ("miles per hour", "mile per hour"),
    ("litres per minute", "litre per minute"),
    ("USD/kg", "USD per kilogram"),
    ("°C", "degree Celsius"),
    ("%", "percent"),
    ("$", "USD"),
    ("US$", "USD"),
    ("dollars", "USD"),
    ("pence", "GBP"),
    ("euros", "EUR"),
    ("in", "inch"),
    ("blorks", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "unit"), NAMES)
def test_units_are_found_by_their_names(name, unit):
    assert find_unit(name) == unit


CONVERSIONS = [
    ("5", "hour", "minute", "300"),
    ("15", "kilometre", "metre", "15000"),
    ("1", "mile", "kilometre", "1.609344"),
    ("0.5", "year", "month", "6"),
    ("100", "degree Celsius", "degree Fahrenheit", "212"),
    ("-40", "degree Fahrenheit", "degree Celsius", "-40"),
    ("72", "kilometre per hour", "metre per second", "20"),
    ("40", "percent", "fraction", "0.4"),
    ("3600", "megajoule", "kilowatt hour", "1000"),
    ("6", "litre per minute", "litre per second", "0.1"),
    ("8", "megabit", "megabyte", "1"),
]


@pytest.mark.parametrize(("value", "unit", "to", "expected"), CONVERSIONS)
def test_conversions_are_exact(value, unit, to, expected):
    assert convert(Decimal(value), unit, to) == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "to"),
    [("USD", "EUR"), ("kilometre", "kilogram"), ("month", "day"), ("count", "percent"), ("rank", "count")],
)
def test_dimensions_do_not_mix(unit, to):
    assert dimension_of(unit) != dimension_of(to)
    with pytest.raises(ValueError, match="does not convert"):
        convert(Decimal(1), unit, to)


def test_an_unknown_unit_is_named_in_the_error():
    with pytest.raises(ValueError, match="blork"):
        dimension_of("blork")
    with pytest.raises(ValueError, match="blork"):
        in_base(Decimal(1), "blork")


@pytest.mark.parametrize("unit", unit_names())
def test_every_line_of_the_table_can_be_used(unit):
    known = table().units[unit]
    assert in_base(Decimal(2), unit) > in_base(Decimal(1), unit)
    assert not known.part_of or dimension_of(known.part_of) == dimension_of(unit)


PAIRS = [(a, b) for a in unit_names() for b in unit_names() if a < b and dimension_of(a) == dimension_of(b)]


@given(st.decimals(-(10**9), 10**9, places=4), st.sampled_from(PAIRS))
def test_converting_there_and_back_changes_nothing(value, pair):
    unit, to = pair
    back = convert(convert(value, unit, to), to, unit)
    assert abs(back - value) <= abs(value) * Decimal("1e-25") + Decimal("1e-25")
    assert abs(in_base(convert(value, unit, to), to) - in_base(value, unit)) <= abs(in_base(value, unit)) * Decimal(
        "1e-25"
    ) + Decimal("1e-22")


@pytest.mark.parametrize(
    "unit", ["metre per part per million", "part per million per day", "rank per metre per second squared"]
)
def test_a_rate_may_be_of_units_whose_name_holds_per(unit):
    assert " per " in dimension_of(unit)
    assert convert(Decimal(2), unit, unit) == 2
    assert in_base(Decimal(2), unit) is not None
