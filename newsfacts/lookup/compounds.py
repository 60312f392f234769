"""Compounds are written in two ways, and a query finds both: `airstrikes` and `air strikes`."""

from __future__ import annotations

import sqlite3
from itertools import pairwise

from newsfacts.lookup.query import Query
from newsfacts.lookup.term import Term, is_known

_HALF, _LONGEST = 3, 40
"""Letters that each half has at least, and the whole at most."""


def with_compounds(query: Query, database: sqlite3.Connection) -> Query:
    """Let each word also find the other way to write it, where the base has it; hyphens are seen to already."""
    terms = list(query.terms)
    for at, term in enumerate(terms):
        if _is_word(term):
            terms[at] = _or(term, _divided(term.text), database)
    for at, (term, after) in enumerate(pairwise(terms)):
        if _is_word(term) and _is_word(after):
            joined = [f'"{term.text}{after.text}"']
            terms[at], terms[at + 1] = _or(terms[at], joined, database), _or(after, joined, database)
    return query._replace(terms=tuple(terms))


def _is_word(term: Term) -> bool:
    return term.condition is None and term.text.isalpha() and _HALF <= len(term.text) <= _LONGEST


def _divided(word: str) -> list[str]:
    return [f'"{word[:at]} {word[at:]}"' for at in range(_HALF, len(word) - _HALF + 1)]


def _or(term: Term, others: list[str], database: sqlite3.Connection) -> Term:
    known = [match for match in others if is_known(Term(match, match), database)]
    return term._replace(match=f"({' OR '.join([term.match, *known])})") if known else term
