"""Amounts of which only the magnitude is told, from one of it to ten: "dozens of homes", "tens of thousands of days".

Who says "thousands" may have meant more than ten thousand, which `compare` allows.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .counted import counted, is_plural
from .fractions import Number
from .measured import unit_at
from .number_words import number_words
from .tokens import HYPHENS
from .units import EXACT

if TYPE_CHECKING:
    from .tokens import Tokens

_TEN = Decimal(10)
_GOES_ON = HYPHENS | {","}
"""What stands within the name of what is counted: "thousands of small, friendly deals"."""
_MOST = 3
"""Words that one magnitude is made of: "hundreds of thousands of millions"."""


def magnitude_at(t: Tokens, i: int) -> Number | None:
    """The least that "tens of thousands of" at token `i` may mean, None where nothing in the plural is counted."""
    words = number_words()
    value, j = Decimal(1), i
    while j < i + 2 * _MOST and t.lower[j][-1:] == "s" and t.lower[j + 1] == "of":
        worth = words.scale.get(t.lower[j]) or words.dozen.get(t.lower[j])
        if worth is None:
            break
        value, j = EXACT.multiply(value, Decimal(worth)), j + 2
    if j == i:
        return None
    return _of_many(t, i, j - 1, value)


def magnitude_in_digits(t: Tokens, j: int, value: Decimal) -> Number | None:
    """The same of "1,000s of people", whose value is before the s at token `j`; None where it is no power of ten."""
    power = f"{value:f}".strip("0") == "1" and value >= _TEN
    return _of_many(t, j - 1, j + 1, value) if power and t.lower[j + 1] == "of" else None


def _of_many(t: Tokens, i: int, end: int, value: Decimal) -> Number | None:
    """The magnitude from token `i` to "of" at token `end`, where a unit or something in the plural follows."""
    what = counted(t, end)
    many = what is not None and (is_plural(t.lower[what[1] - 1]) or t.words[what[1]] in _GOES_ON)
    if unit_at(t, end + 1) is not None:
        many = not i or t.lower[i - 1] != "in"  # a table's "cost, in millions of pounds"
    return Number(value, end, "words", 0, "order") if many else None
