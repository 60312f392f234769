"""Whether a claim has the words of a record."""

from __future__ import annotations

from collections import Counter

from newsfacts.verdict.pair import Pair
from newsfacts.verdict.weights import WEIGHTS

_FEWEST = 3


def is_word_for_word(pair: Pair) -> bool:
    """Whether a claim has the words of the record, values and what negates aside."""
    one, other = pair.claim.bare_words, pair.record.said.bare_words
    least = WEIGHTS.whole * max(len(one), len(other))
    if len(one) < _FEWEST or min(len(one), len(other)) < least:
        return False
    return (Counter(one) & Counter(other)).total() >= least
