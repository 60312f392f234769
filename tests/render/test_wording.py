"""Figures in words: the reader sees what a figure was read as."""

from __future__ import annotations

import pytest

from newsfacts.encoding.wording import meaning


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (("5h40m", "340", "340", "340", "exact", "minute"), "exactly 340 minutes"),
        (("a minute", "1", "1", "1", "exact", "minute"), "exactly 1 minute"),
        (("more than 30 soldiers", "30", "30", None, "more_than", "count", "soldiers"), "more than 30 soldiers"),
        (("at most 12", "12", None, "12", "at_most", "count"), "at most 12"),
        (("about three hours", "3", "2.5", "3.5", "about", "hour"), "about 3 hours (2.5 to 3.5)"),
        (("15-20 km", None, "15", "20", "range", "kilometre"), "15 to 20 kilometres"),
        (("$ 2.5 billion", "2500000000", "2500000000", "2500000000", "exact", "USD"), "exactly 2,500,000,000 USD"),
        (("$3 a barrel", "3", "3", "3", "exact", "USD per barrel"), "exactly 3 USD per barrel"),
        (("2.50%", "2.50", "2.50", "2.50", "exact", "percent"), "exactly 2.50 percent"),
        (("6 ft", "6", "6", "6", "exact", "foot"), "exactly 6 feet"),
        (("6 sq ft", "6", "6", "6", "exact", "square foot"), "exactly 6 square feet"),
        (("60 mph", "60", "60", "60", "exact", "mile per hour"), "exactly 60 miles per hour"),
        (("20 °C", "20", "20", "20", "exact", "degree Celsius"), "exactly 20 degrees Celsius"),
        (("first", "1", "1", "1", "exact", "rank"), "number 1 in rank"),
        (("3 t of food", "3", "3", "3", "exact", "tonne", "food"), "exactly 3 tonnes, counted: food"),
        (("a third", "0." + "3" * 40, "0." + "3" * 40, "0." + "3" * 40, "exact", "fraction"), "exactly 0.333333…"),
        (("from 5 km", None, "5", None, "range", "kilometre"), "at least 5 kilometres"),
        (("1e99999 m", "1E+99999", None, None, "about", "metre"), "about 1E+99999 metres"),
    ],
)
def test_meaning(figure, words, make):
    """A figure's parsed meaning as a person would say it."""
    assert meaning(make.figure(*figure)) == words
