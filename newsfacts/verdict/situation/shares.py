"""Parts of a whole: most of them, a third of them, those of seven that did not; and what two come to together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsfacts.figures import relation
from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.levels import BORNE, Level, is_alike, levels_of
from newsfacts.verdict.situation.outcome import Found, found, interval

_WHOLE, _MOST = 0.8, 0.85
_SAME = 0.5
_TOGETHER = frozenset(["together", "combined", "altogether"])
_SHARES, _COUNT = dimension_of("percent"), dimension_of("count")


def share(claim: Proposition, near: Sequence[Judged]) -> Found | None:
    """Whether a part of a whole is as large as a claim says."""
    asked = _asked(claim)
    if asked is None or any(each.turns for each in claim.negations) or not _TOGETHER.isdisjoint(claim.sentence.words):
        return None
    results: dict[str, tuple[Level, Level]] = {}
    shares = [
        (interval(part.low / whole.low, part.high / whole.low, "fraction"), (part, whole))
        for part, whole in _parts(near)
    ]
    shares += [(interval(level.low, level.high, "fraction"), (level, level)) for level in _told(near)]
    for exact, levels in shares:
        related = relation(exact, asked)
        if related in ("agrees", "contradicts"):
            results.setdefault(related, levels)
    if len(results) != 1:
        return None
    [(verdict, (part, whole))] = results.items()
    return found(verdict == "agrees", part, whole)


def _told(near: Sequence[Judged]) -> Iterator[Level]:
    """Shares that a record tells as such: 31 per cent of the samples were of blood."""
    for each in filter(_is_about, near):
        told = [level for level in levels_of(each) if level.value.kind == "part" and level.dimension == _SHARES]
        yield from (level for level in told[:1] if level.high <= 1)


def _asked(claim: Proposition) -> Figure | None:
    """The share that a claim speaks of."""
    told = [v.what for v in claim.values if isinstance(v.what, Figure) and v.what.unit in ("fraction", "percent")]
    parts = [v.what for v in claim.values if v.kind == "part" and v.what in told]
    return parts[0] if parts and len(set(told)) == 1 else None


def _parts(near: Sequence[Judged]) -> Iterator[tuple[Level, Level]]:
    """Counts of which a claim speaks, each with the count of the whole."""
    for each in filter(_is_about, near):
        own = [level for level in levels_of(each) if level.low > 0 and level.high.is_finite()]
        own = [level for level in own if level.dimension != _SHARES]
        parts = [level for level in own if level.value.kind == "part"] or [
            each for each in own[:1] if each.dimension != _COUNT or _is_counted(each)
        ]
        for part in parts[:1]:
            wholes = [level for level in own if level.low > part.high and level.dimension == part.dimension]
            for other in near if not wholes else ():
                if other is not each and _is_whole(other, each):
                    wholes += [level for level in levels_of(other) if level.low > part.high and is_alike(part, level)]
            for whole in wholes[:1]:
                yield part, whole


def _is_about(each: Judged) -> bool:
    """Whether a record tells of what a claim does, whatever figure it has."""
    others = (o for o in each.outcomes if o.slot != "quantity")
    if each.coverage < _WHOLE or any(o.relation == "contradicts" for o in others):
        return False
    words = ((term.lemma, term.tag) for term in each.pair.terms if term.mention is None)
    return all(meaning(*word).opposite.isdisjoint(each.pair.record.lemmas) for word in words)


def _is_counted(level: Level) -> bool:
    """Whether a claim names what a value counts."""
    pair = level.judged.pair
    own = {term.lemma: term.tag for term in pair.terms if term.mention is None}
    return not counted(level) or likeness(counted(level), "NOUN", own) >= _SAME


def _is_whole(other: Judged, part: Judged) -> bool:
    """Whether a record speaks of the whole of which another tells a part, and names nobody else."""
    known = {entity for mention in part.pair.claim.sentence.mentions for entity in mention.entities}
    known |= part.pair.record.entities
    nouns = [term for term in other.pair.terms if term.tag == "NOUN"]
    return all(not known.isdisjoint(m.entities) for m in other.pair.record.said.sentence.mentions) and (
        not nouns or any(other.pair.alignment.borne[term.first] >= BORNE for term in nouns)
    )


def complement(claim: Proposition, near: Sequence[Judged]) -> Found | None:
    """Whether those that did not are the rest of those that did: two of the seven, where five of the seven did."""
    figures = [v for v in claim.values if isinstance(v.what, Figure) and v.what.unit == "count"]
    asked = figures[0].what if figures else None
    if not isinstance(asked, Figure) or asked.value is None:
        return None
    for each in near:
        apart = {o.slot for o in each.outcomes if o.relation == "contradicts"}
        denied = [sum(one.turns for one in said.negations) % 2 for said in (claim, each.pair.record.said)]
        if not apart <= {"quantity", "polarity"} or denied[0] == denied[1] or each.coverage < _MOST:
            continue
        counts = sorted((level for level in levels_of(each) if level.dimension == dimension_of("count")), key=_size)
        if len(counts) == 2 and counts[0].value.kind == "part":
            part, whole = counts
            named = [v.what.value for v in figures[1:] if isinstance(v.what, Figure)]
            if named and named != [whole.low]:
                continue
            rest = whole.low - part.low
            return found(relation(interval(rest, rest, "count"), asked) == "agrees", part, whole)
    return None


def counted(level: Level) -> str:
    """The lemma of what a value counts; empty where nothing is said to be."""
    sentence = level.judged.pair.record.said.sentence
    return next((sentence.lemmas[at] for at in level.value.anchors), "")


def _size(level: Level) -> Decimal:
    return level.low
