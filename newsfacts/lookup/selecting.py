"""What an export takes: the records that a query and filters leave, and the entities and sources that they refer to."""

from __future__ import annotations

import sqlite3
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from newsfacts.index.schema import kind_of
from newsfacts.lookup.matching import holding_all
from newsfacts.lookup.query import Query
from newsfacts.lookup.scope import Scope
from newsfacts.model import Entity, Quote, Record, RecordKind, Source

_AT_ONCE = 500
"""Records that are in memory at once, so that the memory that a selection takes does not grow with it."""


class Selection:
    """Records in the order of the base, read when they are asked for, as often as they are."""

    def __init__(
        self,
        numbers: Iterable[int],
        fetch: Callable[[Sequence[int]], list[Record]],
        named: Callable[[], tuple[list[Entity], list[Source]]],
        whole: bool,
        remarks: Sequence[str] = (),
    ) -> None:
        """Take the numbers of records in order, what reads some of them and what reads all entities and sources."""
        self._numbers = array("q", numbers)
        self._fetch, self._all_named, self.whole = fetch, named, whole
        self.remarks = tuple(remarks)
        """What the reader should know: a misspelling that was read otherwise."""
        self.counts: Counter[str] = Counter(kind_of(number) for number in self._numbers)
        """How many records of each kind there are."""
        self._named: tuple[set[str], set[str]] | None = None
        self.told: Callable[[int], None] | None = None
        """Is told how many records have been read, each time that some have."""

    def __len__(self) -> int:
        return len(self._numbers)

    def records(self, *kinds: RecordKind) -> Iterator[Record]:
        """The records of these kinds, or all; entities and sources that they name are noted on the way."""
        numbers = [each for each in self._numbers if kind_of(each) in kinds] if kinds else self._numbers
        noted: tuple[set[str], set[str]] | None = None if self.whole or kinds or self._named else (set(), set())
        for first in range(0, len(numbers), _AT_ONCE):
            read = self._fetch(list(numbers[first : first + _AT_ONCE]))
            for record in read:
                if noted is not None:
                    _note(record, *noted)
                yield record
            if self.told is not None:
                self.told(first + len(read))
        if noted is not None:
            self._named = noted

    def entities(self) -> Iterator[Entity]:
        """The entities that the records name, and those that these are part of, by name; of a whole base all."""
        named = None if self.whole else self._names()[0]
        by_id = {entity.id: entity for entity in self._all_named()[0]} if named != set() else {}
        for identity in list(named or ()):
            while named is not None and (whole := by_id[identity].part_of) is not None and whole.id not in named:
                identity = whole.id
                named.add(identity)
        yield from (entity for entity in by_id.values() if named is None or entity.id in named)

    def sources(self) -> Iterator[Source]:
        """The sources that the records rest on, by title; of a whole base all."""
        named = None if self.whole else self._names()[1]
        yield from (source for source in self._all_named()[1] if named is None or source.id in named)

    def _names(self) -> tuple[set[str], set[str]]:
        if self._named is None:
            for _ in self.records():
                pass
        assert self._named is not None
        return self._named


def numbers_of(query: Query | None, scope: Scope, database: sqlite3.Connection) -> Iterator[int]:
    """The numbers of the records in scope that hold every word of a query, or all, in order."""
    if query is None:
        where = scope.where
        rows = database.execute(f"SELECT no FROM record WHERE {where.sql} ORDER BY no", where.values)
        yield from (number for (number,) in rows)
    elif query.terms:
        yield from sorted(match.record for match in holding_all(query, scope, database, sys.maxsize).matches)


def _note(record: Record, entities: set[str], sources: set[str]) -> None:
    roles = [record.place, *record.about]
    if isinstance(record, Quote):
        roles += [record.speaker, record.to, record.reported_by]
    else:
        roles.append(record.said_by)
    entities.update(each.id for each in roles if each is not None)
    sources.update(piece.source.id for piece in record.evidence)
