"""Figures of a claim that no record has, and that two records come to: by how much, how long, how many in all.

A figure that comes out right is hardly chance where the claim says that it is a difference, a sum or what is left, and
the two records speak of nearly all that it says. A figure that does not says nothing: it may be of two others.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from newsfacts.figures import in_base, relation
from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.compare.wholes import BETWEEN_THEM, REST, SUM
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.asked import direction_of
from newsfacts.verdict.situation.levels import (
    BORNE,
    MOST_LEVELS,
    Level,
    levels_of,
    paragraph_of,
    telling,
    told_by_two,
)
from newsfacts.verdict.situation.outcome import Found, difference, found, interval
from newsfacts.verdict.situation.together import MOST_VALUES
from newsfacts.verdict.situation.when import instants, is_later
from newsfacts.verdict.value import Value
from newsfacts.verdict.weights import WEIGHTS

Way: TypeAlias = Literal["difference", "rest", "sum", "time"]
"""What a figure of a claim may be of two others."""

_DIFFERENCE = frozenset(
    "apart differ difference gap margin majority between short above below under over another lead extra".split()
)
_TIME = frozenset("before after later earlier between until late early from since went passed".split())
_WORDS: dict[Way, frozenset[str]] = {"difference": _DIFFERENCE, "rest": REST, "sum": SUM, "time": _TIME}
"""Words by which a claim says what its figure is."""
_UNIT = {"percentage point": "percent"}


def reckoned(claim: Proposition, judged: Sequence[Judged], ways: Sequence[Way] = tuple(_WORDS)) -> Found | None:
    """The two values that a figure of a claim is the difference, the sum or the rest of; None where none are."""
    if claim.denied or claim.holds in ("asked", "possible") or not judged or len(claim.values) > MOST_VALUES:
        return None
    near = [each for each in judged if each.coverage >= WEIGHTS.far / 2]
    terms = telling(claim, judged[0].pair.terms, claim.content)
    terms = [term for term in terms if not any(term.lemma in words for words in _WORDS.values())]
    best: tuple[float, Found] | None = None
    for value in claim.values:
        if not isinstance(value.what, Figure) or not _may_be_reckoned(value) or _is_known(value, judged):
            continue
        for way in (way for way in _ways(claim, value) if way in ways):
            for one, other in _pairs(near, way):
                told = _told(terms, one, other)
                if told < _least(value, one, other) or (best is not None and told <= best[0]):
                    continue
                if way == "rest" and any(_says_what_is_left(claim, level) for level in (one, other)):
                    continue
                if _comes_to(way, value.what, one, other) and _is_close(way, value, one, other):
                    is_change = value.kind == "change" or one.judged is other.judged
                    best = told, found(not is_change or _is_the_way(claim, one, other), one, other)
    return best[1] if best is not None else None


def _may_be_reckoned(value: Value) -> bool:
    """Whether a figure is an amount: no share, no rank, and only as a difference a bound."""
    what = value.what
    if not isinstance(what, Figure) or value.kind in ("ratio", "rank", "age") or what.unit in ("fraction", "percent"):
        return False
    return value.kind in ("change", "difference") or (what.low is not None and what.high is not None)


def _is_known(value: Value, judged: Sequence[Judged]) -> bool:
    """Whether a record that is about the claim has a figure as it is."""
    return any(
        outcome.first == value.first and outcome.relation == "agrees" and each.coverage >= WEIGHTS.about
        for each in judged
        for outcome in each.outcomes
    )


def _ways(claim: Proposition, value: Value) -> Iterator[Way]:
    """What a claim says that one of its figures is."""
    sentence = claim.sentence
    left = claim.content - sentence.measured
    words = {each[at] for at in left for each in (sentence.words, sentence.lemmas)}
    unit = dimension_of(value.what.unit) if isinstance(value.what, Figure) else ""
    if value.kind in ("change", "difference") or not _DIFFERENCE.isdisjoint(words):
        yield "difference"
    if not REST.isdisjoint(words):
        yield "rest"
    if not SUM.isdisjoint(words) or BETWEEN_THEM in itertools.pairwise(sentence.words):
        yield "sum"
    if unit in ("time", "calendar time") and not _TIME.isdisjoint(words):
        yield "time"


def _pairs(near: Sequence[Judged], way: Way) -> Iterator[tuple[Level, Level]]:
    """Two values of some records that a figure may be of; the larger one first."""
    levels = [level for each in near for level in (instants(each) if way == "time" else levels_of(each))]
    levels = [level for level in levels if level.low.is_finite() and level.high.is_finite()]
    for one, other in itertools.combinations(levels[:MOST_LEVELS], 2):
        if one.dimension == other.dimension and one.value is not other.value:
            yield (one, other) if one.low >= other.low else (other, one)


def _comes_to(way: Way, figure: Figure, one: Level, other: Level) -> bool:
    """Whether two values come to a figure."""
    if way == "time":
        return difference(figure, one, other) == "agrees"
    dimension = dimension_of(_UNIT.get(figure.unit, figure.unit))
    same = dimension == one.dimension or dimension == one.dimension.partition(" per ")[0]
    if not same and not _is_bare(figure):
        return False
    if way in ("difference", "rest"):
        return difference(figure, one, other) == "agrees"
    if figure.low is None or figure.high is None:
        return False
    unit = figure.unit if not _is_bare(figure) else "count"
    ends = [in_base(end, unit) for end in (figure.low, figure.high)]
    asked = figure._replace(value=ends[0], low=ends[0], high=ends[1], unit="count")
    return relation(interval(one.low + other.low, one.high + other.high, "count"), asked) == "agrees"


def _says_what_is_left(claim: Proposition, level: Level) -> bool:
    """Whether a record says, as the claim does, how many are left: two of the nine are still open, and not seven."""
    said = level.judged.pair.record.said.sentence
    return not any(REST.isdisjoint(sentence.words) for sentence in (claim.sentence, said))


def _is_bare(figure: Figure) -> bool:
    return figure.unit == "count" and not figure.counted


def _is_close(way: Way, value: Value, one: Level, other: Level) -> bool:
    """Whether two values stand so near to one another, or to the claim, that a figure is theirs by no chance."""
    beside = paragraph_of(one) == paragraph_of(other) is not None
    tells = _is_telling(value)
    if way == "difference" and value.kind in ("change", "difference"):
        return tells or beside
    return beside and (tells or (way == "rest" and one.judged is other.judged))


def _least(value: Value, one: Level, other: Level) -> float:
    """What share of a claim two records have to speak of."""
    tells = _is_telling(value)
    return WEIGHTS.about if tells and paragraph_of(one) == paragraph_of(other) else WEIGHTS.refutes


def _told(terms: Sequence[Term], one: Level, other: Level) -> float:
    """The share of a claim that one of two records speaks of; nothing where one of them speaks of none of it."""
    borne = [level.judged.pair.alignment.borne for level in (one, other)]
    if not terms or not all(any(each[term.first] >= BORNE for term in terms) for each in borne):
        return 0.0
    return told_by_two(terms, one, other)


def _is_the_way(claim: Proposition, larger: Level, smaller: Level) -> bool:
    """Whether a change goes the way that a claim says, where both are known."""
    later, says = is_later(larger, smaller), direction_of(claim)
    return later is None or says is None or later == (says == "up")


def _is_telling(value: Value) -> bool:
    """Whether an amount has more than one digit that counts and no bound: two values hardly come to it by chance."""
    what = value.what
    if not isinstance(what, Figure) or what.low is None or what.high is None:
        return False
    number = what.value if what.value is not None else what.low
    return len(str(number.normalize()).partition("E")[0].strip("-0.").replace(".", "")) > 1
