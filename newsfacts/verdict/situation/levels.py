"""The values of records that a comparison can be about, and which of them its words stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import in_base
from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.value import Value
from newsfacts.verdict.wordlists import comparatives

BORNE = 0.6
"""How well a record has to bear out a word to speak of it."""
NEAR = 0.75
"""What share of the words of a side its record has to bear out."""
_SAME = 0.5
_STRANGER = 0.2
"""What a name counts against a record that the claim does not speak of."""
_FORMER = frozenset(["before", "earlier", "previously", "formerly", "former", "had", "originally", "until", "first"])
_MINUTES = 1440


class Level(NamedTuple):
    """A value of a record, from its lowest to its highest, in the base unit of its dimension."""

    judged: Judged
    value: Value
    low: Decimal
    high: Decimal


def levels_of(judged: Judged) -> Iterator[Level]:
    """The figures of a record that tell how much there is."""
    for value in judged.pair.record.values:
        what = value.what
        if (
            isinstance(what, Figure)
            and value.kind in ("level", "part")
            and what.low is not None
            and what.high is not None
        ):
            yield Level(judged, value, in_base(what.low, what.unit), in_base(what.high, what.unit))


def instants(judged: Judged) -> Iterator[Level]:
    """When the deed of a record was, in minutes since the first day of the calendar."""
    values = judged.pair.record.values
    day = next((v for v in values if isinstance(v.what, Date) and v.what.start and v.what.end), None)
    time = next((v for v in values if v.kind == "time"), None)
    if day is None or not isinstance(day.what, Date):
        return
    first, last = (Day.fromisoformat(str(each)).toordinal() * _MINUTES for each in (day.what.start, day.what.end))
    if time is not None and isinstance(time.what, tuple) and len(time.what) == 1 and first == last:
        minute = first + int(time.what[0])
        yield Level(judged, time, Decimal(minute), Decimal(minute))
    else:
        yield Level(judged, day, Decimal(first), Decimal(last + _MINUTES - 1))


def ends(value: Value) -> tuple[Decimal, Decimal] | None:
    """The ends of a figure in the base unit of its dimension; None where one is open."""
    what = value.what
    if not isinstance(what, Figure) or what.low is None or what.high is None:
        return None
    return in_base(what.low, what.unit), in_base(what.high, what.unit)


def unit_of(level: Level) -> str:
    """The unit of a value."""
    assert isinstance(level.value.what, Figure)
    return level.value.what.unit


def telling(parts: Sequence[Term], words: frozenset[int]) -> list[Term]:
    """The names, nouns and verbs among some words, those aside that only say more or less."""
    return [
        term
        for term in parts
        if term.first in words
        and term.tag not in ("ADJ", "ADV")
        and term.lemma not in comparatives()
        and (term.mention is not None or not meaning(term.lemma, term.tag).direction)
    ]


def best(
    levels: Sequence[Level], own: Sequence[Term], least: float, dates: Sequence[Value], not_dates: Sequence[Value]
) -> Level | None:
    """The value of the record that bears some words out best, and speaks of the least else; None where two would do."""
    scored = []
    for level in levels:
        pair = level.judged.pair
        borne = pair.alignment.borne
        total = sum(term.weight for term in own) or 1.0
        share = sum(term.weight for term in own if borne[term.first] >= BORNE) / total
        names = all(borne[term.first] >= BORNE for term in own if term.mention is not None)
        ours = [o for o in level.judged.outcomes if o.slot == "date"]
        right = all(any(o.first == v.first and o.relation == "agrees" for o in ours) for v in dates)
        wrong = any(o.first == v.first and o.relation == "agrees" for o in ours for v in not_dates)
        if share >= least and names and right and not wrong:
            claimed = {entity for mention in pair.claim.sentence.mentions for entity in mention.entities}
            said = pair.record.said.sentence.mentions
            scored.append((share - _STRANGER * sum(claimed.isdisjoint(m.entities) for m in said), level))
    scored.sort(key=lambda each: -each[0])
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0] and scored[0][1][2:] != scored[1][1][2:]):
        return None
    return scored[0][1]


def two_times(claim: Proposition, amount: Value | None, levels: Sequence[Level]) -> tuple[Level, Level] | None:
    """The new and the old value of the one measure that a claim speaks of."""
    unit = amount.what.unit if amount is not None and isinstance(amount.what, Figure) else None
    dimension = dimension_of("percent") if unit == "percentage point" else dimension_of(unit) if unit else None
    by_share = unit in ("percent", "fraction") or unit is None or (amount is not None and amount.kind == "ratio")
    fitting = []
    for level in levels:
        if not by_share and dimension_of(unit_of(level)) != dimension:
            continue
        parts = telling(level.judged.pair.terms, claim.content - {claim.main})
        borne = level.judged.pair.alignment.borne
        if parts and all(borne[term.first] >= BORNE for term in parts):
            fitting.append(level)
    for level in fitting:  # from one to the other
        if level.value.link == "from":
            new = next((e for e in fitting if e.judged is level.judged and e.value.link == "to"), None)
            if new is not None:
                return new, level
    kinds = {dimension_of(unit_of(level)) for level in fitting}
    different = {(level.low, level.high): level for level in reversed(fitting)}
    if len(kinds) != 1 or len(different) != 2:
        return None
    one, other = different.values()
    return (one, other) if _is_later(one, other) else (other, one)


def _is_later(one: Level, other: Level) -> bool:
    starts = [
        next((v.what.start or "" for v in each.judged.pair.record.values if isinstance(v.what, Date)), "")
        for each in (one, other)
    ]
    if all(starts) and starts[0] != starts[1]:
        return starts[0] > starts[1]
    former = [len(_FORMER & set(each.judged.pair.record.said.sentence.words)) for each in (one, other)]
    return former[0] < former[1]


def is_alike(one: Level, other: Level) -> bool:
    """Whether two counts count the like; what has a unit is alike by that."""
    if unit_of(one) != "count" or not one.value.anchors or not other.value.anchors:
        return True
    word, tag = _noun(one)
    return likeness(word, tag, dict([_noun(other)])) >= _SAME


def _noun(level: Level) -> tuple[str, str]:
    sentence = level.judged.pair.record.said.sentence
    at = level.value.anchors[0]
    return sentence.lemmas[at], sentence.tags[at]


def counted(level: Level) -> str:
    """The lemma of what a value counts; empty where nothing is said to be."""
    sentence = level.judged.pair.record.said.sentence
    return next((sentence.lemmas[at] for at in level.value.anchors), "")
