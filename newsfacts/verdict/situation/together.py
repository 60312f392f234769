"""Several records that bear a claim out together: each of its values in one of them, each of its words in one of them.

Curators write a record for each value; people tell several in a sentence: it lasted six hours and ended at 21:15.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.model import Date, Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.situation.levels import BORNE
from newsfacts.verdict.value import Value
from newsfacts.verdict.weights import WEIGHTS

_SLOTS = ("quantity", "date")
_JOINING = frozenset(["and", "but", "while", "then"])
_APART = 5
"""How many words a conjunction between two counts for."""
_CORE = ("NOUN", "PROPN", "VERB")


def together(claim: Proposition, judged: Sequence[Judged]) -> list[Judged]:
    """The records that bear out a claim of several values together; none where something is left, or only one does.

    A record bears out a value with the words that stand nearest to it, and contradicts nothing but what others bear
    out. All of them speak of something that the claim says beside its values.
    """
    if not judged or not claim.values or claim.negations or claim.denied or claim.holds in ("asked", "possible"):
        return []
    several_deeds = sum(term.tag == "VERB" for term in judged[0].pair.terms) > 1
    near = [each for each in sorted(judged, key=lambda each: -each.coverage) if _may_tell(claim, each)]
    found: list[Judged] = []
    for value in claim.values:
        own = _nearest_to(value, claim, judged[0].pair.terms)
        dates = [each for each in claim.values if _is_dated_by(value, each, claim)]
        telling = next((each for each in near if _tells(value, own, dates, each, several_deeds)), None)
        if telling is None:
            return []
        found.append(telling)
    several = list({each.pair.record.record.id: each for each in found}.values())
    if len(several) < 2 or not _is_whole(several) or not _is_one_story(several):
        return []
    return several


def _may_tell(claim: Proposition, each: Judged) -> bool:
    """Whether nothing but a value keeps a record from telling a part of a claim."""
    said = each.pair.record.said
    return (
        each.coverage >= WEIGHTS.far
        and not said.negations
        and said.holds in (claim.holds, "planned")
        and all(o.slot in _SLOTS or o.relation == "agrees" or o.weak for o in each.outcomes)
    )


def _nearest_to(value: Value, claim: Proposition, terms: Sequence[Term]) -> list[Term]:
    """The terms of a claim that stand nearer to one of its values than to the others."""

    def nearest(term: Term) -> Value:
        return min(claim.values, key=lambda each: _gap(claim, each, term))

    return [term for term in terms if nearest(term) == value]


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


def _tells(value: Value, own: Sequence[Term], dates: Sequence[Value], each: Judged, several_deeds: bool) -> bool:
    """Whether a record has a value of a claim, with the names and nouns around it, and no other date.

    Of several deeds also that of the value: 63 were injured, and 14 died.
    """
    relations = {(str(o.slot), o.first): o.relation for o in each.outcomes}
    if "agrees" not in [relations.get((slot, value.first)) for slot in _SLOTS]:
        return False
    if any(relations.get(("date", date.first)) == "contradicts" for date in dates):
        return False
    borne = each.pair.alignment.borne
    core = _CORE if several_deeds else _CORE[:2]
    if any(borne[term.first] < BORNE for term in own if term.mention is not None or term.tag in core):
        return False
    return not own or any(borne[term.first] >= BORNE for term in own)


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
