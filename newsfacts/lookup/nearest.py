"""Which records of a base hold which words, and how rare a word is in it: one way for a base of any size."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from math import log

from newsfacts.index.schema import name_token
from newsfacts.lookup.scope import record_counts

_COMMON = 400
"""Records that a word may stand in for all of them to be weighed."""
_TOGETHER, _AT_ONCE = 4, 60
"""Common words that are looked for together, and records that one such query gives at most."""
_HOLDING = f"SELECT rowid FROM words WHERE words MATCH ? LIMIT {_COMMON + 1}"
_KEPT = 20_000


class Nearest:
    """Finds the records nearest to some words; what it learns of words it keeps."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.size = sum(record_counts(database).values())
        self._holding = lru_cache(_KEPT)(self._read)
        self._all = log(self.size + 2)

    def rarity(self, words: tuple[str, ...]) -> float:
        """How much it says that a record holds one of some words: 1 for one record of all, 0 where none holds any."""
        count = len(self._holding(words)[0])
        return log((self.size + 2) / (count + 0.5)) / self._all if count else 0.0

    def records(self, groups: Iterable[tuple[tuple[str, ...], float]], most: int) -> list[int]:
        """The numbers of the records that hold most of some groups of words, best first.

        A group is words of which one will do, and what it counts for beside its rarity.
        """
        scores: dict[int, float] = defaultdict(float)
        common: list[tuple[str, ...]] = []
        for words, weight in groups:
            held, too_many = self._holding(words)
            if too_many:
                common.append(words)
            elif held:
                worth = weight * (self.rarity(words) + 0.05)
                for record in held:
                    scores[record] += worth
        for record, together in self._with_common(common, scores, most):
            scores[record] += 0.1 * together
        return sorted(scores, key=lambda record: (-scores[record], record))[:most]

    def _with_common(
        self, common: Sequence[tuple[str, ...]], scores: dict[int, float], most: int
    ) -> Iterator[tuple[int, int]]:
        """Records that hold several words that very many hold, and how many; one such word alone says too little."""
        chosen = common[:_TOGETHER]
        for size in range(len(chosen), 1, -1):
            found = 0
            for together in combinations(chosen, size):
                match = " AND ".join(f"({_any(words)})" for words in together)
                for (record,) in self._database.execute(
                    f"SELECT rowid FROM words WHERE words MATCH ? LIMIT {_AT_ONCE}", (match,)
                ):
                    found += 1
                    yield record, size
            if found + len(scores) >= most:
                return
        if not scores and len(chosen) == 1:
            yield from (
                (row[0], 1)
                for row in self._database.execute(
                    f"SELECT rowid FROM words WHERE words MATCH ? LIMIT {_AT_ONCE}", (_any(chosen[0]),)
                )
            )

    def _read(self, words: tuple[str, ...]) -> tuple[tuple[int, ...], bool]:
        match = _any(words)
        if not match:
            return (), False
        found = tuple(row[0] for row in self._database.execute(_HOLDING, (match,)))
        return found, len(found) > _COMMON


def entity_word(entity: str) -> str:
    """The word that stands for an entity in the index."""
    return name_token(entity)


def _any(words: Iterable[str]) -> str:
    return " OR ".join(f'"{word}"' for word in words if word)
