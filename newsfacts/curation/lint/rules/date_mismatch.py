"""The date of a record is one that its statement can have.

Where a statement, a title or a quote's context says when something happened, the record's date lies within it, or
the other way round.

    statement: The first deliveries started on 12 July 2019.
    date: 2018-07-12                      # 2019-07-12

Only dates of the main clause count: in “Putin said that the contract was signed in 2017” and “the memorandum of May
2017” the date is another's. A date with `?` reaches further, see the description of dates.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip
from newsfacts.dates import describe, find_dates, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem
    from newsfacts.model import Date

CODE, SEVERITY, NEEDS_EVERY_RECORD = "date-mismatch", "error", False

_BEFORE_A_NOUN = frozenset("of for from the a an this that its his her their our my".split())
_SAYS_WHEN = {"fact": "statement", "quote": "context", "event": "title"}


def check(base: Base) -> Iterator[Problem]:
    """Give a problem for every date that all dates of its record's main clause contradict."""
    for written in base.records:
        if "date" not in written.fields:
            continue
        date: Date = written.fields["date"]
        text: str = written.fields.get(_SAYS_WHEN[written.kind], "")
        found = find_dates(text)
        if not found or any(relation(date, each.date) != "contradicts" for each in found):
            continue
        main = _main_clause(text)
        for each in found:
            if each.start < main and not _describes(text[: each.start]):
                said = clip(text[each.start : each.end])
                message = f"the {_SAYS_WHEN[written.kind]} says {said}, the date says {describe(date)} ({date.edtf})"
                yield written.problem("date", CODE, message, severity=SEVERITY)
                break


def _main_clause(text: str) -> int:
    """Give the offset at which something else than the main clause begins."""
    found = _elsewhere().search(text)
    return found.start() if found else len(text)


def _describes(before: str) -> bool:
    """Whether a date only describes a noun: "the memorandum of May 2017", "the mayor's 2017 ban", "maps from 2021"."""
    words = before.casefold().split()
    return bool(words) and (words[-1] in _BEFORE_A_NOUN or words[-1].endswith(("'s", "’s", "s'", "s’")))


@cache
def _elsewhere() -> re.Pattern[str]:
    lines = Path(__file__).with_name("other_clauses.txt").read_text(encoding="utf-8").splitlines()
    words = "|".join(re.escape(word) for line in lines if not line.startswith("#") for word in line.split())
    return re.compile(rf"[:;“”\"(]|\b(?:{words})\b", re.IGNORECASE)
