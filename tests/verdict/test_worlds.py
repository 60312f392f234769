"""Gates on the labelled claims and drafts of the worlds: what the product promises, in round numbers.

Of the kept worlds only totals are asked for and shown; docs/verdicts.md says how far they are from what is wanted.
"""

from __future__ import annotations

from functools import cache, reduce

import pytest
from worlds import DEVELOPMENT, FREELY_WORDED, KEPT, World, drafted, measured

from newsfacts.verdict.result import LABELS

KINDS = {
    kind: [name for name in names if World(name).path.exists()]
    for kind, names in (("development", DEVELOPMENT), ("freely worded", FREELY_WORDED), ("kept", KEPT))
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


@pytest.mark.parametrize(("kind", "least"), [("development", 0.96), ("freely worded", 0.92), ("kept", 0.92)])
@pytest.mark.parametrize("label", ["supported", "refuted"])
def test_a_verdict_is_right(kind, least, label, total):
    """Of what is called supported or refuted."""
    assert total(kind).precision(label) >= least


@pytest.mark.parametrize(("kind", "most"), [("development", 0.01), ("freely worded", 0.02), ("kept", 0.02)])
def test_hardly_any_verdict_is_turned_round(kind, most, total):
    """A right claim that is called wrong, or a wrong one that is called right, is the worst of all misses."""
    assert total(kind).flips <= most * total(kind).claims


@pytest.mark.parametrize(("kind", "least"), [("development", 0.7), ("freely worded", 0.4), ("kept", 0.6)])
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


@pytest.mark.parametrize(("kind", "least"), [("development", 0.55), ("freely worded", 0.4), ("kept", 0.4)])
def test_errors_planted_in_drafts_are_found(kind, least, opened_world):
    """And no draft has more than one false alarm for every two that it finds."""
    drafts = [drafted(opened_world(name)) for name in KINDS[kind]]
    planted, found, false = (sum(column) for column in zip(*drafts, strict=True))
    assert found >= least * planted
    assert false <= len([each for each in drafts if each.planted])


@pytest.mark.parametrize("name", [name for names in KINDS.values() for name in names])
def test_every_verdict_shows_its_work(name, verdicts):
    """What decides is shown: a record, and where it refutes a slot that contradicts."""
    for verdict in verdicts(name):
        assert verdict.verdict in LABELS
        assert verdict.reason
        assert verdict.evidence or verdict.verdict == "not_enough_info"
        if verdict.verdict == "refuted":
            assert any(slot.relation == "contradicts" for each in verdict.evidence for slot in each.slots)


@pytest.mark.parametrize("name", [name for names in KINDS.values() for name in names])
def test_a_conflicting_verdict_shows_both_sides(name, verdicts):
    """Two of its records dispute each other."""
    for verdict in verdicts(name):
        if verdict.verdict == "conflicting":
            disputed = {other for each in verdict.evidence for other in getattr(each.record, "disputed_by", ())}
            assert disputed & {each.record.id for each in verdict.evidence}


@pytest.mark.parametrize("name", ["moscow", "space", "company", "football"])
def test_right_verdicts_rest_on_right_records(name, opened_world, verdicts):
    """One of the records that the label rests on is among the evidence, nineteen times of twenty."""
    pairs = [
        (claim, {each.record.id for each in verdict.evidence})
        for claim, verdict in zip(opened_world(name).claims, verdicts(name), strict=True)
        if claim["label"] == verdict.verdict != "not_enough_info" and claim["records"]
    ]
    lost = [claim["claim"] for claim, ids in pairs if ids.isdisjoint(claim["records"])]
    assert len(lost) <= len(pairs) / 20, lost


def test_the_claims_are_read_as_they_were_labelled():
    """A label that no verdict can be, or two labels on one claim, would make the shares untrue."""
    for name in [name for names in KINDS.values() for name in names]:
        claims = World(name).claims
        assert {each["label"] for each in claims} <= set(LABELS)
        assert len({(each["claim"], each["label"]) for each in claims}) == len({each["claim"] for each in claims})


@pytest.mark.parametrize("name", [name for names in KINDS.values() for name in names])
def test_a_base_bears_itself_out(name, call):
    """`lint --self` finds no record that is misread, refuted by another, or as true with another figure, on whatever day."""
    result = call("--data", World(name).path, "lint", "--self", "--strict", "--ignore", "future-date")
    assert (result.status, result.out) == (0, "")
