"""The slot of who did it: another agent for the same deed, and what a contrast leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.reading import KEPT, Reading, listed
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View

_AGENTS = ("person", "country", "organisation")
_FIRST = 4
"""Words that stand before a subject at most."""


def compare(
    claim: Reading, view: View, marks: Sequence[Mark], names: NameBook, *, telling: bool
) -> tuple[Slot, list[Mark]] | None:
    """Compare the agent of a claim with that of a record, where the record does not know the claim's.

    `telling`: the two give the same figure or day, one that few records have.
    """
    excluded = _excluded(claim, marks)
    if excluded is not None:
        held = [mark for mark in excluded if mark.how not in ("missing", "opposed")]
        if held and len(held) == len(excluded):
            text = claim.sentence.text
            spans = claim.sentence.spans
            first, after = claim.polarity.excluded or (0, 1)
            others = [
                mark
                for mark in marks
                if mark.how == "missing" and mark not in excluded and (_leads(mark) or mark.item.mention)
            ]
            return Slot("who", text[spans[first - 1][0] : spans[after - 1][1]], view.statement, "contradicts"), others
    agent = _agent(claim)
    held_agent = _agent(view.reading)
    if agent is None or held_agent is None:
        return None
    mark = next((mark for mark in marks if mark.item.mention == agent), None)
    if mark is None or not (_has_one_doer(marks, view) or (telling and _is_the_rest_the_same(marks))):
        return None
    named = {entity for m in view.reading.sentence.mentions for entity in m.entities}
    if mark.how != "missing" and not named.isdisjoint(agent.entities):
        return None
    if not _is_agent(agent, names) or not _is_agent(held_agent, names):
        return None
    if any(set(held_agent.entities) & set(m.entities) for m in claim.sentence.mentions):
        return None
    sentence = view.reading.sentence
    spans = sentence.spans
    name = sentence.text[spans[held_agent.first][0] : spans[held_agent.after - 1][1]]
    return Slot("who", mark.item.text, name, "contradicts"), [mark]


def _has_one_doer(marks: Sequence[Mark], view: View) -> bool:
    """Say whether claim and record tell of a deed that one doer does, and of all else in the same words."""
    deeds = listed("one_doer.txt")
    if not any(
        mark.how in ("said", "kin") and not mark.item.meaning.same.isdisjoint(deeds)
        for mark in marks
        if mark.item.meaning
    ):
        return False
    return _is_the_rest_the_same(marks)


def _is_the_rest_the_same(marks: Sequence[Mark]) -> bool:
    """Say whether a record says all but the first of what a claim names in its own words."""
    return all(mark.how in ("said", "kin") for mark in marks[1:] if mark.item.kind != "light")


def _excluded(claim: Reading, marks: Sequence[Mark]) -> list[Mark] | None:
    if claim.polarity.excluded is None:
        return None
    first, after = claim.polarity.excluded
    return [mark for mark in marks if first <= mark.item.first < after and mark.item.kind != "light"]


def _leads(mark: Mark) -> bool:
    return mark.item.first < _FIRST


@lru_cache(maxsize=KEPT)
def _agent(reading: Reading) -> Mention | None:
    """Give the name that does it: the one behind `by` in the passive, else the first of the sentence."""
    words = reading.sentence.words
    inside = [m for m in reading.sentence.mentions if m.first in reading.content]
    by = next((m for m in inside if m.first and words[m.first - 1] == "by"), None)
    if by is not None:
        return by
    first = inside[0] if inside else None
    if first is None or first.first >= _FIRST or (first.first and words[first.first - 1] in ("in", "of", "at", "on")):
        return None
    return first if (first.after - 1) not in reading.sentence.possessive else None


def _is_agent(mention: Mention, names: NameBook) -> bool:
    kinds = {names.kind(each) for each in mention.entities}
    return bool(kinds & set(_AGENTS)) if kinds else True
