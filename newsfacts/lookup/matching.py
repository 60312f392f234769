"""The records that a query and its filters leave, best first."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from newsfacts.lookup.condition import Condition
from newsfacts.lookup.counting import count, first
from newsfacts.lookup.query import Query
from newsfacts.lookup.ranking import NOTHING, Match, by_number_held, by_weight
from newsfacts.lookup.scope import Scope


class Found(NamedTuple):
    """The best records, as many as were asked for or more, and how many there are in all."""

    matches: list[Match]
    total: int


def holding_any(query: Query, scope: Scope, database: sqlite3.Connection, enough: int) -> Found:
    """The records that hold at least one term, best first: all of them, or `enough` of many."""
    if not query.terms:
        return Found([], 0)
    ranked = by_weight if query.weighed else by_number_held
    matches = ranked(query.terms, scope, _liked(query), database, enough)
    whole = len(matches) < enough
    return Found(matches, len(matches) if whole else count(query.terms, scope, database, every=False))


def holding_most(query: Query, scope: Scope, database: sqlite3.Connection, enough: int) -> list[Match]:
    """The records that hold as many of the terms as any record does, best first: `enough` at the most."""
    matches = by_number_held(query.terms, scope, _liked(query), database, enough)
    most = max((match.held for match in matches), default=0)
    return [match for match in matches if match.held == most][:enough]


def holding_all(query: Query, scope: Scope, database: sqlite3.Connection, enough: int) -> Found:
    """The records that hold every term, best first, or all in their order without terms: `enough` at the least."""
    terms = query.terms
    if not terms:
        numbers = first((), scope, database, enough)
        return Found([Match(number, 0.0, 0) for number in numbers], count((), scope, database, every=True))
    matches = by_number_held(terms, scope, _liked(query), database, enough, least=len(terms))
    whole = len(matches) < enough
    return Found(matches, len(matches) if whole else count(terms, scope, database, every=True))


def _liked(query: Query) -> Condition:
    if query.prefers is None:
        return NOTHING
    from newsfacts.lookup.preferring import preferred

    return preferred(query)
