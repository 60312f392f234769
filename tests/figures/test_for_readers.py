"""A reader is shown the same figure in the unit that helps, and nothing where none does."""

import pytest

from newsfacts.figures import converted, read_figure


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("5h40m", "340 minutes"),
        ("340 min", "5 hours 40 minutes"),
        ("15–20 km", "9.3–12.4 miles"),
        ("340 km", "210 miles"),
        ("more than 30 km", "more than 19 miles"),
        ("10 miles", "16 kilometres"),
        ("-5 °C", "23°F"),
        ("120 km/h", "75 miles per hour"),
        ("a third", "33%"),
        ("two and a half years", "30 months"),
        ("34 soldiers", None),
        ("$2.5bn", None),
        ("40%", None),
        ("30 min", None),
        ("two years", None),
    ],
)
def test_converted(text, shown):
    assert converted(read_figure(text)) == shown
