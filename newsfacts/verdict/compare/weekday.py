"""On which day of the week it was: a claim that names only that, against the days of the record."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.dates.weekdays import weekday_of
from newsfacts.model import Date
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.record import RecordReading
from newsfacts.verdict.result import Relation
from newsfacts.verdict.weekdays import weekdays

_BEYOND = ("by", "until", "till", "since", "before", "after")
"""Prepositions by which a deed was on no such day itself."""


def compare(pair: Pair) -> Iterator[Outcome]:
    """Each bare weekday of a claim beside those of the days that the record tells of."""
    for at in weekdays(pair.claim):
        day = pair.claim.sentence.words[at].capitalize()
        told = _told(pair.record)
        is_open = not told or pair.claim.sentence.link(at) in _BEYOND
        relation: Relation = "undecided" if is_open else "agrees" if day in told else "contradicts"
        fix = told[0] if relation == "contradicts" else None
        shown = None if is_open else day if relation == "agrees" else told[0]
        yield Outcome("date", relation, day, shown, at, at + 1, fix, frozenset([at]))


def _told(record: RecordReading) -> list[str]:
    """The weekdays that a record names, and those of the days that it gives."""
    named = [record.said.sentence.words[at].capitalize() for at in weekdays(record.said)]
    dates = (value.what for value in record.values if isinstance(value.what, Date))
    return named + [weekday_of(date.start) for date in dates if date.start is not None and date.start == date.end]
