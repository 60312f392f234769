"""The two values of the base that the sides of a comparison stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.asked import Asked, direction_of
from newsfacts.verdict.situation.levels import (
    BORNE,
    INSTANT,
    Level,
    ends,
    ends_of,
    fit,
    is_alike,
    measures,
    telling,
    told_by_two,
)
from newsfacts.verdict.situation.outcome import Found, found, holds
from newsfacts.verdict.situation.when import is_later
from newsfacts.verdict.value import Value
from newsfacts.verdict.wordlists import comparatives

LEAST = 0.6
"""How well a value has to stand for a side to be looked at."""
MEAN, POOR, MOSTLY = 0.65, 0.3, 0.6
"""Where one value stands worse for its side: the mean of both, the least of one, and the share of the claim's words
that the two records tell together; and that share for two values that only a figure which comes out right may use."""
IN_TIME = 0.7
"""The same for deeds of which one came first."""
STRICT = 0.95
"""How well both have to, and no other two, for a computed amount to be wrong by them."""
_PRONOUNS = frozenset(["it", "he", "she", "they"])
_WAS = frozenset(["was", "were", "did", "had", "used", "has"])
_THE_LIKE = frozenset(["one", "ones", "that", "those"])
_NEAR, _NEAR_IN_TIME = 0.15, 0.19
"""How much worse two values may fit and still keep two others from deciding."""
_SHARED = 0.5
"""What the measure, which is told with the first side, counts for the second."""


class Scored(NamedTuple):
    """Two values for the two sides, and how well they stand for them."""

    score: float
    least: float
    close: bool
    """Whether they stand for them well enough for more than a figure that comes out right."""
    told: float
    """The share of the claim's words that the records of the two tell together."""
    first: Level
    second: Level


def weighed(claim: Proposition, asked: Asked, parts: Sequence[Term], levels: Sequence[Level]) -> Found | None:
    """What the values that fit a comparison best say on it; None where they do not tell, or tell otherwise each."""
    told_of = _dimension(claim, asked)
    pairs = [each for each in _pairs(claim, asked, parts, levels) if told_of in (None, each.first.dimension)]
    pairs.sort(key=lambda each: -each.score)
    every = [(each, right) for each in pairs if (right := holds(asked, each.first, each.second)) is not None]
    if asked.amount is not None:  # that a figure comes out right is no accident
        fitting = next((each for each, right in every if right), None)
        if fitting is not None:
            return found(True, fitting.first, fitting.second)
    measure = _measure(claim, parts)
    told = [(each, right) for each, right in every if each.close and (measure is None or _tells(each, measure))]
    if not told:
        return None
    top = told[0][0]
    margin = _NEAR_IN_TIME if asked.in_time else _NEAR
    near = [(each, right) for each, right in told if each.score >= top.score - margin]
    if asked.amount is not None and (min(top.least, top.told) < STRICT or len(told) > 1 or asked.is_open):
        return None  # it may be of two others
    if len({right for _, right in near}) != 1:
        return None
    return found(told[0][1], top.first, top.second)


def _dimension(claim: Proposition, asked: Asked) -> str | None:
    """The dimension of what a claim compares where it gives its amount too: has 8.4 million inhabitants, 3 % more."""
    if asked.amount is None or asked.in_time:
        return None
    own = [v.what for v in claim.values if v.kind == "level" and isinstance(v.what, Figure) and v.first in asked.first]
    found = {dimension_of(what.unit) for what in own if what != asked.amount}
    return found.pop() if len(found) == 1 else None


def _measure(claim: Proposition, parts: Sequence[Term]) -> Term | None:
    """What a claim says there is more or less of, by the word behind its comparative: a bigger majority."""
    words = claim.sentence.words
    return next((t for t in parts if t.tag == "NOUN" and t.first and words[t.first - 1] in comparatives()), None)


def _tells(each: Scored, term: Term) -> bool:
    """Whether one of two values is told with a word of the claim, and both where they count."""
    told = [level.judged.pair.alignment.borne[term.first] >= BORNE for level in (each.first, each.second)]
    return all(told) if each.first.dimension == dimension_of("count") else any(told)


def moved(claim: Proposition, parts: Sequence[Term], levels: Sequence[Level], new: Value, old: Value) -> Found | None:
    """Whether a measure went from one value to the other, or the other way."""
    own = _named_first(telling(claim, parts, claim.content))
    nouns = [term for term in own if term.tag in ("NOUN", "PROPN")]
    levels = [each for each in levels if not _is_of_others(each) and _tells_one(each, nouns)]
    for one in (each for each in levels if ends(each) == ends_of(new)):
        for other in (each for each in levels if ends(each) == ends_of(old)):
            later = is_later(one, other)
            if later is not None and not (later and _is_dated_otherwise(one)):
                return found(later and _is_the_way(claim, one, other), one, other)
    return None


def _is_dated_otherwise(level: Level) -> bool:
    """Whether a claim has another date than the record of a value: will go up on 1 March, for 1 January."""
    told = {o.relation for o in level.judged.outcomes if o.slot == "date"}
    return "contradicts" in told and "agrees" not in told  # from 61 in 2022 to 48 in 2023


def _is_the_way(claim: Proposition, new: Level, old: Level) -> bool:
    """Whether a change goes the way that a claim says, if it says one: nothing rises from 21 to 19."""
    way = "up" if new.low > old.high else "down" if new.high < old.low else None
    return direction_of(claim) in (None, way)


def _tells_one(level: Level, terms: Sequence[Term]) -> bool:
    """Whether the record of a value speaks of one of some words."""
    return any(level.judged.pair.alignment.borne[term.first] >= BORNE for term in terms)


def _pairs(claim: Proposition, asked: Asked, parts: Sequence[Term], levels: Sequence[Level]) -> Iterator[Scored]:
    dates = [value for value in claim.values if isinstance(value.what, Date)]
    own = _named_first(telling(claim, parts, asked.first))
    if asked.second is None:
        if asked.amount is None and not any(term.tag in ("NOUN", "PROPN") and term.mention is None for term in own):
            return
        yield from _times(own, [], asked, levels)
        return
    theirs = _named_first(telling(claim, parts, asked.second))
    mine_dates = [v for v in dates if v.first in asked.first]
    their_dates = [v for v in dates if v.first in asked.second]
    if not any(t.mention or t.known for t in theirs) and not their_dates and not asked.in_time:  # than a year earlier
        yield from _times(own, theirs, asked, levels)
        return
    if not asked.in_time and _is_earlier(claim, asked.second):
        apart = list(_times(own, [], asked, levels))
        if apart:
            yield from apart
            return
    said = {claim.sentence.words[at] for at in asked.second}
    measured = [] if asked.in_time else [*_shared(own)]
    more = [] if asked.in_time else [t for t in _shared(theirs) if t.tag == "NOUN"]
    aside = () if said & _THE_LIKE else own[:1]
    first = [(s, each) for each in levels if (s := fit(each, own, theirs[:1], mine_dates, more)) is not None]
    second = [(s, each) for each in levels if (s := fit(each, theirs, aside, their_dates, measured)) is not None]
    for one, level in first:
        for other, against in second:
            if not is_alike(level, against) or not _fits(asked, level):
                continue
            least = min(one, other)
            told = told_by_two([*own, *theirs], level, against)
            close = least >= (IN_TIME if asked.in_time else LEAST) or (one + other >= 2 * MEAN and least >= POOR)
            if close or told >= MOSTLY:
                yield Scored(one + other, least, close, told, level, against)


def _is_earlier(claim: Proposition, second: frozenset[int]) -> bool:
    """Whether the second side is the first at an earlier time: than before the bridge closed, than it had in 2024."""
    words = [claim.sentence.words[at] for at in sorted(second)]
    if words[:1] in (["before"], ["last"]) or words[-1:] in (["before"], ["earlier"]) or "previous" in words:
        return True
    return bool(_PRONOUNS & set(words[:1])) and bool(_WAS & set(words[1:3]))


def _times(own: Sequence[Term], theirs: Sequence[Term], asked: Asked, levels: Sequence[Level]) -> Iterator[Scored]:
    """One measure at two times: the new value and the old one."""
    levels = [each for each in levels if not _is_of_others(each)]
    scored = [(score, each) for each in levels if (score := fit(each, own, theirs, ())) is not None and score >= LEAST]
    for one, level in scored:
        if _is_of_another_day(level):
            continue
        for other, against in scored:
            if is_alike(level, against) and _fits(asked, level) and is_later(level, against) and measures(level):
                yield Scored(
                    one + other, min(one, other), True, told_by_two([*own, *theirs], level, against), level, against
                )


def _is_of_another_day(level: Level) -> bool:
    """Whether a claim names another day than the record of the new value: went up on 1 May."""
    dates = (v for v in level.judged.pair.claim.values if isinstance(v.what, Date))
    on = {date.first for date in dates if date.link == "on"}
    return any(o.first in on and o.relation == "contradicts" for o in level.judged.outcomes)


def _is_of_others(level: Level) -> bool:
    """Whether somebody else has what a value belongs to, or may have."""
    return any(o.slot == "who" and o.relation != "agrees" and not o.weak for o in level.judged.outcomes)


def _named_first(terms: Sequence[Term]) -> list[Term]:
    """Some terms, the first name of them in front: that is what has the side."""
    name = next((term for term in terms if term.mention is not None), None)
    return list(terms) if name is None else [name, *(term for term in terms if term is not name)]


def _shared(terms: Sequence[Term]) -> list[Term]:
    """What is said of one side and meant of both."""
    return [term._replace(weight=term.weight * _SHARED) for term in terms if term.mention is None]


def _fits(asked: Asked, level: Level) -> bool:
    """Whether a value is one of what is compared, by what it counts or by its unit."""
    return (level.dimension != dimension_of("count") or measures(level)) and fits_amount(asked, level)


def fits_amount(asked: Asked, level: Level) -> bool:
    """Whether a difference of such values can have the unit of the amount."""
    amount = asked.amount
    if asked.dimensions and not asked.in_time and not level.dimension.startswith(tuple(asked.dimensions)):
        return False
    if amount is None or asked.is_ratio:
        return True
    if level.dimension == INSTANT:
        return True
    unit = "percent" if amount.unit == "percentage point" else amount.unit
    return level.dimension.partition(" per ")[0] == dimension_of(unit)  # of rates too: lower by 1.3 million tonnes
