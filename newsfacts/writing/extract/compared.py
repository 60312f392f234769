"""Which part of a passage tells of a figure that is held against another: 9 million last year, down from 12 in 2021."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsfacts.figures import find_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.figures import FoundFigure

_AGAINST = re.compile(
    r"(?:,?\s*\b(?:up|down|instead)\b)?\s*\b(?:from|than|against|versus|(?:as\s+)?compared\s+(?:with|to))\s+(?:the\s+)?$"
)
"""Before a value that another is held against."""
_TO = re.compile(r"\s*\bto\s+$")
"""Before the value that something comes to, behind the one that it comes from."""


def parts_told(text: str, span: tuple[int, int], at: int) -> Sequence[tuple[int, int]]:
    """Where the date of a figure `at` a place of a passage may stand, the nearest first.

    It is that of its own part; what is not held against another may have that of the beginning too: in May it rose from
    48 to 61.
    """
    found = find_figures(text[slice(*span)])
    edges, against = [span[0]], [False]
    for before, each in pairwise(found):
        start = span[0] + each.start
        first = _AGAINST.search(text, edges[-1], span[0] + before.start) if len(edges) == 1 else None
        if first and _TO.search(text, span[0] + before.end, start) and _are_alike(before, each):
            edges.append(first.start())
            against.append(True)
        if (mark := _AGAINST.search(text, span[0] + before.end, start)) and _are_alike(before, each):
            edges.append(mark.start())
            against.append(True)
        elif against[-1] and (mark := _TO.search(text, span[0] + before.end, start)):
            edges.append(mark.start())
            against.append(False)
    edges.append(span[1])
    own = max(number for number, edge in enumerate(edges[:-1]) if edge <= at)
    part, head = (edges[own], edges[own + 1]), (edges[0], edges[1])
    return [part] if against[own] or part == head else [part, head]


def _are_alike(one: FoundFigure, other: FoundFigure) -> bool:
    """Whether two figures may be held against each other: the same is counted, or only one says what."""
    this, that = one.figure, other.figure
    if this.counted and that.counted:
        return this.counted.split()[-1] == that.counted.split()[-1]
    bare = [each.unit == "count" and not each.counted for each in (this, that)]
    return any(bare) or this.unit == that.unit
