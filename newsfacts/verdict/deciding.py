"""From comparisons to a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.model import Fact
from newsfacts.verdict import reasons
from newsfacts.verdict.bearing import COVERED, allowed, is_about, rank, refutes, supports
from newsfacts.verdict.comparing import Held
from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.result import Comparison, Label, Verdict

_COMPLETED = 0.55
"""Part of a claim that a record explains at least, for another to fill in the rest."""
_NEAR, _TIE, _OF_FIGURES = 0.06, 0.02, 0.1
_VERBATIM = 0.995
"""Part of a claim and of a record that explain each other at least, for the record to say the claim in its words."""
_SHOWN = 3


def decide(claim: str, held: Sequence[Held]) -> Verdict:
    """Give the verdict on a claim from the records held against it."""
    disputed = _dispute(held)
    if disputed:
        return _verdict(claim, "supported", reasons.differing(disputed), disputed)
    held = [_completed(each, held) for each in held]
    about = [each for each in held if is_about(each)]
    supporting = [each for each in about if supports(each)]
    refuting = [each for each in about if refutes(each)]
    best = max(map(rank, about), default=0.0)
    most = max((each.coverage for each in about), default=0.0)
    refuting = [each for each in refuting if rank(each) >= best - _NEAR or each.coverage >= most - _TIE]
    said_so = [each for each in supporting if _is_said_so(each)]
    if said_so:
        return _verdict(claim, "supported", reasons.supported(said_so), said_so)
    supporting = [each for each in supporting if rank(each) >= best - 2 * _NEAR]
    supporting = [each for each in supporting if all(_is_as_near(each, one) for one in refuting)]
    supporting = [each for each in supporting if not any(_knows_better(one, each) for one in refuting)]
    conflicted = _conflicting(about, held)
    if conflicted and max(map(rank, supporting), default=0.0) > rank(conflicted[0]):
        conflicted = []
    if conflicted:
        return _verdict(claim, "conflicting", reasons.differing(conflicted), conflicted)
    if supporting:
        return _verdict(claim, "supported", reasons.supported(supporting), supporting)
    if refuting:
        return _verdict(claim, "refuted", reasons.refuted(refuting), refuting)
    nearest = sorted(held, key=rank, reverse=True)[:_SHOWN]
    return _verdict(claim, "not_enough_info", reasons.unknown(nearest), nearest)


def _completed(one: Held, others: Sequence[Held]) -> Held:
    """Give a record with what it leaves open filled in from another on the same things: a slot, or a word or two."""
    empty = [slot for slot in one.slots if slot.record is None]
    if (not one.missing and not empty) or one.coverage < _COMPLETED or one.has("contradicts"):
        return one
    for other in others:
        if other is one or other.unattributed or other.has("contradicts") or not _same_thing(one, other):
            continue
        missing = tuple(mark for mark in one.missing if not _fills_in(other, mark))
        date = next((slot for slot in other.slots if slot.relation == "agrees" and slot.slot == "date"), None)
        slots = tuple(date if date and slot.slot == "date" and slot.record is None else slot for slot in one.slots)
        if missing or any(slot.record is None for slot in slots):
            continue
        return one._replace(missing=(), slots=slots, coverage=max(one.coverage, COVERED), by=other)
    return one


def _fills_in(held: Held, wanted: Mark) -> bool:
    """Say whether a record explains what another leaves open; another party to a deed makes it another deed."""
    mention = wanted.item.mention
    if mention is not None and held.view.things.isdisjoint(mention.entities):
        return False
    return _explains(held, wanted)


def _explains(held: Held, wanted: Mark) -> bool:
    return any(mark.item == wanted.item and mark.how in ("said", "kin") for mark in held.marks)


def _same_thing(one: Held, other: Held) -> bool:
    """Say whether two records share a topic and something that is no person and no country, or two that are."""
    if set(one.view.record.topics).isdisjoint(other.view.record.topics):
        return False
    shared = set(one.view.direct) & set(other.view.direct)
    return bool(shared & one.view.things) or len(shared) > 1


def _dispute(held: Sequence[Held]) -> list[Held]:
    """Give two records that dispute each other where a claim says that accounts differ, and each explains its part."""
    for one in held:
        record = one.view.record
        if not isinstance(record, Fact) or not one.disputing:
            continue
        for other in held:
            if other.view.record.id not in record.disputed_by:
                continue
            left = [mark for mark in one.missing if not _explains(other, mark) and not mark.disputing]
            content = [mark for mark in one.marks if mark.item.kind != "light" and not mark.disputing]
            if len(left) <= allowed(len(content)) and not any(mark.item.kind == "name" for mark in left):
                return [one, other]
    return []


def _is_said_so(held: Held) -> bool:
    """Say whether a record that nothing disputes says a claim in the claim's own words."""
    record = held.view.record
    disputed = isinstance(record, Fact) and bool(record.disputed_by)
    return not disputed and held.closeness >= _VERBATIM and held.coverage >= _VERBATIM


def _is_as_near(supporting: Held, refuting: Held) -> bool:
    """Say whether a record that agrees explains as much as one that contradicts; of figures the fitting."""
    figures = any(slot.slot == "quantity" and slot.relation == "agrees" for slot in supporting.slots) and any(
        slot.slot == "quantity" and slot.relation == "contradicts" for slot in refuting.slots
    )
    return supporting.coverage >= refuting.coverage - (_OF_FIGURES if figures else _TIE)


def _knows_better(refuting: Held, supporting: Held) -> bool:
    """Say whether a record that contradicts who did what says the claim's words itself, and the other only nearly."""
    who = any(slot.relation == "contradicts" and slot.slot in ("who", "polarity") for slot in refuting.slots)
    return who and refuting.coverage >= supporting.coverage + _TIE


def _conflicting(about: Sequence[Held], held: Sequence[Held]) -> list[Held]:
    for one in about:
        record = one.view.record
        if not isinstance(record, Fact) or not record.disputed_by:
            continue
        if any(slot.slot == "said_by" for slot in one.slots) or one.by_speaker:
            continue
        others = [each for each in held if each.view.record.id in record.disputed_by]
        if not one.has("contradicts") and not one.has("undecided") and _is_on_the_point(one, others):
            return [one, *others]
    return []


def _is_on_the_point(one: Held, others: Sequence[Held]) -> bool:
    """Say whether a claim talks about that in which a record differs from the one that disputes it."""
    if any(slot.slot in ("quantity", "date") and slot.relation == "agrees" for slot in one.slots):
        return True
    if any(slot.slot == "polarity" for other in others for slot in other.slots if slot.relation == "contradicts"):
        return True
    shared = frozenset().union(*(other.view.said_words | other.view.entities for other in others))
    return any(
        mark.how in ("said", "kin") and not _among(mark, shared) for mark in one.marks if mark.item.kind != "light"
    )


def _among(mark: Mark, shared: frozenset[str]) -> bool:
    if mark.item.mention is not None:
        return not shared.isdisjoint(mark.item.mention.entities)
    assert mark.item.meaning is not None
    return not shared.isdisjoint(mark.item.meaning.same)


def _verdict(claim: str, label: Label, reason: str, held: Sequence[Held]) -> Verdict:
    ranked = sorted(held, key=rank, reverse=True)[:_SHOWN]
    evidence = {each.view.record.id: Comparison(each.view.record, each.slots) for each in ranked}
    for each in ranked:
        if each.by is not None:
            evidence.setdefault(each.by.view.record.id, Comparison(each.by.view.record, each.by.slots))
    return Verdict(claim, label, reason, tuple(evidence.values()))
