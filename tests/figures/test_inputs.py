"""What people write is read as they mean it: inputs of many forms, sentences of the news, and sentences without a figure."""

from decimal import Decimal
from pathlib import Path

import pytest

from newsfacts.figures import find_figures

HERE = Path(__file__).parent


def lines(name):
    """Return the lines of a data file beside this module, without comments."""
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


def is_value(figure, written):
    """Whether a figure has the number, or the two ends of a range."""
    low, between, high = written.partition("..")
    ours = (figure.low, figure.high) if between or figure.value is None else (figure.value, figure.value)
    theirs = (low, high) if between else (low, low)
    return all(
        one is None
        if not other
        else one is not None and abs(one - Decimal(other)) <= Decimal("0.000001") * max(abs(one), 1)
        for one, other in zip(ours, theirs, strict=True)
    )


@pytest.mark.parametrize(("text", "value", "unit"), [line.split("\t") for line in lines("inputs.tsv")])
def test_an_input_has_its_value_and_unit(text, value, unit):
    found = [found.figure for found in find_figures(text)]
    assert [f for f in found if is_value(f, value) and f.unit == unit], found


@pytest.mark.parametrize("line", lines("news.tsv"))
def test_a_sentence_of_the_news_has_these_figures_and_no_others(line):
    text, *expected = line.split("\t")
    found = [found.figure for found in find_figures(text)]
    assert len(found) == len(expected), found
    for figure, cell in zip(found, expected, strict=True):
        value, unit = cell.split(" ", 1)
        assert is_value(figure, value)
        assert figure.unit == unit


@pytest.mark.parametrize("text", lines("names.txt"))
def test_numbers_in_names_years_and_times_of_day_are_no_figures(text):
    assert [found.figure.text for found in find_figures(text)] == []
