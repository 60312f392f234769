"""Which of two things is more, how many times as much, or which part: by the two values that its sides are told with.

`shares` reads parts and wholes in records that tell of the whole claim; here each side has a record of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.asked import Asked
from newsfacts.verdict.situation.levels import (
    BORNE,
    MOST_LEVELS,
    Level,
    ends,
    ends_of,
    is_alike,
    levels_of,
    paragraph_of,
    telling,
    told_nouns,
)
from newsfacts.verdict.situation.outcome import Found, found, holds
from newsfacts.verdict.situation.pairs import STRICT
from newsfacts.verdict.situation.when import is_later
from newsfacts.verdict.value import Value
from newsfacts.verdict.weights import WEIGHTS

_NEAR = 0.12
"""How much worse two values may stand for the sides and still keep two others from deciding."""
_SURE, _VERY_SURE = 0.3, 0.8
"""How much better the two have to stand than any that bear the claim out, for them to say that it is wrong; and than
any that say otherwise, where a claim only says that there is more."""
_APART = 0.2
"""What share of the second side the record of the first may speak of, where a claim only says that there is more."""
_NOUN, _BESIDE, _ONE = 0.15, 0.15, 0.1
"""What it counts that a value measures what its side names, that both stand in one paragraph, or in one record."""
_SAME, _SEVERAL = 0.5, 2
_SHARE, _SHARES = dimension_of("percent"), ("percent", "fraction")
_OF_MULTIPLES = frozenset(["as", "the", "what", "that"])
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


class _Pair(NamedTuple):
    score: float
    told: float
    right: bool
    first: Level
    second: Level


def of_two(claim: Proposition, asked: Asked, judged: Sequence[Judged]) -> Found | None:
    """Whether one value is to another as a claim says; None where it is open."""
    if claim.negations:
        return None
    if asked.is_ratio:
        value = _value(claim, asked)
        if value is None or asked.amount is None:
            return None
        sides = _sides(claim, asked, value)
    elif asked.second is None or asked.amount is not None or asked.in_time:
        return None
    else:
        sides = asked.first, asked.second
    first, second = (telling(claim, judged[0].pair.terms, side) for side in sides)
    levels = [level for each in judged for level in levels_of(each) if level.low.is_finite() and level.high.is_finite()]
    dates = [[v for v in claim.values if isinstance(v.what, Date) and v.first in side] for side in sides]
    pairs = sorted(_pairs(asked, first, second, levels), key=lambda each: -each.score)
    pairs = [each for each in pairs if _has_what_is_told(claim, asked, sides[1], each)]
    pairs = [each for each in pairs if _is_of_then(dates[0], each.first) and _is_of_then(dates[1], each.second)]
    if not pairs:
        return None
    best = pairs[0]
    near = [each for each in pairs if each.score >= best.score - _NEAR]
    is_exact = asked.amount is not None and asked.amount.low is not None and asked.amount.high is not None
    if is_exact and any(each.right for each in near):  # that it comes out right is no chance
        best = next(each for each in near if each.right)
    elif any(each.right != best.right for each in near):
        return None
    margin = _SURE if asked.amount is not None else _VERY_SURE
    measured = _measures(best.first, first) and _measures(best.second, first)
    if asked.is_change and not second and not best.right and not measured:
        return None
    if asked.amount is not None and not best.right and (len(pairs) > 1 or best.told < STRICT):
        return None  # two others may be meant
    others = any(each.right != best.right for each in pairs if each.score >= best.score - margin)
    if others and (asked.amount is None or not best.right):
        return None
    return found(best.right, best.first, best.second)


def _value(claim: Proposition, asked: Asked) -> Value | None:
    """The share or the multiple that a claim gives; None where it only tells how often: won it eleven times."""
    value = next((each for each in claim.values if each.what == asked.amount), None)
    if value is None or not asked.is_ratio:
        return None
    if value.kind != "ratio" or asked.second is not None:
        return value
    behind = claim.sentence.words[value.after : value.after + 2]
    return None if _OF_MULTIPLES.isdisjoint(behind) else value


def _sides(claim: Proposition, asked: Asked, value: Value) -> tuple[frozenset[int], frozenset[int]]:
    """The words of what is a part or a multiple, and of what it is that of."""
    if asked.second is not None:
        return asked.first, asked.second
    if asked.is_change:
        return claim.content, frozenset()  # one thing, before and after
    sentence = claim.sentence
    whole = frozenset(at for at in claim.content if at >= value.after)
    if sentence.words[value.after : value.after + 1] == ("of",):
        nouns = (at for at in range(value.after + 1, len(sentence.words)) if sentence.tags[at] in _NOMINAL)
        head = next(nouns, -1)
        while head >= 0 and sentence.heads[head] > value.after and sentence.tags[sentence.heads[head]] in _NOMINAL:
            head = sentence.heads[head]
        if head >= 0:
            whole = frozenset(at for at in sentence.below(head) if at > value.after) & claim.content
    return claim.content - whole, whole


def _pairs(asked: Asked, first: Sequence[Term], second: Sequence[Term], levels: Sequence[Level]) -> Iterator[_Pair]:
    """Two values that may stand for the two sides, with how well they do and whether the claim is right by them."""
    total = sum(term.weight for term in (*first, *second))
    is_part = _is_part(asked)
    if is_part:
        asked = asked._replace(direction=None)  # a third of them go up there
    for one, other in itertools.permutations(levels[:MOST_LEVELS], 2):
        if one.dimension != other.dimension or one.value is other.value or not total:
            continue
        if is_part and (one.low >= other.low or other.value.kind == "part" or not is_alike(one, other)):
            continue
        if asked.amount is not None and asked.amount.unit in _SHARES and one.dimension == _SHARE:
            continue  # a share is of something else
        if asked.dimensions and not one.dimension.startswith(tuple(asked.dimensions)):
            continue
        if not second and is_later(one, other) is not True:
            continue  # than it was
        mine, theirs = _borne(first, one), _borne(second or first, other)
        every = asked.amount is None
        named = _has_names(first, one, every=every) and _has_names(second or first, other, every=every)
        if (first and not mine) or not theirs or not named:
            continue
        told = [term for term in (*first, *second) if _bears(one, term) or _bears(other, term)]
        right = holds(asked, one, other)
        if right is None or sum(term.weight for term in told) < WEIGHTS.refutes * total:
            continue
        beside = paragraph_of(one) == paragraph_of(other) is not None
        if not beside and not (first and second and asked.amount is not None):
            continue
        if asked.amount is None and _borne(second, one) > _APART * sum(term.weight for term in second):
            continue
        score = (mine + (theirs if second else 0.0)) / total
        score += _NOUN * (_measures(one, (*first, *second)) + _measures(other, second or first))
        share = sum(term.weight for term in told) / total
        yield _Pair(score + _BESIDE * beside + _ONE * (one.judged is other.judged), share, right, one, other)


def _has_what_is_told(claim: Proposition, asked: Asked, second: frozenset[int], pair: _Pair) -> bool:
    """Whether two values are those that a claim gives itself, if it does: 8 million inhabitants, 3 % more than before.

    Where it gives several of their kind, which of them it is that is compared is not said.
    """
    told = [
        (value, pair.second if value.first in second else pair.first)
        for value in claim.values
        if isinstance(value.what, Figure) and value.what != asked.amount and value.kind in ("level", "part")
        if dimension_of(value.what.unit) == pair.first.dimension
    ]
    return len(told) < _SEVERAL and all(ends_of(value) == ends(level) for value, level in told)


def _is_of_then(dates: Sequence[Value], level: Level) -> bool:
    """Whether the record of a value has the dates of its side."""
    relations = {outcome.first: outcome.relation for outcome in level.judged.outcomes if outcome.slot == "date"}
    return all(relations.get(date.first) == "agrees" for date in dates)


def _is_part(asked: Asked) -> bool:
    """Whether it is a part that is asked for, which is smaller than the whole."""
    amount = asked.amount
    return (
        amount is not None
        and not asked.is_change
        and amount.unit in _SHARES
        and (amount.low or 0) < (100 if amount.unit == "percent" else 1)
    )


def _bears(level: Level, term: Term) -> bool:
    return level.judged.pair.alignment.borne[term.first] >= BORNE


def _borne(terms: Sequence[Term], level: Level) -> float:
    return sum(term.weight for term in terms if _bears(level, term))


def _has_names(terms: Sequence[Term], level: Level, *, every: bool) -> bool:
    """Whether the record of a value has the names of a side, or at least the first."""
    names = [term for term in terms if term.mention is not None and term.mention.entities]
    return all(_bears(level, name) for name in (names if every else names[:1]))


def _measures(level: Level, terms: Sequence[Term]) -> bool:
    """Whether a value measures or counts what a side names."""
    nouns = {term.lemma: term.tag for term in terms if term.mention is None}
    return any(likeness(*noun, nouns) >= _SAME for noun in told_nouns(level)[:2])
