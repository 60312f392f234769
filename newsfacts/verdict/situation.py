"""Several records as one situation: what is more, what came first, by how much, how many times, and how many together.

A comparison has two sides, each of which one record tells of: the words before `than`, `as` or `after`, and those
behind. Without a second side it is a change, and the two values are one measure at two times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date as Day
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.figures import in_base, relation
from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Relation
from newsfacts.verdict.value import Value
from newsfacts.verdict.wordlists import comparatives

Direction: TypeAlias = Literal["up", "down"]

OfSide: TypeAlias = Callable[[Proposition, Sequence[Term], Sequence[Judged]], list[Judged]]
"""Gives the records nearest to some words of a claim, held against the whole of it."""

_BORNE = 0.6
_MOST = 8
_NEAR, _SOME = 0.75, 0.3
"""What share of the words of a side its record has to bear out, and of the measure the record of the other side."""
_SAME = 0.5
_STRANGER = 0.2
"""What a name counts against a record that the claim does not speak of."""
_TOGETHER = frozenset(["total", "together", "combined", "altogether", "sum"])
_FORMER = frozenset(["before", "earlier", "previously", "formerly", "former", "had", "originally", "until", "first"])
_MINUTES = 1440


class Level(NamedTuple):
    """A value of a record, from its lowest to its highest, in the base unit of its dimension."""

    judged: Judged
    value: Value
    low: Decimal
    high: Decimal


class Found(NamedTuple):
    """What two records say on a comparison."""

    relation: Relation
    first: Level
    second: Level
    said: str
    """What follows from the two, in words."""


def compared(claim: Proposition, judged: Sequence[Judged], of_side: OfSide) -> Found | None:
    """What records of one situation say on a claim that compares; None where it does not, or they do not tell."""
    amount = next((v for v in claim.values if v.kind in ("change", "difference", "ratio") or _is_share(v)), None)
    near = sorted(judged, key=lambda each: -each.coverage)[:_MOST]
    sides = _sides(claim, amount)
    if sides is not None and judged:
        near = _of_both(claim, judged, sides, of_side)
    if sides is not None and sides[2] in ("before", "after"):
        return _in_time(claim, near, sides, amount)
    if amount is None and not _direction(claim):
        return _together(claim, near)
    both = _from_to(claim)
    if both is not None:
        return _moved(claim, near, *both)
    levels = [level for each in near for level in _levels(each) if _may_tell(each)]
    if not _TOGETHER.isdisjoint(claim.sentence.words) or (
        sides is not None and amount is None and _is_of_changes(claim)
    ):
        return None  # what two have together, or lost and gained, stands in no one record
    if sides is not None:
        pair = _pair(claim, sides, levels)
        return _judged(claim, amount, *pair) if pair else None
    if amount is None:
        return None
    pair = _two_times(claim, amount, levels)
    return _judged(claim, amount, *pair) if pair and _dates_fit(claim, pair) else None


def _of_both(
    claim: Proposition, judged: Sequence[Judged], sides: tuple[frozenset[int], frozenset[int], str], of_side: OfSide
) -> list[Judged]:
    """The records nearest to each side of a comparison; the second side is told with the nouns of the first."""
    parts = judged[0].pair.terms
    first, second = _terms(parts, sides[0]), _terms(parts, sides[1])
    found = [*of_side(claim, first, judged), *of_side(claim, [*second, *(t for t in first if not t.mention)], judged)]
    return list({each.pair.record.record.id: each for each in found}.values())


def _may_tell(judged: Judged) -> bool:
    """Whether nothing of who and where speaks against a record."""
    return not any(
        o.slot in ("who", "place")
        and (o.relation == "contradicts" or (o.relation == "undecided" and not o.whole and not o.weak))
        for o in judged.outcomes
    )


def _dates_fit(claim: Proposition, pair: tuple[Level, Level]) -> bool:
    """Whether each date of a claim is that of one of two records."""
    dates = [value.first for value in claim.values if isinstance(value.what, Date)]
    agreed = {o.first for level in pair for o in level.judged.outcomes if o.slot == "date" and o.relation == "agrees"}
    return agreed.issuperset(dates)


def _is_of_changes(claim: Proposition) -> bool:
    """Whether a comparison is one of changes: lost more than the other gained."""
    main = claim.main
    return main >= 0 and bool(meaning(claim.sentence.lemmas[main], claim.sentence.tags[main]).direction)


def _is_share(value: Value) -> bool:
    return isinstance(value.what, Figure) and value.what.unit == "fraction"


def _levels(judged: Judged) -> Iterator[Level]:
    for value in judged.pair.record.values:
        what = value.what
        if (
            isinstance(what, Figure)
            and value.kind in ("level", "part")
            and what.low is not None
            and what.high is not None
        ):
            yield Level(judged, value, in_base(what.low, what.unit), in_base(what.high, what.unit))


def _sides(claim: Proposition, amount: Value | None) -> tuple[frozenset[int], frozenset[int], str] | None:
    """The words of the two sides of a comparison, and the word between them."""
    words = claim.sentence.words
    covered = {at for value in claim.values for at in range(value.first, value.after)}
    content = sorted(claim.content)
    for at in content:
        word = words[at]
        if at in covered or at == content[0]:
            continue
        if word in ("than", "before", "after") or (word == "as" and "as" in words[:at]):
            behind = frozenset(each for each in content if each > at)
            return frozenset(each for each in content if each < at), behind, word
    if amount is not None and (amount.kind == "ratio" or _is_share(amount)):
        names = [m.first for m in claim.sentence.mentions]
        if any(at < amount.first for at in names) and any(at > amount.first for at in names):
            first = frozenset(at for at in content if at < amount.first)
            return first, frozenset(at for at in content if at >= amount.after), "of"
    return None


def _from_to(claim: Proposition) -> tuple[Value, Value] | None:
    """The new and the old value of a change that a claim gives both of."""
    figures = [v for v in claim.values if isinstance(v.what, Figure)]
    old = next((v for v in figures if v.link == "from"), None)
    new = next((v for v in figures if v.link == "to"), None)
    return (new, old) if new is not None and old is not None else None


def _moved(claim: Proposition, near: Sequence[Judged], new: Value, old: Value) -> Found | None:
    """Whether a measure went from one value to the other, or the other way."""
    pair = _two_times(claim, new, [level for each in near for level in _levels(each) if _may_tell(each)])
    asked = [_ends(new), _ends(old)]
    if pair is None or None in asked or not _dates_fit(claim, pair):
        return None
    ends = [(level.low, level.high) for level in pair]
    if asked == ends:
        return Found("agrees", *pair, _said(*pair))
    return Found("contradicts", *pair, _said(*pair)) if asked == ends[::-1] else None


def _ends(value: Value) -> tuple[Decimal, Decimal] | None:
    """The ends of a figure in the base unit of its dimension; None where one is open."""
    what = value.what
    if not isinstance(what, Figure) or what.low is None or what.high is None:
        return None
    return in_base(what.low, what.unit), in_base(what.high, what.unit)


def _pair(
    claim: Proposition, sides: tuple[frozenset[int], frozenset[int], str], levels: Sequence[Level]
) -> tuple[Level, Level] | None:
    """The values that the two sides stand for."""
    parts = levels[0].judged.pair.terms if levels else ()
    first, second = _terms(parts, sides[0]), _terms(parts, sides[1])
    dates = [v for v in claim.values if isinstance(v.what, Date)]
    mine = [v for v in dates if v.first in sides[0]]
    theirs = [v for v in dates if v.first in sides[1]]
    if not second and not theirs:
        return _two_times(claim, None, levels) if not dates else None
    one = _best(levels, first, _NEAR, mine, theirs if mine else ())
    if one is None:
        return None
    dimension = dimension_of(_unit(one))
    others = [level for level in levels if dimension_of(_unit(level)) == dimension and level.judged is not one.judged]
    measured = [term for term in first if term.mention is None]
    others = [level for level in others if _is_alike(one, level)]
    fitting = [level for level in others if all(level.judged.pair.alignment.borne[t.first] >= _BORNE for t in second)]
    other = _best(fitting, measured, _SOME, theirs, mine if mine else ())
    return (one, other) if other is not None else None


def _is_alike(one: Level, other: Level) -> bool:
    """Whether two counts count the like; what has a unit is alike by that."""
    if _unit(one) != "count" or not one.value.anchors or not other.value.anchors:
        return True
    word, tag = _noun(one)
    return likeness(word, tag, dict([_noun(other)])) >= _SAME


def _noun(level: Level) -> tuple[str, str]:
    sentence = level.judged.pair.record.said.sentence
    at = level.value.anchors[0]
    return sentence.lemmas[at], sentence.tags[at]


def _unit(level: Level) -> str:
    assert isinstance(level.value.what, Figure)
    return level.value.what.unit


def _terms(parts: Sequence[Term], words: frozenset[int]) -> list[Term]:
    """The names, nouns and verbs among some words, those aside that only say more or less."""
    return [
        term
        for term in parts
        if term.first in words
        and term.tag not in ("ADJ", "ADV")
        and term.lemma not in comparatives()
        and not _turns(term)
    ]


def _turns(term: Term) -> bool:
    """Whether a word only says more or less."""
    return bool(term.mention is None and meaning(term.lemma, term.tag).direction)


def _best(
    levels: Sequence[Level], own: Sequence[Term], least: float, dates: Sequence[Value], not_dates: Sequence[Value]
) -> Level | None:
    """The value of the record that bears some words out best, and speaks of the least else; None where two would do."""
    scored = []
    for level in levels:
        pair = level.judged.pair
        borne = pair.alignment.borne
        total = sum(term.weight for term in own) or 1.0
        share = sum(term.weight for term in own if borne[term.first] >= _BORNE) / total
        names = all(borne[term.first] >= _BORNE for term in own if term.mention is not None)
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


def _two_times(claim: Proposition, amount: Value | None, levels: Sequence[Level]) -> tuple[Level, Level] | None:
    """The new and the old value of the one measure that a claim speaks of."""
    unit = amount.what.unit if amount is not None and isinstance(amount.what, Figure) else None
    dimension = dimension_of("percent") if unit == "percentage point" else dimension_of(unit) if unit else None
    by_share = unit in ("percent", "fraction") or unit is None or (amount is not None and amount.kind == "ratio")
    fitting = []
    for level in levels:
        if not by_share and dimension_of(_unit(level)) != dimension:
            continue
        parts = _terms(level.judged.pair.terms, claim.content - {claim.main})
        borne = level.judged.pair.alignment.borne
        if parts and all(borne[term.first] >= _BORNE for term in parts):
            fitting.append(level)
    for level in fitting:  # from one to the other
        if level.value.link == "from":
            new = next((e for e in fitting if e.judged is level.judged and e.value.link == "to"), None)
            if new is not None:
                return new, level
    kinds = {dimension_of(_unit(level)) for level in fitting}
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


def _judged(claim: Proposition, amount: Value | None, first: Level, second: Level) -> Found | None:
    """Whether what two values come to is what the claim says."""
    direction = _direction(claim)
    turned = claim.main >= 0 and claim.negated(claim.main)
    if amount is None or not isinstance(amount.what, Figure):
        if direction is None or turned:
            return None
        is_ = "up" if first.low > second.high else "down" if first.high < second.low else None
        if is_ is None:
            return None
        return Found("agrees" if is_ == direction else "contradicts", first, second, _said(first, second))
    if amount.kind == "ratio" or amount.what.unit in ("percent", "fraction"):
        return _ratio(amount, amount.what, direction, first, second)
    points = amount.what.unit == "percentage point"
    difference = abs(_raw(first) - _raw(second)) if points else abs(first.low - second.low)
    exact = Figure("", difference, difference, difference, "exact", "count", None)
    related = relation(exact, amount.what._replace(unit="count") if points else _in_base(amount.what))
    if related != "agrees" or turned:
        return None
    is_ = "up" if first.low > second.low else "down"
    return Found("agrees" if direction in (None, is_) else "contradicts", first, second, _said(first, second))


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
    return Found("agrees" if right else "contradicts", first, second, _said(first, second))


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


def _together(claim: Proposition, near: Sequence[Judged]) -> Found | None:
    """Two counts that a claim adds up."""
    if _TOGETHER.isdisjoint(claim.sentence.words):
        return None
    asked = next((v.what for v in claim.values if isinstance(v.what, Figure) and v.kind == "level"), None)
    if asked is None:
        return None
    lemmas = set(claim.sentence.lemmas)
    levels = [
        level
        for each in near
        for level in _levels(each)
        if dimension_of(_unit(level)) == dimension_of(asked.unit)
        and any(each.pair.record.said.sentence.lemmas[at] in lemmas for at in level.value.anchors[:1])
    ]
    for at, one in enumerate(levels):
        for other in levels[at + 1 :]:
            total = one.low + other.low
            apart = one.judged is not other.judged and _counted(one) != _counted(other)
            if apart and in_base(asked.low or Decimal(-1), asked.unit) == total:
                return Found("agrees", one, other, _said(one, other))
    return None


def _counted(level: Level) -> str:
    sentence = level.judged.pair.record.said.sentence
    return next((sentence.lemmas[at] for at in level.value.anchors), "")


def _in_time(
    claim: Proposition, near: Sequence[Judged], sides: tuple[frozenset[int], frozenset[int], str], amount: Value | None
) -> Found | None:
    """Which of two deeds came first, and by how long."""
    levels = [level for each in near for level in _instants(each)]
    length = next(
        (
            v
            for v in claim.values
            if isinstance(v.what, Figure) and dimension_of(v.what.unit) in ("time", "calendar time")
        ),
        None,
    )
    parts = near[0].pair.terms if near else ()
    first, second = _terms(parts, sides[0]), _terms(parts, sides[1])
    if not first or not second:
        return None
    one, other = _best(levels, first, _NEAR, (), ()), _best(levels, second, _NEAR, (), ())
    if one is None or other is None or one.judged is other.judged or (claim.main >= 0 and claim.negated(claim.main)):
        return None
    if sides[2] == "before":
        one, other = other, one
    low, high = one.low - other.high, one.high - other.low
    if length is not None and isinstance(length.what, Figure):
        between = Figure("", None, low, high, "range", "minute", None)
        related = relation(between, length.what) if low >= 0 else None
        return Found("agrees", one, other, _said(one, other)) if related == "agrees" else None
    if low > 0:
        return Found("agrees", one, other, _said(one, other))
    return Found("contradicts", one, other, _said(one, other)) if high < 0 else None


def _instants(judged: Judged) -> Iterator[Level]:
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


def _direction(claim: Proposition) -> Direction | None:
    """Whether a claim says more or less."""
    found: set[str] = set()
    sentence = claim.sentence
    for at in sorted(claim.content - sentence.measured):
        word = sentence.words[at]
        kind = comparatives().get(word) or (
            meaning(sentence.lemmas[at], sentence.tags[at]).direction if sentence.tags[at] == "VERB" else ""
        )
        if kind:
            found.add(kind)
    for value in claim.values:
        counted = value.what.counted if isinstance(value.what, Figure) else None
        kind = comparatives().get((counted or "").split(" ")[0], "")
        if kind:
            found.add(kind)
    return None if len(found) != 1 else "up" if "up" in found else "down"


def _said(first: Level, second: Level) -> str:
    return " and ".join(level.judged.pair.record.text_of(level.value) for level in (first, second))
