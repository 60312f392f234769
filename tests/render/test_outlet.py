"""What a stream can show is read from the stream and from the variables that people set for it."""

from __future__ import annotations

import pytest

from newsfacts.render.outlet import UNLIMITED, coloured, width


@pytest.mark.parametrize(
    ("columns", "tty", "expected"),
    [
        ("100", True, 100),
        ("100", False, UNLIMITED),
        (None, False, UNLIMITED),
        (None, True, 80),
        ("0", True, 80),
        ("-5", True, 80),
        ("many", True, 80),
        ("٣", True, 80),
        ("9" * 5000, True, 80),
    ],
)
def test_width(columns, tty, expected, make, monkeypatch):
    """COLUMNS counts for a terminal only, and only if it is a number; without a terminal there is no width."""
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    assert width(make.Terminal(tty=tty)) == expected


@pytest.mark.parametrize(
    ("environment", "tty", "expected"),
    [
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "xterm"}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, True, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colours(environment, tty, expected, make, monkeypatch):
    """NO_COLOR forbids colours, FORCE_COLOR demands them, else a terminal has them unless it is dumb."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert coloured(make.Terminal(tty=tty)) is expected
