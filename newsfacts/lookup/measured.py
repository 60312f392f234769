"""Figures and dates in a query, compared with records as figures and dates and not as words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from decimal import Decimal
from re import fullmatch
from typing import TYPE_CHECKING

from newsfacts.dates.days import DECADE_WORDS, MONTH_WORDS
from newsfacts.index.schema import comparable, days, sortable
from newsfacts.lookup.condition import Condition
from newsfacts.lookup.term import Term
from newsfacts.model import Date, Figure
from newsfacts.text.fold import index_words, tokens

if TYPE_CHECKING:
    from newsfacts.dates import FoundDate

_DIGITS_OF_A_YEAR = 4


def terms(text: str) -> tuple[list[Term], str]:
    """A term for every date and figure in a query, and the query without them."""
    from newsfacts.figures import find_figures

    found = []
    for date in reversed(_dates(text)):
        condition = _date_condition(date.date)
        if condition is not None:
            found.append(_term(text[date.start : date.end], condition)._replace(date=True))
            text = f"{text[: date.start]} {text[date.end :]}"
    for figure in reversed(find_figures(text)):
        condition = _figure_condition(figure.figure)
        if condition is not None:
            otherwise, said = _otherwise(figure.figure)
            term = _term(text[figure.start : figure.end], condition)
            found.append(term._replace(otherwise=otherwise, said=said))
            text = f"{text[: figure.start]} {text[figure.end :]}"
    return found[::-1], text


def widened(terms: Sequence[Term], database: sqlite3.Connection) -> tuple[tuple[Term, ...], list[str]]:
    """The terms, figures that no record holds in another reading that one does, and what to say of it."""
    found, remarks = [], []
    for term in terms:
        if term.otherwise and not _is_held(term.condition, database) and _is_held(term.otherwise, database):
            remarks.append(f"no figure is {term.text!r}; looked for {term.said}")
            term = term._replace(condition=term.otherwise, match="")
        found.append(term)
    return tuple(found), remarks


def _is_held(condition: Condition | None, database: sqlite3.Connection) -> bool:
    if condition is None:
        return True
    sql = f"SELECT 1 FROM record WHERE {condition.sql} LIMIT 1"
    return database.execute(sql, condition.values).fetchone() is not None


def _otherwise(figure: Figure) -> tuple[Condition | None, str]:
    """Another reading of a figure, as a condition and in words: millions for metres, any money's cents, about so.

    People type what they remember: `22.5m` may be millions, cents those of any money, and what a record gives in
    another unit never comes out even.
    """
    from newsfacts.figures import dimension_of, in_base
    from newsfacts.figures.qualifiers import half_step

    value, text = figure.value, figure.text.casefold()
    if value is None or figure.qualifier != "exact" or figure.unit in ("count", "rank", "fraction"):
        return None, ""
    if figure.unit == "metre" and text.endswith("m"):
        millions = sortable(value * 1_000_000)
        return Condition("record.written = ? AND record.number IS NOT NULL", (millions,)), f"{text[:-1]} million"
    if text.removesuffix("s").endswith(" cent") and "euro" not in text:
        cents = sortable(in_base(value, figure.unit))
        return Condition("record.dimension LIKE 'money%' AND record.number = ?", (cents,)), "cents of any money"
    if dimension_of(figure.unit).startswith("money"):
        return None, ""
    step = half_step(value, fives=False)
    near = _between("record.number", _edges(value - step, value + step, lambda end: in_base(end, figure.unit)), "1")
    sql = f"record.dimension = ? AND record.unit <> ? AND {near.sql}"
    return Condition(sql, (comparable(figure.unit), figure.unit, *near.values)), "what comes near it in other units"


def _dates(text: str) -> list[FoundDate]:
    """Find dates where a run of four digits can be a year, or a month or decade is named."""
    runs = "".join(sign if sign.isdecimal() else " " for sign in text).split()
    words = tokens(text)
    months = not MONTH_WORDS.isdisjoint(words)
    decades = not DECADE_WORDS.isdisjoint(words) or any(word[-2:] == "0s" for word in words)
    if not months and not decades and not any(len(run) >= _DIGITS_OF_A_YEAR for run in runs):
        return []
    from newsfacts.dates import DateError, FoundDate, find_dates, read_date

    found = find_dates(text)
    if months and not found:
        with suppress(DateError):  # in a query that is nothing else, "6 march" is a day
            found = [FoundDate(read_date(text), 0, len(text))]
    return found


def _term(written: str, condition: Condition) -> Term:
    words = index_words(written)
    return Term(written.strip(), f'"{" ".join(words)}"' if words else "", condition, weight=2.0)


def _date_condition(date: Date) -> Condition | None:
    start, end = days(date)
    if start is None:
        return _in_any_year(date)
    # Most records have one day or a short span: two indexes find those that begin within, and those that last into it.
    return Condition(
        """
        record."start" BETWEEN ? AND ?
        OR (record."start" < record."end" AND record."end" >= ? AND record."start" < ?)
        """,
        (start, end, start, start),
    )


def _in_any_year(date: Date) -> Condition | None:
    """The condition for a day or a month without its year: XXXX-03-05, XXXX-12; None for any other date."""
    if not fullmatch(r"XXXX-[0-9]{2}(-[0-9]{2})?", date.edtf):
        return None
    within = 'record."start" IS NOT NULL AND substr(record."start", 1, 7) = substr(record."end", 1, 7)'
    month, day = date.edtf[4:7], date.edtf[4:]
    if month == day:
        return Condition(f'{within} AND substr(record."start", 5, 3) = ?', (month,))
    return Condition(f'{within} AND ? BETWEEN substr(record."start", 5) AND substr(record."end", 5)', (day,))


def _figure_condition(figure: Figure) -> Condition | None:
    """Compare by value where the query gives one, and by interval where it gives a range, a bound or "about"."""
    from newsfacts.figures import in_base

    low, high = figure.low, figure.high
    if figure.qualifier == "exact":
        low = high = figure.value
    if low is None and high is None:
        return None
    if figure.unit in ("count", "rank"):
        return _between("record.written", _edges(low, high, None), "record.number IS NOT NULL")
    dimension = comparable(figure.unit)
    edges = _edges(low, high, lambda number: in_base(number, figure.unit))
    value = _between("record.number", edges, "1")
    inside = "record.number IS NULL AND record.low <= ? AND record.high >= ?"
    lowest, highest = edges
    # The dimension stands in both, for each has an index that begins with it.
    return Condition(
        f"(record.dimension = ? AND {value.sql}) OR (record.dimension = ? AND {inside})",
        (dimension, *value.values, dimension, highest or "3", lowest or ""),
    )


def _edges(
    low: Decimal | None, high: Decimal | None, convert: Callable[[Decimal], Decimal] | None
) -> tuple[str | None, str | None]:
    ends = [end if end is None or convert is None else convert(end) for end in (low, high)]
    first, last = (None if end is None else sortable(end) for end in ends)
    return first, last


def _between(column: str, edges: tuple[str | None, str | None], also: str) -> Condition:
    parts, values = [also], []
    for sign, edge in zip((">=", "<="), edges, strict=True):
        if edge is not None:
            parts.append(f"{column} {sign} ?")
            values.append(edge)
    return Condition(" AND ".join(parts), tuple(values))
