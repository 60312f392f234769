"""A whole of which only a part is told, and what several come to together: no figure of one record says it."""

from __future__ import annotations

import itertools

from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import tells
from newsfacts.verdict.value import Value

_ALL = frozenset(["all", "every", "each", "none", "no"])
_WITHIN = 3
"""Words between a part and the whole that it is of: of the city's 390."""
_TOGETHER = frozenset(["together", "combined"])
BETWEEN_THEM = ("between", "them")
_JOINING = frozenset(["together", "combined", "altogether", "both", "between", "total", "and"])
"""Words of a record that tells of several itself."""


def is_of_the_whole(value: Value, whole: Value, pair: Pair) -> bool:
    """Whether a figure of a claim is a whole of which the record tells of a part only: represents 164 of the 390."""
    claim, said = pair.claim, pair.record.said
    if whole.first < 0 or any(each.kind == "part" for each in claim.values):
        return False
    if not _ALL.isdisjoint(claim.sentence.words):
        return False
    parts = [each for each in said.values if each.kind == "part" and 0 < whole.first - each.after <= _WITHIN]
    return bool(parts) and value.deed >= 0 and tells(claim.sentence, value.deed) and said.main == parts[0].deed


def is_a_sum(pair: Pair) -> bool:
    """Whether a claim tells what several come to together, and the record does not: between them, combined."""
    mine, theirs = (said.sentence.words for said in (pair.claim, pair.record.said))
    between = BETWEEN_THEM in itertools.pairwise(mine)
    return (between or not _TOGETHER.isdisjoint(mine)) and _JOINING.isdisjoint(theirs)
