"""From comparisons to a verdict: disputes, plans, words that add, and that silence never refutes."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: hydra, name: Hydra, kind: organisation, role: building firm}
  - {id: union, name: Dockers' Union, kind: organisation}
  - {id: harbour-board, name: Harbour Board, kind: organisation}
  - {id: dacia, name: Dacia, kind: country}
  - {id: thrace, name: Thrace, kind: country}
  - {id: orsova, name: Orsova, kind: place}
  - {id: marin, name: Elena Marin, kind: person, aliases: [Marin]}
facts:
  - id: strikers-union
    statement: The Dockers' Union said that 900 dockers had joined the strike.
    figure: 900 dockers
    said_by: union
    disputed_by: [strikers-board]
    about: [union]
  - id: strikers-board
    statement: The Harbour Board said that 300 dockers had joined the strike.
    figure: 300 dockers
    said_by: harbour-board
    disputed_by: [strikers-union]
    about: [harbour-board]
  - id: alarm-worked
    statement: The fire alarm went off in the warehouse.
    disputed_by: [alarm-silent]
  - id: alarm-silent
    statement: The Harbour Board said that the fire alarm had not gone off in the warehouse.
    said_by: harbour-board
    disputed_by: [alarm-worked]
    about: [harbour-board]
  - id: plan
    statement: Hydra plans to open a second quarry in Orsova.
    about: [hydra, orsova]
  - id: promised
    statement: Elena Marin promised to lower the tolls on the bridge.
    said_by: marin
    about: [marin]
  - id: supplies
    statement: Dacia supplies the lighthouse with diesel.
    about: [dacia]
  - id: ferry
    statement: The ferry Aurora has two decks.
    figure: two decks
"""

CASES = {
    "supported": [
        "The Dockers' Union said that 900 dockers had joined the strike",
        "The Harbour Board said that 300 dockers had joined the strike",
        "The Dockers' Union and the Harbour Board differ on how many dockers joined the strike",
        "The Harbour Board said that the fire alarm had not gone off in the warehouse",
        "Hydra plans to open a second quarry in Orsova",
        "Marin promised to lower the tolls on the bridge",
        "Dacia supplies the lighthouse with diesel",
        "The ferry Aurora has two decks",
    ],
    "refuted": [
        "The Dockers' Union said that 300 dockers had joined the strike",
        "The Harbour Board said that 900 dockers had joined the strike",
        "The ferry Aurora has three decks",
    ],
    "conflicting": [
        "900 dockers joined the strike",
        "300 dockers joined the strike",
        "More than 800 dockers joined the strike",
        "The fire alarm went off in the warehouse",
        "The fire alarm did not go off in the warehouse",
    ],
    "not_enough_info": [
        "Hydra opened a second quarry in Orsova",
        "Hydra will open a second quarry in Orsova",
        "Hydra has no plans to open a second quarry in Orsova",
        "Marin lowered the tolls on the bridge",
        "Dacia almost supplied the lighthouse with diesel",
        "Thrace also supplies the lighthouse with diesel",
        "Dacia also supplies the quarry with diesel",
        "The ferry Boreas has three decks",
        "The ferry Aurora has three engines",
        "The ferry Aurora was built in 1970",
        "The ferry Aurora was not built in 1970",
        "Elena Marin was not born in Orsova",
        "Nobody in Orsova likes the ferry Aurora",
        "Hydra never paid the dockers",
        "The tunnel was closed for three weeks",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts(claim, verdict, story):
    """What is on both sides conflicts; a plan is no deed; what a record does not speak of it cannot contradict."""
    assert story.check(claim).verdict == verdict


@pytest.mark.parametrize("claim", CASES["conflicting"])
def test_both_sides_are_shown(claim, story):
    """A reader sees the records that dispute each other."""
    shown = {each.record.id for each in story.check(claim).evidence}
    assert {"strikers-union", "strikers-board"} <= shown or {"alarm-worked", "alarm-silent"} <= shown


def test_the_nearest_records_are_shown_where_none_decides(story):
    """Three at most."""
    evidence = story.check("The ferry Aurora was built in 1970").evidence
    assert "ferry" in [each.record.id for each in evidence]
    assert len(evidence) <= 3
