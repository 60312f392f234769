"""The place slot: another place contradicts, a larger one agrees, a smaller one is not known."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: hydra, name: Hydra, kind: organisation, role: building firm}
  - {id: marin, name: Elena Marin, kind: person, aliases: [Marin]}
  - {id: portugal, name: Portugal, kind: country}
  - {id: lisbon, name: Lisbon, kind: place, part_of: portugal}
  - {id: alfama, name: Alfama, kind: place, part_of: lisbon}
  - {id: orsova, name: Orsova, kind: place}
  - {id: brandt, name: Otto Brandt, kind: person, aliases: [Brandt]}
facts:
  - id: congress
    statement: Hydra held its congress in Lisbon.
    place: lisbon
    about: [hydra]
  - id: met
    statement: Elena Marin met Otto Brandt in Orsova.
    place: orsova
    about: [marin, brandt]
  - id: lecture
    statement: Elena Marin gave a lecture on lighthouses.
    about: [marin]
"""

CASES = {
    "supported": [
        "Hydra held its congress in Lisbon",
        "Hydra held its congress in Portugal",
        "Hydra held its congress in Europe",
        "Elena Marin met Otto Brandt in Orsova",
        "Otto Brandt and Elena Marin met in Orsova",
        "Elena Marin met Otto Brandt",
    ],
    "refuted": [
        "Hydra held its congress in Madrid",
        "Hydra held its congress in Spain",
        "Hydra held its congress in Porto",
        "Hydra held its congress in Orsova",
        "Elena Marin met Otto Brandt in Lisbon",
        "Elena Marin met Otto Brandt in Portugal",
        "Elena Marin met Otto Brandt in Berlin",
    ],
    "not_enough_info": [
        "Hydra held its congress in Alfama",
        "Elena Marin gave a lecture on lighthouses in Lisbon",
        "Hydra opened an office in Lisbon",
        "Elena Marin met her deputy in Lisbon",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_places(claim, verdict, story):
    """By what lies in what, in the base and in the world."""
    assert story.check(claim).verdict == verdict


def test_the_slot_shows_both_places(story):
    """As they are named."""
    (evidence,) = story.check("Hydra held its congress in Madrid").evidence
    assert [tuple(slot) for slot in evidence.slots] == [("place", "Madrid", "Lisbon", "contradicts")]
