"""The weekdays of a sentence that belong to no date: on Tuesday."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsfacts.dates.weekdays import WEEKDAYS
from newsfacts.verdict.sentence import Sentence

if TYPE_CHECKING:
    from newsfacts.verdict.proposition import Proposition

_NAMES = frozenset(day.lower() for day in WEEKDAYS)


@lru_cache(maxsize=1_000)
def weekdays(said: Proposition) -> tuple[int, ...]:
    """The words that say on which day of the week it was."""
    return tuple(at for at in sorted(said.content - said.sentence.measured) if is_weekday(said.sentence, at))


def is_weekday(sentence: Sentence, at: int) -> bool:
    """Whether a word is the day of a deed, and no kind of thing: on Saturday, not Saturday lessons."""
    return sentence.words[at] in _NAMES and (sentence.labels[at] != "compound" or at in sentence.possessive)
