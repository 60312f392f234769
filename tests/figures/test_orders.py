"""Figures in orders that other places and people write: units before scales, words between number and scale, commas."""

from __future__ import annotations

import pytest

from newsfacts.figures import FigureError, find_figures, read_figure, relation

FIGURES = {
    "more than a 100 km from here": ("more than a 100 km", "100", "more_than", "kilometre"),
    "fewer than a 1,000 people": ("fewer than a 1,000", "1000", "less_than", "count"),
    "a loss of 23 USD million": ("23 USD million", "23000000", "exact", "USD"),
    "a loss of 23m USD": ("23m USD", "23000000", "exact", "USD"),
    "a loss of 23 m USD": ("23 m USD", "23000000", "exact", "USD"),
    "some 5 EUR billion": ("some 5 EUR billion", "5000000000", "about", "EUR"),
    "a loss of $20-odd million": ("$20-odd million", "20000000", "about", "USD"),
    "twenty-odd thousand people": ("twenty-odd thousand", "20000", "about", "count"),
    "20-plus million dollars": ("20-plus million dollars", "20000000", "at_least", "USD"),
    "20 M€ for the pier": ("20 M€", "20000000", "exact", "EUR"),
    "20m € for the pier": ("20m €", "20000000", "exact", "EUR"),
    "a quarter million tonnes": ("a quarter million tonnes", "250000", "exact", "tonne"),
    "three quarters of a million tonnes": ("three quarters of a million tonnes", "750000", "exact", "tonne"),
    "two thirds of a billion pounds": (
        "two thirds of a billion pounds",
        "666666666.6666666666666666667",
        "exact",
        "GBP",
    ),
    "a third of a mile": ("a third of a mile", "0.3333333333333333333333333333", "exact", "mile"),
    "a quarter of the voters": ("a quarter", "0.25", "exact", "fraction"),
    "about 2,235 tonnes of cargo a day": ("about 2,235 tonnes", "2235", "about", "tonne per day"),
    "3 litres of water per hour": ("3 litres", "3", "exact", "litre per hour"),
    "3 litres of water a metre deep": ("3 litres", "3", "exact", "litre"),
    "12 nm off the coast": ("12 nm", "12", "exact", "nautical mile"),
    "12 nm north of the port": ("12 nm", "12", "exact", "nautical mile"),
    "chips of 12 nm size": ("12 nm", "12", "exact", "nanometre"),
    "it cost 2,5m euros": ("2,5m euros", "2500000", "exact", "EUR"),
    "1.182 children per woman": ("1.182", "1.182", "exact", "count per woman"),
}
NONE = [
    "it employs 1.182 people",
    "it cost €1.500",
    "at 7.31 p.m. local time",
    "at twenty to seven in the evening",
    "half past six",
]


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_in_another_order_is_the_same_figure(text: str) -> None:
    (found,) = find_figures(text)
    figure = found.figure
    assert (figure.text, str(figure.value), figure.qualifier, figure.unit) == FIGURES[text]


@pytest.mark.parametrize("text", NONE)
def test_what_may_be_two_figures_or_a_time_is_none(text: str) -> None:
    assert find_figures(text) == []


@pytest.mark.parametrize("text", ["1.182 people", "more than 12.500 soldiers", "€1.500", "1.500 euros"])
def test_a_point_that_may_part_thousands_is_said(text: str) -> None:
    number = text.split(" ")[-2 if " " in text else 0].strip("€")
    with pytest.raises(FigureError, match=f"write {number.replace('.', '')} or {number}0"):
        read_figure(text)


@pytest.mark.parametrize("text", ["1.1820 people", "1182 people", "1.182 million people", "€1.500 a litre", "$1.234"])
def test_a_point_that_parts_decimals_is_read(text: str) -> None:
    assert read_figure(text).text == text


def test_what_follows_a_time_is_read() -> None:
    assert [
        each.figure.text for each in find_figures("At 7.31 p.m. 34 people left; by half past eight 12 more had.")
    ] == [
        "34",
        "12",
    ]


@pytest.mark.parametrize(
    ("record", "claim", "expected"),
    [
        ("1,182 people", "1.2k people", "agrees"),
        ("1,182 people", "1.2 thousand people", "agrees"),
        ("1,282 people", "1.2k people", "contradicts"),
        ("1,182 people", "1,200 people", "contradicts"),
        ("$1,480", "$1.5k", "agrees"),
    ],
)
def test_a_count_that_is_written_as_a_part_of_a_larger_one_is_rounded(record: str, claim: str, expected: str) -> None:
    assert relation(read_figure(record), read_figure(claim)) == expected
