"""The records of a base that hold some words, and how rare a word is in it: one way for a base of any size."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from math import log
from typing import TypeAlias

from newsfacts.index.schema import name_token
from newsfacts.lookup.scope import record_counts
from newsfacts.text.fold import whole_numbers

Words: TypeAlias = tuple[str, ...]
"""Words of which one will do."""

_COMMON = 400
"""Records that words may stand in for all of them to be fetched."""
_TOGETHER = 4
"""Common words, the rarest of a claim, that records are looked for by where too few hold a rarer one."""
_KEPT = 10_000
_FINE = 10**9
"""Scores are whole numbers of so many parts, so that what is equal is, in whatever order it was added up."""


class Nearest:
    """Finds the records nearest to some words; what it learns of words it keeps."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.size = sum(record_counts(database).values())
        self._held = lru_cache(_KEPT)(self._read)
        self._lengths: dict[int, int] = {}
        self._all = log(self.size + 2)
        self.rarity = lru_cache(_KEPT)(self._rarity)
        """How much it says that a record holds one of some words: 1 for one record of all, 0 where none holds any."""

    def records(self, groups: Iterable[tuple[Words, float]], most: int) -> dict[int, int]:
        """The numbers of the records that hold most of some groups of words, best first, each with how many hold more.

        A group is words of which one will do, and what it counts for beside its rarity.
        """
        scores: dict[int, int] = defaultdict(int)
        rare: list[Words] = []
        common: list[tuple[int, Words]] = []
        for words, weight in groups:
            worth = round(_FINE * weight * (self.rarity(words) + 0.05))
            count, held = self._held(words)
            if count > _COMMON:
                common.append((worth, words))
            elif held:
                rare.append(words)
                for record in held:
                    scores[record] += worth
        if rare and common:  # FTS5 skips what holds none of the rare words
            any_rare = " OR ".join(map(_any, rare))
            for worth, words in common:
                for (record,) in self._rows(f"({any_rare}) AND ({_any(words)})"):
                    scores[record] += worth
        self._add_by_common(sorted(common, key=lambda each: -each[0])[:_TOGETHER], scores, most)
        return self._best(scores, most)

    def _add_by_common(self, common: Sequence[tuple[int, Words]], scores: dict[int, int], most: int) -> None:
        """Add the best records that hold several common words, as many as are wanted; those it has keep their score."""
        for size in range(len(common), 0, -1):
            if len(scores) >= most:
                return
            for together in combinations(common, size):
                match = " AND ".join(f"({_any(words)})" for _, words in together)
                for (record,) in self._rows(match, f"ORDER BY rank, rowid LIMIT {most}"):
                    scores.setdefault(record, sum(worth for worth, _ in together))

    def _best(self, scores: dict[int, int], most: int) -> dict[int, int]:
        """The best of them, each with how many are better."""
        best = self._first(scores, most)
        first = {scores[record]: at for at, record in reversed(list(enumerate(best)))}
        return {record: first[scores[record]] for record in best}

    def _first(self, scores: dict[int, int], most: int) -> list[int]:
        """The best of them; where equals would be cut apart, the shortest of these, which say least beside."""
        ranked = sorted(sorted(scores), key=scores.__getitem__, reverse=True)
        if len(ranked) <= most or scores[ranked[most]] < (last := scores[ranked[most - 1]]):
            return ranked[:most]
        above = [record for record in ranked[:most] if scores[record] > last]
        equal = [record for record in ranked if scores[record] == last]
        self._learn_lengths(equal)
        shortest = sorted(equal, key=lambda record: (self._lengths[record], record))
        return [*above, *shortest[: most - len(above)]]

    def _learn_lengths(self, records: Sequence[int]) -> None:
        """Take in how long some records are; the claims of a draft ask of the same ones."""
        if len(self._lengths) > _KEPT:
            self._lengths.clear()
        new = ",".join(str(record) for record in records if record not in self._lengths)
        if new:
            rows = self._database.execute(f"SELECT no, length(body) FROM record WHERE no IN ({new})")
            self._lengths.update(rows.fetchall())

    def _rarity(self, words: Words) -> float:
        count, _ = self._held(words)
        return log((self.size + 2) / (count + 0.5)) / self._all if count else 0.0

    def _read(self, words: Words) -> tuple[int, tuple[int, ...]]:
        """How many records hold one of some words, and which, where they are not common."""
        match = _any(words)
        held = tuple(record for (record,) in self._rows(match, f"LIMIT {_COMMON + 1}")) if match else ()
        if len(held) <= _COMMON:
            return len(held), held
        found = self._database.execute("SELECT count(*) FROM words WHERE words MATCH ?", (match,))
        return int(next(iter(found))[0]), ()

    def _rows(self, match: str, order: str = "") -> Iterable[tuple[int]]:
        return self._database.execute(f"SELECT rowid FROM words WHERE words MATCH ? {order}", (match,))


def entity_word(entity: str) -> str:
    """The word that stands for an entity in the index."""
    return name_token(entity)


def _any(words: Iterable[str]) -> str:
    bare = dict.fromkeys(word.replace('"', " ").replace("\0", " ") for word in words)
    return " OR ".join(f'"{whole_numbers(word)}"' for word in bare if word.strip())
