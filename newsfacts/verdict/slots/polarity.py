"""The polarity slot: whether a claim affirms what a record denies, or says the opposite by its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.meaning import Meaning
from newsfacts.verdict.meaning import meaning as meaning_of
from newsfacts.verdict.polarity import Negation
from newsfacts.verdict.reading import KEPT, Reading
from newsfacts.verdict.result import Relation, Slot
from newsfacts.verdict.slots.direction import sides
from newsfacts.verdict.view import View
from newsfacts.verdict.weighing import is_verb

_REACH, _PART = 4, 2
"""Items behind a negation that it reaches."""


def compare(claim: Reading, view: View, marks: Sequence[Mark]) -> Slot | None:
    """Compare the polarity; None where both affirm."""
    opposed = [mark for mark in marks if mark.how == "opposed" and not _is_converse(mark, claim, view)]
    turned_time = _before_for_after(claim, view)
    if turned_time is not None:
        return turned_time
    parts = [negation for negation in claim.polarity.negations if negation.part]
    asked = negated(claim, None) != any(_talks_about(view.reading, claim, each) for each in parts)
    held = negated(view.reading, claim)
    turned = (asked != held) + len(opposed)
    if not turned and not asked:
        return None
    relation: Relation = "contradicts" if turned % 2 else "agrees"
    if opposed:
        word = opposed[0]
        return Slot("polarity", word.item.text, _opposite(word, view), relation)
    return Slot("polarity", _negation(claim, asked), _negation(view.reading, held), relation)


def _is_converse(mark: Mark, claim: Reading, view: View) -> bool:
    """Say whether the opposite word stands between the same two the other way round: A lost to B, B beat A."""
    meaning = mark.item.meaning
    assert meaning is not None
    ours = sides(claim, mark.item.first, mark.item.after)
    contrary = meaning_of_all(meaning.opposite)
    for held in view.reading.content:
        if view.reading.sentence.stems[held] in contrary:
            theirs = sides(view.reading, held, held + 1)
            if (ours.doers & theirs.others) - theirs.doers and (ours.others & theirs.doers) - theirs.others:
                return True
    return False


def meaning_of_all(stems: frozenset[str]) -> frozenset[str]:
    """Give stems and those of words that can stand for them: win, beat."""
    return stems.union(*(each for stem in stems if stem.isalpha() for each in meaning_of(stem)[:2]))


def _before_for_after(claim: Reading, view: View) -> Slot | None:
    """Compare what stands behind `before` and `after`, where it is the same word in both."""
    ours = _times(claim)
    if not ours:
        return None
    theirs = _times(view.reading)
    for word, stem in ours.items():
        other = "after" if word == "before" else "before"
        if theirs.get(other) == stem and theirs.get(word) != stem:
            return Slot("polarity", word, other, "contradicts")
    return None


@lru_cache(maxsize=KEPT)
def _times(reading: Reading) -> dict[str, str]:
    sentence = reading.sentence
    found = {}
    for at, word in enumerate(sentence.words):
        if word in ("before", "after"):
            item = next((item for item in reading.items if item.first > at and item.kind != "light"), None)
            if item is not None:
                found[word] = sentence.stems[item.first]
    return found


def negated(reading: Reading, other: Reading | None) -> bool:
    """Say whether what is said is that something is not so: `X denied that P`, `X said that not P`.

    A negation counts where the other sentence talks about what it reaches: `nobody was hurt when the blade broke`
    does not negate the breaking.
    """
    denied = reading.attribution is not None and reading.attribution.says == "not"
    if other is None:
        return reading.polarity.negated != denied
    reached = any(_talks_about(other, reading, negation) for negation in reading.polarity.negations)
    return reached != denied


def _talks_about(other: Reading, reading: Reading, negation: Negation) -> bool:
    said = [other.sentence.stems[at] for at in other.content]
    about = frozenset(said)
    text = f" {' '.join(said)} "
    entities = {entity for mention in other.sentence.mentions for entity in mention.entities}
    behind = [item for item in reading.items if item.first >= negation.after][: _PART if negation.part else _REACH]
    if negation.nobody:  # nobody does something: what is done counts
        behind = [item for item in behind if is_verb(item)] or behind
    for item in behind:
        if item.mention is not None:
            if not entities.isdisjoint(item.mention.entities) and negation.part:
                return True
        elif item.meaning is not None and _is_in(item.meaning, about, text):
            return True
    return False


def _is_in(means: Meaning, stems: frozenset[str], text: str) -> bool:
    if not stems.isdisjoint(means.same | means.kin | means.opposite):
        return True
    return any(phrase in text for phrase in (*means.same_phrases, *means.kin_phrases))


def _negation(reading: Reading, negated_: bool) -> str:
    if reading.attribution is not None and reading.attribution.says == "not":
        first, after = reading.attribution.verb
        return " ".join(reading.sentence.words[first:after])
    words = [reading.sentence.words[at] for at in sorted(reading.polarity.words)]
    return " ".join(words) if negated_ and words else "affirmed"


def _opposite(mark: Mark, view: View) -> str:
    assert mark.item.meaning is not None
    sentence = view.reading.sentence
    for at, stem in enumerate(sentence.stems):
        if stem in mark.item.meaning.opposite:
            return sentence.words[at]
    return "the opposite"
