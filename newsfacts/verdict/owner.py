"""The figure that a date belongs to, where a sentence gives one measure at two times."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.model import Date, Figure
from newsfacts.verdict.value import Value

_RIGHT_BEHIND = 2
"""Words between a figure and the date that belongs to it: what it counts, and a preposition."""


def owner(date: Value, of: Sequence[Value]) -> Value | None:
    """The figure right before a date, where another has the same unit: 38 dollars, up from 15 in January."""
    if not isinstance(date.what, Date):
        return None
    figures = [each for each in of if isinstance(each.what, Figure)]
    mine = next((each for each in figures if each.after <= date.first <= each.after + _RIGHT_BEHIND), None)
    alike = (each for each in figures if each is not mine and mine is not None and each.first < mine.first)
    return mine if any(_unit_of(mine) in ("", _unit_of(each)) for each in alike) else None


def _unit_of(value: Value | None) -> str:
    """The unit of a figure; none of a bare number, which has that of another: 141 million euros, after 58 million."""
    if value is None or not isinstance(value.what, Figure):
        return ""
    bare = value.what.unit == "count" and value.what.counted is None
    return "" if bare else value.what.unit
