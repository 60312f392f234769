"""The quantity slot: comparisons, units, zero, the only one, an hour, changes, and what is counted."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: hydra, name: Hydra, kind: organisation, role: building firm}
  - {id: orsova, name: Orsova, kind: place}
  - {id: marin, name: Elena Marin, kind: person, role: President of Dacia, aliases: [Marin]}
  - {id: brandt, name: Otto Brandt, kind: person, role: President of Illyria, aliases: [Brandt]}
facts:
  - id: length
    statement: The bridge at Orsova is 1,200 metres long.
    figure: 1,200 metres
    about: [orsova]
  - id: workers
    statement: More than 30 workers were injured in the quarry.
    figure: more than 30 workers
  - id: cost
    statement: The lighthouse cost $2.5 billion.
    figure: $2.5 billion
  - id: duration
    statement: The inspection of the dam took 90 minutes.
    figure: 90 minutes
  - id: talks
    statement: The negotiations over the ferry lasted about three hours.
    figure: about three hours
  - id: share
    statement: 40 percent of the residents commute by ferry.
    figure: 40 percent
  - id: range
    statement: The canal was to be 15–20 km wide.
    figure: 15–20 km
  - id: nobody
    statement: Nobody was killed in the quarry.
  - id: cranes
    statement: Hydra owns four cranes at the harbour.
    figure: four cranes
    about: [hydra]
  - id: debt
    statement: Hydra cut its debt by 3 million euros.
    figure: 3 million euros
    about: [hydra]
  - id: presidents
    statement: The presidents Elena Marin and Otto Brandt opened the tunnel.
    about: [marin, brandt]
  - id: sailors
    statement: 34 sailors drowned in the storm.
    figure: 34 sailors
  - id: only
    statement: The Orsova bridge is the only bridge in the valley.
    about: [orsova]
"""

CASES = {
    "supported": [
        "The bridge at Orsova is 1.2 kilometres long",
        "The bridge at Orsova is more than a kilometre long",
        "The bridge at Orsova is less than two kilometres long",
        "The bridge at Orsova is about 1,200 metres long",
        "The bridge at Orsova is at least 1,200 m long",
        "The bridge at Orsova is over 1 km long",
        "More than 30 workers were injured in the quarry",
        "At least 30 workers were injured in the quarry",
        "Over 25 workers were injured in the quarry",
        "The lighthouse cost 2.5 billion dollars",
        "The lighthouse cost $2,500 million",
        "The lighthouse cost USD 2.5bn",
        "The lighthouse cost more than two billion dollars",
        "The inspection of the dam took an hour and a half",
        "The inspection of the dam took 1.5 hours",
        "The inspection of the dam took more than an hour",
        "The inspection of the dam took less than two hours",
        "The negotiations over the ferry lasted about three hours",
        "The negotiations over the ferry lasted about 180 minutes",
        "Two fifths of the residents commute by ferry",
        "Less than half of the residents commute by ferry",
        "The canal was to be 15 to 20 kilometres wide",
        "The canal was to be at least 15 km wide",
        "Nobody was killed in the quarry",
        "No workers were killed in the quarry",
        "Hydra owns 4 cranes at the harbour",
        "Hydra owns fewer than five cranes at the harbour",
        "Hydra cut its debt by 3 million euros",
        "The two presidents Elena Marin and Otto Brandt opened the tunnel",
        "34 people drowned in the storm",
        "Thirty-four sailors drowned in the storm",
        "Fewer than 40 sailors drowned in the storm",
    ],
    "refuted": [
        "The bridge at Orsova is 1,300 metres long",
        "The bridge at Orsova is more than two kilometres long",
        "The bridge at Orsova is less than a kilometre long",
        "Fewer than 30 workers were injured in the quarry",
        "25 workers were injured in the quarry",
        "The lighthouse cost $2.5 million",
        "The lighthouse cost 3.5 billion dollars",
        "The inspection of the dam took an hour",
        "The inspection of the dam took two hours",
        "The inspection of the dam took less than an hour",
        "The negotiations over the ferry lasted six hours",
        "Half of the residents commute by ferry",
        "The canal was to be 25 km wide",
        "Two workers were killed in the quarry",
        "Hydra owns five cranes at the harbour",
        "Hydra owns more than four cranes at the harbour",
        "Hydra cut its debt by 5 million euros",
        "43 sailors drowned in the storm",
        "No sailors drowned in the storm",
        "More than 34 sailors drowned in the storm",
    ],
    "not_enough_info": [
        "Exactly 36 workers were injured in the quarry",
        "More than 40 workers were injured in the quarry",
        "The negotiations over the ferry lasted exactly three hours",
        "Hydra owns four tugs at the harbour",
        "Hydra owns three other cranes at the harbour",
        "Hydra cut its debt to 3 million euros",
        "34 sailors were rescued in the storm",
        "34 sailors survived the storm",
        "34 sailors sang in the storm",
        "34 passengers drowned in the storm",
        "The canal was to be 17 km wide",
        "The lighthouse cost 2.5 billion euros",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_figures(claim, verdict, story):
    """The record's interval inside the claim's agrees, apart from it contradicts, otherwise it says nothing."""
    assert story.check(claim).verdict == verdict


SLOTS = {
    "34 sailors drowned in the storm": ("34", "34 sailors", "agrees"),
    "Fewer than 30 workers were injured in the quarry": ("Fewer than 30", "more than 30 workers", "contradicts"),
    "The inspection of the dam took an hour": ("an hour", "90 minutes", "contradicts"),
    "Exactly 36 workers were injured in the quarry": ("Exactly 36", "more than 30 workers", "undecided"),
}


@pytest.mark.parametrize("claim", SLOTS)
def test_the_slot_shows_both_figures(claim, story):
    """As they stand in the claim and in the record."""
    slots = [slot for slot in story.check(claim).evidence[0].slots if slot.slot == "quantity"]
    assert [(slot.claim, slot.record, slot.relation) for slot in slots] == [SLOTS[claim]]
