"""Who did it to whom: a claim that turns the two round."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsfacts.verdict.reading import KEPT, Item, Reading, listed
from newsfacts.verdict.result import Slot
from newsfacts.verdict.verbs import irregular, verbs
from newsfacts.verdict.view import View

_WHERE = (("in",), ("at",), ("near",), ("on",), ("within",))
_NOUN_FOLLOWS = frozenset("the a an of in by for with its his her their".split())
_BE = frozenset("is was are were be been being".split())
_AUXILIARIES = _BE | {"has", "have", "had", "will", "would", "did", "not", "to"}


class Sides(NamedTuple):
    """The entities before and after a verb, as doer and the rest."""

    doers: frozenset[str]
    others: frozenset[str]


def compare(claim: Reading, view: View) -> Slot | None:
    """Give the slot that contradicts where doer and the other have changed places; None where they have not."""
    if not claim.sentence.mentions:
        return None
    for item, stems in _deeds(claim):
        held = next((at for at in view.reading.content if view.reading.sentence.stems[at] in stems), None)
        if held is None or item.meaning is None:
            continue
        ours, theirs = sides(claim, item.first, item.after), sides(view.reading, held, held + 1)
        if (
            (ours.doers & theirs.others) - theirs.doers
            and (ours.others & theirs.doers) - theirs.others
            and ours.doers.isdisjoint(theirs.doers)
        ):
            return Slot("who", claim.sentence.text, view.statement, "contradicts")
        beaten = (ours.doers & theirs.others) - theirs.doers
        named = ours.doers | ours.others
        if beaten and theirs.doers.isdisjoint(named) and not item.meaning.same.isdisjoint(listed("one_doer.txt")):
            return Slot("who", claim.sentence.text, view.statement, "contradicts")
        return None
    return None


@lru_cache(maxsize=KEPT)
def _deeds(claim: Reading) -> tuple[tuple[Item, frozenset[str]], ...]:
    """Give the verbs of a claim, each with the first stems of what can stand for it."""
    found = []
    for item in claim.items:
        if item.meaning is not None and _is_verb(claim, item):
            found.append((item, frozenset(stem.split()[0] for stem in (*item.meaning.same, *item.meaning.kin))))
    return tuple(found)


def _is_verb(reading: Reading, item: Item) -> bool:
    """Say whether a word is what somebody does: not `criticism` behind `drew`, nor `pilot` before `was`."""
    assert item.meaning is not None
    if not any(stem.split()[0] in verbs() for stem in item.meaning.same):
        return False
    words, stems = reading.sentence.words, reading.sentence.stems
    before = item.first - 1
    word = words[item.first]
    if not (word.endswith("ed") or word in irregular() or words[before] in _AUXILIARIES):
        return False
    if before < 0 or words[before] in _NOUN_FOLLOWS or (stems[before] in verbs() and words[before] not in _BE):
        return False
    return _BE.isdisjoint(words[item.after : item.after + 1])


def sides(reading: Reading, first: int, after: int) -> Sides:
    """Give the entities on the two sides of the words from `first`; in the passive the one behind `by` is the doer."""
    words = reading.sentence.words
    begin, end = _clause(reading, first)
    mentions = [
        m
        for m in reading.sentence.mentions
        if not m.people and begin <= m.first < end and words[m.first - 1 : m.first] not in _WHERE
    ]
    before = frozenset(entity for m in mentions if m.after <= first for entity in m.entities)
    behind = frozenset(entity for m in mentions if m.first >= after for entity in m.entities)
    if not before and len(mentions) < len(
        reading.sentence.mentions
    ):  # second in the league, four points behind the leader
        head = next((m for m in reading.sentence.mentions if m.after <= first and not m.people), None)
        before = frozenset(head.entities) if head else before
    if _BE.isdisjoint(words[max(0, first - 2) : first]) or words[first].endswith("ing"):
        return Sides(before, behind)
    if "by" in words[after:]:
        agent = words.index("by", after)
        doers = frozenset(e for m in mentions if m.first > agent for e in m.entities)
        return Sides(doers, before | (behind - doers))
    return Sides(frozenset(), before | behind)  # it was done, and nobody says by whom


def _clause(reading: Reading, word: int) -> tuple[int, int]:
    """Give the words between the commas around a word."""
    begin, end = word, word + 1
    while begin > 0 and "," not in reading.sentence.between(begin):
        begin -= 1
    while end < len(reading.sentence.words) and "," not in reading.sentence.between(end):
        end += 1
    return begin, end
