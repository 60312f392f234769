"""A claim that compares against a record that compares: the same two sides, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.model import Figure
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.sentence import Sentence

_AMOUNTS = {"more": True, "fewer": False, "less": False}
_SAME = 0.5


class Comparison(NamedTuple):
    """A comparative with `than`, and the names on both sides of it."""

    at: int
    """The comparative."""
    noun: int
    """What there is more or less of; -1 where a quality is compared."""
    first: frozenset[str]
    second: frozenset[str]
    behind: frozenset[str]
    """The lemmas behind `than`."""


def compare(pair: Pair) -> Iterator[Outcome]:
    """Whether two comparisons say the same, or the contrary."""
    found = answered(pair)
    if found is None:
        return
    mine, theirs, same = found
    claim, said = pair.claim.sentence, pair.record.said.sentence
    yield Outcome(
        "quantity", "agrees" if same else "contradicts", claim.words[mine.at], said.words[theirs.at],
        mine.at, mine.at + 1, None, frozenset((mine.at, mine.noun)),
    )  # fmt: skip


def answered(pair: Pair) -> tuple[Comparison, Comparison, bool] | None:
    """The comparisons of a claim and of a record that has the same two sides, and whether they say the same."""
    if pair.claim.negations or pair.record.said.negations:
        return None
    mine, theirs = comparison(pair.claim), comparison(pair.record.said)
    if mine is None or theirs is None:
        return None
    direction = _direction(mine, theirs, pair)
    turned = _turned(mine, theirs)
    return None if direction is None or turned is None else (mine, theirs, direction != turned)


def comparison(said: Proposition) -> Comparison | None:
    """The first comparative of a sentence behind which `than` stands; None where that only bounds a figure."""
    sentence = said.sentence
    than = next((at for at in sorted(said.content) if sentence.words[at] == "than" and at not in sentence.measured), -1)
    if than < 1 or sentence.words[than - 1] in ("rather", "other"):
        return None
    at = next((at for at in range(than - 1, -1, -1) if at in said.content and _is_comparative(sentence, at)), -1)
    if at < 0:
        return None
    noun = -1
    if sentence.words[at] in _AMOUNTS:
        noun = next((each for each in range(at + 1, than) if sentence.tags[each] == "NOUN"), -1)
    sides = (range(than), range(than + 1, len(sentence.words)))
    named = [frozenset(e for m in sentence.mentions if m.first in side for e in m.entities) for side in sides]
    return Comparison(at, noun, named[0], named[1], frozenset(sentence.lemmas[each] for each in sides[1]))


def _is_comparative(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word in _AMOUNTS:
        return True
    return sentence.tags[at] in ("ADJ", "ADV") and word.endswith("er") and sentence.lemmas[at] != word


def _direction(mine: Comparison, theirs: Comparison, pair: Pair) -> bool | None:
    """Whether both comparatives go the same way; None where they compare different things."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    one, other = claim.words[mine.at], said.words[theirs.at]
    if one in _AMOUNTS and other in _AMOUNTS:
        nouns = (claim, mine.noun), (said, theirs.noun)
        if (mine.noun < 0) != (theirs.noun < 0):
            return None
        if mine.noun >= 0:
            words = [(sentence.lemmas[at], "NOUN") for sentence, at in nouns]
            if likeness(*words[0], dict(words[1:])) < _SAME and not _have_one_amount(pair):
                return None
        return _AMOUNTS[one] == _AMOUNTS[other]
    lemmas = claim.lemmas[mine.at], said.lemmas[theirs.at]
    if lemmas[0] == lemmas[1]:
        return True
    means = meaning(lemmas[0], claim.tags[mine.at])
    if lemmas[1] in means.opposite:
        return False
    return True if lemmas[1] in means.like else None


def _have_one_amount(pair: Pair) -> bool:
    """Whether both compare by the same amount, so that they count the same: 420 people, 420 employees."""
    amounts = [
        {value.what.value for value in said.values if isinstance(value.what, Figure) and value.kind == "difference"}
        for said in (pair.claim, pair.record.said)
    ]
    return bool(amounts[0] & amounts[1])


def _turned(mine: Comparison, theirs: Comparison) -> bool | None:
    """Whether the sides have changed places; None where they are other sides."""
    if mine.second and theirs.second:
        if not mine.second.isdisjoint(theirs.second):
            return False
        return True if mine.first & theirs.second and mine.second & theirs.first else None
    if mine.second or theirs.second:
        return None
    alike = mine.first & theirs.first or not (mine.first and theirs.first)
    return False if alike and mine.behind & theirs.behind else None
