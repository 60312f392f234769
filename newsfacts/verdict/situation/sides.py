"""The two sides of a comparison, and whether it says more or less."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from newsfacts.model import Figure
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.value import Value
from newsfacts.verdict.wordlists import comparatives

Direction: TypeAlias = Literal["up", "down"]


class Sides(NamedTuple):
    """The words of the two sides of a comparison, and the word between them."""

    first: frozenset[int]
    second: frozenset[int]
    between: str


def sides_of(claim: Proposition, amount: Value | None) -> Sides | None:
    """The words of the two sides of a comparison, and the word between them."""
    words = claim.sentence.words
    covered = {at for value in claim.values for at in range(value.first, value.after)}
    content = sorted(claim.content)
    for at in content:
        word = words[at]
        if at in covered or at == content[0]:
            continue
        if word in ("than", "before", "after") or (word == "as" and "as" in words[:at]):
            behind = frozenset(each for each in content if each > at)
            return Sides(frozenset(each for each in content if each < at), behind, word)
    if amount is not None and (amount.kind == "ratio" or is_share(amount)):
        names = [m.first for m in claim.sentence.mentions]
        if any(at < amount.first for at in names) and any(at > amount.first for at in names):
            first = frozenset(at for at in content if at < amount.first)
            return Sides(first, frozenset(at for at in content if at >= amount.after), "of")
    return None


def direction_of(claim: Proposition) -> Direction | None:
    """Whether a claim says more or less."""
    found: set[str] = set()
    sentence = claim.sentence
    for at in sorted(claim.content - sentence.measured):
        word = sentence.words[at]
        kind = comparatives().get(word) or (
            meaning(sentence.lemmas[at], sentence.tags[at]).direction if sentence.tags[at] == "VERB" else ""
        )
        if kind:
            found.add(kind)
    for value in claim.values:
        counted = value.what.counted if isinstance(value.what, Figure) else None
        kind = comparatives().get((counted or "").split(" ")[0], "")
        if kind:
            found.add(kind)
    return None if len(found) != 1 else "up" if "up" in found else "down"


def from_to(claim: Proposition) -> tuple[Value, Value] | None:
    """The new and the old value of a change that a claim gives both of."""
    figures = [v for v in claim.values if isinstance(v.what, Figure)]
    old = next((v for v in figures if v.link == "from"), None)
    new = next((v for v in figures if v.link == "to"), None)
    return (new, old) if new is not None and old is not None else None


def is_share(value: Value) -> bool:
    """Whether a value is a fraction: a third of."""
    return isinstance(value.what, Figure) and value.what.unit == "fraction"


def is_of_changes(claim: Proposition) -> bool:
    """Whether a comparison is one of changes: lost more than the other gained."""
    main = claim.main
    return main >= 0 and bool(meaning(claim.sentence.lemmas[main], claim.sentence.tags[main]).direction)
