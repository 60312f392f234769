"""The date of a record is one that its statement can have.

Where a statement, a title or a quote's context says when something happened, the record's date lies within it, or
the other way round.

    statement: The first deliveries started on 12 July 2019.
    date: 2018-07-12                      # 2019-07-12

Only a date that says when the main clause happened counts: in “Putin said that the contract was signed in 2017”, “the
pier, built in 1921, burnt down”, “the memorandum of May 2017” and “the 2024 report” the date is another's, what will be
has a date to come, and what had begun in 1961 began before. So it is behind “after” and “before” (“left after a
meeting on 7 May”), before a noun (“the mayor's May 2023 order”), and where a bare year may be that of the noun before
it: “the profit in 2024”, “the summer recalls a flood in 1826”. A date with `?` reaches further, see the description of
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
    from newsfacts.grammar import Parse
    from newsfacts.model import Date

CODE, SEVERITY, NEEDS_EVERY_RECORD = "date-mismatch", "error", False

_NOT_WHEN = frozenset("of for from to until will would shall should may might could can had".split())
"""Prepositions before a date that is another's, and auxiliaries of what is yet to come or was over by then."""
_YEAR_OF = re.compile(r"(?<!\bin )(?<!\bduring )(?<!\bthroughout )(?<!\bsince )\b\d{4} [^\W\d_]+", re.IGNORECASE)
"""A bare year before a word: whose year it is, the 2024 report, and not when."""
_WHOSE = re.compile(r"(?:['’]s?|\b(?:an?|its|his|her|their|our|my|your|whose|this|that))\s+$", re.IGNORECASE)
"""What stands before a date that belongs to the noun behind it: Biden's October 2023 order."""
_WORD = re.compile(r"\s+[^\W\d_]")
_BESIDE = frozenset("after before following since".split())
"""What stands before another thing that happened, beside which something is told: the day after a meeting on 7 May."""
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
    if (aside is not None and aside.start() < date.start) or _is_whose(text, date):
        return False
    words = tokens(text)
    read = parse([word.text for word in words])
    within = [number for number, word in enumerate(words) if date.start <= word.start < date.end]
    tops = [number for number in within if read.heads[number] not in within]
    root = read.heads[tops[0]] if len(tops) == 1 else -1
    if root < 0 or read.labels[root] != "root":
        return False
    before = [word.text.casefold() for word in words if text.rfind(",", 0, date.start) < word.start < date.start]
    if not _BESIDE.isdisjoint(before[:-1]):
        return False
    if _YEAR.fullmatch(text, date.start, date.end) and (
        read.labels[tops[0]] == "nmod" or _is_of_an_object(read, root, tops[0])
    ):
        return False
    around = [word for word, head in zip(words, read.heads, strict=True) if head in (root, *within)]
    return _NOT_WHEN.isdisjoint(word.text.casefold() for word in around)


def _is_whose(text: str, date: FoundDate) -> bool:
    """Whether a date says of a thing whose it is or which: the 2024 report, the mayor's June 7 memorandum."""
    if _YEAR_OF.match(text, date.start) is not None:
        return True
    return _WHOSE.search(text, 0, date.start) is not None and _WORD.match(text, date.end) is not None


def _is_of_an_object(read: Parse, root: int, year: int) -> bool:
    """Whether a year in a present sentence stands behind a noun that it may belong to: recalls a flood in 1826."""
    return read.fine[root] in ("VBZ", "VBP") and any(
        label == "obj" and head == root and number == year - 2
        for number, (label, head) in enumerate(zip(read.labels, read.heads, strict=True))
    )
