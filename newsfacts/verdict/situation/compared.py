"""Several records as one situation: what is more, what came first, by how much, how many times, which share.

A comparison has two sides, each of which one value of the base stands for: the words before `than`, `as` or `after`,
and those behind. Without a second side it is a change, and the two values are one measure at two times.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeAlias

from newsfacts.model import Fact, Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.accounts import accounts
from newsfacts.verdict.situation.asked import Asked, asked_of, from_to
from newsfacts.verdict.situation.levels import MOST_LEVELS, Level, levels_of, telling
from newsfacts.verdict.situation.outcome import Found
from newsfacts.verdict.situation.pairs import moved, weighed
from newsfacts.verdict.situation.shares import complement, share
from newsfacts.verdict.situation.two import of_two
from newsfacts.verdict.situation.when import instants

Bears: TypeAlias = Callable[[Mapping[int, float]], bool]
"""Says by how well a record bears each term of a claim out whether it can tell what is sought."""


class OfSide(Protocol):
    """What finds the records of one side of a claim."""

    def __call__(
        self, claim: Proposition, own: Sequence[Term], judged: Sequence[Judged], bears: Bears | None = None, /
    ) -> list[Judged]:
        """Give the records nearest to some words of a claim, held against the whole of it."""


def compared(claim: Proposition, judged: Sequence[Judged], of_side: OfSide) -> Found | None:
    """What records of one situation say on a claim that compares; None where it does not, or they do not tell."""
    if claim.denied or claim.holds in ("asked", "possible"):
        return None
    if not judged or any(term.strange for term in judged[0].pair.terms):
        return None
    asked = asked_of(claim)
    disputed = accounts(claim, asked, judged) if asked is not None else None
    if disputed is not None:
        return disputed
    near = [each for each in sorted(judged, key=lambda each: -each.coverage) if _may_say(claim, each)]
    if not near:
        return None
    parts = judged[0].pair.terms
    both = from_to(claim)
    if both is not None:
        return moved(claim, parts, [level for each in near for level in levels_of(each)][:MOST_LEVELS], *both)
    figures = any(isinstance(v.what, Figure) and v.what.unit != "rank" for v in claim.values)
    if asked is not None and not (asked.in_time and asked.amount is None and figures):
        near = _pool(claim, parts, asked, near, of_side)
        levels = [level for each in near for level in _levels(asked, each)][:MOST_LEVELS]
        found = weighed(claim, asked, parts, levels)
        if found is None:
            found = of_two(claim, asked, near)
        if found is not None:
            return found
    return share(claim, near) or complement(claim, near)


def _may_say(claim: Proposition, each: Judged) -> bool:
    """Whether a record has it from whom the claim has it; who says so in the claim must be who says so in the base."""
    says, record = claim.attribution, each.pair.record.record
    if says is None or says.says == "act" or says.speaker is None:
        named = {entity for mention in claim.sentence.mentions for entity in mention.entities}
        return not (isinstance(record, Fact) and record.disputed_by) or each.pair.record.speaker in named
    return each.pair.record.speaker in says.speaker.entities


def _levels(asked: Asked, each: Judged) -> list[Level]:
    return list(instants(each) if asked.in_time else levels_of(each, changes=asked.of_change))


def _pool(
    claim: Proposition, parts: Sequence[Term], asked: Asked, near: Sequence[Judged], of_side: OfSide
) -> list[Judged]:
    """The records nearest to the claim and to each of its sides; the second is told with the nouns of the first."""
    if asked.second is None:
        return list(near)
    first, second = telling(claim, parts, asked.first), telling(claim, parts, asked.second)
    found = [
        *near,
        *of_side(claim, first, near),
        *of_side(claim, [*second, *(t for t in first if not t.mention)], near),
    ]
    found = [each for each in found if _may_say(claim, each)]
    return list({each.pair.record.record.id: each for each in found}.values())
