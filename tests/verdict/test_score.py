"""Scores of games: whoever is named first, in every way of writing them."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: rovers, name: Orsova Rovers, kind: organisation, role: football club, aliases: [Rovers]}
  - {id: albion, name: Lugoj Albion, kind: organisation, role: football club, aliases: [Albion]}
facts:
  - id: final
    statement: Orsova Rovers beat Lugoj Albion 3–1 in the final.
    about: [rovers, albion]
  - id: attendance
    statement: The final was watched by 3,100 spectators.
    figure: 3,100 spectators
"""

CASES = {
    "supported": [
        "Orsova Rovers beat Lugoj Albion 3-1 in the final",
        "Orsova Rovers beat Lugoj Albion 3–1 in the final",
        "Orsova Rovers beat Lugoj Albion 3:1 in the final",
        "Lugoj Albion lost 3-1 to Orsova Rovers in the final",
        "Lugoj Albion lost the final 1-3 to Orsova Rovers",
        "Rovers won the final 3-1 against Albion",
    ],
    "refuted": [
        "Orsova Rovers beat Lugoj Albion 4-1 in the final",
        "Orsova Rovers beat Lugoj Albion 3-2 in the final",
        "Lugoj Albion beat Orsova Rovers 3-1 in the final",
        "Orsova Rovers beat Lugoj Albion 2-0 in the final",
        "Orsova Rovers beat Lugoj Albion 2:0 in the final",
    ],
    "not_enough_info": [
        "Orsova Rovers beat Lugoj Albion 3-1 in the league",
        "Orsova Rovers beat Dinamo 3-1 in the semi-final",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_scores(claim, verdict, story):
    """Two numbers with a dash or a colon are one result."""
    assert story.check(claim).verdict == verdict
