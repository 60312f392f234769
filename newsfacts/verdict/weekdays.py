"""The weekdays of a sentence that belong to no date, on Tuesday, and the parts of the day that belong to a time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsfacts.dates.weekdays import WEEKDAYS
from newsfacts.verdict.sentence import Sentence

if TYPE_CHECKING:
    from newsfacts.verdict.proposition import Proposition

_NAMES = frozenset(day.lower() for day in WEEKDAYS)
_PARTS_OF_DAY = frozenset(["morning", "afternoon", "evening", "night"])
_BEHIND = 3
"""Words behind a time of day within which its part of the day stands."""


@lru_cache(maxsize=1_000)
def weekdays(said: Proposition) -> tuple[int, ...]:
    """The words that say on which day of the week it was."""
    return tuple(at for at in sorted(said.content - said.sentence.measured) if is_weekday(said.sentence, at))


def is_weekday(sentence: Sentence, at: int) -> bool:
    """Whether a word is the day of a deed, and no kind of thing: on Saturday, not Saturday lessons."""
    return sentence.words[at] in _NAMES and (sentence.labels[at] != "compound" or at in sentence.possessive)


def is_part_of_day(sentence: Sentence, at: int) -> bool:
    """Whether a word only says in which part of the day a time before it lies: at ten to two in the night."""
    if sentence.words[at] not in _PARTS_OF_DAY:
        return False
    return any(0 < at - time.after < _BEHIND for time in sentence.times)
