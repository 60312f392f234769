"""Who did it, and to whom: one doer, roles turned round, lists, what somebody is, contrasts, names in the same frame."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: hydra, name: Hydra, kind: organisation, role: building firm}
  - {id: tisza, name: Tisza, kind: organisation, role: building firm}
  - {id: marin, name: Elena Marin, kind: person, aliases: [Marin]}
  - {id: brandt, name: Otto Brandt, kind: person, aliases: [Brandt]}
  - {id: kovac, name: Ivan Kovac, kind: person, aliases: [Kovac]}
  - {id: orsova, name: Orsova, kind: place}
  - {id: dacia, name: Dacia, kind: country}
  - {id: illyria, name: Illyria, kind: country}
  - {id: moesia, name: Moesia, kind: country}
  - {id: thrace, name: Thrace, kind: country}
facts:
  - id: builder
    statement: Hydra built the lighthouse at Orsova.
    about: [hydra, orsova]
  - id: bought
    statement: Hydra bought the shipyard of Tisza.
    about: [hydra, tisza]
  - id: beat
    statement: Elena Marin defeated Otto Brandt in the election.
    about: [marin, brandt]
  - id: signed
    statement: The treaty on the river was signed by Dacia, Illyria and Moesia.
    about: [dacia, illyria, moesia]
  - id: role
    statement: Elena Marin is the mayor of Orsova.
    about: [marin, orsova]
  - id: border
    statement: Thousands of farmers fled to the border with Illyria.
    about: [illyria]
  - id: visited
    statement: Ivan Kovac visited the quarry.
    about: [kovac]
  - id: invited
    statement: Otto Brandt invited Ivan Kovac to the regatta.
    about: [brandt, kovac]
"""

CASES = {
    "supported": [
        "Hydra built the lighthouse at Orsova",
        "The lighthouse at Orsova was built by Hydra",
        "Hydra bought the shipyard of Tisza",
        "Hydra bought Tisza's shipyard",
        "Hydra, not Tisza, built the lighthouse at Orsova",
        "The shipyard of Tisza was bought by Hydra",
        "Otto Brandt was defeated by Elena Marin in the election",
        "Otto Brandt lost to Elena Marin in the election",
        "Marin beat Brandt in the election",
        "Moesia, Dacia and Illyria signed the treaty on the river",
        "Dacia was one of the countries that signed the treaty on the river",
        "Elena Marin is the mayor of Orsova",
        "The mayor of Orsova is Elena Marin",
        "Ivan Kovac was invited to the regatta by Otto Brandt",
    ],
    "refuted": [
        "Tisza built the lighthouse at Orsova",
        "The lighthouse at Orsova was built by Tisza",
        "Siemens built the lighthouse at Orsova",
        "Tisza, not Hydra, built the lighthouse at Orsova",
        "Tisza bought the shipyard of Hydra",
        "Otto Brandt was invited to the regatta by Ivan Kovac",
        "Otto Brandt defeated Elena Marin in the election",
        "Elena Marin was defeated by Otto Brandt in the election",
        "Elena Marin lost to Otto Brandt in the election",
        "The treaty on the river was signed by Dacia, Illyria and Thrace",
        "Otto Brandt is the mayor of Orsova",
        "Elena Marin is the mayor of Belgrade",
        "Thousands of farmers fled to the border with Thrace",
        "Ivan Kovac invited Otto Brandt to the regatta",
    ],
    "not_enough_info": [
        "Otto Brandt visited the quarry",
        "Tisza visited the quarry",
        "Thrace also signed the treaty on the river",
        "Otto Brandt also visited the quarry",
        "Tisza built the harbour at Orsova",
        "Elena Marin invited Ivan Kovac to dinner",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_who_did_it(claim, verdict, story):
    """Where only one can have done it, another contradicts; where others can have done it too, it says nothing."""
    assert story.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "record"),
    [
        ("Tisza built the lighthouse at Orsova", "Hydra"),
        ("The lighthouse at Orsova was built by Tisza", "Hydra"),
        ("Thousands of farmers fled to the border with Thrace", "Illyria"),
    ],
)
def test_the_slot_shows_the_other(claim, record, story):
    """Whom the record names where the claim names another."""
    slots = [slot for slot in story.check(claim).evidence[0].slots if slot.relation == "contradicts"]
    assert [(slot.slot, slot.record) for slot in slots] == [("who", record)]
