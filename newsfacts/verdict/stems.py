"""The stems of words, as the index has them: SQLite's own Porter stemmer says them."""

from __future__ import annotations

import sqlite3
from _thread import allocate_lock
from collections.abc import Iterable, Sequence
from functools import cache

_MOST_KEPT = 200_000
_known: dict[str, str] = {}
_lock = allocate_lock()


def stems(words: Sequence[str]) -> list[str]:
    """Give the stem of each word; words are in their plain spelling (`newsfacts.text.fold.plain`)."""
    with _lock:  # one connection for all threads
        new = [word for word in dict.fromkeys(words) if word not in _known]
        if new:
            if len(_known) > _MOST_KEPT:
                _known.clear()
                new = list(dict.fromkeys(words))
            _known.update(zip(new, _stemmed(new), strict=True))
        return [_known[word] for word in words]


def stem(phrase: str) -> str:
    """Give the stems of one word or of several, with spaces between them."""
    if (known := _known.get(phrase)) is not None:
        return known
    return " ".join(stems(phrase.split()))


def _stemmed(words: Sequence[str]) -> Iterable[str]:
    found = _terms(" ".join(words))
    if len(found) == len(words):
        return found
    return [" ".join(_terms(word)) or word for word in words]  # a word with a sign that SQLite divides at


def _terms(text: str) -> list[str]:
    memory = _memory()
    memory.execute("DELETE FROM one")  # what an interrupted call left
    memory.execute("INSERT INTO one VALUES (?)", (text,))
    return [row[0] for row in memory.execute('SELECT term FROM terms ORDER BY "offset"')]


@cache
def _memory() -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    memory.executescript(
        "CREATE VIRTUAL TABLE one USING fts5 (word, tokenize='porter unicode61 remove_diacritics 2');"
        "CREATE VIRTUAL TABLE terms USING fts5vocab (one, instance);"
    )
    return memory
