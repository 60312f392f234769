"""The date of a record is one that its statement can have.

Where a statement, a title or a quote's context says when something happened, the record's date lies within it, or
the other way round.

    statement: The first deliveries started on 12 July 2019.
    date: 2018-07-12                      # 2019-07-12

Only a date that says when the main clause happened counts: in “Putin said that the contract was signed in 2017”, “the
pier, built in 1921, burnt down”, “the memorandum of May 2017” and “the 2024 report” the date is another's, what will be
has a date to come, and what had begun in 1961 began before. A year that belongs to a noun with no verb, “the profit in
2024”, is another's too. A date with `?` reaches further, see the description of
dates.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip
from newsfacts.dates import describe, find_dates, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.dates import FoundDate
    from newsfacts.errors import Problem
    from newsfacts.model import Date

CODE, SEVERITY, NEEDS_EVERY_RECORD = "date-mismatch", "error", False

_NOT_WHEN = frozenset("of for from to until will would shall should may might could can had".split())
"""Prepositions before a date that is another's, and auxiliaries of what is yet to come or was over by then."""
_YEAR_OF = re.compile(r"(?<!\bin )(?<!\bduring )(?<!\bthroughout )(?<!\bsince )\b\d{4} [^\W\d_]+", re.IGNORECASE)
"""A bare year before a word: whose year it is, the 2024 report, and not when."""
_YEAR = re.compile(r"\d{4}")
"""A bare year: beside a noun it may say which profit is meant, where a day says when a meeting was."""
_ASIDE = re.compile(r"[:;“”\"(]")
"""What ends the main clause whatever stands behind it."""
_SAYS_WHEN = {"fact": "statement", "quote": "context", "event": "title"}


def check(base: Base) -> Iterator[Problem]:
    """A problem for every date that all dates of its record's main clause contradict."""
    for written in base.records:
        if "date" not in written.fields:
            continue
        date: Date = written.fields["date"]
        text: str = written.fields.get(_SAYS_WHEN[written.kind], "")
        found = find_dates(text)
        if not found or any(relation(date, each.date) != "contradicts" for each in found):
            continue
        for each in found:
            if _says_when(text, each):
                said = clip(text[each.start : each.end])
                message = f"the {_SAYS_WHEN[written.kind]} says {said}, the date says {describe(date)} ({date.edtf})"
                yield written.problem("date", CODE, message, severity=SEVERITY)
                break


def _says_when(text: str, date: FoundDate) -> bool:
    """Whether a date depends on the word that a sentence is built on, by a preposition that tells a time."""
    from newsfacts.grammar import parse, tokens
    from newsfacts.text.sentences import sentences

    text = text[: next(sentences(text)).end]  # what stands in further sentences is said beside it
    if date.start >= len(text):
        return False
    aside = _ASIDE.search(text)
    if (aside is not None and aside.start() < date.start) or _YEAR_OF.match(text, date.start):
        return False
    words = tokens(text)
    read = parse([word.text for word in words])
    within = [number for number, word in enumerate(words) if date.start <= word.start < date.end]
    tops = [number for number in within if read.heads[number] not in within]
    root = read.heads[tops[0]] if len(tops) == 1 else -1
    if root < 0 or read.labels[root] != "root":
        return False
    if read.labels[tops[0]] == "nmod" and _YEAR.fullmatch(text, date.start, date.end):
        return False
    around = [word for word, head in zip(words, read.heads, strict=True) if head in (root, *within)]
    return _NOT_WHEN.isdisjoint(word.text.casefold() for word in around)
