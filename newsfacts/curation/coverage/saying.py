"""Whether a record says a figure, a date, a time or a deed of its source, in its own words or in a key of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.lint.figures_said import compared
from newsfacts.curation.lint.rules.unwritten import is_unwritten
from newsfacts.dates import find_dates, find_times, relation
from newsfacts.dates.days import shift_days
from newsfacts.figures import find_figures
from newsfacts.figures.number_words import number_words
from newsfacts.model import Date, Figure
from newsfacts.text.stop_words import stop_words

if TYPE_CHECKING:
    from newsfacts.curation.coverage.details import Detail
    from newsfacts.curation.coverage.predicates import Predicate
    from newsfacts.curation.written import Written

_TEXTS = ("statement", "title", "text", "plain", "context", "note")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+")
_MONTH = 31
_DAY = re.compile(r"^.{4}(-\d\d(?:-\d\d)?)$")


def says(record: Written, detail: Detail) -> bool:
    """Whether a record says what a detail says, whichever way it is written; what is still to be written may say it."""
    texts = [record.fields[key] for key in _TEXTS if key in record.fields]
    if any(map(is_unwritten, texts)):
        return True
    if isinstance(detail.value, Figure):
        figure = record.fields.get("figure")
        return (
            (figure is not None and compared(figure, detail.value) == "same")
            or any(_number(detail.words) in _numbers(text) for text in [*texts, *([figure.text] if figure else [])])
            or any(compared(found.figure, detail.value) == "same" for text in texts for found in find_figures(text))
        )
    if isinstance(detail.value, Date):
        dates = [found.date for text in texts for found in find_dates(text)]
        if "date" in record.fields:
            dates.append(record.fields["date"])
        numbers = {word for word in _numbers(detail.words) if word[0].isdigit()}
        named = bool(numbers) and any(numbers.issubset(_numbers(text)) for text in texts)
        return named or any(_same_date(date, detail.value) for date in dates)
    if any(_number(detail.words) in _numbers(text) for text in texts):
        return True
    minutes = {each for time in find_times(detail.words) for each in time.minutes}
    return any(not minutes.isdisjoint(found.minutes) for text in texts for found in find_times(text))


def says_deed(record: Written, predicate: Predicate) -> bool:
    """Whether a record says in its own words what a predicate says, or has still to be written."""
    from newsfacts.grammar import lemma
    from newsfacts.verdict.meaning import LIKE, meaning

    texts = [record.fields[key] for key in _TEXTS if key in record.fields]
    like = meaning(predicate.lemma, predicate.tag).like
    words = {word for text in texts for word in _WORD.findall(text.casefold())} - stop_words()
    return any(map(is_unwritten, texts)) or any(
        like.get(lemma(word, tag), 0.0) >= LIKE for word in words for tag in ("VERB", "NOUN")
    )


def _number(words: str) -> str:
    """Give the number of a figure as it is written: the first word with a digit, else the first word for a number."""
    found = _NUMBER.findall(words.casefold())
    starts = number_words().starts
    return next((word for word in found if word[0].isdigit() or word in starts), found[-1] if found else "")


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text.casefold())


def _same_date(date: Date, said: Date) -> bool:
    """Whether two dates can be the same; where one has no year, its month and day are enough."""
    if "X" in date.edtf or "X" in said.edtf:
        return not _days(date.edtf).isdisjoint(_days(said.edtf))
    if ".." in date.edtf or ".." in said.edtf:  # what is open at one end is the same where its other end is
        return any(_near(one, other) for one, other in ((date.start, said.start), (date.end, said.end)))
    return relation(date, said) != "contradicts"


def _near(one: str | None, other: str | None) -> bool:
    """Whether two ends are one: before February is until January, or until February."""
    if one is None or other is None:
        return False
    return shift_days(one, -_MONTH) <= other <= shift_days(one, _MONTH)


def _days(edtf: str) -> set[str]:
    """Give month and day of the dates that an EDTF text names."""
    parts = re.split(r"[/,\[\]{}\s]+", edtf.replace("?", "").replace("~", "").replace("%", ""))
    return {found[1] for part in parts if (found := _DAY.match(part))}
