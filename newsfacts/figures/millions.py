"""Whether a letter behind a number is a magnitude: "18m of its phones", "8 B people", not "2m of snow"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counted import counted, is_plural
from .measured import unit_at
from .units import is_money
from .wordlist import word_set

if TYPE_CHECKING:
    from .tokens import Tokens

_NEAR = 10
"""Tokens before a number among which a word tells that people or sales are counted."""


def is_million(t: Tokens, j: int) -> bool:
    """Whether the m of "3m" counts millions: something in the plural or a currency follows, not "tall" or "of"."""
    after = t.lower[j + 1]
    if t.words[j] != "m" or (after in word_set("size") and after != "in"):
        return False
    many = not after[:1].isalpha() or after in word_set("ends")
    many = many and not word_set("crowd").isdisjoint(t.lower[max(0, j - _NEAR) : j])  # "membership grew to 1.2m"
    if many or _is_money(t, j + 1) or t.millions or (after == "of" and t.lower[j + 2] in word_set("owner")):
        return True  # "18m of its phones", not "2m of snow"
    what = counted(t, j + 1) if after != "of" else None
    return what is not None and is_plural(last := t.lower[what[1] - 1]) and last not in word_set("large")


def _is_money(t: Tokens, j: int) -> bool:
    """Whether a currency stands at token `j`: "20 M€", "23m USD"."""
    found = unit_at(t, j)
    return found is not None and is_money(found[0])


def is_many(t: Tokens, j: int, letter: str) -> bool:
    """Whether a currency, people or nothing stand at token `j` behind a letter for a magnitude: "8 B people", "8 M"."""
    return _is_money(t, j) or t.lower[j] in word_set("plural") or (letter == "M" and j == t.size)
