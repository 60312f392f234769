"""Gates on the labelled claims and drafts of the worlds: what the product promises, in round numbers.

Of the kept worlds only totals are asked for and shown; docs/verdicts.md says how far they are from what is wanted.
"""

from __future__ import annotations

from functools import cache, reduce

import pytest
from worlds import DEVELOPMENT, KEPT, World, drafted, measured

from newsfacts.verdict.result import LABELS

KINDS = {
    kind: [name for name in names if World(name).path.exists()]
    for kind, names in (("development", DEVELOPMENT), ("kept", KEPT))
}


class Opened(World):
    """A world whose base the tests have opened."""

    def __init__(self, name, base):
        super().__init__(name)
        self.base = base


@pytest.fixture(scope="module")
def opened_world(world):
    return cache(lambda name: Opened(name, world(name)))


@pytest.fixture(scope="module")
def verdicts(opened_world):
    @cache
    def of(name):
        each = opened_world(name)
        return [each.base.check(claim["claim"]) for claim in each.claims]

    return of


@pytest.fixture(scope="module")
def total(opened_world, verdicts):
    @cache
    def of(kind):
        found = [measured(opened_world(name), [each.verdict for each in verdicts(name)]) for name in KINDS[kind]]
        return reduce(lambda one, other: one + other, found)

    return of


@pytest.mark.parametrize(("kind", "least"), [("development", 0.95), ("kept", 0.85)])
@pytest.mark.parametrize("label", ["supported", "refuted"])
def test_a_verdict_is_right(kind, least, label, total):
    """Of what is called supported or refuted."""
    assert total(kind).precision(label) >= least


@pytest.mark.parametrize(("kind", "most"), [("development", 0.02), ("kept", 0.05)])
def test_hardly_any_verdict_is_turned_round(kind, most, total):
    """A right claim that is called wrong, or a wrong one that is called right, is the worst of all misses."""
    assert total(kind).flips <= most * total(kind).claims


@pytest.mark.parametrize(("kind", "least"), [("development", 0.65), ("kept", 0.5)])
def test_most_labels_are_right(kind, least, total):
    """Not enough information is a label too."""
    assert total(kind).correct >= least * total(kind).claims


@pytest.mark.parametrize("kind", KINDS)
def test_silence_does_not_refute(kind, total):
    """Of the claims on which a base is silent one in twenty at most is called supported or refuted."""
    answers = total(kind).answers
    silent = sum(count for (label, _), count in answers.items() if label == "not_enough_info")
    wrong = answers["not_enough_info", "supported"] + answers["not_enough_info", "refuted"]
    assert wrong <= silent / 20


@pytest.mark.parametrize(("kind", "least"), [("development", 0.4), ("kept", 0.3)])
def test_errors_planted_in_drafts_are_found(kind, least, opened_world):
    """And no draft has more than one false alarm for every two that it finds."""
    drafts = [drafted(opened_world(name)) for name in KINDS[kind]]
    planted, found, false = (sum(column) for column in zip(*drafts, strict=True))
    assert found >= least * planted
    assert false <= len([each for each in drafts if each.planted])


@pytest.mark.parametrize("name", [name for names in KINDS.values() for name in names])
def test_a_base_bears_itself_out(name, call):
    """`lint --self` finds no record that is misread, refuted by another, or as true with another figure."""
    result = call("--data", World(name).path, "lint", "--self", "--strict")
    assert (result.status, result.out) == (0, "")
