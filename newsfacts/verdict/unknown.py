"""Words that are no English words, and so names that the base does not know: Gazprom, Merkel."""

from __future__ import annotations

from functools import lru_cache

from newsfacts.lexicon.wordnet import is_word
from newsfacts.text.stop_words import stop_words
from newsfacts.verdict.meaning import lemmas_of

_SHORTEST = 3


@lru_cache(maxsize=50_000)
def is_unknown(word: str) -> bool:
    """Whether a word, in its plain spelling, is none that the word lists know in any form."""
    if len(word) < _SHORTEST or not word.isalpha() or word in stop_words():
        return False
    return not any(is_word(each) for each in lemmas_of(word))
