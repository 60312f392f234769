"""One thing instead of another: which was chosen and which was not, in a claim and in a record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsfacts.text.stop_words import stop_words
from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition

_INSTEAD = (("instead", "of"), ("rather", "than"))


class Choice(NamedTuple):
    """Where a sentence says `instead of`, and the words on both sides of it."""

    at: int
    chosen: frozenset[str]
    left: frozenset[str]


def compare(pair: Pair) -> Iterator[Outcome]:
    """Whether a record chooses what the claim leaves, or says nothing of what is left."""
    mine = choice(pair.claim)
    if mine is None:
        return
    theirs, words = choice(pair.record.said), pair.claim.sentence.words
    if theirs is None and pair.record.said.negations and mine.left & set(pair.record.said.sentence.words):
        return  # of patience, not of records
    if theirs is not None and mine.left & theirs.left and not mine.left & theirs.chosen:
        return
    asked = " ".join(words[mine.at :])
    if theirs is not None and mine.left & theirs.chosen and mine.chosen & theirs.left:
        right = " ".join(pair.record.said.sentence.words[theirs.at :])
        yield Outcome("polarity", "contradicts", asked, right, mine.at, len(words))
    else:
        yield Outcome("words", "undecided", asked, None, mine.at, len(words), whole=False)


@lru_cache(MOST_KEPT)
def choice(said: Proposition) -> Choice | None:
    """What a sentence says was chosen instead of what; None where it says nothing of the kind."""
    words = said.sentence.words
    for at in range(1, len(words) - 2):
        if words[at : at + 2] in _INSTEAD:
            before, behind = frozenset(words[:at]) - stop_words(), frozenset(words[at + 2 :]) - stop_words()
            return Choice(at, before - behind, behind - before)
    return None
