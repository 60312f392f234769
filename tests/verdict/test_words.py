"""Quoted words: near-verbatim passages, altered and reversed ones, and the wrong speaker."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: marin, name: Elena Marin, kind: person, aliases: [Marin]}
  - {id: brandt, name: Otto Brandt, kind: person, aliases: [Brandt]}
quotes:
  - id: tragedy
    speaker: marin
    text: the loss of a harbour is always a great tragedy
  - id: moon
    speaker: brandt
    text: We build this bridge not because it is easy, but because it is hard.
  - id: promise
    speaker: brandt
    text: We will never sell the lighthouse to a foreign company
  - id: river
    speaker: marin
    text: The river gives and the river takes
    context: the floods of the spring
"""

CASES = {
    "supported": [
        'Marin said: "the loss of a harbour is always a great tragedy"',
        'Elena Marin: "The loss of a harbour is always a great tragedy."',
        '"The loss of a harbour is always a great tragedy," Marin said',
        '"The loss of a harbour", said Marin, "is always a great tragedy"',
        "Marin said that the loss of a harbour is always a great tragedy",
        'Marin called the loss of a harbour "always a great tragedy"',
        'Marin: "loss of a harbour is always a tragedy"',
        'Brandt: "not because it is easy, but because it is hard"',
        'Brandt said: "We will never sell the lighthouse to a foreign company"',
        'Marin said "the river gives and the river takes"',
        "MARIN SAID: «THE RIVER GIVES AND THE RIVER TAKES»",
    ],
    "refuted": [
        'Brandt said: "the loss of a harbour is always a great tragedy"',
        '"The river gives and the river takes," Brandt said',
        'Marin said: "We will never sell the lighthouse to a foreign company"',
        'Marin: "the loss of a harbour is never a great tragedy"',
        'Brandt: "not because it is hard, but because it is easy"',
        'Brandt said: "We will sell the lighthouse to a foreign company"',
        'Brandt said: "We will never buy the lighthouse from a foreign company"',
    ],
    "not_enough_info": [
        'Marin said: "a harbour is worth more than gold"',
        'Brandt said: "We will never leave the lighthouse alone"',
        'Marin said "the river"  and nothing else of the floods',
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_quoted_words(claim, verdict, story):
    """The words first, then who said them; a reversed meaning contradicts."""
    assert story.check(claim).verdict == verdict


def test_the_slots_show_words_and_speaker(story):
    """What is quoted, what the record has, and whose words they are."""
    (evidence,) = story.check('"The river gives and the river takes," Brandt said').evidence
    assert {slot.slot: slot.relation for slot in evidence.slots} == {"words": "agrees", "said_by": "contradicts"}
    assert {slot.slot: slot.record for slot in evidence.slots}["said_by"] == "Elena Marin"
