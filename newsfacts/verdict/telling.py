"""What tells by itself what is meant, where a record has other words for some of a claim.

A measured amount, a time of day, or a count of a hundred and more, hardly agrees by chance: the violin of 420 grams is
the instrument of 15 ounces. Nor do two sentences deny the same of the same by chance: no trace of the note turned up,
and no note was found. A word is another for what the record says, if it is no opposite of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.align import Term
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.slip import counting_digits
from newsfacts.verdict.value import Value
from newsfacts.verdict.weights import WEIGHTS

_OTHER_WORDS = 5
"""How many words of a claim may be others than those of the record."""
_WORDS = re.compile(r"[^\W\d_]+")
_MANY = 100
_DIGITS = 2
"""Digits that count of an amount, in one of its units, that hardly agrees by chance."""


def tells_but_a_word(pair: Pair, outcomes: Sequence[Outcome], coverage: float, missing: Sequence[Term]) -> bool:
    """Whether a record bears out a claim but for some words, and a telling value of it, or what it denies.

    `coverage` is the share of the claim that is borne out, `missing` what is not.
    """
    claim, said = pair.claim, pair.record.said
    denies = bool(claim.negations or said.negations)
    if not 0 < len(missing) <= _OTHER_WORDS or not all(_is_another_word(each, pair) for each in missing):
        return False
    if claim.holds != said.holds or any(o.relation != "agrees" and not o.weak for o in outcomes):
        return False
    if any(not meaning(each.lemma, each.tag).opposite.isdisjoint(pair.record.lemmas) for each in missing):
        return False
    if denies:
        denied = any(o.slot == "polarity" and o.claim == o.record == "denied" for o in outcomes)
        return denied and coverage >= WEIGHTS.about
    slots = ("quantity", "date")
    agreed = {o.first: o for o in outcomes if o.slot in slots and not o.weak and o.record is not None}
    is_deed = any(each.tag == "VERB" and " " not in each.lemma for each in missing)
    return any(value.first in agreed and _is_telling(value, agreed[value.first], is_deed) for value in claim.values)


def _is_another_word(term: Term, pair: Pair) -> bool:
    """Whether a word may be another for what a record says: no name, nor that something is unlikely."""
    if term.mention is not None or term.tag not in ("NOUN", "VERB", "ADJ"):
        return False
    if term.tag == "NOUN" and term.first == pair.claim.main:
        return False  # there is another ship
    return term.tag != "ADJ" or pair.claim.sentence.labels[term.first] == "amod"


def _is_telling(value: Value, agreed: Outcome, is_deed: bool) -> bool:
    """Whether a value is telling: for another deed only a measure, for what is offered is not sold for so much.

    A verb of several words is no deed of its own: they end up, make up and come in.
    """
    what = value.what
    if value.kind == "time":
        return not is_deed
    if not isinstance(what, Figure) or value.kind not in ("level", "part") or what.low is None or what.high is None:
        return False
    dimension = dimension_of(what.unit)
    if dimension != dimension_of("count") and _is_converted(agreed):
        return True
    if is_deed and (dimension in (dimension_of("count"), dimension_of("percent")) or dimension.startswith("money")):
        return False
    if dimension == dimension_of("count"):
        return what.low >= _MANY
    return max(counting_digits(agreed.claim), counting_digits(agreed.record or "")) >= _DIGITS


def _is_converted(agreed: Outcome) -> bool:
    """Whether an amount agrees in other units, which no two do by chance: 390 minutes, six and a half hours."""
    mine, theirs = (set(_WORDS.findall(text.lower())) for text in (agreed.claim, agreed.record or ""))
    return bool(mine and theirs) and mine.isdisjoint(theirs)
