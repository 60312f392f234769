"""Which words of a sentence a record has to bear out."""

from __future__ import annotations

from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import word_set

_AMOUNTING = ("to", "at")
"""What stands behind verbs by which there is so much: comes to, stands at."""


def tells(sentence: Sentence, at: int) -> bool:
    """Whether a word is one that a record has to bear out: a noun, a verb, or what describes one, and no small word."""
    if sentence.lemmas[at] in word_set("light_words.txt") or sentence.words[at] in word_set("light_words.txt"):
        return False
    first, _, last = sentence.lemmas[at].partition(" ")
    if last in _AMOUNTING and at + 2 in sentence.measured and first in word_set("light_words.txt"):
        return False  # came to 40 million
    if sentence.lemmas[at] in word_set("support_verbs.txt") and sentence.tags[at] == "VERB":  # draw criticism
        objects = [
            kid
            for kid in sentence.kids[at]
            if sentence.labels[kid] in ("obj", "nsubj:pass") and kid not in sentence.measured
        ]
        if any(sentence.tags[kid] == "NOUN" for kid in objects):
            return False
    return sentence.tags[at] in ("NOUN", "VERB", "ADJ", "ADV", "PROPN")
