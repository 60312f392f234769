"""Whether a claim has the words of a record."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.weights import WEIGHTS

_FEWEST = 3


def is_word_for_word(pair: Pair) -> bool:
    """Whether a claim has the words of the record, values and what negates aside."""
    one, other = _bare_words(pair.claim), _bare_words(pair.record.said)
    least = WEIGHTS.whole * max(len(one), len(other))
    if len(one) < _FEWEST or min(len(one), len(other)) < least:
        return False
    return (Counter(one) & Counter(other)).total() >= least


@lru_cache(maxsize=1_000)
def _bare_words(said: Proposition) -> tuple[str, ...]:
    """The words of a sentence, values and what negates aside."""
    negating = {at for each in said.negations for at in range(each.word, each.after)}
    aside = negating | said.sentence.measured
    return tuple(word for at, word in enumerate(said.sentence.words) if at not in aside)


def is_the_statement(pair: Pair) -> bool:
    """Whether a whole claim is what the record says, word for word."""
    return not pair.claim.is_part and pair.claim.sentence.words == pair.record.said.sentence.words
