"""Who said it: the speaker of an account, whoever speaks for it, and claims that leave the speaker out."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: russia, name: Russia, kind: country}
  - {id: ministry, name: Russian Ministry of Transport, kind: organisation, aliases: [Russian transport ministry], part_of: russia}
  - {id: nato, name: NATO, kind: organisation}
  - {id: lindgren, name: Astrid Lindgren, kind: person, role: head of NATO, aliases: [Lindgren], part_of: nato}
  - {id: marin, name: Elena Marin, kind: person, aliases: [Marin]}
  - {id: brandt, name: Otto Brandt, kind: person, aliases: [Brandt]}
  - {id: hydra, name: Hydra, kind: organisation}
facts:
  - id: derailed
    statement: The Russian Ministry of Transport said that the train had derailed because of ice.
    said_by: ministry
    about: [ministry, russia]
  - id: warned
    statement: Astrid Lindgren said that the harbour was too shallow for frigates.
    said_by: lindgren
    about: [lindgren, nato]
  - id: safe
    statement: Elena Marin said that the bridge was safe.
    said_by: marin
    about: [marin]
  - id: condemned
    statement: Elena Marin condemned the eviction of the farmers.
    said_by: marin
    about: [marin]
  - id: not-told
    statement: Elena Marin said that the engineers had not been warned.
    said_by: marin
    about: [marin]
  - id: painted
    statement: The ferry was painted green.
"""

CASES = {
    "supported": [
        "The Russian Ministry of Transport said that the train had derailed because of ice",
        "Russia said that the train had derailed because of ice",
        "Moscow said that the train had derailed because of ice",
        "According to the Russian transport ministry, the train derailed because of ice",
        "The train derailed because of ice, the Russian Ministry of Transport said",
        "Astrid Lindgren said that the harbour was too shallow for frigates",
        "NATO said that the harbour was too shallow for frigates",
        "The bridge was safe, according to Elena Marin",
        "Marin said the bridge was safe",
        "Marin condemned the eviction of the farmers",
        "Marin denounced the eviction of the farmers",
        "Elena Marin said that the engineers had not been warned",
        "Elena Marin denied that the engineers had been warned",
    ],
    "refuted": [
        "Otto Brandt said that the harbour was too shallow for frigates",
        "Otto Brandt said that the train had derailed because of ice",
        "Marin denied that the bridge was safe",
        "Marin said that the bridge was not safe",
        "Marin said that the bridge was unsafe",
        "Marin did not say that the bridge was safe",
        "Marin never said that the bridge was safe",
        "Marin did not condemn the eviction of the farmers",
        "Marin refused to condemn the eviction of the farmers",
        "Marin praised the eviction of the farmers",
        "Marin said that the engineers had been warned",
    ],
    "not_enough_info": [
        "The train derailed because of ice",
        "The harbour was too shallow for frigates",
        "The bridge was safe",
        "The engineers had not been warned",
        "Marin said that the tunnel was safe",
        "Otto Brandt condemned the eviction of the fishermen",
        "Otto Brandt said that the ferry was painted green",
        "The bridge was not safe",
        "It is not true that Marin said that the tunnel was safe",
        "Marin did not say that the tunnel was safe",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_who_said_it(claim, verdict, story):
    """`X said P` is judged on whether X said it; P alone, where it is only an account, is not enough."""
    assert story.check(claim).verdict == verdict


@pytest.mark.parametrize("claim", ["The bridge was safe", "The train derailed because of ice"])
def test_an_account_alone_is_shown(claim, story):
    """With the verdict that it is not enough stands whose account it is."""
    verdict = story.check(claim)
    assert verdict.evidence[0].record.said_by is not None
    assert verdict.verdict == "not_enough_info"


def test_the_slot_shows_both_speakers(story):
    """By their names."""
    verdict = story.check("Otto Brandt said that the harbour was too shallow for frigates")
    slots = [slot for slot in verdict.evidence[0].slots if slot.slot == "said_by"]
    assert [tuple(slot) for slot in slots] == [("said_by", "Otto Brandt", "Astrid Lindgren", "contradicts")]
