"""What does not change a claim does not change its verdict: case, quotation marks, spaces, and how the base is laid out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from newsfacts import FactBase

WORLDS = Path(__file__).parents[1] / "worlds"
SHIPPED = Path(__file__).parents[2] / "data" / "facts.yaml"
SECTIONS = ("sources", "entities", "facts", "quotes", "events")


def claims_of(name, step):
    lines = (WORLDS / name / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["claim"] for line in lines][::step]


def curly(text):
    """Open and close quotation marks as books do."""
    for opening in range(text.count('"')):
        text = text.replace('"', "“" if opening % 2 == 0 else "”", 1)
    return text.replace("'", "’")


CASES = {
    "upper case": str.upper,
    "lower case": str.lower,
    "title case": lambda text: " ".join(word[:1].upper() + word[1:] for word in text.split(" ")),
}
SPELLINGS = {
    "curly quotes": curly,
    "a full stop": lambda text: text.rstrip(".") + ".",
    "no full stop": lambda text: text.rstrip("."),
    "doubled spaces": lambda text: "  ".join(text.split(" ")),
    "spaces around": lambda text: f" \t{text}\n",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "a soft hyphen": lambda text: text[:2] + "\u00ad" + text[2:],
    "full-width letters": lambda text: "".join(
        chr(ord(c) + 0xFEE0) if c.isascii() and c.isalpha() else c for c in text
    ),
}


@pytest.fixture(scope="module")
def moscow(world):
    return world("moscow")


@pytest.fixture(scope="module")
def verdicts(moscow):
    return {claim: moscow.check(claim) for claim in claims_of("moscow", 7)}


def bearing(verdict):
    """Give what must stay: the label and the records that it rests on."""
    return verdict.verdict, sorted(each.record.id for each in verdict.evidence)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_claim_spelt_otherwise(spelling, moscow, verdicts):
    """The same claim, the same verdict by the same records; and it is given back as it was asked."""
    changed = []
    for claim, verdict in verdicts.items():
        asked = SPELLINGS[spelling](claim)
        again = moscow.check(asked)
        assert again.claim == asked
        if bearing(again) != bearing(verdict):
            changed.append(f"{bearing(verdict)} -> {bearing(again)}: {asked}")
    assert not changed, "\n".join(changed)


@pytest.mark.parametrize("name", ["moscow", "space", "company", "trial", "clinic"])
@pytest.mark.parametrize("case", CASES)
def test_a_claim_in_another_case(case, name, world):
    """Grammar is harder to read without capitals: a verdict may be lost by it, now and then, but none is turned round."""
    base = world(name)
    claims = claims_of(name, 5)
    pairs = [(base.check(claim).verdict, base.check(CASES[case](claim)).verdict, claim) for claim in claims]
    changed = [each for each in pairs if each[0] != each[1]]
    assert not [each for each in changed if "not_enough_info" not in each]
    assert len(changed) <= len(claims) / 10, changed


def reordered(sections):
    """Give the text of a base whose records stand in the opposite order, its sections too."""
    turned = {name: list(reversed(sections[name])) for name in reversed(SECTIONS)}
    return yaml.safe_dump({"newsfacts": 1, **turned}, allow_unicode=True, sort_keys=False)


def split_up(sections):
    """Give the texts of a base in files of one section or half a one, records before what they are about."""
    halves = [
        {name: part} for name in reversed(SECTIONS) for part in (sections[name][1::2], sections[name][::2]) if part
    ]
    return [yaml.safe_dump({"newsfacts": 1, **each}, allow_unicode=True) for each in halves]


@pytest.fixture(scope="module", params=["reordered", "in many files"])
def other_order(request, opened):
    sections = yaml.load(SHIPPED.read_text(encoding="utf-8"), yaml.BaseLoader)
    texts = [reordered(sections)] if request.param == "reordered" else split_up(sections)
    return opened(*texts)


def test_a_base_in_another_order(other_order, verdicts):
    """Where a record stands says nothing about it."""
    changed = []
    for claim, verdict in verdicts.items():
        again = other_order.check(claim)
        if again.verdict != verdict.verdict:
            changed.append(f"{bearing(verdict)} -> {bearing(again)}: {claim}")
    assert not changed, "\n".join(changed)


def test_a_claim_asked_again(moscow, verdicts):
    """What was asked before changes no answer: the last claim is asked first."""
    for claim, verdict in reversed(verdicts.items()):
        assert moscow.check(claim) == verdict


def test_a_claim_asked_of_a_new_base(verdicts):
    """A base that was opened anew gives the answers of one that has learnt names and records."""
    claim = list(verdicts)[len(verdicts) // 2]
    anew = FactBase.open(SHIPPED)
    assert bearing(anew.check(claim)) == bearing(verdicts[claim])
    anew.close()
