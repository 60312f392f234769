"""The units that a text leaves out, and what is counted: from 12 knots to 8; 61 seats, up from 48; Tomas Reidl, 54."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.figures import FigureError, find_figures, read_figure

if TYPE_CHECKING:
    from newsfacts.model import Figure

_BARE = ("count", "rank", "fraction", "percent")
"""Units that no number borrows: what is counted is another thing each time."""
_PART = re.compile(r"\s+of\b")
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
_NEARBY = 30
"""Characters over which the unit of a time carries on: times stand in sentences about everything."""
_LASTS = re.compile(r"\b(?:last(?:s|ed|ing)?|t[ao]kes?|took|taken)\s+(?:for\s+)?$")
"""Verbs before a number that is a time wherever the time before it stands: meant to last 120."""
_WHOLE = re.compile(r"\s+of\s+(?:the|its|his|her|their)\s+(?:[a-z]+['’]s\s+)?(\d)")
_COUNTS = re.compile(
    r"\s+(?!(?:of|in|at|to|from|by|for|on|after|before|and|or|than|as|an?|per|the|if|when|while|but|last|this|next|it|he|she"
    r"|they|with|without|so|that|which|who|over|under|within|during|since|until|now|today|instead|more|less)\b)[a-z]"
)
"""Behind a number, what it counts or what does something, and no word that goes on: 45 left."""
_FAR = 60
"""Characters within which it is said what the whole of a part measures: 31 million of the lake's 42 million litres."""
_COMPARED = re.compile(r"\b(?:from|to|than|against|with|instead of)\s+$")
"""Before a number that is held against the last one, and counts what that counts: 61 seats, up from 48."""
_MAGNITUDES = re.compile(
    r"\b(hundred|thousand|million|billion|trillion) (?:hundred|thousand|million|billion|trillion)\b"
)
"""Two in a row: the last word of the figure before was no unit."""
_AT_START, _AT_END = re.compile(r"^[^\w\s]+"), re.compile(r"[^\W\d_]+$")


def with_unit(figure: Figure, text: str, start: int, end: int, begins: int) -> str | None:
    """A bare number of a sentence with the unit that it has from before it; None where it has none.

    An age is given its years. Another number has the unit of the last figure before it, where that measures or the two
    are compared, and a part has that of its whole; the sentence begins at `begins`.
    """
    number = text[start:end]
    if figure.unit == "year" and number.isdigit():
        return f"{number} years"
    if _PART.match(text, end) and figure.unit == "count" and _is_bare(number):
        whole = _WHOLE.match(text, end)
        measured = find_figures(text[whole.start(1) : end + _FAR]) if whole else []
        return _borrowed(number, measured[0].figure) if measured and measured[0].figure.unit not in _BARE else None
    if figure.counted or not _is_bare(number) or _COUNTS.match(text, end):
        return None
    before = find_figures(text[begins:start])
    if (
        before
        and before[-1].figure.unit == "count"
        and before[-1].figure.counted
        and _COMPARED.search(text, begins, start)
    ):
        return _borrowed(number, before[-1].figure)
    if not before or before[-1].figure.unit in _BARE:
        return None
    far = start - begins - before[-1].end > _NEARBY
    if far and before[-1].figure.unit in _TIMES and not _LASTS.search(text, begins, start):
        return None
    return _borrowed(number, before[-1].figure)


def _is_bare(number: str) -> bool:
    try:
        return read_figure(number).unit == "count"
    except FigureError:
        return False


def _borrowed(number: str, figure: Figure) -> str | None:
    sign, word = _AT_START.search(figure.text), _AT_END.search(figure.text)
    for candidate in (
        f"{number} {word[0]}" if word else "",
        f"{number} {' '.join(figure.text.split()[-2:])}" if word else "",  # cubic metres
        f"{sign[0]}{number}" if sign else "",
        f"{number} {figure.unit.replace('count', figure.counted or '', 1)}",  # 12,600 vehicles per day
    ):
        try:
            if candidate and not _MAGNITUDES.search(candidate) and read_figure(candidate).unit == figure.unit:
                return candidate
        except FigureError:
            continue
    return None
