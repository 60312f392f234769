"""Links with text fragments: what they hold, and what no link is made to."""

from __future__ import annotations

import pytest

from newsfacts.citing.links import link
from newsfacts.model import Evidence, SourceRef

SOURCE = SourceRef("a", "A", None, None, None)
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"


@pytest.mark.parametrize(
    ("url", "exact", "expected"),
    [
        ("https://e.org/a", "34 soldiers", "https://e.org/a#:~:text=34%20soldiers"),
        ("https://e.org/a", "S-400, & 5%", "https://e.org/a#:~:text=S%2D400%2C%20%26%205%25"),
        ("https://e.org/a", "folded\n  white space", "https://e.org/a#:~:text=folded%20white%20space"),
        ("https://e.org/a", "Erdoğan", "https://e.org/a#:~:text=Erdo%C4%9Fan"),
        ("https://e.org/a#part", "34", "https://e.org/a#part:~:text=34"),
        ("https://e.org/a#:~:text=other", "34", "https://e.org/a#:~:text=34"),
        (
            "https://e.org/a",
            LONG,
            "https://e.org/a#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
        ),
        ("javascript:alert(1)", "34", None),
        ("file:///etc/passwd", "34", None),
        ("https://e.org/a b", "34", None),
        (None, "34", None),
    ],
)
def test_links(url, exact, expected):
    assert link(url, Evidence(SOURCE, None, exact, None, None)) == expected


def test_what_tells_two_occurrences_apart():
    evidence = Evidence(SOURCE, None, "34", "killed", "soldiers-")
    assert link("https://e.org", evidence) == "https://e.org#:~:text=killed-,34,-soldiers%2D"


def test_a_source_has_its_address():
    assert link("https://e.org/a#b") == "https://e.org/a#b"
