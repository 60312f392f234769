"""Why a value of a record that differs is none that a claim has wrong: it is of another time, deed, part or thing."""

from __future__ import annotations

import itertools

from newsfacts.lexicon.wordnet import entry
from newsfacts.model import Date, Figure
from newsfacts.verdict.compare.relations import relation
from newsfacts.verdict.compare.superlatives import is_superlative
from newsfacts.verdict.compare.wholes import is_a_sum
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.owner import owner
from newsfacts.verdict.pair import Fit, Pair
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.value import Value
from newsfacts.verdict.verbatim import is_word_for_word
from newsfacts.verdict.wordlists import word_set

_SAME = 0.5
_ANYBODY = frozenset(["people", "person", "man", "woman", "human", "individual", "member"])
_BEHIND = 4
"""Words behind a figure among which what it counts stands."""


def is_of_something_else(value: Value, other: Value, fits: Fit, pair: Pair) -> bool:
    """Whether what a record has in place of a value of a claim is no contradiction, since it is of something else."""
    if (is_former(pair) or _is_of_a_part(pair)) and not is_word_for_word(pair):
        return True
    if isinstance(value.what, Date) and (
        _is_of_a_comparison(value, pair) or _is_aside(value, other, pair) or _is_of_the_contrary(value, pair)
    ):
        return True
    is_sum = not isinstance(value.what, Date) and value.kind != "time" and is_a_sum(pair)
    # not what it was before, for what it is; nor how many did something else
    return is_sum or not fits.link or _is_of_another(value, pair) or _is_of_others(value, other, pair)


def _is_of_another(value: Value, pair: Pair) -> bool:
    """Whether a date belongs to a figure of the claim that the record does not have: up from 15 in January."""
    figure = owner(value, pair.claim.values)
    return figure is not None and not any(relation(figure, other) == "agrees" for other in pair.record.values)


def _is_of_a_comparison(value: Value, pair: Pair) -> bool:
    """Whether a date is only what is compared with: more than in 2014, the longest since 1978."""
    claim = pair.claim.sentence
    if value.link != "since" or "since" in pair.record.said.sentence.words:
        return value.link == "than"
    return "most" in claim.words or any(is_superlative(claim, at) for at in range(len(claim.words)))


def _is_aside(value: Value, other: Value, pair: Pair) -> bool:
    """Whether a date is that of a deed told in passing, and the record's that of another: a part ordered in May."""
    claim = pair.claim
    if other.first >= 0 or value.deed in (-1, claim.main) or not claim.sentence.labels[value.deed].startswith("acl"):
        return False
    return claim.sentence.lemmas[value.deed] not in pair.record.lemmas


def _is_of_the_contrary(value: Value, pair: Pair) -> bool:
    """Whether a date is that of a deed of which the record has the contrary: begins in August, stopped in May."""
    if value.deed < 0:
        return False
    claim = pair.claim.sentence
    means = meaning(claim.lemmas[value.deed], claim.tags[value.deed])
    return not means.opposite.isdisjoint(pair.record.said.sentence.lemmas) and means.close.isdisjoint(
        pair.record.lemmas
    )


def _is_of_others(value: Value, other: Value, pair: Pair) -> bool:
    """Whether two figures count other things, or one is a part that did what the record does not say of the other."""
    kinds = {value.kind, other.kind}
    claim, said = pair.claim.sentence, pair.record.said.sentence
    if "part" in kinds and other.first >= 0 and pair.alignment.missing:
        deeds = {said.lemmas[at]: said.tags[at] for at in (*other.anchors, other.deed) if at >= 0}
        own = value.deed < 0 or value.deed in claim.measured  # were a minority
        if not own and likeness(claim.lemmas[value.deed], claim.tags[value.deed], deeds) < _SAME:
            return True
    mine, theirs = _counted(value, claim), _counted(other, said)
    if not mine or not theirs or kinds != {"level"}:
        return False
    anybody = {mine, theirs} & _ANYBODY and all(
        "person" in entry(each, "n").kinds or each in _ANYBODY for each in (mine, theirs)
    )
    return not anybody and likeness(mine, "NOUN", {theirs: "NOUN"}) < _SAME


def _counted(value: Value, sentence: Sentence) -> str:
    """The lemma of what a figure counts, which stands behind it; empty where nothing does."""
    is_count = isinstance(value.what, Figure) and value.what.unit == "count" and value.what.counted
    at = value.anchors[0] if value.anchors else -1
    return sentence.lemmas[at] if is_count and 0 < value.after <= at < value.after + _BEHIND else ""


def _is_of_a_part(pair: Pair) -> bool:
    """Whether the record only tells of a part of what the claim names, or of a whole for its part."""
    borne = (pair.alignment.borne[term.first] for term in pair.terms if term.mention is not None)
    return any(0.5 < each < 1.0 for each in borne)


def is_former(pair: Pair) -> bool:
    """Whether a claim speaks of what was before, or was planned then, and the record of what is."""
    words, former = pair.claim.sentence.words, word_set("former.txt")
    says = pair.claim.attribution
    if says is not None:  # the former manager said
        words = tuple(word for at, word in enumerate(words) if at not in range(*says.speaker_words))
    if former.isdisjoint(words):
        return False
    record = set(pair.record.said.sentence.words)
    if ("used", "to") not in itertools.pairwise(words):
        former -= {"used"}
    return not former.isdisjoint(set(words) - record) and (former & record) <= {"first"}
