"""Whether a claim has the words of a record."""

from __future__ import annotations

from collections import Counter

from newsfacts.verdict.pair import Pair
from newsfacts.verdict.weights import WEIGHTS

_FEWEST = 3


def is_word_for_word(pair: Pair) -> bool:
    """Whether a claim has the words of the record, values and what negates aside."""
    one, other = (
        [
            word
            for at, word in enumerate(said.sentence.words)
            if at not in said.sentence.measured and not any(each.word <= at < each.after for each in said.negations)
        ]
        for said in (pair.claim, pair.record.said)
    )
    same = sum((Counter(one) & Counter(other)).values())
    return len(one) >= _FEWEST and same >= WEIGHTS.whole * max(len(one), len(other))
