"""Ids for stubs, as curators make them: two or three words that tell, and no number, since numbers are corrected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.written import kebab
from newsfacts.dates import find_dates
from newsfacts.dates.weekdays import WEEKDAYS
from newsfacts.figures import find_figures
from newsfacts.figures.number_words import number_words
from newsfacts.text.fold import tokens
from newsfacts.text.stop_words import stop_words
from newsfacts.writing.extract.speakers import verbs
from newsfacts.writing.identity import derived_id, unused

if TYPE_CHECKING:
    from collections.abc import Container

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WORDS, _MOST = 3, 5
"""How many words an id has, and how many where it is taken otherwise."""
_CONTRARY = frozenset(["not", "nor", "without", "no", "never"])


def stub_id(kind: str, passage: str, taken: Container[str], *, near: int = 0, by: str = "") -> str:
    """An id that nothing has yet, made of the words of a passage that are nearest to a place in it.

    `by` comes first: the id of who says it, or the verb that denies it.
    """
    words = _telling(passage)
    nearest = sorted(range(len(words)), key=lambda number: (abs(words[number][0] - near), number))
    for count in range(_WORDS, _MOST + 1):
        chosen = [words[number][1] for number in sorted(nearest[: count - bool(by)])]
        name = kebab(" ".join([*([by] if by else []), *chosen])) if chosen else ""
        if name and name not in taken:
            return name
        if count >= len(words):
            break
    return unused(name, taken) if name else derived_id(kind, f"{by} {passage}".strip(), taken)


def _telling(passage: str) -> list[tuple[int, str]]:
    """The words of a passage that an id can have, no dates and measures, each with where it stands."""
    idle = [(each.start, each.end) for each in find_dates(passage)]
    idle += [(each.start, each.end) for each in find_figures(passage) if each.figure.counted is None]
    stop = (stop_words() - _CONTRARY) | verbs() | number_words().starts | {day.casefold() for day in WEEKDAYS}
    found = []
    for word in _WORD.finditer(passage):
        plain = "".join(tokens(re.sub("['’]s?$", "", word[0])))
        measures = any(start <= word.start() < end for start, end in idle)
        if plain and plain not in stop and not measures and not any(sign.isdigit() for sign in plain):
            found.append((word.start(), plain))
    return found
