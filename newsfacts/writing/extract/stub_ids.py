"""Ids for stubs, as curators make them: two words that tell, or three, and no number, since numbers are corrected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.written import kebab
from newsfacts.dates import find_dates
from newsfacts.dates.weekdays import WEEKDAYS
from newsfacts.figures import find_figures
from newsfacts.figures.number_words import number_words
from newsfacts.grammar import parse
from newsfacts.grammar import tokens as divided
from newsfacts.text.fold import tokens
from newsfacts.text.stop_words import stop_words
from newsfacts.writing.extract.saying import verbs
from newsfacts.writing.identity import derived_id, unused

if TYPE_CHECKING:
    from collections.abc import Container

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WORDS, _MOST = 2, 5
"""How many words an id has, beside a `not`, and how many where it is taken otherwise."""
_CONTRARY = frozenset(["not", "nor", "without", "no", "never"])
_WEIGHTS = {"nsubj": 3.0, "nsubj:pass": 3.0, "obj": 2.0, "obl": 2.0, "nmod": 2.0}
"""How well the words of a passage tell what it is of, by their place in the sentence."""


class _Word(NamedTuple):
    at: int
    word: str
    weight: float


def stub_id(kind: str, passage: str, taken: Container[str], *, near: int = 0, by: str = "") -> str:
    """An id that nothing has yet, made of the words of a passage that tell most, of equal ones those near a place.

    `by` comes first: the id of who says it, or the verb that denies it.
    """
    words = _telling(passage)
    best = sorted(words, key=lambda word: (-word.weight, abs(word.at - near)))
    contrary = sum(each.word in _CONTRARY for each in words)
    for count in range(_WORDS, _MOST + 1):
        chosen = [each.word for each in sorted(best[: count + contrary - bool(by)])]
        name = kebab(" ".join([*([by] if by else []), *chosen])) if chosen else ""
        if name and name not in taken:
            return name
        if count >= len(words):
            break
    return unused(name, taken) if name else derived_id(kind, f"{by} {passage}".strip(), taken)


def _telling(passage: str) -> list[_Word]:
    """The words of a passage that an id can have, no dates and measures."""
    idle = [(each.start, each.end) for each in find_dates(passage)]
    idle += [(each.start, each.end) for each in find_figures(passage) if each.figure.counted is None]
    stop = (stop_words() - _CONTRARY) | verbs() | number_words().starts | {day.casefold() for day in WEEKDAYS}
    labels = _labels(passage)
    found = []
    for word in _WORD.finditer(passage):
        plain = "".join(tokens(re.sub("['’]s?$", "", word[0])))
        measures = any(start <= word.start() < end for start, end in idle)
        if plain and plain not in stop and not measures and not any(sign.isdigit() for sign in plain):
            weight = 4.0 if plain in _CONTRARY else _WEIGHTS.get(labels.get(word.start(), ""), 0.0)
            found.append(_Word(word.start(), plain, weight))
    return found


def _labels(passage: str) -> dict[int, str]:
    """The relation of each word of a passage, by where it begins."""
    words = divided(passage)
    return dict(zip((word.start for word in words), parse([word.text for word in words]).labels, strict=True))
