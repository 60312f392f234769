"""Years that their era or their sentence tells from counts: "512-511 BC", "He was killed in 363."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .tokens import HYPHENS

if TYPE_CHECKING:
    from .tokens import Tokens

_JOINS = HYPHENS | frozenset(("–", "—", "−", "and", "to", "or"))
_ERAS = frozenset(("BC", "BCE", "AD", "CE"))


def is_of_era(t: Tokens, j: int) -> bool:
    """Whether an era stands behind a number, or behind the other end of its range: "512-511 BC"."""
    if t.lower[j] in _JOINS and t.words[j + 1].isdecimal():
        j += 2
    return t.words[j] in _ERAS or (t.words[j] in "BC" and t.words[j + 1] == "." and t.words[j + 2] in ("C", "E"))


def is_early_year(t: Tokens, i: int) -> bool:
    """Whether a number of three digits behind "in" counts nothing, so that it is a year: "He was killed in 363."."""
    return len(t.words[i]) == 3 and t.words[i].isdecimal() and t.words[i + 1] in (".", ",", ";", ")", "")
