"""Owning up and denying: who admits what they deny in the base says the contrary, whatever follows the verb."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsfacts.grammar import lemma
from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import Proposition

_ADMITS = frozenset(["admit", "concede", "acknowledge", "confess", "accept"])
_DENIES = frozenset(["deny", "dispute", "contest", "reject", "refute"])
_WORDS_FOR_WORDS = frozenset(
    "claim allegation accusation charge criticism finding suggestion report guilt blame responsibility".split()
)
"""What is denied or accepted as true; an offer that is rejected is none."""
_OF_DEEDS_TOO = frozenset(["accept", "reject"])
_NOT = frozenset(["not", "never", "cannot", "refuse", "refused", "refuses", "declined", "declines"])
_NEAR = 4
"""Words within which the subject and a negation stand before the verb, and what is denied behind it."""


class Stance(NamedTuple):
    """Somebody who owns up to something, or denies it."""

    verb: int
    admits: bool
    who: tuple[str, ...]
    """The entities of the name before the verb; none where no name stands there."""


def stances(pair: Pair) -> tuple[Stance, Stance, bool] | None:
    """The stances of a claim and of a record that has the same speaker, and whether they say the same."""
    mine = stance(pair.claim)
    theirs = stance(pair.record.said) if mine is not None else None
    if mine is None or theirs is None:
        return None
    who = theirs.who or ((pair.record.speaker,) if pair.record.speaker else ())
    if not any(each in pair.names.chain(other)[:2] for each in mine.who for other in who):
        return None
    turned = [
        sum(each.turns and each.word > of.verb for each in said.negations) % 2 for said, of in _both(pair, mine, theirs)
    ]
    return mine, theirs, (mine.admits == theirs.admits) == (turned[0] == turned[1])


def _both(pair: Pair, mine: Stance, theirs: Stance) -> tuple[tuple[Proposition, Stance], tuple[Proposition, Stance]]:
    return (pair.claim, mine), (pair.record.said, theirs)


@lru_cache(MOST_KEPT)
def stance(said: Proposition) -> Stance | None:
    """The first verb of a sentence by which somebody owns up or denies; one that is negated says the contrary."""
    sentence = said.sentence
    for at, word in enumerate(sentence.words):
        verb = lemma(word, "VERB")
        if verb not in _ADMITS | _DENIES or (verb in _OF_DEEDS_TOO and not _is_of_words(said, at)):
            continue
        before = sentence.words[max(0, at - _NEAR) : at]
        name = next((each for each in reversed(sentence.mentions) if at - _NEAR < each.after <= at), None)
        admits = (verb in _ADMITS) == _NOT.isdisjoint(before)
        return Stance(at, admits, name.entities if name is not None else ())
    return None


def _is_of_words(said: Proposition, at: int) -> bool:
    """Whether what follows a verb is what somebody says: that it was so, the allegation."""
    behind = range(at + 1, min(at + 1 + _NEAR, len(said.sentence.words)))
    return said.sentence.words[at + 1 : at + 2] == ("that",) or any(
        said.sentence.lemmas[each] in _WORDS_FOR_WORDS for each in behind
    )
