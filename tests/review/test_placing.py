"""Where in a sentence the words stand that a verdict turns on."""

from __future__ import annotations

import pytest

from newsfacts.review.placing import differing
from newsfacts.verdict.result import Slot

SENTENCE = "In 2014 it had “4 red” boats"


@pytest.mark.parametrize(
    ("words", "replaced", "found"),
    [
        ("4", None, "4"),  # and not the end of 2014
        ('"4 red"', None, "4 red"),
        ("Boats", None, "boats"),
        ("oats", None, SENTENCE),
        ("Kestrel Ferries", ("it", "Kestrel Ferries"), "it"),
        ("Vellby", ("it", "Kestrel Ferries"), SENTENCE),
        ("", None, SENTENCE),
        ("…", None, SENTENCE),
    ],
)
def test_words_are_found_as_whole_words_whatever_marks_stand_among_them(words, replaced, found):
    """Or else the whole sentence is what differs."""
    slot = Slot("quantity", words, "6", "contradicts")
    start, end = differing(SENTENCE, "Kestrel Ferries had 4 red boats in 2014", slot, replaced)
    assert SENTENCE[start:end] == found
