"""Sentences that claim something that a base can have an answer to: a cheap look that most sentences end with."""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from itertools import combinations

from newsfacts.figures import find_figures
from newsfacts.text.fold import in_unicode, plain
from newsfacts.verdict.result import LONGEST_CLAIM

_FEWEST_WORDS = 3
_NOTE = re.compile(r"\w: \W?\d")
_DIGIT_OR_QUOTE = re.compile(r"\d|[\"“„«]")
_WORD = re.compile(r"[^\W\d_]+")
_LONGER_WORD = re.compile(r"\w+")
_BETWEEN_NAMES = frozenset(["and", "or", "the"])


class Sieve:
    """Tells sentences with a figure, a date, a quotation or a name of the base from the rest."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._known: dict[str, bool] = {}

    def holds(self, sentence: str) -> bool:
        """Say whether a sentence may claim something checkable: it has a figure, a date, a quotation or a name."""
        return self.is_statement(sentence) and bool(
            _DIGIT_OR_QUOTE.search(sentence) or self.names(sentence) or find_figures(sentence)
        )

    def is_statement(self, sentence: str) -> bool:
        """Say whether a sentence may claim something: of a length that can be read, no question, not only names.

        `Dead: 14` is one without a verb; `Turkey and Russia`, as headings have it, is none.
        """
        if len(sentence) > LONGEST_CLAIM or sentence.rstrip("\"'”’“»)*_!").endswith("?"):
            return False
        if len(sentence.split(None, _FEWEST_WORDS)) < _FEWEST_WORDS and not _NOTE.search(sentence):
            return False
        words = _LONGER_WORD.findall(sentence)
        return not all(word in _BETWEEN_NAMES or (word[0].isupper() and self._is_name(word)) for word in words)

    def is_near(self, sentence: str) -> bool:
        """Say whether a record has nearly all of the longest words of a sentence, and so may be about the same."""
        words = {word.lower() for word in _WORD.findall(sentence)} - _small()
        longest = sorted(words, key=lambda word: (-len(word), word))[:_LONGEST_WORDS]
        if len(longest) < _LONGEST_WORDS:
            return False
        without_one = (" AND ".join(f'"{word}"' for word in some) for some in combinations(longest, len(longest) - 1))
        match = f"{{said names}}: ({' OR '.join(f'({each})' for each in without_one)})"
        return (
            self._database.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (match,)).fetchone() is not None
        )

    def names(self, sentence: str) -> bool:
        """Say whether a word with a capital begins a name of the base."""
        return any(word[0].isupper() and self._is_name(word) for word in _WORD.findall(sentence))

    def _is_name(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            key = in_unicode(plain(word))
            row = self._database.execute(_BEGINS_A_NAME, (key, f"{key} ", f"{key}!", key)).fetchone()
            known = key not in _small() and row is not None
            if len(self._known) < _MOST_KEPT:
                self._known[word] = known
        return known


_BEGINS_A_NAME = """
SELECT 1 FROM alias WHERE key = ? OR (key >= ? AND key < ?)
UNION ALL SELECT 1 FROM name_word WHERE word = ? LIMIT 1
"""
_MOST_KEPT = 100_000
_LONGEST_WORDS = 5


@cache
def _small() -> frozenset[str]:
    from newsfacts.text.stop_words import stop_words

    return stop_words()
