"""Verdicts as they are given: a label, the reason, and the records beside the claim, slot by slot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsfacts.verdict import reasons
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.record import RecordReading
from newsfacts.verdict.result import Comparison, Held, Label, Slot, Verdict
from newsfacts.verdict.roles import Role
from newsfacts.verdict.sentence import Sentence

if TYPE_CHECKING:
    from newsfacts.verdict.situation.crossed import Crossed
    from newsfacts.verdict.situation.outcome import Found
    from newsfacts.verdict.situation.together import Told

_SHOWN = 3
_IS_SO = Slot("polarity", "denied", "affirmed", "contradicts")
_DENIED: dict[Label, Label] = {"supported": "refuted", "refuted": "supported"}


def of_parts(whole: Verdict, parts: Sequence[Verdict]) -> Verdict:
    """The verdict on a claim from those on its parts: one that is wrong makes it wrong, and all together right."""
    wrong = next((part for part in parts if part.verdict == "refuted"), None)
    if wrong is not None:
        return wrong
    if not parts:
        return whole
    if any(part.verdict != "supported" for part in parts):
        return whole
    evidence = {each.record.id: each for part in parts for each in part.evidence[:1]}
    return Verdict(whole.claim, "supported", parts[0].reason, tuple(evidence.values()))


def of_situation(claim: str, found: Found) -> Verdict:
    """The verdict on a claim that compares, from the two records that tell of its sides."""
    right = found.relation == "agrees"
    slot = Slot("quantity", claim, found.said, found.relation)
    evidence = tuple(Comparison(each.judged.pair.record.record, (slot,)) for each in (found.first, found.second))
    reason = f"the base has {found.said}"
    return Verdict(claim, "supported" if right else "refuted", reason, evidence)


def of_several(claim: str, told: Told) -> Verdict:
    """The verdict on a claim that several records bear out together, or all but one value of it."""
    if told.wrong is None:
        return verdict_of(claim, "supported", told.records)._replace(reason=reasons.TOGETHER)
    return verdict_of(claim, "refuted", [told.wrong, *(each for each in told.records if each is not told.wrong)])


def of_exchange(claim: str, found: Crossed) -> Verdict:
    """The verdict on a claim that says of each of two what the base says of the other."""
    sides = ((found.of_one, found.other, found.one), (found.of_other, found.one, found.other))
    evidence = tuple(
        Comparison(each.pair.record.record, (Slot("who", said, known, "contradicts"),)) for each, said, known in sides
    )
    return Verdict(claim, "refuted", f"who: {found.one} and {found.other} have changed places", evidence)


def of_role(claim: str, sentence: Sentence, role: Role, known: str, about: RecordReading) -> Verdict:
    """The verdict on a claim that says in passing that somebody is what the base says otherwise."""
    text = sentence.words_of(role.first, role.after)
    span = sentence.spans[role.first][0], sentence.spans[role.after - 1][1]
    slot = Slot("who", text, known, "contradicts", span, known)
    evidence = (Comparison(about.record, (slot,)),)
    name = sentence.words_of(role.mention.first, role.mention.after)
    return Verdict(claim, "refuted", f"who: {name} is {known} in the base, not {text}", evidence)


def denied(claim: str, verdict: Verdict, start: int) -> Verdict:
    """The verdict on the denial of a statement, from that on the statement, which begins at an offset of the claim."""
    label = _DENIED.get(verdict.verdict, verdict.verdict)
    evidence = moved(verdict, start).evidence
    if label == "refuted":
        return Verdict(
            claim, label, reasons.IS_SO, tuple(each._replace(slots=(*each.slots, _IS_SO)) for each in evidence)
        )
    if label == "supported":
        return Verdict(claim, label, reasons.IS_NOT_SO, evidence)
    return Verdict(claim, label, verdict.reason, evidence)


def unsure(verdict: Verdict) -> Verdict:
    """What is left of a verdict that is not sure enough to be given."""
    return Verdict(verdict.claim, "not_enough_info", reasons.UNSURE, verdict.evidence)


def moved(verdict: Verdict, by: int) -> Verdict:
    """A verdict on words that begin at an offset of the claim."""
    evidence = (each._replace(slots=tuple(_moved(slot, by) for slot in each.slots)) for each in verdict.evidence)
    return verdict._replace(evidence=tuple(evidence))


def _moved(slot: Slot, by: int) -> Slot:
    return slot if slot.span is None else slot._replace(span=(slot.span[0] + by, slot.span[1] + by))


def verdict_of(claim: str, label: Label, judged: Sequence[Judged]) -> Verdict:
    """The verdict with a label, and the records that it rests on, the nearest first."""
    shown = tuple(Comparison(each.pair.record.record, _slots(each)) for each in judged[:_SHOWN])
    return Verdict(claim, label, reasons.reason(label, judged), shown)


def held(judged: Sequence[Judged]) -> tuple[Held, ...]:
    """All records that were held against a claim: those that say something on it first, then the nearest."""
    decisive = ("supports", "refutes")
    ranked = sorted(judged, key=lambda e: (e.judgement not in decisive, -e.coverage, e.pair.record.record.id))
    found = []
    for each in ranked:
        sentence = each.pair.claim.sentence
        missing = tuple(sentence.words_of(term.first, term.after) for term in each.missing)
        found.append(Held(each.pair.record.record, each.judgement, _slots(each), missing))
    return tuple(found)


def _slots(judged: Judged) -> tuple[Slot, ...]:
    sentence = judged.pair.claim.sentence
    found = []
    for outcome in judged.outcomes:
        span = None
        if outcome.first >= 0 and outcome.after > outcome.first:
            span = (sentence.spans[outcome.first][0], sentence.spans[outcome.after - 1][1])
        fix = outcome.fix if outcome.relation == "contradicts" else None
        found.append(Slot(outcome.slot, outcome.claim, outcome.record, outcome.relation, span, fix))
    return tuple(found)
