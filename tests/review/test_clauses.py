"""The clauses of a sentence: divided only where each half could stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.review.clauses import clauses

CASES = [
    "The zone was 20 km deep|, and |the talks lasted five hours.",
    "The zone was 20 km deep|; |it was agreed in Sochi.",
    "The zone was 20 km deep| while |the talks lasted five hours.",
    "The zone was 20 km deep|, but |Turkey has 12 posts there.",
    "The zone was 20 km deep|, and |deliveries of weapons began there.",
    "The president of the country came, and signs the contract today.",
    "Russia, Turkey, and the United States signed it.",
    "The zone was 20 km deep, and was agreed in Sochi.",
    "The zone was 20 km deep and the talks lasted five hours.",
    'He said: "The zone was 20 km deep, and the talks lasted five hours."',
    "The zone was deep, and it was so.",
    "",
]


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_is_divided_between_its_clauses(case):
    """Bars stand around what joins them; without bars it stays whole."""
    parts = case.split("|")
    sentence = "".join(parts)
    expected = parts[::2] if len(parts) > 1 else []
    assert [sentence[start:end] for start, end in clauses(sentence)] == expected


@given(st.lists(st.sampled_from(["the zone was deep", ", and ", "; ", " while ", "It", " ", '"', "x"])).map("".join))
def test_clauses_stand_in_their_order(sentence):
    """None is empty, none overlaps another, and there are two or none."""
    found = clauses(sentence)
    assert len(found) != 1
    at = 0
    for start, end in found:
        assert at <= start < end <= len(sentence)
        at = end
