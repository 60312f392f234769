"""One figure, as a curator or a user writes it."""

from __future__ import annotations

from ..model import Figure
from .finder import compose_figure
from .quantity import read_quantity
from .tokens import Tokens

LONGEST = 300
"""Characters that a written figure may have."""

_EXAMPLES = 'such as "34 soldiers", "950,000", "$2.5bn", "5h40m", "15–20 km", "more than 30" or "a third"'


class FigureError(ValueError):
    """A text that is no figure; its message is for the person who wrote it."""


def read_figure(text: str) -> Figure:
    """The figure that a whole text is. `Figure.text` is that text without white space at its ends.

    FigureError where it is none, or more than one.
    """
    written = text.strip()
    if not written:
        raise FigureError(f"the figure is empty: write a number with its unit, {_EXAMPLES}")
    if len(written) > LONGEST:
        raise FigureError(f"{len(written)} characters are too long for a figure: write a number with its unit, {_EXAMPLES}")
    t = Tokens(written)
    for i in range(t.size):
        q = read_quantity(t, i, 0)
        if q is None:
            continue
        figure, start, end, on = compose_figure(t, q, 0)
        return figure._replace(text=written)
    raise FigureError(f'"{written}" has no number in it: write a number with its unit, {_EXAMPLES}')
