"""Where the text of a paragraph begins behind the place and the day of its dateline."""

from __future__ import annotations

import pytest

from newsfacts.curation.dateline import dateline_end


@pytest.mark.parametrize(
    ("dateline", "text"),
    [
        ("VELLBY, 12 March 2031 — ", "A fire broke out."),
        ("VELLBY, March 12 - ", "A fire broke out."),
        ("PORT VELLBY (Courier) - ", "It rained."),
        ("Vellby, 12 March 2031 – ", "It rained."),
        ("VELLBY - ", "It rained."),
        ("", "The ferry - a new one - sank."),
        ("", "In 2019 - the year of the fire - it rained."),
        ("", "On 3 March - a Sunday - it rained."),
        ("", "NATO ships - three of them - left."),
        ("", "Vellby-Norland is a line."),
        ("", "It rained."),
        ("", ""),
    ],
)
def test_a_text_begins_behind_its_dateline(dateline, text):
    assert (dateline + text)[dateline_end(dateline + text) :] == text
