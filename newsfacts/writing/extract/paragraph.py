"""A paragraph as stubs are made of it: its text, the entities that it names, its quotations."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.capitals import is_dateline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_start = itemgetter(0)
_BESIDE = 200
"""Characters beside a passage in which the words stand that tell it from its like."""


class Named(NamedTuple):
    """An entity that a text names, where it stands in a paragraph."""

    start: int
    end: int
    entity: str
    kind: str


class Read(NamedTuple):
    """A paragraph, the entities that it names, and its quotations."""

    number: int
    text: str
    names: Sequence[Named]
    told: Sequence[Named]
    """Those of the names that stand outside of quotations."""
    quoted: Sequence[tuple[int, int]]
    pronouns: Mapping[int, str] = {}
    """Whom the pronouns outside of quotations stand for, by where they begin."""
    above: str = ""
    """The day that the text told of last above it, as YYYY-MM-DD."""


def named_within(sentence: tuple[int, int], names: Sequence[Named]) -> Sequence[Named]:
    """The names of a sentence, of those of its paragraph in order."""
    return names[bisect_left(names, sentence[0], key=_start) : bisect_left(names, sentence[1], key=_start)]


def names_in(read: Read, sentence: tuple[int, int]) -> list[Named]:
    """The names of a sentence, that of a dateline aside."""
    within = named_within(sentence, read.names)
    return [each for each in within if not is_dateline(read.text, each.start, each.end)]


def around(text: str, span: tuple[int, int]) -> dict[str, str]:
    """The words before a passage that stands more than once in its paragraph."""
    exact = text[slice(*span)]
    if text.find(exact, text.find(exact) + 1) < 0:
        return {}
    before = text[max(0, span[0] - _BESIDE) : span[0]].split()[-3:]
    behind = text[span[1] : span[1] + _BESIDE].split()[:3]
    return {"prefix": " ".join(before)} if before else {"suffix": " ".join(behind)}
