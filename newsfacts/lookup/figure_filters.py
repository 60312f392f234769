"""The filters on figures, `unit`, `min` and `max`, as conditions on the index."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.errors import UsageError, unknown
from newsfacts.figures import FigureError, find_unit, in_base, read_figure, unit_names
from newsfacts.index.schema import comparable, sortable
from newsfacts.lookup.condition import Condition, never

if TYPE_CHECKING:
    from newsfacts.lookup.filters import Filters


class _Asked(NamedTuple):
    """What one filter asks of a figure."""

    said: str
    """The filter, as it was given."""
    dimension: str | None
    """What figures are compared within; None for a bare number, which is compared with numbers as they are written."""
    number: Decimal | None = None


def figure_conditions(filters: Filters) -> Iterator[Condition]:
    """The conditions that the filters on figures mean.

    Raises UsageError for a unit that there is not, a figure that cannot be read, and what no figure could pass.
    """
    units = [_unit(each) for each in filters.each("unit")]
    unit = filters.each("unit")[0] if units else None
    least, most = ([_bound(each, unit, name) for each in filters.each(name)] for name in ("min", "max"))
    _expect_possible(units, least, most)
    yield from (Condition("record.dimension = ?", (each.dimension,)) for each in units)
    yield from (_compared(each, ">=", "high") for each in least)
    yield from (_compared(each, "<=", "low") for each in most)


def _expect_possible(units: list[_Asked], least: list[_Asked], most: list[_Asked]) -> None:
    """Raise UsageError for what no figure could pass: one has one dimension, and is not beyond both of two bounds."""
    for one, other in pairwise(each for each in (*units, *least, *most) if each.dimension is not None):
        if one.dimension != other.dimension:
            raise never(f"{one.said} and {other.said}", "no figure can be compared with both; ask for one at a time")
    for one, other in product(least, most):
        if one.dimension == other.dimension and (one.number or 0) > (other.number or 0):
            raise never(f"{one.said} and {other.said}", "no figure lies between them")


def _unit(written: str) -> _Asked:
    unit = find_unit(written)
    if unit is None:
        raise unknown("unit", written, unit_names())
    return _Asked(f"--unit {written!r}", comparable(unit))


def _bound(written: str, unit: str | None, option: str) -> _Asked:
    """Read in the dimension of the unit that is named; a bare number as one that stands for itself."""
    try:
        figure = read_figure(written)
    except FigureError as error:
        raise UsageError("unreadable_figure", f"--{option}: {error}") from None
    number = figure.value if figure.value is not None else (figure.low if option == "min" else figure.high)
    if number is None:
        raise UsageError("unreadable_figure", f"--{option}: {written!r} has no number to compare with")
    meant = figure.unit
    if meant == "count" and unit is not None:
        meant = find_unit(unit) or meant
    said = f"--{option} {written!r}"
    if meant == "count" and figure.counted is None:
        return _Asked(said, None, number)
    return _Asked(said, comparable(meant), in_base(number, meant))


def _compared(bound: _Asked, compare: str, range_end: str) -> Condition:
    assert bound.number is not None
    if bound.dimension is None:
        return Condition(f"coalesce(record.written, record.{range_end}) {compare} ?", (sortable(bound.number),))
    edge = f"coalesce(record.number, record.{range_end})"
    return Condition(f"record.dimension = ? AND {edge} {compare} ?", (bound.dimension, sortable(bound.number)))
