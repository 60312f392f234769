"""The values of records that a comparison can be about, and how well each stands for one of its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import in_base
from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.value import Value
from newsfacts.verdict.wordlists import comparatives

BORNE = 0.6
"""How well a record has to bear out a word to speak of it."""
_SAME = 0.5
_NEAREST = 2
"""Words nearest to a value that may say what it counts."""
_STRANGER, _ASIDE, _PART = 0.1, 0.25, 0.1
"""What it counts against a value: a name that the claim does not have; a name of the other side; being a part."""
_COUNTED, _DEED = 0.2, 0.2
"""What it counts for a value that it measures what the claim names, and that it belongs to the deed of the claim."""
_DEGREES = frozenset(["more", "less", "as", "most", "least"])
DAY = 1440
"""In minutes."""
_NO_END = Decimal("Infinity")
MOST_LEVELS = 80
"""Values that are tried with one another, those of the nearest records first; the time goes with their square."""
INSTANT = "instant"
"""The dimension of what is a day or a time of day."""


class Level(NamedTuple):
    """A value of a record, from its lowest to its highest, in base units of its dimension; an open end is infinite."""

    judged: Judged
    value: Value
    low: Decimal
    high: Decimal
    dimension: str

    @property
    def said(self) -> str:
        """The value as the record has it."""
        return self.judged.pair.record.text_of(self.value)


def levels_of(judged: Judged, *, changes: bool = False) -> Iterator[Level]:
    """The figures of a record that tell how much there is, or by how much it became more or less."""
    kinds = ("change",) if changes else ("level", "part")
    for value in judged.pair.record.values:
        what = value.what
        if isinstance(what, Figure) and value.kind in kinds and not _is_apart(value, judged):
            low = -_NO_END if what.low is None else in_base(what.low, what.unit)
            high = _NO_END if what.high is None else in_base(what.high, what.unit)
            yield Level(judged, value, low, high, dimension_of(what.unit))


def _is_apart(value: Value, judged: Judged) -> bool:
    """Whether a time is how long after something else the deed was, and not how long it took: three days after."""
    sentence = judged.pair.record.said.sentence
    if value.first < 1 or sentence.words[value.after : value.after + 1] != ("after",):
        return False
    is_object = sentence.labels[sentence.head_of(value.first, value.after)] == "obj"  # serves, or stays at, four years
    return not is_object and sentence.tags[value.first - 1] != "ADP"


def ends(level: Level) -> tuple[Decimal, Decimal]:
    """The lowest and the highest that a value can be."""
    return level.low, level.high


def ends_of(value: Value) -> tuple[Decimal, Decimal] | None:
    """The same of a figure of a claim; None where one is open."""
    what = value.what
    if not isinstance(what, Figure) or what.low is None or what.high is None:
        return None
    return in_base(what.low, what.unit), in_base(what.high, what.unit)


def telling(claim: Proposition, parts: Sequence[Term], words: frozenset[int]) -> list[Term]:
    """The terms among some words, those aside that only say more or less, or of what: higher, more common, as long."""
    said = claim.sentence
    is_alone = words >= claim.content

    def tells(term: Term) -> bool:
        if term.mention is not None:
            return True
        compares = said.words[term.first] in comparatives() or (
            term.tag in ("ADJ", "ADV") and said.words[term.first - 1] in _DEGREES
        )
        moves = is_alone and term.tag == "VERB" and bool(meaning(term.lemma, term.tag).direction)
        return not compares and not moves and term.tag != "ADV"

    found = [term for term in parts if term.first in words]
    return [term for term in found if tells(term)] or [
        term for term in found if term.tag == "ADV" and said.words[term.first] not in comparatives()
    ]


def fit(
    level: Level, own: Sequence[Term], others: Sequence[Term], dates: Sequence[Value], shared: Sequence[Term] = ()
) -> float | None:
    """How well a value stands for a side with words and dates of its own; None where it is another's.

    What has the side comes first in `own`: a record that lacks its name tells of another, as does one with another
    date. `others` is what has the other side, `shared` what is meant of both.
    """
    pair = level.judged.pair
    borne = pair.alignment.borne
    if any(term.mention is not None and borne[term.first] < BORNE for term in own[:1]):
        return None
    if level.dimension == INSTANT and own and not _tells_deed(own, level):
        return None
    compared = {o.first: o.relation for o in level.judged.outcomes if o.slot == "date"}
    if any(compared.get(value.first, "agrees") == "contradicts" for value in dates):
        return None
    known = any(term.mention is not None for term in own[:1])
    heads = [term for term in own if term.tag in ("NOUN", "VERB", "PROPN")] or own
    if heads and not known and not any(borne[term.first] >= BORNE for term in heads):
        return None
    if dates and not known and not all(_is_dated(level, value) for value in dates):
        return None  # its date is all that tells it from the other: the flood of 1931
    own = [*own, *shared]
    total = sum(term.weight for term in own) or 1.0
    score = sum(term.weight for term in own if borne[term.first] >= BORNE) / total
    score -= _ASIDE * sum(value.first not in compared for value in dates)
    claimed = {entity for term in pair.terms if term.mention for entity in term.mention.entities}
    strangers = [m for m in pair.record.said.sentence.mentions if claimed.isdisjoint(m.entities)]
    score -= _STRANGER * len(strangers)
    score -= _ASIDE * sum(t.mention is not None and borne[t.first] >= BORNE for t in others)
    nouns = _nouns_of(level)
    if level.value.anchors and level.dimension != INSTANT:
        score += _COUNTED * any(likeness(*noun, nouns) >= _SAME for noun in told_nouns(level)[:1])
    claim, said = pair.claim.sentence, pair.record.said.sentence
    main, deed = pair.claim.main, level.value.deed
    if main >= 0 and deed >= 0:
        same = likeness(claim.lemmas[main], claim.tags[main], {said.lemmas[deed]: said.tags[deed]}) >= _SAME
        score += _DEED * same
    return score - _PART * (level.value.kind == "part")


def _tells_deed(own: Sequence[Term], level: Level) -> bool:
    """Whether a record tells of a deed that a side names: what somebody else did then is no time for it."""
    borne = level.judged.pair.alignment.borne
    deeds = [term for term in own if term.tag == "VERB"]
    return not deeds or any(borne[term.first] >= BORNE for term in deeds)


def _is_dated(level: Level, date: Value) -> bool:
    """Whether the record of a value has a date of the claim, be it only as a word: the outbreak of 1996."""
    pair = level.judged.pair
    if any(o.first == date.first and o.relation == "agrees" for o in level.judged.outcomes):
        return True
    return all(pair.record.bag.get(word) for word in pair.claim.sentence.words[date.first : date.after])


def measures(level: Level) -> bool:
    """Whether a value measures something that the claim names."""
    nouns = _nouns_of(level)
    return not nouns or any(likeness(*noun, nouns) >= _SAME for noun in told_nouns(level))


def _nouns_of(level: Level) -> dict[str, str]:
    """The nouns of the claim that a value is held against."""
    return {t.lemma: "NOUN" for t in level.judged.pair.terms if t.mention is None and t.tag in ("NOUN", "PROPN")}


def is_alike(one: Level, other: Level) -> bool:
    """Whether two values have one dimension, and two counts count the like."""
    if one.value is other.value:
        return False
    if one.judged is other.judged and {one.value.link, other.value.link} == {"from", "to"}:
        return True
    if one.dimension != other.dimension:
        return False
    if one.dimension != dimension_of("count"):
        return True
    mine, theirs = told_nouns(one), told_nouns(other)
    if not mine or not theirs or likeness(*mine[0], dict(theirs[:1])) >= _SAME:
        return True
    nouns = [dict(noun for noun in each[:_NEAREST] if noun[1] == "NOUN") for each in (mine, theirs)]
    return likeness(*mine[0], nouns[1]) >= _SAME or likeness(*theirs[0], nouns[0]) >= _SAME


def told_nouns(level: Level) -> list[tuple[str, str]]:
    """The words that say what a value measures or counts, the nearest first."""
    sentence = level.judged.pair.record.said.sentence
    return [(sentence.lemmas[at], sentence.tags[at]) for at in level.value.anchors]


def paragraph_of(level: Level) -> int | None:
    """The paragraph of the source that the record of a value rests on first."""
    evidence = level.judged.pair.record.record.evidence
    return evidence[0].paragraph if evidence else None


def told_by_two(terms: Sequence[Term], one: Level, other: Level) -> float:
    """The share of some words that one of two records speaks of."""
    mine, theirs = (level.judged.pair.alignment.borne for level in (one, other))
    total = sum(term.weight for term in terms) or 1.0
    return sum(t.weight for t in terms if max(mine[t.first], theirs[t.first]) >= BORNE) / total
