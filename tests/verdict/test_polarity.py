"""Whether a sentence says that something is so: what negates, what only looks like it, and what a negation reaches."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: marin, name: Elena Marin, kind: person, aliases: [Marin]}
  - {id: hydra, name: Hydra, kind: organisation, role: building firm}
  - {id: tisza, name: Tisza, kind: organisation, role: building firm}
  - {id: orsova, name: Orsova, kind: place}
facts:
  - id: attended
    statement: Elena Marin attended the opening of the bridge in Orsova.
    about: [marin, orsova]
  - id: not-invited
    statement: The former engineers were not invited to the ceremony.
  - id: nobody-hurt
    statement: Nobody was hurt when the crane fell on the quay.
  - id: builder
    statement: Hydra built the lighthouse at Orsova.
    about: [hydra, orsova]
  - id: accepted
    statement: The council accepted the budget for the ferry.
  - id: without-permit
    statement: The warehouse was demolished without a permit.
  - id: ferry-began
    statement: The ferry service began in June 2021.
    date: 2021-06
  - id: tunnel
    statement: Trains no longer use the tunnel under the hill.
  - id: fishermen
    statement: Only the fishermen opposed the new harbour.
"""

NEGATED = {
    "Marin did not attend": True,
    "Marin didn't attend": True,
    "Marin didn’t attend": True,
    "Marin never attended": True,
    "Marin failed to attend": True,
    "Marin refused to attend": True,
    "Trains no longer use the tunnel": True,
    "Nobody attended": True,
    "No one attended": True,
    "No soldiers were killed": True,
    "Neither Marin attended": True,
    "Marin could hardly attend": True,
    "Marin attended": False,
    "Marin attended not only the opening": False,
    "Marin did not fail to attend": False,
    "No fewer than 30 attended": False,
    "Not less than 30 attended": False,
    "No more than 30 attended": False,
    "It was a no-fly zone": False,
    "A crowd never seen before attended": False,
    "No province other than Idlib remained": False,
    "The warehouse was demolished without a permit": False,
    "Hydra, not Tisza, built it": False,
}

CASES = {
    "supported": [
        "Marin attended the opening of the bridge in Orsova",
        "Marin attended not only the opening of the bridge in Orsova",
        "The former engineers were not invited to the ceremony",
        "The former engineers weren't invited to the ceremony",
        "Nobody was hurt when the crane fell on the quay",
        "No one was hurt when the crane fell on the quay",
        "The council did not reject the budget for the ferry",
        "The ferry service did not begin until June 2021",
        "The ferry service began not earlier than June 2021",
        "Trains no longer use the tunnel under the hill",
        "Trains do not use the tunnel under the hill",
        "Marin did not fail to attend the opening of the bridge in Orsova",
        "Marin did not miss the opening of the bridge in Orsova",
    ],
    "refuted": [
        "Marin did not attend the opening of the bridge in Orsova",
        "Marin didn't attend the opening of the bridge in Orsova",
        "Marin never attended the opening of the bridge in Orsova",
        "Marin failed to attend the opening of the bridge in Orsova",
        "Marin refused to attend the opening of the bridge in Orsova",
        "Nobody attended the opening of the bridge in Orsova",
        "Marin missed the opening of the bridge in Orsova",
        "The fishermen supported the new harbour",
        "Two people were hurt when the crane fell on the quay",
        "The former engineers were invited to the ceremony",
        "People were hurt when the crane fell on the quay",
        "Hydra did not build the lighthouse at Orsova",
        "The council rejected the budget for the ferry",
        "The council did not accept the budget for the ferry",
        "The warehouse was demolished with a permit",
        "The warehouse was not demolished",
        "The ferry service did not begin until July 2021",
        "Trains use the tunnel under the hill",
        "Trains still use the tunnel under the hill",
    ],
    "not_enough_info": [
        "Marin did not speak at the opening of the bridge in Orsova",
        "The former engineers were not paid",
        "Nobody attended the ceremony in Belgrade",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.fixture(scope="module")
def read(story, reading_with):
    return reading_with(story)


@pytest.mark.parametrize("claim", NEGATED)
def test_what_negates(claim, read):
    """A word that negates, twice or not at all, or one that only looks like it."""
    assert read(claim).polarity.negated is NEGATED[claim]


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_what_is_so_and_what_is_not(claim, verdict, story):
    """What a record denies contradicts what a claim affirms, and the other way round."""
    assert story.check(claim).verdict == verdict


def test_the_slot_shows_what_negates(story):
    """The words of the claim that turn it stand in the slot."""
    (evidence,) = story.check("Marin never attended the opening of the bridge in Orsova").evidence
    assert [(slot.slot, slot.claim, slot.relation) for slot in evidence.slots] == [("polarity", "never", "contradicts")]
