"""Which records of a small base hold which words, in memory: looking there takes a tenth of a query's time."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log

from newsfacts.index.schema import comparable

_WEIGHTS = {"said": 1.0, "names": 0.9, "keywords": 0.8, "aside": 0.5, "evidence": 0.6}
"""What a word counts for by where a record holds it; the columns are those of the table `words`."""


class WordIndex:
    """The stems of every record of a base, turned round."""

    def __init__(self, database: sqlite3.Connection) -> None:
        database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.instance USING fts5vocab (main, words, instance)")
        self._holding: dict[str, dict[int, float]] = defaultdict(dict)
        for term, record, column in database.execute("SELECT term, doc, col FROM temp.instance"):
            held = self._holding[term]
            held[record] = max(held.get(record, 0.0), _WEIGHTS[column])
        for record, dimension in database.execute("SELECT no, dimension FROM record WHERE dimension IS NOT NULL"):
            self._holding[_figure(dimension)][record] = 1.0
        self._ids = dict(database.execute("SELECT no, id FROM record"))

    def nearest(self, groups: Iterable[Sequence[str]], units: Iterable[str], most: int) -> list[int]:
        """Give the records that hold most of some groups of words, rare ones counting for more, best first.

        `units` are those of figures: a record with a figure that compares with one holds that too.

        A record holds a group where it holds one of its entries; an entry of several words is held with each of them.
        Of records that hold as much, their ids decide: the order of a base says nothing.
        """
        scores: dict[int, float] = defaultdict(float)
        for group in [*groups, *([_figure(comparable(unit))] for unit in units)]:
            holding: dict[int, float] = {}
            for entry in dict.fromkeys(group):
                held = self._with(entry)
                if not holding:
                    holding = held
                elif held:
                    holding = {**held, **holding, **{r: w for r, w in held.items() if w > holding.get(r, 0.0)}}
            if holding:
                rarity = log(1 + len(self._ids) / len(holding))
                for record, weight in holding.items():
                    scores[record] += rarity * weight
        return sorted(scores, key=lambda record: (-scores[record], self._ids[record]))[:most]

    def _with(self, entry: str) -> dict[int, float]:
        if " " not in entry:
            return self._holding.get(entry, {})
        held = [self._holding.get(word, {}) for word in entry.split()]
        if not held:
            return {}
        return {record: min(each[record] for each in held) for record in set(held[0]).intersection(*held[1:])}


def _figure(dimension: str) -> str:
    """Give the entry under which the records with a figure of a dimension are found; no word is like it."""
    return f"#{dimension.replace(' ', '-')}"
