"""The clauses of a sentence: divided only where each half could stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.review.clauses import clauses, written_out

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


ELLIPSES = [
    ("It killed 19 people and injured 124.", ["It killed 19 people", "It injured 124"]),
    ("The fire has killed 19 people and burned 300 houses.", ["The fire has killed 19 people", "The fire burned 300 houses"]),
    ("The firm lost 5 ships and was sold in 2019.", ["The firm lost 5 ships", "The firm was sold in 2019"]),
    ("The city paid 60% and the state 35%.", ["The city paid 60%", "the state paid 35%"]),
    ("The city raised 5 million from banks and the state 2 million.", []),
    ("She said that it sank and that 14 people died.", ["She said that it sank", "She said that 14 people died"]),
    ("It killed 19 people and a dog.", []),
    ("Soldiers and workers were injured.", []),
    ("The city paid 60% and the state 35 people.", []),
    ("She said that it killed 19 people and injured 124.", []),
    ("In 2019 and 2020.", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ELLIPSES)
def test_what_a_part_leaves_out_is_written_out(sentence, expected, shipped):
    """A subject, a verb, who said it; its own words stand where they stood."""
    apart = shipped._ready_checker().apart(sentence)
    parts = written_out(apart, reported="said" in sentence)
    assert [part.claim for part in parts] == expected
    for part in parts:
        assert part.claim.endswith(sentence[slice(*part.span)].rsplit(" ", 1)[-1])
