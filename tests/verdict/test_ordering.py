"""Claims that put one thing before or after another, and by how much."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: orsova, name: Orsova, kind: place}
  - {id: hydra, name: Hydra, kind: organisation, role: building firm}
events:
  - id: contract
    title: Hydra signs the contract for the lighthouse
    date: 2018-03-01
    about: [hydra]
  - id: fire
    title: A fire destroys the harbour office
    date: 2018-03-04
  - id: regatta
    title: The regatta of Orsova is cancelled
    date: 2019
    about: [orsova]
  - id: ferry
    title: The ferry sinks in the storm
    date: 2020-05
  - id: strike
    title: The dockers go on strike
"""

CASES = {
    "supported": [
        "Hydra signed the contract for the lighthouse before a fire destroyed the harbour office",
        "A fire destroyed the harbour office after Hydra signed the contract for the lighthouse",
        "A fire destroyed the harbour office three days after Hydra signed the contract for the lighthouse",
        "The regatta of Orsova was cancelled after a fire destroyed the harbour office",
        "The ferry sank in the storm later than the regatta of Orsova was cancelled",
        "Less than a week passed between Hydra signing the contract for the lighthouse and a fire destroying the harbour office",
        "The ferry sank in the storm more than a year after a fire destroyed the harbour office",
    ],
    "refuted": [
        "Hydra signed the contract for the lighthouse after a fire destroyed the harbour office",
        "A fire destroyed the harbour office before Hydra signed the contract for the lighthouse",
        "A fire destroyed the harbour office five days after Hydra signed the contract for the lighthouse",
        "The regatta of Orsova was cancelled before a fire destroyed the harbour office",
        "The ferry sank in the storm less than a year after a fire destroyed the harbour office",
    ],
    "not_enough_info": [
        "The dockers went on strike before the ferry sank in the storm",
        "The regatta of Orsova was cancelled ten months after a fire destroyed the harbour office",
        "The quarry was flooded before the ferry sank in the storm",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_what_came_first(claim, verdict, story):
    """Both things are looked up, and their dates compared as intervals."""
    assert story.check(claim).verdict == verdict


def test_both_are_evidence(story):
    """With their dates in the slot."""
    verdict = story.check("Hydra signed the contract for the lighthouse before a fire destroyed the harbour office")
    assert [each.record.id for each in verdict.evidence] == ["contract", "fire"]
    for each in verdict.evidence:
        (slot,) = each.slots
        assert (slot.slot, slot.claim, slot.relation) == ("date", "before", "agrees")
        assert "2018-03-01" in slot.record
        assert "2018-03-04" in slot.record
