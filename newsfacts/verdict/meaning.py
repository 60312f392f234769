"""What can stand for a word, and what says the opposite, by WordNet and the list of antonyms."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from newsfacts.grammar import lemma
from newsfacts.lexicon.same import same
from newsfacts.lexicon.wordnet import PARTS, entry
from newsfacts.verdict.wordlists import entries, rows

KIN, SAME, LISTED, BROADER = 0.9, 0.85, 0.81, 0.4
"""How well a record bears a word out by one of its family, one that means the same by WordNet or by the list of what
says the same, one that is broader."""
LIKE = 0.8
"""How well one word has to stand for another for both to name one deed."""
_MOST = 24


class Meaning(NamedTuple):
    """What can stand for a word, each with how well, and the words that say the opposite."""

    like: dict[str, float]
    ranked: tuple[tuple[str, float], ...]
    """The same, the best first."""
    close: frozenset[str]
    """Those that stand for it so well that both name one deed."""
    opposite: frozenset[str]
    direction: str
    """up or down where the word says that something becomes more or less."""


@lru_cache(maxsize=20_000)
def meaning(word: str, tag: str) -> Meaning:
    """What a lemma with a part of speech means."""
    like: dict[str, float] = {word: 1.0}
    known = entry(word, PARTS.get(tag, "n"))
    for words, worth in ((known.kin, KIN), (known.same, SAME), (known.broader, BROADER)):
        for each in words[:_MOST]:
            like.setdefault(each, worth)
    for each in known.same[:_MOST]:  # the family of what means the same: acquire, acquisition
        for kin in entry(each, PARTS.get(tag, "n")).kin:
            like.setdefault(kin, KIN * SAME)
    if " " in word and tag == "VERB":  # paid out: paid
        first = word.partition(" ")[0]
        like[first] = max(like.get(first, 0.0), SAME)
    for each in same(word, PARTS.get(tag, "n")):
        if like.get(each, 0.0) < LISTED and each not in known.opposite:
            like[each] = LISTED
    opposite = {*known.opposite, *_antonyms().get(word, ())}
    direction = changes().get(word, "") if tag == "VERB" else ""
    direction = direction or next((kind for kind in known.kinds if kind in ("up", "down")), "")
    ranked = tuple(sorted(like.items(), key=lambda each: -each[1]))
    close = frozenset(each for each, worth in ranked if worth >= LIKE)
    return Meaning(like, ranked, close, frozenset(opposite - {word}), direction)


@lru_cache(maxsize=20_000)
def wider(word: str, tag: str) -> tuple[str, ...]:
    """What a word of a record bears out beside itself: the broader words of its first senses."""
    return entry(word, PARTS.get(tag, "n")).broader[:6]


@cache
def changes() -> dict[str, str]:
    """Verbs that say that there is more or less of something, and which."""
    return {verb: direction for direction, verbs in rows("changes.tsv") for verb in entries(verbs)}


@cache
def _antonyms() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for cells in rows("antonyms.tsv"):
        one, other = (entries(cell) for cell in cells[:2])
        for side, against in ((one, other), (other, one)):
            for each in side:
                found[each] += against
    return found


@lru_cache(maxsize=50_000)
def lemmas_of(word: str) -> tuple[str, ...]:
    """The lemmas that a word may have, whatever its part of speech."""
    return tuple(dict.fromkeys((lemma(word, "NOUN"), lemma(word, "VERB"), lemma(word, "ADJ"))))
