"""The verdict on a claim, from what each record says on it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newsfacts.model import Fact
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.main_verb import is_verb
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Verdict
from newsfacts.verdict.told import told_of
from newsfacts.verdict.verbatim import is_the_statement
from newsfacts.verdict.verdicts import verdict_of
from newsfacts.verdict.weights import WEIGHTS

_ALL_TOLD, _MORE = 0.9, 0.2
"""What share of a record a claim about it speaks of, and how much less that is of one that says more."""
_LAST = frozenset(itertools.product(("last", "this"), ("year", "month", "week", "season")))
_NOW = frozenset(["now", "currently", "today", "nowadays"])
_WHOSE = ("who", "place")
NEARER = 0.04
"""How much nearer a record that refutes has to be for one that supports to be about something else."""


def decide(claim: str, judged: Sequence[Judged]) -> Verdict:
    """The verdict: the nearest record that supports or refutes decides, unless another says the contrary as nearly."""
    ranked = sorted(judged, key=lambda each: (-each.coverage, each.pair.record.record.id))
    printed = [each for each in ranked if is_the_statement(each.pair)]
    supporting = printed + [each for each in ranked if each.judgement == "supports" and each not in printed]
    refuting = [each for each in ranked if each.judgement == "refutes"]
    asked = ranked[0].pair.claim.attribution if ranked else None
    attributed = asked is not None or any(_names_who_says_so(each) for each in supporting)
    if supporting and refuting and not attributed:
        disputes = [each for each in refuting if any(_dispute(each, other) for other in supporting)]
        if disputes:
            return verdict_of(claim, "conflicting", [supporting[0], disputes[0]])
    over = [each for each in supporting if refuting and _is_over(each, refuting[0])]
    supporting = [each for each in supporting if each not in over]
    if supporting and refuting and _is_meant(refuting[0], supporting[0]):
        supporting = []
    disputes = [] if attributed or not supporting else _other_side(supporting, ranked)
    if disputes:
        return verdict_of(claim, "conflicting", [supporting[0], *disputes])
    if supporting:
        return verdict_of(claim, "supported", supporting)
    if refuting and not _stands_elsewhere(refuting[0], [each for each in ranked if each not in over]):
        return verdict_of(claim, "refuted", [_blamed(refuting[0], ranked), *refuting[1:]])
    disputed = [] if attributed else _both_sides(ranked)
    if disputed:
        return verdict_of(claim, "conflicting", disputed)
    return verdict_of(claim, "not_enough_info", [each for each in ranked if each.coverage > 0])


def _blamed(refuting: Judged, ranked: Sequence[Judged]) -> Judged:
    """A record that refutes, held against the figures that no other record has: 18 with the vaccine, 92 without it."""
    right = {
        o.first
        for each in ranked
        for o in each.outcomes
        if each is not refuting and each.coverage >= WEIGHTS.far and o.relation == "agrees" and not o.weak
    }
    against = [o for o in refuting.outcomes if o.slot == "quantity" and o.relation == "contradicts"]
    wrong = [o for o in against if o.first not in right]
    if not wrong:
        return refuting
    return refuting._replace(outcomes=tuple(o for o in refuting.outcomes if o not in against or o in wrong))


def _is_meant(refuting: Judged, supporting: Judged) -> bool:
    """Whether a record that refutes, and not one that supports, is about what the claim says.

    It is nearer, or as near, and says that and hardly anything else, where the other says more; never is it meant
    where the other has the claim as it is printed.
    """
    if is_the_statement(supporting.pair):
        return False
    if refuting.coverage > supporting.coverage + NEARER:
        return True
    told = [told_of(each.pair)[0] for each in (refuting, supporting)]
    return refuting.coverage >= supporting.coverage and told[0] >= _ALL_TOLD and told[1] <= told[0] - _MORE


def _is_over(supporting: Judged, refuting: Judged) -> bool:
    """Whether a claim says what is so now, and a record that supports it what was so before another that refutes it."""
    from newsfacts.verdict.situation.when import tells_later  # late: few claims have both

    words = refuting.pair.claim.sentence.words
    now = not _NOW.isdisjoint(words) or any(pair in _LAST for pair in itertools.pairwise(words))
    return now and not is_the_statement(supporting.pair) and tells_later(refuting, supporting) is True


def _stands_elsewhere(refuting: Judged, ranked: Sequence[Judged]) -> bool:
    """Whether another record, about as near, has what the claim says where this one contradicts."""
    wrong = next(outcome for outcome in refuting.outcomes if outcome.relation == "contradicts")
    agreed = {(o.slot, o.first) for o in refuting.outcomes if o.relation == "agrees"}
    for each in ranked:
        if each is refuting or each.coverage < refuting.coverage - WEIGHTS.margin or each.judgement == "elsewhere":
            continue
        if agreed & {(o.slot, o.first) for o in each.outcomes if o.relation == "undecided"}:
            continue
        told = [told_of(one.pair)[0] for one in (refuting, each)]
        if each.judgement != "supports" and told[0] >= _ALL_TOLD and told[1] <= told[0] - _MORE:
            continue  # of all the people hurt, and not of those who were hurt badly
        same = (o for o in each.outcomes if (o.slot, o.first) == (wrong.slot, wrong.first))
        right = any(o.relation == "agrees" and not o.weak for o in same)
        others = any(o.relation == "undecided" and not o.weak and o.slot in _WHOSE for o in each.outcomes)
        if right and not others and not any(o.relation == "contradicts" for o in each.outcomes):
            return True
    return False


def _names_who_says_so(each: Judged) -> bool:
    """Whether a claim names the one whose account a record is: by the reckoning of the chamber, the damage is."""
    speaker = each.pair.record.speaker
    return speaker is not None and any(speaker in mention.entities for mention in each.pair.claim.sentence.mentions)


def _other_side(supporting: Sequence[Judged], ranked: Sequence[Judged]) -> list[Judged]:
    """A record that disputes the nearest of those that bear a claim out, where none bears it out undisputed."""
    if any(
        isinstance(each.pair.record.record, Fact) and not each.pair.record.record.disputed_by for each in supporting
    ):
        return []
    return [each for each in ranked if _dispute(supporting[0], each)][:1]


def _both_sides(ranked: Sequence[Judged]) -> list[Judged]:
    """Two records that dispute each other, where the claim gives one side's words without saying whose they are."""
    if not ranked or not _has_a_deed(ranked[0].pair.claim):
        return []  # a heading tells no side: Gas and blame
    bare = [
        each
        for each in ranked
        if each.judgement == "open" and each.coverage >= WEIGHTS.supports and _only_unsaid(each)
        if not _names_who_says_so(each)
    ]
    for one in bare:
        for other in ranked:
            if one is not other and _dispute(one, other):
                return [one, other]
    return []


def _has_a_deed(claim: Proposition) -> bool:
    return claim.main >= 0 and is_verb(claim.sentence, claim.main)


def _only_unsaid(each: Judged) -> bool:
    return all(outcome.relation == "agrees" or outcome.slot == "said_by" for outcome in each.outcomes)


def _dispute(one: Judged, other: Judged) -> bool:
    record = one.pair.record.record
    return isinstance(record, Fact) and other.pair.record.record.id in record.disputed_by
