"""All, none and not all of something, against a record that tells how many of them did or did not."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.model import Figure
from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Relation
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.value import Value

Of: TypeAlias = Literal["all", "none", "some not"]

_ALL = frozenset(["all", "every", "each"])
_NEARLY = frozenset(["almost", "nearly", "practically", "virtually", "after", "at", "in", "above", "of"])
"""Words before `all` with which it says less, or something else: after all."""
_NONE = frozenset(["none", "neither"])
_BEHIND = 6
"""Words behind a quantifier within which the noun stands that it is of."""
_SAME, _BORNE = 0.5, 0.8
"""How like a noun has to be to what a value counts, and how well a record has to bear the noun or the deed out."""


class Quantifier(NamedTuple):
    """How many of something a claim says did it, and where it says so."""

    at: int
    of: Of
    noun: int


def quantified(pair: Pair) -> tuple[Quantifier, Relation, str] | None:
    """What a record says on all or none of something by the part that did, or did not; and its words for that part."""
    asked = quantifier(pair.claim)
    if asked is None:
        return None
    denied = _denies_the_deed(pair, asked.of)
    if denied is None:
        return None
    claim, record = pair.claim.sentence, pair.record.said
    for value in pair.record.values:
        counted = {record.sentence.lemmas[at]: record.sentence.tags[at] for at in value.anchors}
        persons = isinstance(value.what, Figure) and value.what.unit == "count"  # seven bodies: the dead
        known = persons and pair.alignment.borne.get(asked.noun, 0.0) >= _BORNE
        if not _is_some(value) or (
            counted and not known and likeness(claim.lemmas[asked.noun], "NOUN", counted) < _SAME
        ):
            continue
        relation = _relation(asked.of, denied, _is_of_a_whole(value, record.sentence))
        if relation is not None:
            return asked, relation, pair.record.text_of(value)
    return None


def _relation(of: Of, denied: bool, of_a_whole: bool) -> Relation | None:
    """What it says on a quantifier that some did, or did not; and others otherwise, where that is told."""
    if of == "none":
        return "undecided" if denied else "contradicts"  # three did not sound: the others may have
    if not denied and not of_a_whole:
        return None  # three sounded: the others may have
    return "contradicts" if of == "all" else "agrees"


@lru_cache(MOST_KEPT)
def quantifier(claim: Proposition) -> Quantifier | None:
    """The quantifier of a claim that says all, none, or not all of something; None where it has none."""
    sentence = claim.sentence
    for at in sorted(claim.content):
        word, before = sentence.words[at], sentence.words[at - 1] if at else ""
        single = sentence.words[at : at + 3] == ("not", "a", "single")
        if not (word in _ALL or word in _NONE or single) or before in _NEARLY or "but" in sentence.words[at : at + 2]:
            continue
        noun = _noun(sentence, at)
        if noun is None:
            continue
        of: Of = "none" if word in _NONE or single else "some not" if before == "not" else "all"
        return Quantifier(at, of, noun)
    return None


def _noun(sentence: Sentence, at: int) -> int | None:
    """The noun that a quantifier is of: rafts, of all six of the ship's life rafts."""
    behind = range(at + 1, min(at + 1 + _BEHIND, len(sentence.words)))
    for each in behind:
        if sentence.tags[each] in ("VERB", "AUX"):
            return None
        ends = sentence.tags[each + 1 : each + 2] not in (("NOUN",), ("PROPN",)) and each not in sentence.possessive
        people = sentence.tags[each] == "ADJ" and sentence.words[each - 1] == "the"  # the dead
        if (sentence.tags[each] in ("NOUN", "PROPN") or people) and ends and each not in sentence.measured:
            return each
    return None


def _is_some(value: Value) -> bool:
    """Whether a value tells how many of several, and not all of them; be it only the figure of the record."""
    if not isinstance(value.what, Figure) or not (value.kind == "part" or " of " in value.what.text):
        return False
    if value.what.text.lower().startswith(("all", "every", "both")):
        return False
    shares = {"percent": 100, "fraction": 1}
    whole = shares.get(value.what.unit)
    return value.what.low is not None and value.what.low > 0 and (whole is None or value.what.low < whole)


def _is_of_a_whole(value: Value, sentence: Sentence) -> bool:
    """Whether it is told how many there are in all: one of the three."""
    if isinstance(value.what, Figure) and (value.what.unit in ("percent", "fraction") or value.first < 0):
        return True
    return any(at in sentence.measured for at in range(value.after + 1, min(value.after + 4, len(sentence.words))))


def _denies_the_deed(pair: Pair, of: Of) -> bool | None:
    """Whether the record says that the part did not do what the claim says; None where it tells of another deed."""
    claim, record = pair.claim, pair.record.said
    mine, theirs = claim.focus, record.focus
    if mine < 0 or theirs < 0 or pair.alignment.missing:
        return None
    means = meaning(claim.sentence.lemmas[mine], claim.sentence.tags[mine])
    own = record.sentence.lemmas[theirs]
    turned = record.negated(theirs) != (of == "all" and claim.negated(mine))
    if own in means.opposite:
        return not turned
    return turned if own in means.close or pair.alignment.borne.get(mine, 0.0) >= _BORNE else None
