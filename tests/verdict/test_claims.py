"""Labelled claims on four bases: how many verdicts are right, how many turned round, and on what evidence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from newsfacts.verdict.result import LABELS

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "data" / "facts.yaml"

FLOORS = {
    "moscow": (0.96, 0.01, 0.98),
    "space": (0.81, 0.02, 0.96),
    "company": (0.87, 0.02, 0.94),
    "football": (0.84, 0.025, 0.98),
}
"""Share of right labels at least, of supported and refuted taken for each other at most, and of right verdicts on
supported, refuted and conflicting claims that show a right record at least."""


class Measured(NamedTuple):
    """The verdicts on the claims of one base."""

    name: str
    claims: list[dict]
    verdicts: list

    def misses(self, *, flips_only=False):
        """Give what was labelled otherwise, a line each, for the reader of a failure."""
        pairs = zip(self.claims, self.verdicts, strict=True)
        wrong = [(c["label"], v.verdict, c["claim"]) for c, v in pairs if c["label"] != v.verdict]
        flips = {("supported", "refuted"), ("refuted", "supported")}
        return [f"{a} -> {b}: {text}" for a, b, text in wrong if not flips_only or (a, b) in flips]


def claims_of(name):
    lines = (HERE / name / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@pytest.fixture(scope="module")
def bases(opened):
    return {name: opened(SHIPPED if name == "moscow" else HERE / name / "facts.yaml") for name in FLOORS}


@pytest.fixture(scope="module", params=FLOORS)
def measured(request, bases):
    claims = claims_of(request.param)
    return Measured(request.param, claims, [bases[request.param].check(each["claim"]) for each in claims])


def test_most_labels_are_right(measured):
    """No fewer than when this was written, less a claim or two."""
    misses = measured.misses()
    right = 1 - len(misses) / len(measured.claims)
    assert right >= FLOORS[measured.name][0], "\n".join([f"{right:.1%} right", *misses])


def test_hardly_any_verdict_is_turned_round(measured):
    """A right claim that is called wrong, or a wrong one that is called right, is the worst of all misses."""
    flips = measured.misses(flips_only=True)
    assert len(flips) <= FLOORS[measured.name][1] * len(measured.claims), "\n".join(flips)


def test_right_verdicts_rest_on_right_records(measured):
    """One of the records that the label rests on is among the evidence."""
    pairs = [
        (claim, {each.record.id for each in verdict.evidence})
        for claim, verdict in zip(measured.claims, measured.verdicts, strict=True)
        if claim["label"] == verdict.verdict != "not_enough_info" and claim["records"]
    ]
    lost = [f"{c['claim']}: {sorted(ids)}, not {c['records']}" for c, ids in pairs if ids.isdisjoint(c["records"])]
    assert 1 - len(lost) / len(pairs) >= FLOORS[measured.name][2], "\n".join(lost)


def test_nothing_that_no_record_says_is_called_wrong(measured):
    """Silence never refutes: of the claims on which the base is silent, one in thirty at most is refuted."""
    silent = [
        verdict
        for claim, verdict in zip(measured.claims, measured.verdicts, strict=True)
        if claim["label"] == "not_enough_info"
    ]
    refuted = [verdict.claim for verdict in silent if verdict.verdict == "refuted"]
    assert len(refuted) <= max(1, len(silent) // 30), "\n".join(refuted)


@pytest.mark.parametrize("name", FLOORS)
def test_a_conflicting_verdict_shows_both_sides(name, bases):
    """Two of its records dispute each other."""
    verdicts = [bases[name].check(each["claim"]) for each in claims_of(name) if each["label"] == "conflicting"]
    conflicting = [verdict for verdict in verdicts if verdict.verdict == "conflicting"]
    assert conflicting
    for verdict in conflicting:
        disputed = {other for each in verdict.evidence for other in getattr(each.record, "disputed_by", ())}
        assert disputed & {each.record.id for each in verdict.evidence}, verdict.claim


def test_every_verdict_shows_its_work(measured):
    """What decides it agrees or contradicts in some slot, or says the claim's own words; slots hold what is compared."""
    for verdict in measured.verdicts:
        assert verdict.verdict in LABELS
        assert verdict.reason
        relations = [slot.relation for each in verdict.evidence for slot in each.slots]
        if verdict.verdict in ("supported", "refuted", "conflicting"):
            assert verdict.evidence, verdict.claim
        if verdict.verdict == "refuted":
            assert "contradicts" in relations, verdict.claim
        assert set(relations) <= {"agrees", "contradicts", "undecided"}


def test_the_claims_are_read_as_they_were_labelled():
    """A label that no verdict can be, or two labels on one claim, would make the shares above untrue."""
    for name in FLOORS:
        claims = claims_of(name)
        assert {each["label"] for each in claims} <= set(LABELS)
        assert len({(each["claim"], each["label"]) for each in claims}) == len({each["claim"] for each in claims})
