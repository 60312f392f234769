"""Words that compare: more, fewer, busier; over budget, short of a target."""

from __future__ import annotations

from newsfacts.verdict.sentence import Sentence

_COMPARATIVES = ("more", "less", "fewer")
BESIDE = ("over", "under", "above", "below", "beyond")
"""Prepositions that say that something is more or less than what stands behind them."""
_ARTICLES = frozenset(["the", "its", "their", "his", "her", "original", "official", "initial", "first"])
_MEASURES = frozenset(
    "budget target estimate plan limit goal forecast threshold quota allowance expectation average minimum"
    " maximum".split()
)
"""What things are held against: over budget, short of the target."""


def compares(sentence: Sentence, at: int) -> bool:
    """Whether a comparative stands behind a figure: 5.5 knots more, a year later, 1.3 million lower."""
    if at >= len(sentence.words) or "," in sentence.between(at):
        return False
    if is_beside(sentence, at):
        return True
    if sentence.tags[at] == "NOUN" and at + 1 < len(sentence.words) and "," not in sentence.between(at + 1):
        # two members fewer
        at += sentence.words[at + 1] in _COMPARATIVES
    return is_comparative(sentence, at)


def is_beside(sentence: Sentence, at: int) -> bool:
    """Whether a word says that something is more or less than what stands behind it: over budget, short of a target."""
    words = sentence.words
    behind = at + 1
    if words[at : at + 2] in (("short", "of"), ("more", "than"), ("less", "than")):
        behind += 1
    elif words[at] not in BESIDE:
        return False
    while behind < len(words) and words[behind] in _ARTICLES:
        behind += 1
    return sentence.tags[behind : behind + 1] == ("NOUN",) and sentence.lemmas[behind] in _MEASURES


def is_comparative(sentence: Sentence, at: int) -> bool:
    """Whether a word compares: more, fewer, busier."""
    word = sentence.words[at]
    return word in _COMPARATIVES or (
        sentence.tags[at] in ("ADJ", "ADV") and word.endswith("er") and sentence.lemmas[at] != word
    )
