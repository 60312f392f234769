"""The deeds of a claim beside those of a record: pairs that are one, and whether the same take part in them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from newsfacts.verdict.meaning import LIKE, meaning
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.semantic_roles import SemanticRole
from newsfacts.verdict.wordlists import entries, rows, word_set

_TURNED: dict[SemanticRole, SemanticRole] = {"agent": "recipient", "recipient": "agent", "place": "agent"}


class Aligned(NamedTuple):
    """A deed that both tell of."""

    claim: int
    record: int
    converse: bool
    """Whether one buys what the other sells."""
    symmetric: bool
    """Whether it is one that all do alike: meet, talk."""

    def turned(self, role: SemanticRole) -> SemanticRole:
        """The role in the record that one in the claim stands for."""
        return _TURNED.get(role, role) if self.converse else role


def aligned_deeds(claim: Proposition, record: Proposition) -> list[Aligned]:
    """The deeds that a claim and a record both tell of, the main one of the claim first."""
    found: list[Aligned] = []
    theirs = record.deeds
    for at, word, answering, converses in _asked(claim):
        if answering.isdisjoint(theirs.values()):
            continue
        same = [to for to, other in theirs.items() if other == word]
        for to in same or theirs:
            other = theirs[to]
            if other in answering:
                found.append(Aligned(at, to, other in converses, word in word_set("symmetric.txt")))
    return found


@lru_cache(maxsize=1_000)
def _asked(claim: Proposition) -> tuple[tuple[int, str, frozenset[str], frozenset[str]], ...]:
    """The deeds of a claim, the main one first, with the words that tell of them and those from the other side."""
    found = []
    for at in sorted(claim.deeds, key=lambda at: at != claim.main):
        word = claim.sentence.lemmas[at]
        converses = frozenset(_converses().get(word, ()))
        found.append((at, word, meaning(word, claim.sentence.tags[at]).close | converses, converses))
    return tuple(found)


def is_converse(word: str, other: str) -> bool:
    """Whether one verb tells from the other side what another tells."""
    return other in _converses().get(word, ())


def likeness(word: str, tag: str, others: Mapping[str, str]) -> float:
    """How well a word is borne out by the best of some others, each with its part of speech."""
    if word in others:
        return 1.0
    like = meaning(word, tag).like
    best = max([like.get(each, 0.0) for each in others], default=0.0)
    if best < LIKE:
        best = max([best, *[meaning(each, of).like.get(word, 0.0) for each, of in others.items()]])
    return best


@cache
def _converses() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in rows("converses.tsv"):
        for first, second in ((one, other), (other, one)):
            for each in entries(first):
                found.setdefault(each, set()).update(entries(second))
    return found
