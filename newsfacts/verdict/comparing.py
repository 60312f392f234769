"""Holding one record against a claim: what it explains of it, and how the slots relate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsfacts.model import Quote
from newsfacts.verdict.explaining import QUALITY, Mark, explain
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.reading import Reading, listed
from newsfacts.verdict.result import Slot
from newsfacts.verdict.slots import (
    date,
    direction,
    frame,
    identity,
    members,
    place,
    polarity,
    quantity,
    said_by,
    score,
    who,
    words,
)
from newsfacts.verdict.slots.asked import Asked as FigureAsked
from newsfacts.verdict.slots.asked import figures_of
from newsfacts.verdict.view import View
from newsfacts.verdict.weighing import is_verb

_WEIGHT = {"name": 1.5, "word": 1.0, "light": 0.15}
_FAR = 0.45
"""Part of a claim that a record explains less of than this is not looked at slot by slot."""


class Held(NamedTuple):
    """A record held against a claim."""

    view: View
    slots: tuple[Slot, ...]
    marks: tuple[Mark, ...]
    coverage: float
    """How much of the claim's items the record explains, from 0 to 1; those in a slot that contradicts left out."""
    missing: tuple[Mark, ...]
    """The items that it does not explain and that stand in no slot."""
    unattributed: bool = False
    """Whether the claim states for itself what the record has only as somebody's account."""
    modal: bool = False
    """Whether the record only tells of a plan or a wish, and the claim of a deed."""
    closeness: float = 0.0
    """How much of what the record says the claim talks about, from 0 to 1."""
    telling: bool = False
    """Whether it gives the very figure or day of the claim, one that few records have."""
    by_speaker: bool = False
    """Whether the claim's first name is whose account the record is."""
    disputing: bool = False
    """Whether the claim says that accounts differ."""
    by: Held | None = None
    """Another record on the same things that fills in what this one leaves open."""

    def has(self, relation: str) -> bool:
        """Say whether a slot has this relation."""
        return any(slot.relation == relation for slot in self.slots)


class Asked(NamedTuple):
    """What a claim asks of every record alike."""

    reading: Reading
    figures: list[FigureAsked]
    passages: list[words.Passage]


def hold_all(claim: Reading, views: Iterable[View], names: NameBook) -> list[Held]:
    """Hold records against a claim."""
    asked = Asked(claim, figures_of(claim), words.passages(claim))
    return [_hold(asked, view, names) for view in views]


def _hold(asks: Asked, view: View, names: NameBook) -> Held:
    claim = asks.reading
    marks = explain(claim, view, names)
    slots: list[Slot] = []
    consumed: list[Mark] = []
    quoted = words.compare(asks.passages, claim, view)
    if quoted is None and _coverage(marks) < _FAR:
        return Held(view, (), tuple(marks), _coverage(marks), tuple(m for m in marks if m.how == "missing"))
    if quoted is not None:
        slots.append(quoted[0])
        consumed += [mark for mark in marks if mark.item.first in quoted[1].words]
    for asked, slot in quantity.compare(asks.figures, claim, view):
        slots.append(slot)
        consumed += [mark for mark in marks if mark.item.first == asked.first or _is_counted(mark, asked, slot)]
    game = score.compare(claim, view, marks)
    if game is not None:
        slots.append(game[0])
        consumed += game[1]
    slots += date.compare(claim, view)
    speaker = said_by.compare(claim, view, names)
    if speaker is not None:
        slots.append(speaker)
        consumed += [mark for mark in marks if claim.attribution and mark.item.mention == claim.attribution.speaker]
    telling = any(slot.relation == "agrees" for slot in slots) and quantity.is_telling(asks.figures, claim, view)
    where = None if claim.additive or claim.indefinite else place.compare(claim, view, marks, names)
    if where is not None:
        slots.append(where[0])
        consumed.append(where[1])
    listed_names = None if claim.additive else members.compare(claim, view, marks)
    if listed_names is not None:
        slots.append(listed_names[0])
        consumed += listed_names[1]
    agent = (
        None
        if claim.additive or listed_names is not None
        else identity.compare(claim, view, marks) or who.compare(claim, view, marks, names, telling=telling)
    )
    if agent is not None:
        slots.append(agent[0])
        consumed += agent[1]
    if agent is None and where is None and not claim.additive and _name_follows_the_deed(marks):
        valued = any(slot.slot in ("quantity", "date") and slot.relation == "agrees" for slot in slots)
        other = frame.compare(claim, view, marks, names) if valued else None
        if other is not None:
            slots.append(other[0])
            consumed.append(other[1])
    turned_round = direction.compare(claim, view)
    if turned_round is not None:
        slots.append(turned_round)
    counted_to_zero = claim.polarity.nobody is not None and any(s.slot == "quantity" and s.record for s in slots)
    if not counted_to_zero and claim.polarity.excluded is None and quoted is None:
        turned = polarity.compare(claim, view, [mark for mark in marks if mark not in consumed])
        if turned is not None:
            slots.append(turned)
    if quoted is not None and claim.attribution is not None and claim.attribution.says == "not":
        slots.append(Slot("polarity", "denied", "said", "contradicts"))
    left = [mark for mark in marks if mark not in consumed]
    supported = _support_verbs(marks)
    if isinstance(view.record, Quote) and claim.attribution is not None:  # `called it`: how it was said
        supported += [mark for mark in marks if mark.item.first in range(*claim.attribution.verb)]
    missing = tuple(
        mark for mark in left if mark.how == "missing" and mark.item.kind != "light" and mark not in supported
    )
    coverage = _coverage(left) if left else float(any(slot.record is not None for slot in slots))
    return Held(
        view,
        tuple(slots),
        tuple(marks),
        coverage,
        missing,
        said_by.needs_attribution(claim, view),
        view.reading.attribution is None and view.reading.modal and not claim.modal,
        _closeness(claim, view),
        telling,
        said_by.is_of_the_speaker(claim, view, names),
        any(mark.disputing for mark in marks),
    )


def _is_counted(mark: Mark, asked: FigureAsked, slot: Slot) -> bool:
    """Say whether a word is what a figure counts that was compared: its being the same was looked at there."""
    counted = asked.figure.counted
    if asked.figure.unit != "count" or slot.record is None or counted is None:
        return False
    return mark.item.text.lower() == counted.lower().split()[-1]


def _support_verbs(marks: Sequence[Mark]) -> list[Mark]:
    """Give the verbs that say little before a noun that the record explains: drew criticism."""
    verbs = listed("support_verbs.txt")
    found = []
    for at, mark in enumerate(marks):
        if mark.item.meaning is None or mark.item.meaning.same.isdisjoint(verbs):
            continue
        behind = next((each for each in marks[at + 1 : at + 3] if each.item.kind == "word"), None)
        if behind is not None and behind.how in ("said", "kin", "aside", "opposed") and not is_verb(behind.item):
            found.append(mark)
    return found


def _name_follows_the_deed(marks: Sequence[Mark]) -> bool:
    """Say whether the first name that the record lacks stands behind a verb of the claim."""
    missing = next((mark for mark in marks if mark.how == "missing" and mark.item.kind == "name"), None)
    return missing is not None and any(is_verb(mark.item) for mark in marks if mark.item.first < missing.item.first)


def _coverage(marks: Sequence[Mark]) -> float:
    total = explained = 0.0
    for mark in marks:
        weight = _WEIGHT[mark.item.kind]
        total += weight
        explained += weight * QUALITY[mark.how]
    return explained / total if total else 1.0


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
