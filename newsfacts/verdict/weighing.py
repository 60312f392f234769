"""Which words a claim cannot have too much, because they say something by themselves."""

from __future__ import annotations

from functools import cache

from newsfacts.text.fold import plain
from newsfacts.verdict.kinds import kind_of_noun
from newsfacts.verdict.reading import Item
from newsfacts.verdict.verbs import is_verb_form
from newsfacts.verdict.wordlists import rows


def is_verb(item: Item) -> bool:
    """Say whether a word of a claim can be a verb."""
    return item.meaning is not None and is_verb_form(plain(item.text).split(" ")[0])


def weighs(item: Item) -> bool:
    """Say whether a word is one that a claim cannot have too much: a verb, or a noun for somebody or something."""
    if plain(item.text) in _hard() or plain(item.text).endswith("est"):  # the largest
        return True
    return is_verb(item) or kind_of_noun(item.text) is not None


@cache
def _hard() -> frozenset[str]:
    """Give the small words that change what a claim says."""
    return frozenset(cells[0] for cells in rows("hard_words.txt"))
