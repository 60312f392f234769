"""The weights of whole verdicts fitted anew, on the claims of all worlds.

Each claim that the engine supports or refutes, however unsure, is an example: what tells for and against the verdict, and
whether it is right. The kept worlds count three times, for the engine was not mended on what it gets wrong of them. For an
estimate an eighth of the worlds is left out in turn, and what the weights of all others give on it is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from regression import Row, regress
from worlds import Measured, World, fits, share, worlds

from newsfacts.verdict.negation import unwrapped
from newsfacts.verdict.parts import divided
from newsfacts.verdict.sure import NAMES, is_plain, signs
from newsfacts.verdict.weights import WEIGHTS

RIDGE = 1.0
SMALL = 0.05
"""A weight below which a sign is left out of what is printed."""
_KEPT = 3.0
_FOLDS = 8
_LABELS = ("supported", "refuted")
_UNKNOWN = "not_enough_info"


class Given(NamedTuple):
    """A verdict, however unsure, on a claim of a world."""

    world: str
    kept: bool
    label: str
    verdict: str
    right: bool
    row: Row | None
    """What tells how sure it is; None where nothing is to be weighed."""


def given(chosen: Iterable[World]) -> list[Given]:
    """Give the verdicts on all claims of some worlds."""
    found = []
    for world in chosen:
        world.base.check("So that names are read.")
        checker = world.base._checker
        assert checker is not None
        for claim in world.claims:
            text, row = claim["claim"], None
            if unwrapped(text) or divided(text):
                verdict = checker.check(text)
            else:
                said, judged = checker._whole(text)
                verdict, by = checker._settled(text, said, judged)
                if not is_plain(verdict.verdict, by, judged):
                    row = dict(enumerate(signs(verdict.verdict, by, said, judged)))
            right = fits(claim, verdict.verdict)
            found.append(Given(world.name, world.kept, claim["label"], verdict.verdict, right, row))
        world.base.close()
    return found


def fitted(found: Sequence[Given], label: str) -> Row:
    """Give the weights that tell right verdicts of a label from wrong ones."""
    used = [(each, each.row) for each in found if each.row is not None and each.verdict == label]
    rows = [{at: value for at, value in row.items() if value} for _, row in used]
    counts = [_KEPT if each.kept else 1.0 for each, _ in used]
    return regress(rows, [each.right for each, _ in used], counts, NAMES.index("one"), RIDGE)


def print_of_verdicts() -> None:
    """Print what the weights of all other worlds give, and `OF_VERDICTS` as fitted on all."""
    found = given(worlds())
    names = sorted({each.world for each in found})
    least = dict(zip(_LABELS, (WEIGHTS.sure_supported, WEIGHTS.sure_refuted), strict=True))
    answers = {kept: Counter[tuple[str, str]]() for kept in (False, True)}
    for at in range(_FOLDS):
        left_out = set(names[at::_FOLDS])
        weights = {label: fitted([each for each in found if each.world not in left_out], label) for label in _LABELS}
        for each in found:
            if each.world in left_out:
                verdict = each.verdict
                if each.row is not None and _score(each.row, weights[verdict]) < least[verdict]:
                    verdict = _UNKNOWN
                answers[each.kept][each.label, verdict] += 1
    print("Verdicts on each eighth of the worlds, by the weights of all others:")
    for kept, name in ((False, "development"), (True, "kept")):
        print(f"  {name:12} {shares(answers[kept])}")
    print("\nOF_VERDICTS: dict[str, dict[str, float]] = {")
    for label in _LABELS:
        print(f'    "{label}": {{')
        for at, weight in fitted(found, label).items():
            if abs(weight) >= SMALL:
                print(f'        "{NAMES[at]}": {weight:.2f},')
        print("    },")
    print("}")


def _score(row: Row, weights: Row) -> float:
    return sum(value * weights.get(at, 0.0) for at, value in row.items())


def shares(answers: Counter[tuple[str, str]]) -> str:
    """Tell what share of some verdicts, counted by label and verdict, is right and a flip, and how precise they are."""
    found = Measured(answers, Counter(), Counter())
    total = answers.total()
    right = sum(count for (label, verdict), count in answers.items() if label == verdict)
    shown = f"{share(right, total):6.1%} right, {share(found.flips, total):5.1%} flips"
    for each in _LABELS:
        count = sum(number for (_, verdict), number in answers.items() if verdict == each)
        shown += f", {each} {found.precision(each):.3f} of {count}"
    return shown
