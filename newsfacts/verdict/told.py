"""How much of a record a claim speaks of."""

from __future__ import annotations

from functools import lru_cache

from newsfacts.verdict.content_words import tells
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.sentence import Sentence


def told_of(pair: Pair) -> tuple[float, float, float]:
    """The share of the record that the claim speaks of, that of its words, and how many of its names it leaves out."""
    return _told_of(pair.claim.sentence, pair.record.said)


@lru_cache(maxsize=1_000)
def _told_of(claim: Sentence, record: Proposition) -> tuple[float, float, float]:
    words, names = _telling(record)
    known = {entity for mention in claim.mentions for entity in mention.entities}
    told = sum(likeness(word, tag, claim.tag_of) >= 0.5 for word, tag in words)
    untold = sum(known.isdisjoint(entities) for entities in names)
    total = len(words) + len(names)
    return (
        (told + len(names) - untold) / total if total else 1.0,
        told / len(words) if words else 1.0,
        float(untold),
    )


@lru_cache(maxsize=1_000)
def _telling(said: Proposition) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, ...], ...]]:
    """The words of a record that a claim may speak of, each with its part of speech, and what its names stand for."""
    sentence = said.sentence
    left = sorted(said.content - sentence.named.keys() - sentence.measured)
    words = tuple((sentence.lemmas[at], sentence.tags[at]) for at in left if tells(sentence, at))
    return words, tuple(mention.entities for mention in sentence.mentions if mention.first in said.content)
