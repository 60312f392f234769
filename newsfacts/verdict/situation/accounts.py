"""What two who dispute one another put a thing at: a bigger crowd by the organisers' count than by that of the police.

The base says itself which two accounts are of one thing; the claim says whose is the first and whose the second.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsfacts.model import Fact
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.asked import Asked
from newsfacts.verdict.situation.levels import Level, ends, levels_of
from newsfacts.verdict.situation.outcome import Found, found, holds
from newsfacts.verdict.situation.pairs import fits_amount


class _Accounts(NamedTuple):
    """The values of two accounts, in the order in which the claim compares them, and how much of it they speak of."""

    told: float
    first: Level
    second: Level


def accounts(claim: Proposition, asked: Asked, judged: Sequence[Judged]) -> Found | None:
    """What two accounts say on a claim that compares them; None where it does not, or others say otherwise."""
    if asked.in_time:
        return None
    tried = [(each, holds(asked, each.first, each.second)) for each in _accounts(claim, asked, judged)]
    said = sorted(((each, right) for each, right in tried if right is not None), key=lambda each: -each[0].told)
    if not said:
        return None
    (best, right), *others = said
    if any(other.told == best.told and wrong != right for other, wrong in others):
        return None
    return found(right, best.first, best.second)


def _accounts(claim: Proposition, asked: Asked, judged: Sequence[Judged]) -> Iterator[_Accounts]:
    for one, other in itertools.permutations(judged, 2):
        if not _disputes(one, other) or not _is_in_order(claim, asked, one, other):
            continue
        for first, second in itertools.product(levels_of(one), levels_of(other)):
            if first.dimension == second.dimension and ends(first) != ends(second) and fits_amount(asked, first):
                yield _Accounts(one.coverage + other.coverage, first, second)


def _disputes(one: Judged, other: Judged) -> bool:
    """Whether a record is disputed by another, as the base says."""
    mine, theirs = one.pair.record.record, other.pair.record.record
    if not isinstance(mine, Fact) or not isinstance(theirs, Fact):
        return False
    return theirs.id in mine.disputed_by or mine.id in theirs.disputed_by


def _is_in_order(claim: Proposition, asked: Asked, one: Judged, other: Judged) -> bool:
    """Whether a claim names who gives each account, the first before the second or each on a side of its own."""
    mine, theirs = (_named(claim, each) for each in _apart(one, other))
    if not mine or not theirs or mine == theirs:
        return False
    behind = asked.second or frozenset()
    if behind & (mine ^ theirs):
        return bool(theirs & behind) and not mine & behind
    return min(mine) < min(theirs)


def _apart(one: Judged, other: Judged) -> tuple[frozenset[str], frozenset[str]]:
    """Who gives each of two accounts: its speaker, and whom only this record names."""
    mine, theirs = one.pair.record, other.pair.record
    return (
        frozenset({mine.speaker or ""} | (mine.entities - theirs.entities)),
        frozenset({theirs.speaker or ""} | (theirs.entities - mine.entities)),
    )


def _named(claim: Proposition, entities: frozenset[str]) -> frozenset[int]:
    """Where a claim names one of some."""
    return frozenset(each.first for each in claim.sentence.mentions if not entities.isdisjoint(each.entities))
