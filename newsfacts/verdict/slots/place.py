"""The place slot: where a claim says that it happened against the place of a record."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.model import EntityRef
from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View
from newsfacts.verdict.world import larger

_WHERE = frozenset(["in", "at", "near", "outside", "inside", "within", "around", "from", "to"])


def compare(claim: Reading, view: View, marks: Sequence[Mark], names: NameBook) -> tuple[Slot, Mark] | None:
    """Compare the first place of a claim that a record does not hold; None where it holds all, or has no place."""
    for mark in marks:
        mention = mark.item.mention
        if mention is None or mention.people or mark.how != "missing" or not _is_where(claim, mark):
            continue
        place = view.record.place or _told(claim, mark, view, names)
        if place is None or (view.record.date is None and claim.sentence.figures):
            return None
        kinds = {names.kind(each) for each in mention.entities}
        if mention.place is None and not kinds & {"place", "country"}:
            return None
        finer = any(step in names.chain(each) for each in mention.entities for step in [place.id])
        world = names.world_chain(place.id)
        if mention.place is not None and world and world[0] in larger(mention.place):
            finer = True
        return Slot("place", mark.item.text, place.name, "undecided" if finer else "contradicts"), mark
    return None


def _told(claim: Reading, mark: Mark, view: View, names: NameBook) -> EntityRef | None:
    """Give the place that a statement names behind the same word as the claim, where the record has none of its own."""
    held = claim.sentence.stems[max(0, mark.item.first - 2)]
    for mention in view.reading.sentence.mentions:
        behind = view.reading.sentence.stems[max(0, mention.first - 2)]
        if not mention.people and behind == held and _stands_for_where(view.reading, mention.first):
            for entity in mention.entities:
                if names.kind(entity) in ("place", "country"):
                    return EntityRef(entity, names.name(entity), names.kind(entity))
    return None


def _is_where(claim: Reading, mark: Mark) -> bool:
    return _stands_for_where(claim, mark.item.first)


def _stands_for_where(reading: Reading, word: int) -> bool:
    at = word - 1
    words = reading.sentence.words
    while at >= 0 and words[at] in ("the", "northern", "southern", "eastern", "western", "central"):
        at -= 1
    return at >= 0 and words[at] in _WHERE
