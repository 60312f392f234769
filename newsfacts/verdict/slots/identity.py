"""Who or what somebody is: `Peskov is the spokesman of the President of Turkey` against what a record says he is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.kinds import kind_of_noun
from newsfacts.verdict.names import Mention
from newsfacts.verdict.reading import KEPT, Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View

_COPULAS = frozenset(["is", "was", "are", "were", "became", "remains", "remained"])
_NEAR = 2
"""Words between a name and `is` at most."""


def compare(claim: Reading, view: View, marks: Sequence[Mark]) -> tuple[Slot, list[Mark]] | None:
    """Compare what a claim says somebody is; None where one of the two does not say what somebody is."""
    subject, held = _subject(claim), _subject(view.reading)
    if subject is None or held is None:
        return None
    claimed = _claimed(claim, subject)
    if (
        claimed is not None
        and set(claimed.entities) & set(held.entities)
        and not set(subject.entities) & set(held.entities)
    ):
        mark = next((mark for mark in marks if mark.item.mention == subject), None)
        if mark is None:  # the subject is whose words they are
            return None
        return Slot("who", mark.item.text, view.statement, "contradicts"), [mark]
    missing = [mark for mark in marks if mark.how == "missing" and mark.item.kind != "light"]
    explained = [mark for mark in marks if mark.how in ("said", "kin", "aside") and mark.item.kind != "light"]
    if not missing or len(explained) < len(missing):
        return None
    same = not set(subject.entities).isdisjoint(held.entities)
    if same and all(_is_another(mark, claim) for mark in missing):
        return Slot("who", _text(claim, missing[0]), view.statement, "contradicts"), missing
    other = len(missing) == 1 and missing[0].item.mention == subject and subject.entities != ()
    if other and not same and _is_definite(claim, subject.after) and _is_definite(view.reading, held.after):
        return Slot("who", missing[0].item.text, view.statement, "contradicts"), missing
    return None


def says_who(reading: Reading) -> bool:
    """Say whether a sentence says who or what somebody is."""
    return _subject(reading) is not None


def _claimed(claim: Reading, subject: Mention) -> Mention | None:
    """Give the name that a claim says its subject is: Putin is `the President of Turkey`."""
    words = claim.sentence.words
    for mention in claim.sentence.mentions:
        between = words[subject.after : mention.first]
        if mention.first > subject.after and 0 < len(between) <= _NEAR and between[0] in _COPULAS:
            return mention if set(between[1:]) <= {"the"} else None
    return None


@lru_cache(maxsize=KEPT)
def _subject(reading: Reading) -> Mention | None:
    """Give the name that a sentence begins with where `is` follows it."""
    words = reading.sentence.words
    for mention in reading.sentence.mentions:
        if mention.first > _NEAR:
            return None
        if any(word in _COPULAS for word in words[mention.after : mention.after + _NEAR]):
            return mention
    return None


def _is_another(mark: Mark, claim: Reading) -> bool:
    """Say whether an item is another holder of the office, or another office of which there is one."""
    if mark.item.mention is not None:
        return claim.sentence.words[mark.item.first - 1] in ("of", "the", "by", "for") or mark.item.mention.people
    return kind_of_noun(mark.item.text) == "person" and _has_article(claim, mark.item.first)


def _has_article(claim: Reading, word: int) -> bool:
    return "the" in claim.sentence.words[max(0, word - 3) : word]


def _is_definite(reading: Reading, word: int) -> bool:
    return "the" in reading.sentence.words[word : word + _NEAR + 1]


def _text(claim: Reading, mark: Mark) -> str:
    return mark.item.text
