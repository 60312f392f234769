"""Ranking of the records that hold words, figures and dates: one way for a base of any size.

Every record that could be among the best is weighed, however many there are, so that the order of the base decides
only between equals. In a short query a record that holds more of the terms comes before one that holds fewer: several
words are worth more than one word often. In a long one only the weight of what a record holds counts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import log
from typing import NamedTuple

from newsfacts.lookup import counting
from newsfacts.lookup.condition import Condition
from newsfacts.lookup.resembling import POOL, likeness
from newsfacts.lookup.scope import Scope, record_counts
from newsfacts.lookup.synonyms import kin_of
from newsfacts.lookup.term import Term
from newsfacts.text.fold import index_words

# Columns of the table `words`: said, keywords, names, aside, evidence. One hit in what is said weighs as much as BM25
# wants a hit to weigh, so that a second one still counts.
_BM25 = "-bm25(words, 1.0, 1.0, 1.0, 0.25, 0.2)"
_PREFERRED = 2.0
"""Score for being the kind of answer that the question asks for."""
_LIKED = 0.9
"""What being that kind of answer is worth in terms held: less than one that a record holds itself."""
_WHOLE = 0.1
"""Part of its score that a record gains for telling of a whole: who names no part and no kind of answer asks for it."""
_FEW = 6
"""Terms of which every combination is asked for."""
_BESIDE = 0.5
"""Part of its score that a record gains for having words beside each other as the query has them."""
_ALIKE = 0.08
"""What a word counts for, in a long query, that was not asked for and that the best record says."""
_KIN, _MOST_FOR_KIN = 0.5, 5.0
"""Part of its score that a record counts for where it has only words of nearly the same meaning, and the score that
many such words in one record come near but never reach."""
_BY_KIN = f"{_KIN} * {_BM25} / (1 + {_BM25} / {_MOST_FOR_KIN})"


NOTHING = Condition("0")
"""Liking where a question asks for nothing special."""


class Match(NamedTuple):
    """A record that holds at least one term."""

    record: int
    score: float
    held: int
    """How many terms it holds."""
    names: int = 0
    """How many names are among them."""
    liked: float = 0.0
    """How far it is what the question asks for, between 0 and 1; in a short query that is worth a term."""

    @property
    def order(self) -> tuple[float, int, float, int]:
        """What sorts matches, best first."""
        return -self.held - _LIKED * self.liked, -self.names, -round(self.score, 9), self.record


def by_number_held(
    terms: Sequence[Term],
    scope: Scope,
    liked: Condition,
    database: sqlite3.Connection,
    enough: int,
    least: int = 1,
) -> list[Match]:
    """The best records that hold at least `least` of the terms, best first: `enough` or more, where there are so many.

    They are looked for tier by tier: those that hold all terms, then all but one, until nothing below can come before
    them. `liked` is an expression between 0 and 1 on the table `record`.
    """
    found: dict[int, Match] = {}
    # Of many terms there are too many combinations to ask for those that no record holds.
    known = counting.held_together(terms, scope, database) if least < len(terms) > _FEW else None
    for held in range(len(terms), least - 1, -1):
        tier: dict[int, Match] = {}
        for together in combinations(terms, held) if known is None else [each for each in known if len(each) == held]:
            names = sum(term.weight > 1 and term.condition is None and not term.name for term in together)
            for number, points, like in _holding(together, scope, liked, database, enough):
                match = Match(number, points + _PREFERRED * like, held, names, like)
                if number not in found and (number not in tier or match.order < tier[number].order):
                    tier[number] = match
        found |= tier
        above = len(found) if liked == NOTHING else sum(each.held + each.liked > held for each in found.values())
        if above >= enough:
            break
    return sorted(found.values(), key=lambda match: match.order)


def by_weight(
    terms: Sequence[Term], scope: Scope, liked: Condition, database: sqlite3.Connection, enough: int
) -> list[Match]:
    """The best records that hold at least one of the terms, by the weight of all that they hold, best first."""
    found: dict[int, Match] = {}
    measured = [term._replace(weight=_rarity(term, scope, database)) for term in terms if term.condition is not None]
    words = " OR ".join(f"({term.match})" for term in terms if term.match)
    ways = [(words, _BM25, measured[:0])] if words else []
    ways += [("", "0", [term]) for term in measured]
    for expression, score, agreeing in ways:
        most = 2**62 if measured else max(enough, POOL)
        for number, points, like in _weighed(expression, score, agreeing, scope, liked, database, most, ""):
            before = found.get(number, Match(number, _PREFERRED * like, 0))
            found[number] = before._replace(score=before.score + points)
    matches = sorted(found.values(), key=lambda match: match.order)
    best, others = matches[:POOL], matches[POOL:]
    if len(best) > 1 and words:
        asked = {word for term in terms for word in index_words(term.text)}
        alike = likeness([each.record for each in best], asked, _BM25, database)
        best = [each._replace(score=each.score + _ALIKE * alike.get(each.record, 0.0)) for each in best]
    return [*sorted(best, key=lambda match: match.order), *others]


def _rarity(term: Term, scope: Scope, database: sqlite3.Connection) -> float:
    """What a figure or a date weighs: as much as BM25 weighs a word that as many records hold."""
    held = counting.count([term], scope, database, every=True)
    return log(1 + (sum(record_counts(database).values()) + 0.5) / (held + 0.5))


def _holding(
    terms: Sequence[Term], scope: Scope, liked: Condition, database: sqlite3.Connection, enough: int
) -> Iterator[tuple[int, float, float]]:
    """Number, score and liking of the best records that hold all of these terms, by their words and by their kin."""
    measured = [term for term in terms if term.condition is not None]
    words = [term for term in terms if term.condition is None]
    if not words:
        yield from _weighed("", "0", measured, scope, liked, database, enough, "liked DESC,")
        return
    gain = _gain_of_wholes(database) if liked == NOTHING else "1"
    if beside := _beside(words):
        gain += f" * (1 + {_BESIDE} * (rowid IN (SELECT rowid FROM words WHERE words MATCH '{beside}')))"
    weight = sum(term.weight for term in words) / len(words)
    literally = " AND ".join(f"({term.match})" for term in words)
    ways = [(literally, _BM25)]
    if any(term.kin for term in words):
        wide = " AND ".join(f"({term.wide})" for term in words)
        ways.append((f"({wide}) NOT ({literally})", _BY_KIN))
    for expression, score in ways:
        points = f"{gain} * {weight} * {score}"
        yield from _weighed(expression, points, measured, scope, liked, database, enough, "liked DESC,")


def _beside(terms: Sequence[Term]) -> str:
    """The expression for what has two words of the query beside each other as the query has them: share price."""
    words = ["".join(index_words(term.text)) if not term.name and not term.quoted else "" for term in terms]
    return " OR ".join(f'"{one} {other}"' for one, other in pairwise(words) if one and other)


def _gain_of_wholes(database: sqlite3.Connection) -> str:
    """The expression on `words` for what records gain that tell of a whole: in all, altogether; they are noted once."""
    if not database.execute("SELECT 1 FROM sqlite_temp_master WHERE name = 'whole'").fetchone():
        words = " OR ".join(f'"{word}"' for word in ("altogether", *kin_of(["altogether"])))
        database.execute("CREATE TEMP TABLE whole (no INTEGER PRIMARY KEY)")
        database.execute("INSERT INTO whole SELECT rowid FROM words WHERE words MATCH ?", (f"said : ({words})",))
    return f"(1 + {_WHOLE} * (rowid IN temp.whole))"


def _weighed(
    words: str,
    points: str,
    measured: Sequence[Term],
    scope: Scope,
    liked: Condition,
    database: sqlite3.Connection,
    enough: int,
    first_by: str,
) -> list[tuple[int, float, float]]:
    """Number, score and liking of the best records that hold an expression of words and agree with all `measured`."""
    agreeing = [counting.agreeing(term) for term in measured]
    agrees, by_value = _agrees(measured)
    where = scope.where
    if words:
        found = Condition(f"SELECT rowid AS no, {points} AS points FROM words WHERE words MATCH ?", (words,))
        # The sign keeps SQLite from asking FTS5 record by record, which weighs every word anew each time.
        asked = [where.sql.replace("record.no IN", "+record.no IN")]
        asked += [f"+record.no IN (SELECT no FROM ({each.sql}))" for each in agreeing]
        where = Condition(" AND ".join(asked), (*where.values, *(value for each in agreeing for value in each.values)))
    else:
        together = " INTERSECT ".join(f"SELECT no FROM ({each.sql})" for each in agreeing)
        values = tuple(value for each in agreeing for value in each.values)
        found = Condition(f"SELECT no, {points} AS points FROM ({together})", values)
    records = counting.records_in(found.sql, scope.where, liked)
    return database.execute(
        f"""
        SELECT record.no, points + {agrees} AS points, {liked.sql} AS liked FROM {records} WHERE {where.sql}
        ORDER BY {first_by} round(points + {agrees} + {_PREFERRED} * liked, 9) DESC, record.no
        LIMIT {min(enough, 2**62)}
        """,
        (*by_value, *liked.values, *found.values, *where.values, *by_value),
    ).fetchall()


def _agrees(measured: Sequence[Term]) -> Condition:
    """The expression for what figures and dates add to a score: less where a record only has their words."""
    values: list[object] = []
    parts = ["0"]
    for term in measured:
        assert term.condition is not None
        by_value = f"record.no IN (SELECT no FROM record WHERE {term.condition.sql})"
        parts.append(f"{term.weight} * (CASE WHEN {by_value} THEN 1 ELSE {_KIN} END)")
        values.extend(term.condition.values)
    return Condition(" + ".join(parts), tuple(values))
