"""How a text writes a figure, with what it counts and what it is a rate of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.figures import FigureError, read_figure

if TYPE_CHECKING:
    from newsfacts.model import Figure

_NEARBY = 40
"""Characters between a number and what it counts."""
_RATE = re.compile(r"(?:\s+of\s+[a-z]+(?:\s+[a-z]+)?)?\s+(?:an?|per|every|each)\s+[a-z]+")
"""What makes an amount a rate, with what there is of it between them: megawatts of panels a year."""
_OUT_OF = re.compile(r"\s+out\s+of\s+(?:the\s+|every\s+)?[\w,.]*\w")
"""The whole behind a part: seven years out of ten."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def written(figure: Figure, text: str, start: int, end: int) -> str:
    """A figure with what it counts, as the text has both; without it where the two cannot be read as one."""
    number = text[start:end]
    ends = [end]
    if figure.counted:
        at = text.find(figure.counted, end)
        if 0 <= at - end <= _NEARBY:
            ends.insert(0, at + len(figure.counted))
    if whole := _OUT_OF.match(text, end):
        ends.insert(0, whole.end())
    rates = [found.end() for each in ends if (found := _RATE.match(text, each))]
    candidates = [text[start:each] for each in (*ends, *rates)]
    if figure.counted:
        candidates.append(f"{number} {figure.counted}")
    if " per " in figure.unit or figure.unit.isupper():  # pounds alone are a weight: 85,000 GBP a week
        code = figure.unit.split(" per ")[0]
        candidates += [each.replace(word, code, 1) for each in candidates for word in _LONG_WORD.findall(each)]
    for candidate in candidates:
        try:
            read = read_figure(candidate)
        except FigureError:
            continue
        if (read.low, read.high, read.unit) == (figure.low, figure.high, figure.unit):
            return candidate
    return ""
