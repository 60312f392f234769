"""Topics and keywords name no other figure and no other date than their record.

They are words by which a record is found: who looks for 43 soldiers finds one on 34, and takes it for the answer.

    statement: Air strikes killed 34 soldiers.
    keywords: [43 soldiers]               # 34 soldiers

A figure or a date is another where it contradicts all of its kind in the record: in what it says, its figure, its date,
its evidence. A figure that another record has may be the very thing that leads to this one, and is left
alone; so is a year, which may belong to a name: the 2016 election.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import clip
from newsfacts.curation.lint.evidence import evidence_of
from newsfacts.curation.lint.figures_said import compared, same_thing
from newsfacts.dates import find_dates, relation
from newsfacts.figures import find_figures
from newsfacts.figures.number_words import number_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from decimal import Decimal

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written
    from newsfacts.errors import Problem
    from newsfacts.model import Date, Figure

CODE, SEVERITY, NEEDS_EVERY_RECORD = "keyword-mismatch", "warning", True

_WORD = re.compile(r"[^\W_]+")
_MONTH = re.compile(r"\d-\d\d")
_TEXTS = ("statement", "title", "text", "plain", "context", "note")


def check(base: Base) -> Iterator[Problem]:
    """A problem for every topic and keyword that says a figure or a date which its record contradicts."""
    values = {each.fields["figure"].value for each in base.of("fact") if "figure" in each.fields}
    for written in base.records:
        for key in ("topics", "keywords"):
            for item, words in enumerate(written.fields.get(key, ())):
                other = _other(words, written, values) if _has_number(words) else None
                if other is not None:
                    message = f"{clip(words)} contradicts what the record says: {other}"
                    yield written.problem(key, CODE, message, item=item, severity=SEVERITY)


def _has_number(words: str) -> bool:
    return any(word[0].isdigit() or word in number_words().starts for word in _WORD.findall(words.casefold()))


def _other(words: str, written: Written, known: Container[Decimal | None]) -> str | None:
    """What a record says where words of a list say another figure or date."""
    texts = [written.fields[key] for key in _TEXTS if key in written.fields]
    texts += [piece["exact"] for piece in evidence_of(written) if "exact" in piece]
    dates = [each.date for each in find_dates(words)]
    if dates and not _MONTH.search(dates[0].edtf):
        return None
    if dates:
        own = [each.date for text in texts for each in find_dates(text)]
        own += [written.fields["date"]] if "date" in written.fields else []
        return _apart(dates[0], own)
    figures = [each.figure for each in find_figures(words) if each.figure.counted and each.figure.value not in known]
    if not figures:
        return None
    said = [each.figure for text in texts for each in find_figures(text)]
    said += [written.fields["figure"]] if "figure" in written.fields else []
    return _unlike(figures[0], said)


def _apart(date: Date, own: list[Date]) -> str | None:
    apart = own and all(relation(each, date) == "contradicts" for each in own)
    return own[-1].edtf if apart else None


def _unlike(figure: Figure, own: list[Figure]) -> str | None:
    """The figure of the same thing where none of a record's figures can be this one."""
    relations = [(compared(each, figure), each) for each in own]
    if any(relates in ("same", "unsure") for relates, _ in relations):
        return None
    others = (each for relates, each in relations if relates == "other" and each.counted and same_thing(each, figure))
    return next((f"{each.text} {each.counted}" for each in others), None)
