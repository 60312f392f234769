"""Which words can be verbs."""

from __future__ import annotations

from functools import cache

from newsfacts.verdict.stems import stems
from newsfacts.verdict.wordlists import entries, rows


@cache
def verbs() -> frozenset[str]:
    """Give the stems of the verbs of news English, in all their forms."""
    words = [word for cells in rows("verbs.txt") for cell in cells for word in entries(cell) if word.isalpha()]
    return frozenset(stems(words))


@cache
def irregular() -> frozenset[str]:
    """Give the past tenses and participles that have no regular ending."""
    return frozenset(word for cells in rows("verbs.txt") for cell in cells[1:] for word in entries(cell))
