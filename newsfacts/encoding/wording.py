"""Figures in words: what a figure was read as, for the reader who has to trust the reading."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from newsfacts.model import Figure

_QUALIFIERS = {
    "exact": "exactly",
    "more_than": "more than",
    "at_least": "at least",
    "less_than": "less than",
    "at_most": "at most",
    "about": "about",
    "nearly": "nearly",
}
_DIGITS = 15
"""A number with more digits than this is shortened for people; JSON keeps them all."""


def meaning(figure: Figure) -> str:
    """Say what a figure was read as: `exactly 340 minutes`, `about 3 hours (2.5 to 3.5)`, `15 to 20 kilometres`."""
    what = figure.counted if figure.unit == "count" else None
    if figure.value is None:
        if figure.low is not None and figure.high is not None:
            return f"{_number(figure.low)} to {_measured(figure.high, figure.unit, what)}"
        bound, words = (figure.high, "at most") if figure.low is None else (figure.low, "at least")
        return f"{words} {_measured(bound, figure.unit, what)}" if bound is not None else "no bounds"
    if figure.unit == "rank":
        return f"number {_number(figure.value)} in rank"
    words = f"{_QUALIFIERS.get(figure.qualifier, figure.qualifier)} {_measured(figure.value, figure.unit, what)}"
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        words += f" ({_number(figure.low)} to {_number(figure.high)})"
    return words if what or not figure.counted else f"{words}, counted: {figure.counted}"


def converted(figure: Figure) -> str | None:
    """The figure in another unit that helps a reader ("9–12 miles"), None where there is none."""
    from newsfacts.figures import converted as in_other_units

    return in_other_units(figure)


def _measured(value: Decimal, unit: str, counted: str | None) -> str:
    number = _number(value)
    if unit in ("count", "fraction"):
        return f"{number} {counted}" if counted else number
    return f"{number} {unit if value in (1, -1) else _plural(unit)}"


def _number(value: Decimal) -> str:
    if not value.is_finite() or abs(value.adjusted()) >= _DIGITS:
        return str(value)
    if len(value.as_tuple().digits) > _DIGITS:
        shortened = f"{value:,.6f}".rstrip("0").rstrip(".")
        return f"{shortened}…"
    return f"{value:,f}"


def _plural(unit: str) -> str:
    head, per, rest = unit.partition(" per ")
    before, space, last = head.rpartition(" ")
    plural = _irregular().get(head) or before + space + _irregular().get(last, f"{last}s")
    return (head if head.isupper() else plural) + per + rest  # money goes by its code


@cache
def _irregular() -> dict[str, str]:
    lines = Path(__file__).with_name("unit_plurals.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {unit: plural for unit, _, plural in pairs}
