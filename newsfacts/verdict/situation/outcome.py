"""What follows from the values of two records: their difference, their ratio, their sum, and which is more."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import in_base, relation
from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Relation
from newsfacts.verdict.situation.levels import Level, counted, levels_of, unit_of
from newsfacts.verdict.situation.sides import Direction, direction_of
from newsfacts.verdict.value import Value

TOGETHER = frozenset(["total", "together", "combined", "altogether", "sum"])


class Found(NamedTuple):
    """What two records say on a comparison."""

    relation: Relation
    first: Level
    second: Level
    said: str
    """What follows from the two, in words."""


def found(right: bool, first: Level, second: Level) -> Found:
    """What two values say on a claim that is right by them, or wrong."""
    said = " and ".join(level.judged.pair.record.text_of(level.value) for level in (first, second))
    return Found("agrees" if right else "contradicts", first, second, said)


def weighed(claim: Proposition, amount: Value | None, first: Level, second: Level) -> Found | None:
    """Whether what two values come to is what the claim says."""
    direction = direction_of(claim)
    turned = claim.main >= 0 and claim.negated(claim.main)
    if amount is None or not isinstance(amount.what, Figure):
        if direction is None or turned:
            return None
        is_ = "up" if first.low > second.high else "down" if first.high < second.low else None
        if is_ is None:
            return None
        return found(is_ == direction, first, second)
    if amount.kind == "ratio" or amount.what.unit in ("percent", "fraction"):
        return _ratio(amount, amount.what, direction, first, second)
    points = amount.what.unit == "percentage point"
    difference = abs(_raw(first) - _raw(second)) if points else abs(first.low - second.low)
    exact = Figure("", difference, difference, difference, "exact", "count", None)
    related = relation(exact, amount.what._replace(unit="count") if points else _in_base(amount.what))
    if related != "agrees" or turned:
        return None
    is_ = "up" if first.low > second.low else "down"
    return found(direction in (None, is_), first, second)


def _ratio(amount: Value, figure: Figure, direction: Direction | None, first: Level, second: Level) -> Found | None:
    if not second.low:
        return None
    times = first.low / second.low
    change = abs(times - 1)
    scale = Decimal(100) if figure.unit == "percent" else Decimal(1)
    value = times if amount.kind == "ratio" or (figure.unit == "fraction" and direction is None) else change
    if figure.unit == "fraction" and amount.kind not in ("change", "ratio"):
        value = times
    exact = Figure("", value * scale, value * scale, value * scale, "exact", figure.unit, None)
    related = relation(exact, figure)
    if related != "agrees":
        return None
    is_ = "up" if first.low > second.low else "down"
    right = amount.kind != "change" or direction in (None, is_)
    return found(right, first, second)


def _raw(level: Level) -> Decimal:
    """A value as it is written, without its unit."""
    return (
        level.value.what.low if isinstance(level.value.what, Figure) and level.value.what.low is not None else level.low
    )


def _in_base(figure: Figure) -> Figure:
    """A figure with its ends in the base unit of its dimension, so that it compares with a difference."""
    low = None if figure.low is None else in_base(figure.low, figure.unit)
    high = None if figure.high is None else in_base(figure.high, figure.unit)
    return figure._replace(low=low, high=high, value=None if figure.value is None else low, unit="count")


def together(claim: Proposition, near: Sequence[Judged]) -> Found | None:
    """Two counts that a claim adds up."""
    if TOGETHER.isdisjoint(claim.sentence.words):
        return None
    asked = next((v.what for v in claim.values if isinstance(v.what, Figure) and v.kind == "level"), None)
    if asked is None:
        return None
    lemmas = set(claim.sentence.lemmas)
    levels = [
        level
        for each in near
        for level in levels_of(each)
        if dimension_of(unit_of(level)) == dimension_of(asked.unit)
        and any(each.pair.record.said.sentence.lemmas[at] in lemmas for at in level.value.anchors[:1])
    ]
    for at, one in enumerate(levels):
        for other in levels[at + 1 :]:
            total = one.low + other.low
            apart = one.judged is not other.judged and counted(one) != counted(other)
            if apart and in_base(asked.low or Decimal(-1), asked.unit) == total:
                return found(True, one, other)
    return None
