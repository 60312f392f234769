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


_CONTENT = frozenset(["NOUN", "PROPN", "VERB"])
_IDLE = frozenset(
    "other others another one ones rest total number average half later earlier up down least most".split()
)
"""Words that tell nothing by themselves: of what there are others, or more later."""
_OWN = 5.0
"""What words of a passage weigh more than those of its sentence."""


class _Word(NamedTuple):
    at: int
    word: str
    weight: float
    tells: bool
    """Whether it says of what the passage is, and not only how, when or how many."""


def stub_id(kind: str, passage: str, taken: Container[str], *, near: int = 0, by: str = "", sentence: str = "") -> str:
    """An id that nothing has yet, made of the words of a passage that tell most, of equal ones those near a place.

    `by` comes first: the id of who says it, or the verb that denies it. What only says how many or when has words of
    its sentence beside its own.
    """
    words = _telling(passage)
    if not by and sentence and not any(each.tells for each in words):
        start = sentence.find(passage)
        own = [each._replace(weight=each.weight + _OWN) for each in words]
        around = (each._replace(at=each.at - start) for each in _telling(sentence) if each.tells)
        words = own + [each for each in around if not 0 <= each.at < len(passage)]
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
    labels, tags = _read(passage)
    found = []
    for word in _WORD.finditer(passage):
        plain = "".join(tokens(re.sub("['’]s?$", "", word[0])))
        measures = any(start <= word.start() < end for start, end in idle)
        if plain and plain not in stop and not measures and not any(sign.isdigit() for sign in plain):
            weight = 4.0 if plain in _CONTRARY else _WEIGHTS.get(labels.get(word.start(), ""), 0.0)
            tells = tags.get(word.start()) in _CONTENT and plain not in _IDLE
            found.append(_Word(word.start(), plain, weight, tells))
    return found


def _read(passage: str) -> tuple[dict[int, str], dict[int, str]]:
    """The relation and the kind of each word of a passage, by where it begins."""
    words = divided(passage)
    read = parse([word.text for word in words])
    starts = [word.start for word in words]
    return dict(zip(starts, read.labels, strict=True)), dict(zip(starts, read.tags, strict=True))
