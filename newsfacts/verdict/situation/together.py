"""Several records that bear a claim out together: each of its values in one of them, each of its words in one of them.

Curators write a record for each value; people tell several in a sentence: it lasted six hours and ended at 21:15.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsfacts.model import Date, Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Relation
from newsfacts.verdict.situation.levels import BORNE
from newsfacts.verdict.slip import differs_by_a_digit, is_slip
from newsfacts.verdict.value import Value
from newsfacts.verdict.weights import WEIGHTS

_SLOTS = ("quantity", "date")
_JOINING = frozenset(["and", "but", "while", "then"])
_APART = 5
"""How many words a conjunction between two counts for."""
MOST_VALUES = 8
"""Values of a claim that is told by several records; the time goes with their square."""
_CORE = ("NOUN", "PROPN", "VERB")


class Told(NamedTuple):
    """What several records say of a claim together."""

    records: list[Judged]
    wrong: Judged | None
    """The one that has another value, where all the others are as the claim has them."""


def together(claim: Proposition, judged: Sequence[Judged]) -> Told | None:
    """The records that bear out a claim of several values together, but for one value at most.

    A record bears out a value with the words that stand nearest to it, and contradicts nothing but what others bear
    out. All of them speak of something that the claim says beside its values.
    """
    if not judged or not 0 < len(claim.values) <= MOST_VALUES or claim.negations or claim.denied:
        return None
    if claim.holds in ("asked", "possible"):
        return None
    near = [each for each in sorted(judged, key=lambda each: -each.coverage) if _may_tell(claim, each)]
    found: list[Judged] = []
    wrong: Judged | None = None
    for value in claim.values:
        beside = _beside(value, claim, judged[0].pair.terms)
        telling = next((each for each in near if _tells(value, beside, each, "agrees")), None)
        if telling is None:
            if wrong is not None or any(_has(value, each, "agrees") for each in judged):
                return None
            wrong = next((each for each in near if _tells(value, beside, each, "contradicts")), None)
            if wrong is None or not _is_miscopied(value, wrong):
                return None
        else:
            found.append(telling)
    several = list({each.pair.record.record.id: each for each in [*found, *([wrong] if wrong else [])]}.values())
    if not found or (len(several) < 2 and wrong is None) or not _is_whole(several):
        return None
    return Told(several, wrong) if len(several) < 2 or _is_one_story(several) else None


def _may_tell(claim: Proposition, each: Judged) -> bool:
    """Whether nothing but a value keeps a record from telling a part of a claim."""
    said = each.pair.record.said
    return (
        each.coverage >= WEIGHTS.far
        and not said.negations
        and said.holds in (claim.holds, "planned")
        and all(o.slot in _SLOTS or o.relation == "agrees" or o.weak for o in each.outcomes)
    )


class _Beside(NamedTuple):
    """What stands beside a value of a claim: words, dates of its own, and whether the claim tells of several deeds."""

    terms: tuple[Term, ...]
    dates: tuple[Value, ...]
    several: bool


def _beside(value: Value, claim: Proposition, terms: Sequence[Term]) -> _Beside:
    """What stands nearer to a value of a claim than to the others."""

    def nearest(term: Term) -> Value:
        return min(claim.values, key=lambda each: _gap(claim, each, term))

    return _Beside(
        tuple(term for term in terms if nearest(term) == value),
        tuple(each for each in claim.values if _is_dated_by(value, each, claim)),
        sum(term.tag == "VERB" for term in terms) > 1,
    )


def _is_dated_by(value: Value, date: Value, claim: Proposition) -> bool:
    """Whether a date stands nearer to a figure than to the other figures of a claim: 3.4 million in 2022."""
    if not isinstance(date.what, Date) or not isinstance(value.what, Figure):
        return False
    figures = [each for each in claim.values if isinstance(each.what, Figure)]
    return min(figures, key=lambda each: _gap(claim, each, date)) == value


def _gap(claim: Proposition, one: Value | Term, other: Value | Term) -> int:
    """How many words stand between two; a conjunction or a comma counts for several."""
    first, after = sorted((one, other), key=lambda each: each.first)
    between = range(first.after, after.first)
    parted = not _JOINING.isdisjoint(claim.sentence.words[first.after : after.first]) or any(
        "," in claim.sentence.between(at) for at in (*between, after.first)
    )
    return len(between) + _APART * parted


def _has(value: Value, each: Judged, relation: Relation) -> bool:
    """Whether a record bears out a value of a claim, or has another in its place."""
    return any(
        o.first == value.first and o.slot in _SLOTS and o.relation == relation and (o.whole or relation == "agrees")
        for o in each.outcomes
    )


def _is_miscopied(value: Value, each: Judged) -> bool:
    """Whether a record has another value that differs as one does that was copied wrongly."""
    agreed = {o.record for o in each.outcomes if o.relation == "agrees"}  # 27 votes to 22
    theirs = [(o.claim, o.record) for o in each.outcomes if o.first == value.first and o.record not in agreed]
    return any(other and (is_slip(one, other) or differs_by_a_digit(one, other)) for one, other in theirs)


def _tells(value: Value, beside: _Beside, each: Judged, relation: Relation) -> bool:
    """Whether a record has a value of a claim, or another, with the names and nouns around it, and no other date.

    Of several deeds also that of the value: 63 were injured, and 14 died.
    """
    if not _has(value, each, relation):
        return False
    others = [
        outcome.first for outcome in each.outcomes if outcome.slot == "date" and outcome.relation == "contradicts"
    ]
    if any(date.first in others for date in beside.dates):
        return False
    borne = each.pair.alignment.borne
    core = _CORE if beside.several else _CORE[:2]
    if any(borne[term.first] < BORNE for term in beside.terms if term.mention is not None or term.tag in core):
        return False
    return not beside.terms or any(borne[term.first] >= BORNE for term in beside.terms)


def _is_whole(several: Sequence[Judged]) -> bool:
    """Whether each term of a claim is borne out by one of some records."""
    settled = {at for each in several for outcome in each.outcomes for at in outcome.settles}
    return all(
        term.first in settled or any(each.pair.alignment.borne[term.first] >= BORNE for each in several)
        for term in several[0].pair.terms
    )


def _is_one_story(several: Sequence[Judged]) -> bool:
    """Whether two of some records speak of one thing that the claim names."""
    return any(
        sum(each.pair.alignment.borne[term.first] >= BORNE for each in several) > 1 for term in several[0].pair.terms
    )
