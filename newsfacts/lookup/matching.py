"""Which records a query and its filters leave, and how well each answers it.

Each term is one way into the index and gives a record a score: BM25 over weighted columns for words, a
fixed weight for figures and dates. A record that holds more of the terms always comes before one that
holds fewer: several words are worth more than one word often.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from newsfacts.lookup import tiers
from newsfacts.lookup.filters import Condition
from newsfacts.lookup.preferring import preferred
from newsfacts.lookup.query import Query, Term
from newsfacts.model import RECORD_KINDS

# Columns of the table `words`: said, keywords, names, aside, evidence.
_BM25 = "-bm25(words, 4.0, 3.0, 2.5, 1.0, 0.7)"
_MEASURE = 3.0
"""Score of a figure or a date that agrees, in the units of BM25."""
_PREFERRED = 2.0
"""Score for being the kind of answer that the question asks for."""


class Match(NamedTuple):
    """A record that holds at least one term."""

    record: int
    score: float
    held: int
    """How many terms it holds."""


class Found(NamedTuple):
    """The best records, and how many there are in all."""

    matches: list[Match]
    total: int


def holding_any(
    query: Query, kinds: Sequence[str], filters: Sequence[Condition], database: sqlite3.Connection, enough: int
) -> Found:
    """Give the records of these kinds that hold at least one term, best first: all of them, or `enough` of many."""
    if not query.terms:
        return Found([], 0)
    where = _where(kinds, filters)
    if not tiers.common(query.terms, database):
        found = _scored(query, where, database)
        return Found(found, len(found))
    best: list[Match] = []
    for tier in tiers.tiers(query.terms, where, _ranking(query), database):
        best += [Match(number, score, tier.held) for number, score in tier.scored]
        if len(best) >= enough:
            break
    whole = set(kinds) >= set(RECORD_KINDS) and not filters
    return Found(best, tiers.count(query.terms, where, database, whole=whole))


def holding_most(
    query: Query, kinds: Sequence[str], filters: Sequence[Condition], database: sqlite3.Connection
) -> list[Match]:
    """Give the records of these kinds that hold as many of the terms as any record does, best first."""
    where = _where(kinds, filters)
    if tiers.common(query.terms, database):
        tier = next(tiers.tiers(query.terms, where, _ranking(query), database), tiers.Tier(0, []))
        return [Match(number, score, tier.held) for number, score in tier.scored]
    found = _scored(query, where, database)
    most = max((match.held for match in found), default=0)
    return [match for match in found if match.held == most]


def holding_all(
    query: Query, kinds: Sequence[str], filters: Sequence[Condition], database: sqlite3.Connection
) -> list[Match]:
    """Give the records of these kinds that hold every term, best first; all of them for a query without terms."""
    where = _where(kinds, filters)
    if not query.terms:
        rows = database.execute(f"SELECT no FROM record WHERE {where.sql} ORDER BY no", where.values)
        return [Match(row[0], 0.0, 0) for row in rows]
    words = [term for term in query.terms if term.condition is None]
    measured = [term for term in query.terms if term.condition is not None]
    if measured and words and tiers.common(words, database):
        best = tiers.tiers(query.terms, where, _ranking(query), database, least=len(query.terms))
        tier = next(best, tiers.Tier(0, []))
        if len(tier.scored) < tiers.RANKED:
            return [Match(number, score, tier.held) for number, score in tier.scored]
    if len(words) > 1:  # FTS5 intersects words better than a join of ours would
        kin = " AND ".join(f"({term.wide})" for term in words) if any(term.kin for term in words) else ""
        together = Term(query.text, " AND ".join(f"({term.match})" for term in words), kin=kin)
        query = query._replace(terms=(together, *measured))
    wanted = len(query.terms)
    return [match for match in _scored(query, where, database) if match.held == wanted]


def _scored(query: Query, where: Condition, database: sqlite3.Connection) -> list[Match]:
    """Score every record that holds a term."""
    ways: list[str] = []  # materialized, for bm25() works only right where the words are matched
    values: list[object] = []
    for number, term in enumerate(query.terms):
        for way in _ways(number, term):
            ways.append(f"way{len(ways)} (no, term, score) AS MATERIALIZED ({way.sql})")
            values.extend(way.values)
    liked = preferred(query)
    every = " UNION ALL ".join(f"SELECT * FROM way{number}" for number in range(len(ways)))
    rows = database.execute(
        f"""
        WITH {", ".join(ways)}, way (no, term, score) AS ({every}),
        held (no, term, score) AS (SELECT no, term, max(score) FROM way GROUP BY no, term)
        SELECT record.no, sum(score) AS points, count(*) AS terms, {liked.sql} AS liked
        FROM held JOIN record ON record.no = held.no WHERE {where.sql}
        GROUP BY record.no
        ORDER BY terms + liked DESC, round(points + {_PREFERRED} * liked, 9) DESC, record.no
        """,
        (*values, *liked.values, *where.values),
    )
    return [Match(*row[:3]) for row in rows]


def _ranking(query: Query) -> tiers.Ranking:
    liked = preferred(query)
    return tiers.Ranking(_BM25, Condition(f"{_PREFERRED} * {liked.sql}", liked.values))


def is_known(term: Term, database: sqlite3.Connection) -> bool:
    """Say whether the base can hold a term at all; figures, dates and names of entities are never misspelt."""
    if term.condition is not None or term.name:
        return True
    return database.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (term.wide,)).fetchone() is not None


def _ways(number: int, term: Term) -> list[Condition]:
    ways = []
    if term.match:
        score = f"{_BM25} * {term.weight}"
        ways.append(Condition(f"SELECT rowid, {number}, {score} FROM words WHERE words MATCH ?", (term.match,)))
        if term.kin:
            kin = f"({term.kin}) NOT ({term.match})"
            sql = f"SELECT rowid, {number}, {tiers.as_kin(score)} FROM words WHERE words MATCH ?"
            ways.append(Condition(sql, (kin,)))
    if term.condition is not None:
        sql = f"SELECT no, {number}, {_MEASURE * term.weight} FROM record WHERE {term.condition.sql}"
        ways.append(Condition(sql, term.condition.values))
    return ways


def _where(kinds: Sequence[str], filters: Sequence[Condition]) -> Condition:
    marks = ", ".join("?" * len(kinds))
    sql = " AND ".join([f"record.kind IN ({marks})", *(f"({each.sql})" for each in filters)])
    return Condition(sql, (*kinds, *(value for each in filters for value in each.values)))
