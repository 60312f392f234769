"""How much of what a claim talks about a record explains: its names, what is counted, its words."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.lookup.query import stop_words
from newsfacts.verdict.meaning import Meaning, meaning
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.reading import KEPT, Item, Reading, listed
from newsfacts.verdict.speaking import stands_for
from newsfacts.verdict.view import View

How: TypeAlias = Literal["said", "kin", "aside", "near", "opposed", "missing"]
"""Where a record explains an item: in what it says, there by another word, among its keywords and evidence, there by
another word; or it says the opposite; or nothing."""

QUALITY: dict[How, float] = {"said": 1.0, "kin": 0.9, "aside": 0.85, "near": 0.7, "opposed": 0.9, "missing": 0.0}


class Mark(NamedTuple):
    """One item of a claim and how a record explains it."""

    item: Item
    how: How
    disputing: bool = False
    """Whether it says that accounts differ."""


def explain(claim: Reading, view: View, names: NameBook) -> list[Mark]:
    """Give for each item of a claim how a record explains it."""
    marks = []
    disputing = _disputing(claim)
    for item in claim.items:
        how = _name(item, claim, view, names) if item.mention is not None else _word(item, claim, view)
        marks.append(Mark(item, how, item.first in disputing))
    return marks


@lru_cache(maxsize=KEPT)
def _disputing(claim: Reading) -> frozenset[int]:
    """Give the first words of the items that say that accounts differ."""
    known = listed("dispute_words.txt")
    stems = claim.sentence.stems
    words = [item for item in claim.items if item.meaning is not None]
    return frozenset(item.first for item in words if not known.isdisjoint(stems[item.first : item.after]))


def _word(item: Item, claim: Reading, view: View) -> How:
    assert item.meaning is not None
    how = _listed(item.meaning, claim, view)
    words = claim.sentence.words[item.first : item.after]
    if how != "missing" or len(words) == 1:
        return how
    parts = [_listed(meaning(word), claim, view) for word in words if word not in stop_words()]
    return min(parts, key=QUALITY.__getitem__, default="missing")


def _listed(means: Meaning, claim: Reading, view: View) -> How:
    """Give how a record explains a word, or a phrase that the lists know as one."""
    same, kin, opposite, same_phrases, kin_phrases = means
    if not view.excluded.isdisjoint(same):
        return "opposed"
    if not view.said_words.isdisjoint(same) or (same_phrases and _hold(view.said, same_phrases)):
        return "said"
    if not view.aside_words.isdisjoint(same) or (same_phrases and _hold(view.aside, same_phrases)):
        return "aside"
    if not view.said_words.isdisjoint(kin) or (kin_phrases and _hold(view.said, kin_phrases)):
        return "kin"
    if not (view.spoken & opposite).issubset(claim.sentence.stems):
        return "opposed"
    if not view.aside_words.isdisjoint(kin) or (kin_phrases and _hold(view.aside, kin_phrases)):
        return "near"
    return "missing"


def _hold(text: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in text for phrase in phrases)


def _name(item: Item, claim: Reading, view: View, names: NameBook) -> How:
    mention = item.mention
    assert mention is not None
    if mention.people and _of_another_people(item, claim, view):
        return "missing"
    if not view.entities.isdisjoint(mention.entities) and not _is_a_place_only_here(item, claim, view, names):
        return "near" if _is_the_whole(mention, view, names) else "said"
    if mention.place is not None and (mention.place in view.world or mention.place in view.named):
        return "said"
    spelt = f" {' '.join(claim.sentence.stems[item.first : item.after])} "
    if mention.people:
        return "missing"
    if spelt in view.said or spelt in view.aside:
        return "aside"
    words = spelt.split()
    if len(words) > 1 and spelt.replace(" ", "").isalpha() and view.said_words.issuperset(words):
        return "near"
    if view.speaker is not None and _may_speak(item, claim) and stands_for(mention, view.speaker, names) == "agrees":
        return "said"
    return "missing"


def _is_the_whole(mention: Mention, view: View, names: NameBook) -> bool:
    """Say whether a record is about a part of the thing that a claim names: one flight, the whole programme."""
    if not set(view.direct).isdisjoint(mention.entities):
        return False
    return any(names.kind(entity) == "thing" for entity in mention.entities)


def _is_a_place_only_here(item: Item, claim: Reading, view: View, names: NameBook) -> bool:
    """Say whether a name is that of a place in the claim, and of something else in the record: Riga, a club of Riga."""
    mention = item.mention
    assert mention is not None
    if mention.place is None or view.record.place is None or claim.sentence.words[max(0, item.first - 1)] != "in":
        return False
    held = [entity for entity in mention.entities if entity in view.entities]
    return all(names.kind(entity) not in ("place", "country") for entity in held)


def _may_speak(item: Item, claim: Reading) -> bool:
    """Say whether a name stands where somebody is named, and not a place: Moscow, but not `in Moscow`."""
    return item.first == 0 or claim.sentence.words[item.first - 1] not in ("in", "at", "near", "from", "to")


def _of_another_people(item: Item, claim: Reading, view: View) -> bool:
    """Say whether the record speaks of the same thing of another country: Russian soldiers, Turkish soldiers."""
    assert item.mention is not None
    if item.after >= len(claim.sentence.words):
        return False
    noun = meaning(claim.sentence.words[item.after])
    of = frozenset().union(*(view.peoples.get(each, ()) for each in noun.same | noun.kin))
    if not of:
        return False
    return of.isdisjoint(item.mention.entities) and item.mention.place not in of
