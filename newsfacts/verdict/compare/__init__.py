"""One comparer a slot: each takes a claim beside a record and gives what it finds; their order does not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from newsfacts.verdict.compare import (
    choices,
    comparison,
    modifiers,
    polarity,
    said_by,
    standard,
    superlatives,
    values,
    weekday,
    who,
    words,
)
from newsfacts.verdict.pair import Outcome, Pair

Comparer: TypeAlias = Callable[[Pair], Iterator[Outcome]]

COMPARERS: tuple[Comparer, ...] = (
    values.compare,
    weekday.compare,
    superlatives.compare,
    who.compare,
    modifiers.compare,
    said_by.compare,
    polarity.compare,
    comparison.compare,
    standard.compare,
    choices.compare,
    words.compare,
)
