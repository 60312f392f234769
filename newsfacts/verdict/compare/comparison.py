"""A claim that compares against a record that compares: the same two sides, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsfacts.verdict.comparing_words import is_comparative
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.sentence import Sentence

_AMOUNTS = {"more": True, "fewer": False, "less": False}
_IN_TIME = ("after", "before")
_UNITS = frozenset(["time", "year", "month", "week", "day", "hour", "minute", "second"])
MOST_KEPT = 1_000
"""Sentences whose comparison is kept: a claim is asked for it by four comparers and beside every record."""


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

    def is_in_time(self, sentence: Sentence) -> bool:
        """Whether it is what came first that is compared."""
        return sentence.words[self.at] in _IN_TIME


def compare(pair: Pair) -> Iterator[Outcome]:
    """Whether two comparisons say the same, or the contrary."""
    found = answered(pair)
    if found is None:
        yield from _unlike(pair)
        return
    mine, theirs, same = found
    if same is None:
        text = pair.claim.sentence.words[mine.at]
        yield Outcome("quantity", "undecided", text, None, mine.at, mine.at + 1, whole=False)
        return
    claim, said = pair.claim.sentence, pair.record.said.sentence
    yield Outcome(
        "quantity", "agrees" if same else "contradicts", claim.words[mine.at], said.words[theirs.at],
        mine.at, mine.at + 1, None, frozenset((mine.at, mine.noun)),
    )  # fmt: skip


def _unlike(pair: Pair) -> Iterator[Outcome]:
    """A comparison beside one that has its comparative, and compares something else."""
    mine, theirs = comparison(pair.claim), comparison(pair.record.said)
    if mine is None or theirs is None:
        return
    word = pair.claim.sentence.words[mine.at]
    if word in _AMOUNTS and word == pair.record.said.sentence.words[theirs.at]:
        yield Outcome("quantity", "undecided", word, None, mine.at, mine.at + 1, whole=False)


def answered(pair: Pair) -> tuple[Comparison, Comparison, bool | None] | None:
    """The comparisons of a claim and of a record, and whether they say the same; None for that where it is open."""
    if pair.claim.negations or pair.record.said.negations:
        return None
    mine = comparison(pair.claim)
    theirs = comparison(pair.record.said) if mine is not None else None
    if mine is None or theirs is None:
        return None
    direction = _direction(mine, theirs, pair)
    if direction is None:
        return None
    turned = _turned(mine, theirs)
    if (
        turned
        and mine.is_in_time(pair.claim.sentence)
        and not (mine.first & theirs.second and mine.second & theirs.first)
    ):
        turned = None  # it took so long after it struck for the ship to sink
    return mine, theirs, None if turned is None else direction != turned


@lru_cache(MOST_KEPT)
def comparison(said: Proposition) -> Comparison | None:
    """The first comparative of a sentence behind which `than` stands, or what came after something else.

    None where `than` only bounds a figure.
    """
    sentence = said.sentence
    content = sorted(said.content - sentence.measured)
    than = next((at for at in content if sentence.words[at] in ("than", *_IN_TIME)), -1)
    if than < 1 or sentence.words[than - 1] in ("rather", "other"):
        return None
    if than + 1 < len(sentence.words) and "," in sentence.between(than + 1):
        return None  # the season before, it lost
    at = than
    if sentence.words[than] == "than":
        at = next((at for at in range(than - 1, -1, -1) if at in said.content and is_comparative(sentence, at)), -1)
    if at < 0:
        return None
    noun = -1
    if sentence.words[at] in _AMOUNTS:
        nouns = [each for each in range(at + 1, than) if sentence.tags[each] == "NOUN"]
        noun = next((each for each in nouns if each + 1 not in nouns), -1)
    first, second = _side(sentence, range(than)), _side(sentence, range(than + 1, len(sentence.words)))
    behind = frozenset(sentence.lemmas[than + 1 :])
    return Comparison(at, noun, first - second, second - first, behind)


def _side(sentence: Sentence, side: range) -> frozenset[str]:
    """The names and nouns on one side of a comparison."""
    named = [mention for mention in sentence.mentions if mention.first in side]
    inside = {at for mention in named for at in range(mention.first, mention.after)}
    nouns = {sentence.lemmas[at] for at in side if sentence.tags[at] == "NOUN" and at not in inside}
    return frozenset(nouns - _UNITS).union(*(mention.entities for mention in named))


def _direction(mine: Comparison, theirs: Comparison, pair: Pair) -> bool | None:
    """Whether both comparatives go the same way; None where they compare different things."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    one, other = claim.words[mine.at], said.words[theirs.at]
    if one in _IN_TIME or other in _IN_TIME:
        return (one == other) if one in _IN_TIME and other in _IN_TIME else None
    if one in _AMOUNTS and other in _AMOUNTS:
        if mine.noun >= 0 and theirs.noun >= 0 and _is_narrower(said, theirs.noun, claim):
            return None
        return _AMOUNTS[one] == _AMOUNTS[other]
    lemmas = claim.lemmas[mine.at], said.lemmas[theirs.at]
    if lemmas[0] == lemmas[1]:
        return True
    means = meaning(lemmas[0], claim.tags[mine.at])
    if lemmas[1] in means.opposite:
        return False
    return True if lemmas[1] in means.like else None


def _is_narrower(said: Sentence, noun: int, claim: Sentence) -> bool:
    """Whether a record counts only some of what a claim does: gold medals, where the claim counts medals."""
    return any(
        said.labels[kid] in ("amod", "compound") and said.lemmas[kid] not in claim.lemmas and kid not in said.measured
        for kid in said.kids[noun]
        if said.words[kid] not in _AMOUNTS
    )


def _turned(mine: Comparison, theirs: Comparison) -> bool | None:
    """Whether the sides have changed places; None where they are other sides, or that is open."""
    straight = bool(mine.second & theirs.second or (mine.first & theirs.first and not (mine.second or theirs.second)))
    same = bool(mine.first & theirs.first)
    crossed = bool(mine.second & theirs.first or mine.first & theirs.second) and (
        not same or bool(mine.second & theirs.first and mine.first & theirs.second)
    )
    if straight != crossed:
        return crossed
    alike = not (mine.second or theirs.second) and mine.behind & theirs.behind
    return False if alike else None
