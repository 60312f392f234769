"""Figures and dates in a query, compared with records as figures and dates and not as words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from newsfacts.index.schema import comparable, days, sortable
from newsfacts.lookup.filters import Condition
from newsfacts.lookup.term import Term
from newsfacts.model import Date, Figure
from newsfacts.text.fold import tokens

if TYPE_CHECKING:
    from newsfacts.dates import FoundDate

_DIGITS_OF_A_YEAR = 4


def terms(text: str) -> tuple[list[Term], str]:
    """Give a term for every date and figure in a query, and the query without them."""
    from newsfacts.figures import find_figures

    found = []
    for date in reversed(_dates(text)):
        condition = _date_condition(date.date)
        if condition is not None:
            found.append(_term(text[date.start : date.end], condition))
            text = f"{text[: date.start]} {text[date.end :]}"
    for figure in reversed(find_figures(text)):
        condition = _figure_condition(figure.figure)
        if condition is not None:
            found.append(_term(text[figure.start : figure.end], condition))
            text = f"{text[: figure.start]} {text[figure.end :]}"
    return found[::-1], text


def _dates(text: str) -> list[FoundDate]:
    """Find dates where a run of four digits can be a year; a date without a year cannot be compared."""
    runs = "".join(sign if sign.isdecimal() else " " for sign in text).split()
    if not any(len(run) >= _DIGITS_OF_A_YEAR for run in runs):
        return []
    from newsfacts.dates import find_dates

    return find_dates(text)


def _term(written: str, condition: Condition) -> Term:
    words = tokens(written)
    return Term(written.strip(), f'"{" ".join(words)}"' if words else "", condition, weight=2.0)


def _date_condition(date: Date) -> Condition | None:
    start, end = days(date)
    if start is None:
        return None
    # Most records have one day or a short span: two indexes find those that begin within, and those that last into it.
    return Condition(
        """
        record."start" BETWEEN ? AND ?
        OR (record."start" < record."end" AND record."end" >= ? AND record."start" < ?)
        """,
        (start, end, start, start),
    )


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
