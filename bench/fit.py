"""The weights of newsfacts/verdict/weights.py fitted anew on the development worlds, by logistic regression in plain Python.

Whatever a record seems to decide on a claim, or on a part of it, is an example: its features, and whether that is right.
For an estimate each world is left out in turn, and what the weights of all others give on it is printed. Nothing is written.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from fit_verdicts import print_of_verdicts, shares
from regression import Row, regress
from worlds import DEVELOPMENT, World, worlds

from newsfacts.verdict import judge
from newsfacts.verdict.features import NAMES, features
from newsfacts.verdict.negation import unwrapped
from newsfacts.verdict.parts import parts
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.weights import WEIGHTS

JUDGEMENTS = ("supports", "refutes")
VERDICTS = dict(zip(JUDGEMENTS, ("supported", "refuted"), strict=True))
LEFT_OUT = frozenset(("names", "other done", "restricts", "figures open", "dates open", "open else", "bare", "denied"))
"""Features that are hardly ever other than nothing where a record seems to decide."""
RIDGE = 3.0
SMALL = 0.05
"""A weight below which a feature is left out of what is printed."""
_HEAVY, _LIGHT = 1.5, 0.7
"""What a claim of a world counts for, and one of the four that the engine was first written on."""
_FIRST = ("moscow", "space", "company", "football")


class Example(NamedTuple):
    """What one record seems to decide on a claim."""

    world: str
    claim: int
    label: str
    judgement: str
    whole: bool
    """Whether on the claim as a whole, and not on a part of it."""
    right: bool | None
    """None where the verdict is right, but the record is not the one that the label rests on."""
    row: Row


def examples(chosen: Iterable[World]) -> Iterator[Example]:
    """Give what every record seems to decide on every claim of some worlds, however unsure."""
    fixed = WEIGHTS._replace(sure_supports=-math.inf, sure_refutes=-math.inf)
    kept, judge.WEIGHTS = judge.WEIGHTS, fixed  # type: ignore[misc]
    try:
        for world in chosen:
            world.base.check("So that names are read.")
            for number, claim in enumerate(world.claims):
                if claim["label"] != "conflicting" and unwrapped(claim["claim"]) is None:
                    yield from _of_claim(world, number, claim)
    finally:
        judge.WEIGHTS = kept  # type: ignore[misc]


def _of_claim(world: World, number: int, claim: dict[str, Any]) -> Iterator[Example]:
    checker = world.base._checker
    assert checker is not None
    whole = Proposition(checker.apart(claim["claim"]))
    for said in (whole, *(Proposition(whole.sentence, part) for part in parts(whole))):
        for each in checker.judged(said):
            if each.judgement not in JUDGEMENTS:
                continue
            deciding = next((o for o in each.outcomes if o.relation == "contradicts"), None)
            found = features(each.pair, each.outcomes, each.coverage, each.missing, deciding)
            right: bool | None = claim["label"] == VERDICTS[each.judgement]
            if right and not _rests_on(claim, each.pair.record.record):
                right = None
            row = {at: value for at, value in enumerate(found) if value and NAMES[at] not in LEFT_OUT}
            yield Example(world.name, number, claim["label"], each.judgement, said is whole, right, row)


def _rests_on(claim: dict[str, Any], record: Any) -> bool:
    """Whether a label may rest on a record, by its id or by the paragraphs that are its evidence."""
    if claim.get("records"):
        return record.id in claim["records"]
    named = {each.get("paragraph") for each in claim.get("evidence") or ()}
    return not named or bool(named & {each.paragraph for each in record.evidence})


def fitted(found: Sequence[Example]) -> dict[str, Row]:
    """Give the weights that tell right decisions from wrong ones, for each judgement."""
    weights: dict[str, Row] = {}
    for judgement in JUDGEMENTS:
        used = [each for each in found if each.judgement == judgement and each.right is not None]
        seconds = Counter((each.world, each.claim) for each in used)
        counts = [
            (_LIGHT if each.world in _FIRST else _HEAVY) / math.sqrt(seconds[each.world, each.claim]) for each in used
        ]
        weights[judgement] = regress(
            [each.row for each in used], [bool(each.right) for each in used], counts, NAMES.index("one"), RIDGE
        )
    return weights


def decided(found: Iterable[Example], weights: dict[str, Row]) -> Counter[tuple[str, str]]:
    """Count label and verdict of every claim, as the surest record decides it; without what other records say."""
    best: dict[tuple[str, int], dict[str, float]] = defaultdict(dict)
    labels: dict[tuple[str, int], str] = {}
    for each in found:
        claim = each.world, each.claim
        labels[claim] = each.label
        if each.whole or each.judgement == "refutes":
            score = sum(value * weights[each.judgement].get(at, 0.0) for at, value in each.row.items())
            best[claim][each.judgement] = max(score, best[claim].get(each.judgement, -math.inf))
    answers: Counter[tuple[str, str]] = Counter()
    least = {"supports": WEIGHTS.sure_supports, "refutes": WEIGHTS.sure_refutes}
    for claim, label in labels.items():
        sure = {name: score for name, score in best[claim].items() if score >= least[name]}
        answers[label, VERDICTS[max(sure, key=sure.__getitem__)] if sure else "not_enough_info"] += 1
    return answers


def print_fitted() -> None:
    """Print what the weights of all other worlds give on each, and `OF_RECORDS` as fitted on all."""
    found = list(examples(worlds(DEVELOPMENT)))
    print(
        f"{len(found)} examples. Of the claims on which a record seems to decide, each world by the weights of all others:"
    )
    total: Counter[tuple[str, str]] = Counter()
    for name in DEVELOPMENT:
        weights = fitted([each for each in found if each.world != name])
        answers = decided([each for each in found if each.world == name], weights)
        total += answers
        print(f"  {name:10} {shares(answers)}")
    print(f"  {'all':10} {shares(total)}\n")
    print("OF_RECORDS: dict[str, dict[str, float]] = {")
    for judgement, row in fitted(found).items():
        print(f'    "{judgement}": {{')
        for at, weight in row.items():
            if abs(weight) >= SMALL:
                print(f'        "{NAMES[at]}": {weight:.2f},')
        print("    },")
    print("}\n")
    print_of_verdicts()
