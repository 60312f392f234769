"""Ranking where a word stands in thousands of records, at a cost that does not grow with their number.

Records that hold more terms come before those that hold fewer, so they are looked for tier by tier: first
those that hold all terms, then all but one, until there are enough. Within a tier the first records of the
base are ranked, up to `RANKED` of them; scoring a million for the best ten would take seconds. Those that hold the
very words of the query come into it first, and then those that hold their kin.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from newsfacts.lookup import counting
from newsfacts.lookup.filters import Condition
from newsfacts.lookup.term import Term

RANKED = 2_000
"""Records of a tier that are ranked; a term that more records hold is a common one."""
_KIN, _MOST_FOR_KIN = 0.5, 5.0
"""Part of its score that a word counts for where the query has another of nearly the same meaning, and the score that
many such words in one record come near but never reach."""
_MOST_TERMS = 6
"""Terms that are combined; of more, only the rarest are."""


class Ranking(NamedTuple):
    """What makes one record better than another."""

    score: str
    """SQL expression on the table `words`."""
    bonus: Condition
    """SQL expression on the table `record`, added to the score."""
    agreeing: float = 1.0
    """Score where a figure or a date is compared, which is too much work to be weighed word by word."""


class Tier(NamedTuple):
    """Records that hold equally many terms."""

    held: int
    scored: list[tuple[int, float]]
    """Number and score, best first."""


def as_kin(score: str) -> str:
    """The SQL expression for the score of a record that only holds kin: half of `score`, less for a high one."""
    return f"{_KIN} * {score} / (1 + {score} / {_MOST_FOR_KIN})"


def common(terms: Sequence[Term], database: sqlite3.Connection) -> bool:
    """Whether one of the terms is held by more records than can be ranked."""
    return any(_size(term, database) > RANKED for term in terms)


def tiers(
    terms: Sequence[Term], where: Condition, ranking: Ranking, database: sqlite3.Connection, least: int = 1
) -> Iterator[Tier]:
    """The records that hold all terms, then all but one, down to those that hold `least`.

    `where` is a condition on the table `record`. A figure or a date counts as held by whichever of the records, found
    by the other terms, agrees with it.
    """
    if len(terms) > _MOST_TERMS:
        terms = sorted(terms, key=lambda term: _size(term, database))[:_MOST_TERMS]
    seen: set[int] = set()
    for held in range(len(terms), least - 1, -1):
        found: dict[int, float] = {}
        for together in combinations(terms, held):
            for number, points in _holding(together, where, ranking, database):
                if number not in seen:
                    found[number] = max(points, found.get(number, points))
        seen.update(found)
        if found:
            yield Tier(held, sorted(found.items(), key=lambda item: (-round(item[1], 9), item[0])))


def _holding(
    terms: Sequence[Term], where: Condition, ranking: Ranking, database: sqlite3.Connection
) -> Iterator[tuple[int, float]]:
    """Number and score of records that hold all of these terms, the first `RANKED` of the base or a few more."""
    literally = " AND ".join(f"({term.match})" for term in terms if term.condition is None)
    yield from (found := _holding_words(literally, terms, where, ranking, database))
    if len(found) < RANKED and any(term.kin for term in terms):
        words = " AND ".join(f"({term.wide})" for term in terms if term.condition is None)
        by_kin = ranking._replace(score=as_kin(ranking.score), agreeing=_KIN * ranking.agreeing)
        yield from _holding_words(f"({words}) NOT ({literally})", terms, where, by_kin, database)


def _holding_words(
    words: str, terms: Sequence[Term], where: Condition, ranking: Ranking, database: sqlite3.Connection
) -> list[tuple[int, float]]:
    score, bonus, agrees = ranking
    measured = [term for term in terms if term.condition is not None]
    if words and not measured:
        # Filters are applied before the limit, so that what they leave is ranked and not what they leave out.
        records = counting.records_in(
            f"SELECT rowid AS no, {score} AS points FROM words WHERE words MATCH ?", where, bonus
        )
        statement = f"SELECT record.no, points + {bonus.sql} FROM {records} WHERE {where.sql} LIMIT {RANKED}"
        return database.execute(statement, (*bonus.values, words, *where.values)).fetchall()
    found = [counting.agreeing(term) for term in measured]
    sql = " INTERSECT ".join(f"SELECT no FROM ({each.sql})" for each in found)
    values = [*bonus.values, *(value for each in found for value in each.values)]
    if words and not _few(measured, database):
        sql, values = f"{sql} INTERSECT SELECT rowid FROM words WHERE words MATCH ?", [*values, words]
        words = ""
    records = counting.records_in(sql, where, bonus)
    statement = f"SELECT record.no, {agrees} + {bonus.sql} FROM {records} WHERE {where.sql}"
    values += where.values
    if words:  # few records agree with the figure: each is asked for the words, and none of the others
        statement += " AND EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND rowid = record.no)"
        values.append(words)
    return database.execute(f"{statement} LIMIT {RANKED}", values).fetchall()


def _few(terms: Sequence[Term], database: sqlite3.Connection) -> bool:
    return any(_size(term, database) <= RANKED for term in terms)


def _size(term: Term, database: sqlite3.Connection) -> int:
    """How many records hold a term, counted no further than one more than can be ranked."""
    found = 0
    if term.match:
        sql = f"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT {RANKED + 1})"
        found += database.execute(sql, (term.wide,)).fetchone()[0]
    if term.condition is not None:
        sql = f"SELECT count(*) FROM (SELECT 1 FROM record WHERE {term.condition.sql} LIMIT {RANKED + 1})"
        found += database.execute(sql, term.condition.values).fetchone()[0]
    return int(found)
