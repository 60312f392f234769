"""Look-ups of records: a query, filters and a page make an answer."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence

from newsfacts.answer import Answer
from newsfacts.lookup import matching
from newsfacts.lookup.compounds import with_compounds
from newsfacts.lookup.filters import Filters, conditions
from newsfacts.lookup.listing import Page, cut
from newsfacts.lookup.matching import Found
from newsfacts.lookup.query import Query, in_words, read_query
from newsfacts.lookup.ranking import Match
from newsfacts.lookup.records import Records
from newsfacts.lookup.scope import Scope
from newsfacts.lookup.synonyms import with_synonyms
from newsfacts.lookup.term import is_known
from newsfacts.model import RECORD_KINDS

BEST = 10
"""Results that `search` gives where no limit is asked for, and that stand in where no record holds every word."""


class LookUps:
    """Looks records up in an open base."""

    def __init__(self, database: sqlite3.Connection, records: Records) -> None:
        self._database, self._records = database, records

    def holding_all(
        self, command: str, kinds: tuple[str, ...], query: str, filters: Filters, page: Page, natural: str
    ) -> Answer:
        """Give the records of some kinds that hold every word of a query; `natural` is their order without one.

        Where none does, those that hold most stand in for them. Raises UsageError as `conditions` does.
        """
        scope = Scope(kinds, conditions(filters, self._database))
        read, remarks = self.read(query)
        if query.strip() and not read.terms:
            return Answer(command, query, (), 0)
        if kinds == ("event",):
            read = read._replace(terms=tuple(term.without_notes() for term in read.terms))
        natural = "relevance" if read.terms else natural
        is_found_in_order = page.sort in (None, natural) and natural != "date" and not page.reverse
        enough = page.offset + page.limit if page.limit is not None and is_found_in_order else sys.maxsize
        found = matching.holding_all(read, scope, self._database, enough)
        relaxed = False
        if not found.total and len(read.terms) > 1:
            nearest = matching.holding_most(read, scope, self._database, BEST)
            found = Found(nearest, len(nearest))
            relaxed = bool(nearest)
            if relaxed:
                remarks.append("no record holds every word; these are the nearest")
        return self._answer(command, read, found, page, natural, remarks)._replace(relaxed=relaxed)

    def holding_any(self, query: str, filters: Filters, page: Page) -> Answer:
        """Give the records that hold any word of a query, ranked; the best ten without a limit. Raises UsageError."""
        read, remarks = self.read(query, ranked=True)
        limited = page if page.limit is not None else page._replace(limit=BEST)
        enough = sys.maxsize if page.sort else limited.offset + (limited.limit or 0)
        scope = Scope(RECORD_KINDS, conditions(filters, self._database))
        found = matching.holding_any(read, scope, self._database, enough)
        return self._answer("search", read, found, limited, "relevance", remarks)

    def read(self, query: str, *, ranked: bool = False) -> tuple[Query, list[str]]:
        """Give a query as it is looked for, and what the reader should know of how it was read.

        One that is `ranked` and long is taken word for word, for much of it is said in passing.
        """
        if not query.strip():
            return Query(query, ()), []
        read = read_query(query, self._database)
        if ranked and read.is_long:
            read = in_words(read, self._database)
        else:
            read = with_synonyms(with_compounds(read, self._database), self._database, wide=ranked)
        remarks = ["the query is very long; only its beginning was looked for"] if read.cut else []
        if any(term.otherwise for term in read.terms):
            from newsfacts.lookup.measured import widened

            terms, said = widened(read.terms, self._database)
            read, remarks = read._replace(terms=terms), [*remarks, *said]
        if all(is_known(term, self._database) for term in read.terms):
            return read, remarks
        from newsfacts.lookup.spelling import recover

        better, meant = recover(read, self._database)
        return better, [*remarks, *meant]

    def knows(self, words: str) -> bool:
        """Say whether the base holds each of some words, as it is written or in another form."""
        terms = with_compounds(read_query(words, self._database), self._database).terms
        return all(is_known(term, self._database) for term in terms)

    def _answer(
        self, command: str, read: Query, found: Found, page: Page, natural: str, remarks: Sequence[str]
    ) -> Answer:
        numbers = [match.record for match in found.matches]
        sort = page.sort or natural
        if page.reverse or sort != ("relevance" if natural == "relevance" else "base"):  # the order they come in
            from newsfacts.lookup.order import in_order

            numbers = in_order(numbers, sort, page.reverse, self._database)
        results = tuple(self._records.numbered(cut(numbers, page)))
        return Answer(command, read.text, results, found.total, remarks=(*remarks, *_unanswered(read, found.matches)))


def _unanswered(read: Query, matches: Sequence[Match]) -> Iterator[str]:
    """Say so where a question asks for a figure, a date or a place and no record has one."""
    if read.prefers in (None, "quote", "what") or read.weighed or not matches or any(each.liked for each in matches):
        return
    kind = read.prefers if read.prefers in ("date", "place") else "figure"
    yield f"no {kind} answers the question; these records speak of what it asks about"
