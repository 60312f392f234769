"""What a claim that compares asks: which way, by how much, and the words of its two sides."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.situation.sides import MULTIPLES, PLACES, sides_of
from newsfacts.verdict.value import Value, times, values
from newsfacts.verdict.wordlists import comparative_dimensions, comparatives

Direction: TypeAlias = Literal["up", "down", "same"]

_OTHERS = frozenset(["any", "ever", "every", "other"])
_NOBODY = frozenset(["no", "none", "nobody", "neither", "nothing"])
_BESIDE = 2
_WAYS = frozenset(["up", "down"])
_INSTEAD = ("instead", "of")
_UP_TO = ("up", "to")
_MUCH = 6
"""Words behind a verb among which `as much` stands: grew more than twice as much."""
_PLACED = {"ahead": "up", "trail": "down", "behind": "down"}
_OFTEN = (("more", "often"), ("less", "often"), ("more", "frequently"), ("less", "frequently"))


class Asked(NamedTuple):
    """What a claim compares: `first` with `second`, or one thing with itself at another time where `second` is None."""

    direction: Direction | None
    amount: Figure | None
    """By how much or how many times; None where only the direction is said."""
    is_ratio: bool
    is_change: bool
    """Whether the ratio is that of a difference: a fifth more, up by a fifth."""
    first: frozenset[int]
    second: frozenset[int] | None
    between: str
    turned: bool
    """Whether it says that this is not so."""
    is_open: bool
    """Whether the amount may be another: 13 seats that are gained are all there are, or 13 more."""
    dimensions: frozenset[str]
    """What can be compared so: only lengths and times are longer; empty where anything can."""
    of_change: bool
    """Whether it is by how much two things have changed that is compared: grew faster, fell less."""

    @property
    def in_time(self) -> bool:
        """Whether it is which came first that is compared."""
        return self.between in ("before", "after")


def asked_of(claim: Proposition) -> Asked | None:
    """What a claim compares; None where it compares nothing."""
    value = next((v for v in claim.values if v.kind in ("change", "difference", "ratio") or is_share(v)), None)
    if not _NOBODY.isdisjoint(claim.sentence.words) or _than_any(claim.sentence):
        return None
    amount, ratio = _amount(claim, value)
    sides = sides_of(claim)
    if sides is not None and amount is None and sides[2] in PLACES:  # four points ahead of
        last = max(sides[0], default=-1)
        near = (v.what for v in claim.values if v.first in sides[0] and last - v.after < _BESIDE)
        amount = next((what for what in near if isinstance(what, Figure)), None)
    of_change = sides is not None and _changes(claim)
    direction = _compared_to(claim) if of_change else direction_of(claim)
    between = sides[2] if sides else ""
    if between in ("before", "after"):
        direction = "down" if between == "before" else "up"
        length = next((v.what for v in claim.values if isinstance(v.what, Figure) and _is_time(v.what)), None)
        amount, ratio = length, False
    is_open = False
    again = {"as", "again"} <= set(claim.sentence.words)  # half as much again
    change = ratio and (again or (value is not None and _is_of_change(claim, value)))
    if amount is None and direction is None:
        return None
    if sides is None and amount is None:
        told = [v for v in claim.values if v.kind in ("level", "part") and isinstance(v.what, Figure)]
        if any(v.link == "to" or claim.sentence.words[v.first : v.first + 2] == _UP_TO for v in told):
            return None  # how much it came to is for one record to say
        amount = next((v.what for v in told if isinstance(v.what, Figure)), None)
        is_open = amount is not None  # gained 13 seats: now it has so many, or so many more
    first, second = (sides[0], sides[1]) if sides else (claim.content, None)
    turned = claim.main >= 0 and claim.negated(claim.main)
    dimensions = frozenset[str]() if of_change else _dimensions(claim)
    return Asked(direction, amount, ratio, change, first, second, between, turned, is_open, dimensions, of_change)


def _is_of_change(claim: Proposition, value: Value) -> bool:
    """Whether a share is by how much something became another, and no part of it: fell by a quarter."""
    return value.kind in ("change", "difference") or (value.link == "by" and is_share(value)) or _is_lost(claim, value)


def _is_lost(claim: Proposition, value: Value) -> bool:
    """Whether a share is what a thing becomes less by: lose a quarter of their grants."""
    deed = value.deed
    if value.kind != "part" or deed < 0 or claim.sentence.tags[deed] != "VERB" or value.first < deed:
        return False
    lemma = claim.sentence.lemmas[deed]
    return " " not in lemma and meaning(lemma, "VERB").direction == "down"  # turned down is not lost


def _than_any(sentence: Sentence) -> bool:
    """Whether one thing is compared with all others, which is no comparison of two."""
    return any(
        word == "than" and not _OTHERS.isdisjoint(sentence.words[at + 1 : at + 3])
        for at, word in enumerate(sentence.words)
    )


def _amount(claim: Proposition, value: Value | None) -> tuple[Figure | None, bool]:
    """By how much, and whether that is how many times."""
    if value is not None and isinstance(value.what, Figure):
        return value.what, value.kind == "ratio" or value.what.unit in ("percent", "fraction")
    for at in sorted(claim.content - claim.sentence.measured):
        lemma = claim.sentence.lemmas[at]
        many = MULTIPLES.get(claim.sentence.words[at]) or MULTIPLES.get(lemma)
        if many:
            return times(Decimal(many), claim.sentence, at)[0], True
        if lemma == "halve":
            return times(Decimal("0.5"), claim.sentence, at)[0], True
    return None, False


def _changes(claim: Proposition) -> bool:
    """Whether it is said how much something has changed: grew faster, lost more seats, rose twice as much."""
    sentence = claim.sentence
    return any(
        sentence.tags[at] == "VERB"
        and bool(meaning(sentence.lemmas[at], "VERB").direction)
        and (
            (sentence.words[at + 1] in comparatives() and "than" in sentence.words[at + 2 : at + 4])
            or ("as", "much") in itertools.pairwise(sentence.words[at + 1 : at + _MUCH])
        )
        for at in claim.content
        if at + 2 < len(sentence.words)
    )


def _compared_to(claim: Proposition) -> Direction | None:
    """Whether the first comparative of a claim says more or less."""
    words = claim.sentence.words
    kind = next((kind for at in sorted(claim.content) if (kind := comparatives().get(words[at]))), None)
    return None if kind is None else "up" if kind == "up" else "down"


def _dimensions(claim: Proposition) -> frozenset[str]:
    """The dimensions of what can be compared by the comparatives of a claim."""
    words = claim.sentence.words
    if any(words[at : at + 2] in _OFTEN for at in claim.content):
        return frozenset([dimension_of("count")])
    said = {words[at] for at in claim.content}
    for at in claim.content:
        if words[at - 1] == "as" and words[at + 1 : at + 2] == ("as",):
            said |= {words[at] + end for end in ("r", "er")}  # as long as
    return frozenset(of for word in said for of in comparative_dimensions().get(word, ()))


def direction_of(claim: Proposition) -> Direction | None:
    """Whether a claim says more or less; None where it says neither, or both."""
    found: set[str] = set()
    sentence = claim.sentence
    for at in sorted(claim.content - sentence.measured):
        word, lemma = sentence.words[at], sentence.lemmas[at]
        if at == min(claim.content) and sentence.tags[at] == "ADP":
            continue  # under the agreement
        kind = comparatives().get(word) or _PLACED.get(word if sentence.words[at + 1 : at + 2] == ("of",) else lemma)
        if not kind and sentence.tags[at] == "VERB":
            kind = comparatives().get(lemma) or meaning(lemma, "VERB").direction
        if kind:
            found.add(kind)
    if len(found) > 1 and "than" in sentence.words:  # came up with a lower price than
        return _compared_to(claim)
    return None if len(found) != 1 else "up" if "up" in found else "down"


def from_to(claim: Proposition) -> tuple[Value, Value] | None:
    """The new and the old value of a change that a claim gives both of: to 5 from 3; 5, up from 3; 5 instead of 3."""
    swapped = _instead(claim)
    if swapped is not None:
        return swapped
    figures = [v for v in claim.values if isinstance(v.what, Figure)]
    old = next((v for v in figures if v.link == "from"), None)
    new = next((v for v in figures if v.link == "to"), None)
    if old is not None and new is None and claim.sentence.words[old.first - 2] in _WAYS:
        new = next((v for v in reversed(figures) if v.after <= old.first - 2), None)
    if new is None or old is None:
        return None
    return new, _with_unit(old, new)


def _instead(claim: Proposition) -> tuple[Value, Value] | None:
    """The value that there is to be, and the one that it stands instead of, which the claim only names."""
    words = claim.sentence.words
    found = [value for value in values(claim.sentence) if isinstance(value.what, Figure)]
    for new, old in itertools.pairwise(found):
        if words[max(0, old.first - 2) : old.first] == _INSTEAD:
            return new, _with_unit(old, new)
    return None


def _with_unit(old: Value, new: Value) -> Value:
    """A value that is told without its unit, which the other has: to 540 millimetres from 410."""
    one, other = old.what, new.what
    if isinstance(one, Figure) and isinstance(other, Figure) and one.unit == "count" and one.counted is None:
        return old._replace(what=one._replace(unit=other.unit))
    return old


def is_share(value: Value) -> bool:
    """Whether a value is a fraction: a third of."""
    return isinstance(value.what, Figure) and value.what.unit == "fraction"


def _is_time(figure: Figure) -> bool:
    return dimension_of(figure.unit) in ("time", "calendar time")
