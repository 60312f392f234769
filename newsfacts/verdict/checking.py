"""Checking claims against an open base."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from newsfacts.lookup.records import Records
from newsfacts.model import Fact
from newsfacts.verdict.bearing import COVERED, decides
from newsfacts.verdict.candidates import candidates, word_index
from newsfacts.verdict.comparing import Held, hold_all
from newsfacts.verdict.deciding import decide
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.ordering import check_order
from newsfacts.verdict.reading import Reading, read_sentence
from newsfacts.verdict.result import Verdict
from newsfacts.verdict.sentence import take_apart
from newsfacts.verdict.view import View, view_of

_MOST_KEPT = 2_000
_SENTENCES = 64
"""Sentences that are kept taken apart, for a review looks at them more than once."""


class Checker:
    """Checks claims; what it has learnt of names and records it keeps for the next claim."""

    def __init__(self, database: sqlite3.Connection, records: Records) -> None:
        self._database = database
        self._records = records
        self.names = NameBook(database)
        self.apart = lru_cache(_SENTENCES)(lambda text: take_apart(text, self.names))
        self._words = word_index(database)
        self._views: dict[int, View] = {}

    def check(self, claim: str) -> Verdict:
        """Give the verdict on one claim."""
        reading = self.read(claim)
        in_order = check_order(reading, lambda part: self.held(self.read(part)))
        if in_order is not None and in_order.verdict != "not_enough_info":
            return in_order
        verdict = decide(claim, self.held(reading))
        return in_order if in_order is not None and verdict.verdict == "not_enough_info" else verdict

    def read(self, text: str) -> Reading:
        """Read a claim."""
        return read_sentence(self.apart(text))

    def held(self, claim: Reading) -> list[Held]:
        """Hold the nearest records against a claim."""
        numbers = candidates(claim, self._database, self._words, kin=False)
        held = hold_all(claim, self._viewed(numbers), self.names)
        if not any(decides(each) for each in held):
            wider = candidates(claim, self._database, self._words, kin=True)
            numbers += [number for number in wider if number not in numbers]
            held += hold_all(claim, self._viewed(numbers[len(held) :]), self.names)
        return held + hold_all(claim, self._viewed(self._disputing(held, numbers)), self.names)

    def _disputing(self, held: Sequence[Held], numbers: Sequence[int]) -> list[int]:
        """Give the records that dispute one which is about the claim; a conflict has two sides."""
        facts = [each.view.record for each in held if each.coverage >= COVERED]
        ids = dict.fromkeys(id_ for fact in facts if isinstance(fact, Fact) for id_ in fact.disputed_by)
        found = [self._database.execute("SELECT no FROM record WHERE id = ?", (id_,)).fetchone() for id_ in ids]
        return [row[0] for row in found if row is not None and row[0] not in numbers]

    def _viewed(self, numbers: list[int]) -> list[View]:
        new = [number for number in numbers if number not in self._views]
        if len(self._views) > _MOST_KEPT:
            self._views.clear()
            new = numbers
        for number, record in zip(new, self._records.numbered(new), strict=True):
            self._views[number] = view_of(record, self.names)
        return [self._views[number] for number in numbers]
