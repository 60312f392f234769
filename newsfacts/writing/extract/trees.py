"""The tree of a sentence, which is asked for as often as the sentence has details."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsfacts.grammar import parse, tokens
from newsfacts.writing.extract.subjects import FINITE

if TYPE_CHECKING:
    from newsfacts.grammar import Parse, Token

_LONGEST = 150
"""Words of a sentence that is taken apart; a longer one is a list, and is read up to there."""


@lru_cache(maxsize=16)
def tree_of(sentence: str) -> tuple[list[Token], Parse]:
    """The words of a sentence with their tree."""
    words = tokens(sentence)[:_LONGEST]
    return words, parse([each.text for each in words])


def is_told_of(text: str, end: int, sentence: tuple[int, int]) -> bool:
    """Whether a verb stands directly behind a number of a sentence, and no noun that it counts: four remain."""
    words, tree = tree_of(text[slice(*sentence)])
    at = next((number for number, word in enumerate(words) if word.start + sentence[0] == end + 1), None)
    return at is not None and tree.fine[at] in FINITE
