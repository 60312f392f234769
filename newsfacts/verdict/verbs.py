"""Which words can be verbs."""

from __future__ import annotations

from functools import cache

from newsfacts.verdict.kinds import kind_of_noun
from newsfacts.verdict.reading import Item
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


def is_verb(item: Item) -> bool:
    """Say whether a word of a claim can be a verb."""
    return item.meaning is not None and any(form.split()[0] in verbs() for form in item.meaning.same)


def weighs(item: Item) -> bool:
    """Say whether a word is one that a claim cannot have too much: a verb, or a noun that names somebody or something."""
    return is_verb(item) or kind_of_noun(item.text) is not None
