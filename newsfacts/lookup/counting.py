"""How many records hold the terms of a query, and which, where there are too many to rank them all."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from newsfacts.lookup.condition import Condition
from newsfacts.lookup.scope import Scope, record_counts
from newsfacts.lookup.term import Term


def count(terms: Sequence[Term], scope: Scope, database: sqlite3.Connection, *, every: bool) -> int:
    """How many records hold all of the terms, or where not `every` at least one; all there are without terms."""
    if not terms and not scope.filters:
        counts = record_counts(database)
        return sum(counts[kind] for kind in scope.kinds)
    held = _holding(terms, scope, database, every)
    return int(database.execute(f"SELECT count(*) FROM ({held.sql})", held.values).fetchone()[0])


def first(terms: Sequence[Term], scope: Scope, database: sqlite3.Connection, most: int) -> list[int]:
    """The numbers of the first records of the base that hold all of the terms, `most` at the most."""
    held = _holding(terms, scope, database, every=True)
    # What SQLite counts to ends at 64 bits, what Python counts to does not.
    rows = database.execute(f"{held.sql} ORDER BY no LIMIT {min(most, 2**62)}", held.values)
    return [row[0] for row in rows]


def held_together(terms: Sequence[Term], scope: Scope, database: sqlite3.Connection) -> list[tuple[Term, ...]]:
    """The terms that a record of a scope holds, for each record that holds any; what several hold is given once."""
    ways = [
        agreeing(term)
        if term.condition is not None
        else Condition("SELECT rowid AS no FROM words WHERE words MATCH ?", (term.wide,))
        for term in terms
    ]
    each = " UNION ALL ".join(f"SELECT no, 1 << {at} AS bit FROM ({way.sql})" for at, way in enumerate(ways))
    where = scope.where
    records = records_in(f"SELECT no, sum(bit) AS bits FROM ({each}) GROUP BY no", where)
    values = (*(value for way in ways for value in way.values), *where.values)
    rows = database.execute(f"SELECT DISTINCT bits FROM {records} WHERE {where.sql} ORDER BY bits", values)
    return [tuple(term for at, term in enumerate(terms) if bits >> at & 1) for (bits,) in rows]


def agreeing(term: Term) -> Condition:
    """Select the records that hold a figure or a date, by value or word for word."""
    assert term.condition is not None
    by_value = f"SELECT no FROM record WHERE {term.condition.sql}"
    if not term.match:
        return Condition(by_value, term.condition.values)
    literally = "SELECT rowid FROM words WHERE words MATCH ?"
    return Condition(f"{by_value} UNION {literally}", (*term.condition.values, term.match))


def records_in(selected: str, *asking: Condition) -> str:
    """The tables that let conditions on `record` be asked of the selected numbers.

    The table itself takes part only where they ask for more than the number; and then CROSS keeps SQLite from going
    through the whole base to see which of its records were selected.
    """
    if any(condition.reads_rows for condition in asking):
        return f"({selected}) AS held CROSS JOIN record ON record.no = held.no"
    return f"({selected}) AS record"


def _holding(terms: Sequence[Term], scope: Scope, database: sqlite3.Connection, every: bool) -> Condition:
    """Select the numbers of the records of a scope that hold the terms."""
    ways = [agreeing(term) for term in terms if term.condition is not None]
    words = [f"({term.wide})" for term in terms if term.condition is None]
    if words:
        expression = (" AND " if every else " OR ").join(words)
        ways.append(Condition("SELECT rowid AS no FROM words WHERE words MATCH ?", (expression,)))
    values = tuple(value for way in ways for value in way.values)
    sql = (" INTERSECT " if every else " UNION ").join(f"SELECT no FROM ({way.sql})" for way in ways)
    if ways and scope.is_whole(database):
        return Condition(sql, values)
    where = scope.where
    records = records_in(sql, where) if ways else "record"
    return Condition(f"SELECT record.no AS no FROM {records} WHERE {where.sql}", (*values, *where.values))
