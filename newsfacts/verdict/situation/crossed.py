"""Two things said of two in one sentence, each of which the base says of the other: A leads X, and B leads Y."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsfacts.verdict.align import Term
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.compared import OfSide
from newsfacts.verdict.situation.levels import BORNE
from newsfacts.verdict.value import Value

_JOINING = frozenset(["and", "while", "whereas", "but", "which"])
_NEAR = 3
"""Words behind a conjunction among which the name begins that the second half is about."""


class _Half(NamedTuple):
    """Half of a claim: whom it is about, and what it says of them."""

    who: Term
    said: tuple[Term, ...]
    own: tuple[Term, ...]
    """What it does not say of the other too."""
    values: tuple[Value, ...]


class Crossed(NamedTuple):
    """Two who have changed places, each as the claim names them, with the record that says of them what is so."""

    one: str
    of_one: Judged
    other: str
    of_other: Judged


def crossed(claim: Proposition, judged: Sequence[Judged], of_side: OfSide) -> Crossed | None:
    """The two records that say of each of two what a claim says of the other; None where one says it as it is."""
    halves = _halves(claim, judged[0].pair.terms) if judged and not claim.negations else None
    if halves is None:
        return None
    one, other = halves
    near = list(judged)

    def may_tell(borne: Mapping[int, float]) -> bool:
        """Whether a record names one of the two alone, and says what only one of them is said to do."""
        named = [borne[half.who.first] >= BORNE for half in halves]
        return named[0] != named[1] and any(all(borne[term.first] >= BORNE for term in half.own) for half in halves)

    def told(who: _Half, what: _Half, words: Sequence[Term]) -> Judged | None:
        """The record that says of one what a half says; records are looked for as they are needed."""
        near.extend(of_side(claim, (who.who, *what.own), judged, may_tell))
        aside = other if who is one else one  # of whom both are named, it may be either
        return _tells(who.who, words, what.values, [each for each in near if not _names(aside.who, each)])

    first = told(one, other, other.said)
    second = told(other, one, one.said) if first is not None else None
    if first is None or second is None:
        return None
    if told(one, one, one.own) or told(other, other, other.own):
        return None
    names = (claim.sentence.words_of(half.who.first, half.who.after) for half in (one, other))
    return Crossed(next(names), first, next(names), second)


def _halves(claim: Proposition, terms: Sequence[Term]) -> tuple[_Half, _Half] | None:
    """The two halves of a claim, each of which begins with a name; None where it has no two."""
    words = claim.sentence.words
    names = [term for term in terms if term.mention is not None and term.mention.entities]
    for at in sorted(claim.content):
        behind = next((name for name in names if at < name.first <= at + _NEAR), None)
        before = next((name for name in names if name.first < at), None)
        if words[at] not in _JOINING or before is None or behind is None or before.mention == behind.mention:
            continue
        if not set(_entities(before)).isdisjoint(_entities(behind)):
            continue
        sides = [[t for t in terms if t.first < at and t != before], [t for t in terms if t.first > at and t != behind]]
        own = [tuple(t for t in mine if not _is_in(t, theirs)) for mine, theirs in (sides, sides[::-1])]
        values = [tuple(v for v in claim.values if (v.first < at) == left) for left in (True, False)]
        if all(said or of for said, of in zip(own, values, strict=True)):
            left, right = (tuple(side) for side in sides)
            return _Half(before, left, own[0], values[0]), _Half(behind, right, own[1], values[1])
    return None


def _entities(term: Term) -> tuple[str, ...]:
    return term.mention.entities if term.mention is not None else ()


def _is_in(term: Term, others: Sequence[Term]) -> bool:
    """Whether both halves say a word, or name somebody."""
    if term.mention is None:
        return any(term.lemma == other.lemma for other in others if other.mention is None)
    return any(not set(_entities(term)).isdisjoint(_entities(other)) for other in others)


def _names(who: Term, each: Judged) -> bool:
    return each.pair.alignment.borne[who.first] >= BORNE


def _tells(who: Term, said: Sequence[Term], values: Sequence[Value], judged: Sequence[Judged]) -> Judged | None:
    """The record that says all of something of somebody, the one with most of it in its text."""

    def fits(each: Judged) -> bool:
        borne = each.pair.alignment.borne
        agreed = {outcome.first for outcome in each.outcomes if outcome.relation == "agrees"}
        return (
            _names(who, each)
            and all(borne[term.first] >= BORNE for term in said)
            and all(value.first in agreed for value in values)
        )

    def worth(each: Judged) -> float:
        return sum(each.pair.alignment.borne[term.first] for term in (who, *said))

    return max(filter(fits, judged), key=worth, default=None)
