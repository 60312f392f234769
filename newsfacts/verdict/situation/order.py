"""Which of two deeds came first, and by how long."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.figures import relation
from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.levels import NEAR, best, instants, telling
from newsfacts.verdict.situation.outcome import Found, found
from newsfacts.verdict.situation.sides import Sides
from newsfacts.verdict.value import Value


def in_time(claim: Proposition, near: Sequence[Judged], sides: Sides, amount: Value | None) -> Found | None:
    """Which of two deeds came first, and by how long."""
    levels = [level for each in near for level in instants(each)]
    length = next(
        (
            v
            for v in claim.values
            if isinstance(v.what, Figure) and dimension_of(v.what.unit) in ("time", "calendar time")
        ),
        None,
    )
    parts = near[0].pair.terms if near else ()
    first, second = telling(parts, sides.first), telling(parts, sides.second)
    if not first or not second:
        return None
    one, other = best(levels, first, NEAR, (), ()), best(levels, second, NEAR, (), ())
    if one is None or other is None or one.judged is other.judged or (claim.main >= 0 and claim.negated(claim.main)):
        return None
    if sides.between == "before":
        one, other = other, one
    low, high = one.low - other.high, one.high - other.low
    if length is not None and isinstance(length.what, Figure):
        between = Figure("", None, low, high, "range", "minute", None)
        related = relation(between, length.what) if low >= 0 else None
        return found(True, one, other) if related == "agrees" else None
    if low > 0:
        return found(True, one, other)
    return found(False, one, other) if high < 0 else None
