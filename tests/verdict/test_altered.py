"""What each base says of itself, and its own statements altered: shares that hold on bases that nobody tuned anything on."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from altered import altered
from worlds import ALL, World

NAMES = [name for name in ALL if World(name).path.exists()]

AT_MOST = {
    # kind: the share that may have the verdict that it should never have
    "self": 0.0,
    "quote": 0.0,
    "speaker": 0.01,
    "denied": 0.01,
    "date": 0.01,
    "number": 0.05,
    "stranger": 0.01,
    "swapped": 0.1,
}
AT_LEAST = {"self": 0.95, "quote": 0.95, "speaker": 0.9, "denied": 0.75, "date": 0.8, "number": 0.7}
"""By kind, the share that has the verdict that is wanted; over all worlds together."""


@pytest.fixture(scope="module")
def answers(world):
    @cache
    def of(name):
        base = world(name)
        return [(each, base.check(each.claim).verdict) for each in altered(base)]

    return of


@pytest.mark.parametrize("name", NAMES)
def test_no_base_refutes_itself(name, answers):
    """Neither a statement nor a quotation, as it is printed."""
    wrong = [each.record for each, verdict in answers(name) if verdict == each.never == "refuted"]
    assert not wrong


@pytest.mark.parametrize("kind", AT_MOST)
def test_what_may_never_be(kind, answers):
    """Over all worlds: what is altered is not supported, what is as printed not refuted. The docs say where more is wanted."""
    found = [verdict == each.never for name in NAMES for each, verdict in answers(name) if each.kind == kind]
    assert len(found) > 50
    assert sum(found) <= AT_MOST[kind] * len(found), f"{sum(found)} of {len(found)}"


@pytest.mark.parametrize("kind", AT_LEAST)
def test_what_is_wanted(kind, answers):
    """Over all worlds: what is as printed is supported, what is altered in one value refuted."""
    found = [verdict in each.wanted for name in NAMES for each, verdict in answers(name) if each.kind == kind]
    assert sum(found) >= AT_LEAST[kind] * len(found), f"{sum(found)} of {len(found)}"


def test_every_kind_is_asked(answers):
    """An alteration that no statement of any world has is no test."""
    asked = Counter(each.kind for name in NAMES for each, _ in answers(name))
    assert set(AT_MOST) | set(AT_LEAST) <= set(asked)
