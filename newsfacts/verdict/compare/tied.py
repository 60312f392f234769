"""Two names that have changed places, by what each is tied to: the directors of X recommend the offer of Y."""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import TypeAlias

from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.names import Mention
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.wordlists import word_set

Tie: TypeAlias = tuple[str, str, str]
"""The lemma of a word, and by which preposition, or by which relation without one, a name hangs on it."""

_EITHER_WAY = ("between", "with", "and", "against")
"""Prepositions by which two stand to one another alike."""


def changed_places(pair: Pair) -> Outcome | None:
    """Two of whom each is tied in the claim as the other is in the record."""
    mine, theirs = _ties(pair.claim), _ties(pair.record.said)
    for one, other in itertools.combinations([tie for tie in mine if tie in theirs], 2):
        first, second = mine[one], mine[other]
        if not set(first.entities).isdisjoint(second.entities):
            continue
        turned = not set(first.entities).isdisjoint(theirs[other].entities)
        if turned and not set(second.entities).isdisjoint(theirs[one].entities):
            text = pair.claim.sentence.words_of(first.first, first.after)
            name = pair.names.name(second.entities[0])
            return Outcome("who", "contradicts", text, name, first.first, first.after, name)
    return None


@lru_cache(MOST_KEPT)
def _ties(said: Proposition) -> dict[Tie, Mention]:
    """The names of a sentence by what they are tied to, where only one is tied so."""
    sentence = said.sentence
    found: dict[Tie, Mention | None] = {}
    for mention in sentence.mentions:
        head = sentence.head_of(mention.first, mention.after)
        above, label, link = sentence.heads[head], sentence.labels[head], sentence.link(head)
        if above < 0 or not mention.entities or mention.people or label == "conj" or link in _EITHER_WAY:
            continue
        lemma = sentence.lemmas[above]
        if lemma in word_set("symmetric.txt"):
            continue
        tie = lemma, label if not link else "", link
        found[tie] = mention if tie not in found else None
    return {tie: mention for tie, mention in found.items() if mention is not None}
