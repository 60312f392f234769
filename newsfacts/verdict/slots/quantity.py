"""The quantity slot: intervals of figures, counts to zero, and `the only one`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import relation
from newsfacts.model import Figure
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Relation, Slot
from newsfacts.verdict.stems import stems
from newsfacts.verdict.view import View

_ONLY = frozenset(["only", "sole", "single"])


class Asked(NamedTuple):
    """A figure of a claim and the words of it."""

    figure: Figure
    text: str
    first: int
    after: int


def figures_of(claim: Reading) -> list[Asked]:
    """Give the figures that a claim states, the ones that it states without a number among them."""
    sentence = claim.sentence
    content = frozenset(claim.content)
    asked = []
    for figure, first, after in sentence.figures:
        if first in content:
            asked.append(Asked(figure, figure.text, first, after))
    return asked + list(_unnumbered(claim))


def _unnumbered(claim: Reading) -> Iterator[Asked]:
    words = claim.sentence.words
    at = claim.polarity.nobody
    if at is not None and not claim.sentence.figures:
        counted = words[at + 1] if words[at] in ("no", "zero") and at + 1 < len(words) else "people"
        yield Asked(_count(0, words[at], counted), words[at], at, at + 1)
    for at, word in enumerate(words[:-1]):
        if word in _ONLY and at and words[at - 1] in ("the", "a") and at in claim.content:
            noun = next((w for w in claim.sentence.words[at + 1 : at + 6] if w in _heads(claim, at)), words[at + 1])
            yield Asked(_count(1, f"{word} {noun}", noun), f"the {word}", at, at + 1)


def _heads(claim: Reading, at: int) -> set[str]:
    """Give the last words of the noun phrase behind `the only`: zone of `the only de-escalation zone in Syria`."""
    words = claim.sentence.words
    end = at + 1
    while end < len(words) and words[end] not in ("in", "of", "to", "that", "which", "who", "on", "at", "for", "with"):
        end += 1
    return {words[end - 1]}


def _count(number: int, text: str, counted: str) -> Figure:
    value = Decimal(number)
    return Figure(text, value, value, value, "exact", "count", counted)


def compare(claim: Reading, view: View) -> list[tuple[Asked, Slot]]:
    """Compare each figure of a claim with those of a record that it can be compared with."""
    found = []
    for asked in figures_of(claim):
        relations = [(figure, held) for figure in view.figures if (held := _relation(figure, asked, view)) is not None]
        best = next((pair for pair in relations if pair[1] == "agrees"), relations[0] if relations else None)
        if best is None:
            found.append((asked, Slot("quantity", asked.text, None, "undecided")))
        else:
            text = best[0].text if not best[0].counted else f"{best[0].text}"
            found.append((asked, Slot("quantity", asked.text, text, best[1])))
    return found


def _relation(figure: Figure, asked: Asked, view: View) -> Relation | None:
    if not _counts_the_same(figure, asked.figure, view):
        return None
    return relation(figure, asked.figure)


def _counts_the_same(record: Figure, claim: Figure, view: View) -> bool:
    if record.unit != "count" or claim.unit != "count":
        return True
    if not record.counted or not claim.counted:
        return True
    said = set(stems(record.counted.lower().split())[-1:])
    asked = meaning(claim.counted.lower().split()[-1])
    if said & (asked.same | asked.kin):
        return True
    return _is_a(claim.counted, record.counted)


def _is_a(general: str, special: str) -> bool:
    """Say whether what a claim counts is the general word for what the record counts: people, soldiers."""
    from newsfacts.verdict.kinds import kind_of_noun, is_general

    return is_general(general) and kind_of_noun(special) == kind_of_noun(general)
