"""Which records a query and its filters leave, and how well each answers it.

Each term is one way into the index and gives a record a score: BM25 over weighted columns for words, a
fixed weight for figures and dates. A record that holds more of the terms always comes before one that
holds fewer: several words are worth more than one word often.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from newsfacts.lookup import tiers
from newsfacts.lookup.counting import count, first
from newsfacts.lookup.filters import Condition
from newsfacts.lookup.preferring import preferred
from newsfacts.lookup.query import Query
from newsfacts.lookup.scope import Scope
from newsfacts.lookup.term import Term

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
    """The best records, as many as were asked for or more, and how many there are in all."""

    matches: list[Match]
    total: int


def holding_any(query: Query, scope: Scope, database: sqlite3.Connection, enough: int) -> Found:
    """The records that hold at least one term, best first: all of them, or `enough` of many."""
    if not query.terms:
        return Found([], 0)
    if not tiers.common(query.terms, database):
        found = _scored(query, scope.where, database)
        return Found(found, len(found))
    best: list[Match] = []
    for tier in tiers.tiers(query.terms, scope.where, _ranking(query), database):
        best += [Match(number, score, tier.held) for number, score in tier.scored]
        if len(best) >= enough:
            break
    return Found(best, count(query.terms, scope, database, every=False))


def holding_most(query: Query, scope: Scope, database: sqlite3.Connection) -> list[Match]:
    """The records that hold as many of the terms as any record does, best first."""
    if tiers.common(query.terms, database):
        tier = next(tiers.tiers(query.terms, scope.where, _ranking(query), database), tiers.Tier(0, []))
        return [Match(number, score, tier.held) for number, score in tier.scored]
    found = _scored(query, scope.where, database)
    most = max((match.held for match in found), default=0)
    return [match for match in found if match.held == most]


def holding_all(query: Query, scope: Scope, database: sqlite3.Connection, enough: int) -> Found:
    """The records that hold every term, best first, or all in their order without terms: `enough` at the least.

    Of very many, the first of the base are ranked, and the others come after them in their order.
    """
    terms = query.terms
    if not terms:
        numbers = first((), scope, database, enough)
        return Found([Match(number, 0.0, 0) for number in numbers], count((), scope, database, every=True))
    words = [term for term in terms if term.condition is None]
    measured = [term for term in terms if term.condition is not None]
    if len(words) > 1:  # FTS5 intersects words better than a join of ours would
        kin = " AND ".join(f"({term.wide})" for term in words) if any(term.kin for term in words) else ""
        together = Term(query.text, " AND ".join(f"({term.match})" for term in words), kin=kin)
        query = query._replace(terms=(together, *measured))
    if not tiers.common(words, database):
        found = [match for match in _scored(query, scope.where, database) if match.held == len(query.terms)]
        return Found(found, len(found))
    best = tiers.tiers(query.terms, scope.where, _ranking(query), database, least=len(query.terms))
    tier = next(best, tiers.Tier(0, []))
    matches = [Match(number, score, tier.held) for number, score in tier.scored]
    if len(matches) < tiers.RANKED:
        return Found(matches, len(matches))
    if len(matches) < enough:
        seen = {match.record for match in matches}
        others = [number for number in first(terms, scope, database, enough) if number not in seen]
        matches += [Match(number, 0.0, tier.held) for number in others]
    return Found(matches, count(terms, scope, database, every=True))


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
        FROM held CROSS JOIN record ON record.no = held.no WHERE {where.sql}
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
    """Whether the base can hold a term at all; figures, dates and names of entities are never misspelt."""
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
