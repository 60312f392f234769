"""The figures that a claim states, those without a number among them: nobody, the only one, an hour, dozens."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from newsfacts.figures import FigureError, find_unit, read_figure
from newsfacts.model import Figure
from newsfacts.verdict.reading import KEPT, Reading
from newsfacts.verdict.wordlists import rows

_BEFORE_A_SINGLE = frozenset("took take takes lasted last lasts for just only within in spent exactly".split())
_ONLY = frozenset(["only", "sole", "single"])


class Asked(NamedTuple):
    """A figure of a claim and the words of it."""

    figure: Figure
    text: str
    first: int
    after: int


@lru_cache(maxsize=KEPT)
def figures_of(claim: Reading) -> list[Asked]:
    """Give the figures that a claim states, the ones that it states without a number among them."""
    sentence = claim.sentence
    content = frozenset(claim.content)
    if claim.attribution is not None:  # a tenth of Americans said
        content |= frozenset(range(*claim.attribution.speaker_words))
    asked = []
    for figure, first, after in sentence.figures:
        bare = figure.value == 1 and figure.unit == "count" and not figure.counted
        if first in content and not bare:
            asked.append(Asked(_in_time(figure, claim, first), figure.text, first, after))
    return asked + list(_unnumbered(claim))


def _in_time(figure: Figure, claim: Reading, first: int) -> Figure:
    """Give `after the 90th minute` as more than the 90th."""
    words = claim.sentence.words[max(0, first - 2) : first]
    if figure.unit != "rank" or words[-1:] != ("the",):
        return figure
    if words[0] == "after":
        return figure._replace(qualifier="more_than", high=None)
    return figure._replace(qualifier="less_than", low=None) if words[0] == "before" else figure


def _unnumbered(claim: Reading) -> Iterator[Asked]:
    words = claim.sentence.words
    at = claim.polarity.nobody
    if at is not None and words[at] != "nothing" and not claim.sentence.figures:
        named = {word for m in claim.sentence.mentions if m.people for word in range(m.first, m.after)}
        after = next((word for word in range(at + 1, len(words)) if word not in named), None)
        counted = words[after] if words[at] in ("no", "zero") and after is not None else "people"
        yield Asked(_count(0, words[at], counted), words[at], at, at + 1)
    without_number = vague(claim)
    if without_number is not None:
        yield without_number
    for at, word in enumerate(words[:-1]):
        taken = any(found.first <= at < found.after for found in claim.sentence.figures)
        if word in ("a", "an") and at in claim.content and not taken and (figure := _single(claim, at)) is not None:
            yield Asked(figure, figure.text, at, at + 2)
        none = words[max(0, at - 2) : at] == ("not", "a")  # not a single one
        if word in _ONLY and at and words[at - 1] in ("the", "a") and at in claim.content and not none:
            noun = next((w for w in claim.sentence.words[at + 1 : at + 6] if w in _heads(claim, at)), words[at + 1])
            yield Asked(_count(1, f"{word} {noun}", noun), f"the {word}", at, at + 1)


def _single(claim: Reading, at: int) -> Figure | None:
    """Give `an hour` behind a word that makes it a quantity: took an hour, less than a day."""
    words = claim.sentence.words
    if at == 0 or words[at + 1] == "second" or find_unit(words[at + 1]) is None:
        return None
    for size in range(min(3, at), 0, -1):
        try:
            return read_figure(" ".join([*words[at - size : at], "1", words[at + 1]]))
        except FigureError:
            continue
    return read_figure(f"1 {words[at + 1]}") if words[at - 1] in _BEFORE_A_SINGLE else None


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


def vague(claim: Reading) -> Asked | None:
    """Give the first count without a number: dozens of soldiers."""
    words = claim.sentence.words
    if _vague_words().isdisjoint(words):
        return None
    for words_, low, high in rows("vague_counts.tsv"):
        size = len(words_.split())
        for at in claim.content:
            if words[at : at + size] == tuple(words_.split()) and at + size < len(words):
                counted = next((word for word in words[at + size :] if word != "of"), None)
                figure = Figure(words_, None, Decimal(low), Decimal(high), "range", "count", counted)
                return Asked(figure, words_, at, at + size)
    return None


@cache
def _vague_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words, *_ in rows("vague_counts.tsv"))
