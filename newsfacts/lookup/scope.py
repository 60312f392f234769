"""The records that a look-up may give: those of some kinds that its filters leave."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from newsfacts.index.schema import of_kinds
from newsfacts.lookup.condition import Condition
from newsfacts.model import RECORD_KINDS


class Scope(NamedTuple):
    """The kinds of records that are wanted, and the conditions on the table `record` that they have to meet."""

    kinds: Sequence[str]
    filters: Sequence[Condition]

    @property
    def where(self) -> Condition:
        """All of it as one condition on the table `record`."""
        sql = " AND ".join([of_kinds("record.no", self.kinds), *(f"({each.sql})" for each in self.filters)])
        return Condition(sql, tuple(value for each in self.filters for value in each.values))

    def is_whole(self, database: sqlite3.Connection) -> bool:
        """Whether no record of this base is left out."""
        return not self.filters and all(
            kind in self.kinds for kind, number in record_counts(database).items() if number
        )


def record_counts(database: sqlite3.Connection) -> dict[str, int]:
    """How many records of each kind there are, counted when the base was compiled."""
    marks = ", ".join("?" * len(RECORD_KINDS))
    return dict(database.execute(f"SELECT key, value FROM meta WHERE key IN ({marks})", RECORD_KINDS))
