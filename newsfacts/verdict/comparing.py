"""Holding one record against a claim: what it explains of it, and how the slots relate."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.verdict.explaining import QUALITY, Mark, explain
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.reading import Reading, listed
from newsfacts.verdict.result import Slot
from newsfacts.verdict.slots import date, direction, identity, place, polarity, quantity, said_by, who, words
from newsfacts.verdict.view import View

_WEIGHT = {"name": 1.5, "word": 1.0, "light": 0.15}


class Held(NamedTuple):
    """A record held against a claim."""

    view: View
    slots: tuple[Slot, ...]
    marks: tuple[Mark, ...]
    coverage: float
    """How much of the claim's items the record explains, from 0 to 1; those in a slot that contradicts left out."""
    missing: tuple[Mark, ...]
    """The items that it does not explain and that stand in no slot."""
    unattributed: bool
    """Whether the claim states for itself what the record has only as somebody's account."""
    modal: bool
    """Whether the record only tells of a plan or a wish, and the claim of a deed."""
    closeness: float
    """How much of what the record says the claim talks about, from 0 to 1."""
    telling: bool
    """Whether it gives the very figure or day of the claim, one that few records have."""
    by_speaker: bool
    """Whether the claim's first name is whose account the record is."""
    disputing: bool
    """Whether the claim says that accounts differ."""
    by: Held | None = None
    """Another record on the same things that fills in what this one leaves open."""

    def has(self, relation: str) -> bool:
        """Say whether a slot has this relation."""
        return any(slot.relation == relation for slot in self.slots)


def hold(claim: Reading, view: View, names: NameBook) -> Held:
    """Hold a record against a claim."""
    marks = explain(claim, view, names)
    slots: list[Slot] = []
    consumed: list[Mark] = []
    quoted = words.compare(claim, view)
    if quoted is not None:
        slots.append(quoted[0])
        consumed += [mark for mark in marks if mark.item.first in quoted[1].words]
    for asked, slot in quantity.compare(claim, view):
        slots.append(slot)
        consumed += [mark for mark in marks if mark.item.first == asked.first]
    slots += date.compare(claim, view)
    speaker = said_by.compare(claim, view, names)
    if speaker is not None:
        slots.append(speaker)
    additive = _says(claim.stems(range(len(claim.sentence.words))), "additive.txt")
    where = None if additive else place.compare(claim, view, marks, names)
    if where is not None:
        slots.append(where[0])
        consumed.append(where[1])
    agent = None if additive else identity.compare(claim, view, marks) or who.compare(claim, view, marks, names)
    if agent is not None:
        slots.append(agent[0])
        consumed += agent[1]
    turned_round = direction.compare(claim, view)
    if turned_round is not None:
        slots.append(turned_round)
    counted_to_zero = claim.polarity.nobody is not None and any(s.slot == "quantity" and s.record for s in slots)
    if not counted_to_zero and claim.polarity.excluded is None and quoted is None:
        turned = polarity.compare(claim, view, [mark for mark in marks if mark not in consumed])
        if turned is not None:
            slots.append(turned)
    left = [mark for mark in marks if mark not in consumed]
    total = sum(_WEIGHT[mark.item.kind] for mark in left)
    explained = sum(_WEIGHT[mark.item.kind] * QUALITY[mark.how] for mark in left)
    missing = tuple(mark for mark in left if mark.how == "missing" and mark.item.kind != "light")
    coverage = explained / total if total else float(quoted is not None)
    return Held(
        view,
        tuple(slots),
        tuple(marks),
        coverage,
        missing,
        said_by.needs_attribution(claim, view),
        _is_modal(view) and not _is_modal_claim(claim),
        _closeness(claim, view),
        any(slot.relation == "agrees" for slot in slots) and quantity.is_telling(claim, view),
        said_by.is_of_the_speaker(claim, view, names),
        any(mark.disputing for mark in marks),
    )


def _is_modal(view: View) -> bool:
    reading = view.reading
    if reading.attribution is not None:
        return False
    return _says(reading.stems(reading.content), "modality.txt")


def _is_modal_claim(claim: Reading) -> bool:
    return _says(claim.stems(range(len(claim.sentence.words))), "modality.txt")


def _says(text: str, name: str) -> bool:
    return any(f" {entry} " in text for entry in listed(name))


def _closeness(claim: Reading, view: View) -> float:
    """Give how many of the record's own items the claim names."""
    items = [item for item in view.reading.items if item.kind != "light"]
    if not items:
        return 0.0
    said = frozenset(claim.sentence.stems)
    entities = {entity for m in claim.sentence.mentions for entity in m.entities}
    found = 0
    for item in items:
        if item.mention is not None:
            found += not entities.isdisjoint(item.mention.entities)
        elif item.meaning is not None:
            found += not said.isdisjoint(item.meaning.same | item.meaning.kin)
    return found / len(items)
