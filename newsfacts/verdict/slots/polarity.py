"""The polarity slot: whether a claim affirms what a record denies, or says the opposite by its words."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View


def compare(claim: Reading, view: View, marks: Sequence[Mark]) -> Slot | None:
    """Compare the polarity; None where both affirm."""
    opposed = [mark for mark in marks if mark.how == "opposed"]
    asked, held = negated(claim, view.reading), negated(view.reading, claim)
    turned = (asked != held) + len(opposed)
    if not turned and not asked:
        return None
    relation = "contradicts" if turned % 2 else "agrees"
    if opposed:
        word = opposed[0]
        return Slot("polarity", word.item.text, _opposite(word, view), relation)
    return Slot("polarity", _negation(claim, asked), _negation(view.reading, held), relation)


def negated(reading: Reading, other: Reading) -> bool:
    """Say whether what is said is that something is not so: `X denied that P`, `X said that not P`.

    What is only not so of a part counts where the other sentence talks about that part.
    """
    denied = reading.attribution is not None and reading.attribution.says == "not"
    about = frozenset(other.sentence.stems)
    part = any(not about.isdisjoint(reading.sentence.stems[first:after]) for first, after in reading.polarity.parts)
    return (reading.polarity.negated or part) != denied


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
