"""Words by which only one of claim and record says less of the same thing: few boats, all but one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import shortfalls

_SOME = frozenset(["a", "the", "past", "last", "next"])
"""Words before `few` that make it some: a few boats, the past few years."""
_WHOLE = frozenset(["all", "everyone", "everybody", "everything", "nobody", "nothing", "none"])
"""Words before `but` that make it an exception: all but one."""


def saying_less(pair: Pair) -> Iterator[Outcome]:
    """Words by which only one of claim and record says less of the same thing: few boats, all but one."""
    claim, record = pair.claim.sentence, pair.record.said.sentence
    for at in _short_of(record, claim):
        yield Outcome("words", "undecided", "", record.words[at], whole=False)
    for at in _short_of(claim, record):
        yield Outcome("words", "undecided", claim.words[at], None, at, at + 1, whole=False)


def _short_of(sentence: Sentence, other: Sentence) -> Iterator[int]:
    for at, of in _falling_short(sentence):
        if of in other.tag_of and shortfalls()[sentence.words[at]].isdisjoint(other.words):
            yield at


@lru_cache(MOST_KEPT)
def _falling_short(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    """The words by which a sentence says less, each with the lemma of what there is less of."""
    found = []
    for at, word in enumerate(sentence.words):
        before = sentence.words[at - 1] if at else ""
        if word not in shortfalls() or at in sentence.measured:
            continue
        if (word == "few" and before in _SOME) or (word == "but" and before not in _WHOLE):
            continue
        noun = sentence.words[at + 1 : at + 2] == ("of",)  # few of the boats left
        heads = range(at + 2, len(sentence.words)) if noun else sentence.above(at)
        of = next((each for each in heads if sentence.tags[each] in ("NOUN", "VERB", "ADJ")), -1)
        if of >= 0:
            found.append((at, sentence.lemmas[of]))
    return tuple(found)
