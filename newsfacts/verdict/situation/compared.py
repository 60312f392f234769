"""Several records as one situation: what is more, what came first, by how much, how many times, and how many together.

A comparison has two sides, each of which one record tells of: the words before `than`, `as` or `after`, and those
behind. Without a second side it is a change, and the two values are one measure at two times.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from newsfacts.figures.units import dimension_of
from newsfacts.model import Date
from newsfacts.verdict.align import Term
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.levels import (
    BORNE,
    NEAR,
    Level,
    best,
    ends,
    is_alike,
    levels_of,
    telling,
    two_times,
    unit_of,
)
from newsfacts.verdict.situation.order import in_time
from newsfacts.verdict.situation.outcome import TOGETHER, Found, found, together, weighed
from newsfacts.verdict.situation.sides import Sides, direction_of, from_to, is_of_changes, is_share, sides_of
from newsfacts.verdict.value import Value

OfSide: TypeAlias = Callable[[Proposition, Sequence[Term], Sequence[Judged]], list[Judged]]
"""Gives the records nearest to some words of a claim, held against the whole of it."""

_MOST = 8
_SOME = 0.3
"""What share of the words of the measure the record of the other side has to bear out."""


def compared(claim: Proposition, judged: Sequence[Judged], of_side: OfSide) -> Found | None:
    """What records of one situation say on a claim that compares; None where it does not, or they do not tell."""
    amount = next((v for v in claim.values if v.kind in ("change", "difference", "ratio") or is_share(v)), None)
    near = sorted(judged, key=lambda each: -each.coverage)[:_MOST]
    sides = sides_of(claim, amount)
    if sides is not None and judged:
        near = _of_both(claim, judged, sides, of_side)
    if sides is not None and sides.between in ("before", "after"):
        return in_time(claim, near, sides, amount)
    if amount is None and not direction_of(claim):
        return together(claim, near)
    both = from_to(claim)
    if both is not None:
        return _moved(claim, near, *both)
    levels = [level for each in near for level in levels_of(each) if _may_tell(each)]
    if not TOGETHER.isdisjoint(claim.sentence.words) or (sides is not None and amount is None and is_of_changes(claim)):
        return None  # what two have together, or lost and gained, stands in no one record
    if sides is not None:
        pair = _pair(claim, sides, levels)
        return weighed(claim, amount, *pair) if pair else None
    if amount is None:
        return None
    pair = two_times(claim, amount, levels)
    return weighed(claim, amount, *pair) if pair and _dates_fit(claim, pair) else None


def _of_both(claim: Proposition, judged: Sequence[Judged], sides: Sides, of_side: OfSide) -> list[Judged]:
    """The records nearest to each side of a comparison; the second side is told with the nouns of the first."""
    parts = judged[0].pair.terms
    first, second = telling(parts, sides.first), telling(parts, sides.second)
    near = [*of_side(claim, first, judged), *of_side(claim, [*second, *(t for t in first if not t.mention)], judged)]
    return list({each.pair.record.record.id: each for each in near}.values())


def _may_tell(judged: Judged) -> bool:
    """Whether nothing of who and where speaks against a record."""
    return not any(
        o.slot in ("who", "place")
        and (o.relation == "contradicts" or (o.relation == "undecided" and not o.whole and not o.weak))
        for o in judged.outcomes
    )


def _dates_fit(claim: Proposition, pair: tuple[Level, Level]) -> bool:
    """Whether each date of a claim is that of one of two records."""
    dates = [value.first for value in claim.values if isinstance(value.what, Date)]
    agreed = {o.first for level in pair for o in level.judged.outcomes if o.slot == "date" and o.relation == "agrees"}
    return agreed.issuperset(dates)


def _moved(claim: Proposition, near: Sequence[Judged], new: Value, old: Value) -> Found | None:
    """Whether a measure went from one value to the other, or the other way."""
    pair = two_times(claim, new, [level for each in near for level in levels_of(each) if _may_tell(each)])
    asked = [ends(new), ends(old)]
    if pair is None or None in asked or not _dates_fit(claim, pair):
        return None
    held = [(level.low, level.high) for level in pair]
    if asked == held:
        return found(True, *pair)
    return found(False, *pair) if asked == held[::-1] else None


def _pair(claim: Proposition, sides: Sides, levels: Sequence[Level]) -> tuple[Level, Level] | None:
    """The values that the two sides stand for."""
    parts = levels[0].judged.pair.terms if levels else ()
    first, second = telling(parts, sides.first), telling(parts, sides.second)
    dates = [v for v in claim.values if isinstance(v.what, Date)]
    mine = [v for v in dates if v.first in sides.first]
    theirs = [v for v in dates if v.first in sides.second]
    if not second and not theirs:
        return two_times(claim, None, levels) if not dates else None
    one = best(levels, first, NEAR, mine, theirs if mine else ())
    if one is None:
        return None
    dimension = dimension_of(unit_of(one))
    others = [level for level in levels if dimension_of(unit_of(level)) == dimension and level.judged is not one.judged]
    measured = [term for term in first if term.mention is None]
    others = [level for level in others if is_alike(one, level)]
    fitting = [level for level in others if all(level.judged.pair.alignment.borne[t.first] >= BORNE for t in second)]
    other = best(fitting, measured, _SOME, theirs, mine if mine else ())
    return (one, other) if other is not None else None
