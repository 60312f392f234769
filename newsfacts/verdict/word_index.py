"""Which records of a small base hold which words, in memory: looking there takes a tenth of a query's time."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log


class WordIndex:
    """The stems of every record of a base, turned round."""

    def __init__(self, database: sqlite3.Connection) -> None:
        database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.instance USING fts5vocab (main, words, instance)")
        holding: dict[str, set[int]] = defaultdict(set)
        for term, record in database.execute("SELECT term, doc FROM temp.instance"):
            holding[term].add(record)
        self._holding = {term: frozenset(records) for term, records in holding.items()}
        self._count = len(frozenset().union(*self._holding.values()))

    def nearest(self, groups: Iterable[Sequence[str]], most: int) -> list[int]:
        """Give the records that hold most of some groups of words, rare ones counting for more, best first.

        A record holds a group where it holds one of its entries; an entry of several words is held with each of them.
        """
        scores: dict[int, float] = defaultdict(float)
        for group in groups:
            holding: set[int] = set()
            for entry in group:
                holding |= self._with(entry)
            if holding:
                weight = log(1 + self._count / len(holding))
                for record in holding:
                    scores[record] += weight
        return sorted(scores, key=lambda record: (-scores[record], record))[:most]

    def _with(self, entry: str) -> frozenset[int]:
        if " " not in entry:
            return self._holding.get(entry, frozenset())
        held = [self._holding.get(word, frozenset()) for word in entry.split()]
        return frozenset.intersection(*held) if held else frozenset()
