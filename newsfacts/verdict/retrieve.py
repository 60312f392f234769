"""The records nearest to a claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsfacts.lookup.nearest import Nearest, entity_word
from newsfacts.model import Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.proposition import Proposition

MOST = 12
"""Records that are held against a claim."""
_LIGHT = 0.4
"""What a deed counts for that says little by itself."""
_SHORT = 2
_LEAST = 0.8
"""How well a word has to stand for another to find its records."""


@lru_cache(maxsize=20_000)
def _stand_ins(lemma: str, tag: str) -> tuple[str, ...]:
    """The words that stand so well for one that they find its records."""
    return tuple(each for each, worth in meaning(lemma, tag).like.items() if worth >= _LEAST)


def nearest_records(
    claim: Proposition, terms: Sequence[Term], nearest: Nearest, most: int = MOST, *, values: bool = True
) -> dict[int, int]:
    """The numbers of the records nearest to a claim, best first, each with how many are nearer."""
    groups: list[tuple[tuple[str, ...], float]] = []
    for term in terms:
        if term.mention is not None:
            groups.append((tuple(entity_word(entity) for entity in term.mention.entities), 1.0))
        else:
            own = (claim.sentence.words[term.first], term.lemma)
            groups.append((own, 1.0))
            like = tuple(each for each in _stand_ins(term.lemma, term.tag) if each not in own)
            if like:
                groups.append((like, 0.5))
    for value in claim.values if values else ():
        if isinstance(value.what, Figure):
            words = claim.sentence.words[value.first : value.after]
            groups += [((word,), 0.4) for word in words if word.isalpha() and len(word) > _SHORT]
            groups.append(((claim.sentence.words_of(value.first, value.after),), 0.4))
    if claim.main >= 0 and all(term.first != claim.main for term in terms):  # says little, but something: showed
        groups.append(((claim.sentence.words[claim.main], claim.sentence.lemmas[claim.main]), _LIGHT))
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker is not None:
        groups.append((tuple(entity_word(entity) for entity in speaker.entities), 1.0))
    return nearest.records([group for group in groups if group[0]], most)
