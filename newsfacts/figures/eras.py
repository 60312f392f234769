"""Years that their era or their sentence tells from counts: "512-511 BC", "He was killed in 363."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .tokens import HYPHENS

if TYPE_CHECKING:
    from .tokens import Tokens

_JOINS = HYPHENS | frozenset(("–", "—", "−", "and", "to", "or"))
_LETTERS = 4
_ERAS = frozenset(("BC", "BCE", "AD", "CE"))


def is_of_era(t: Tokens, j: int) -> bool:
    """Whether an era stands behind a number, or behind the other end of its range: "512-511 BC"."""
    if t.lower[j] in _JOINS and t.words[j + 1].isdecimal():
        j += 2
    return t.words[j] in _ERAS or (t.words[j] in "BC" and t.words[j + 1] == "." and t.words[j + 2] in ("C", "E"))


def is_behind_era(t: Tokens, i: int) -> bool:
    """Whether an era stands before a number, or before the other end of its range: "between A.D. 1000 and 1260"."""
    if i > 1 and t.lower[i - 1] in _JOINS and t.words[i - 2].isdecimal():
        i -= 2
    return (i > 0 and t.words[i - 1] == "AD") or (i > _LETTERS and t.words[i - _LETTERS : i] == ["A", ".", "D", "."])


def is_early_year(t: Tokens, i: int) -> bool:
    """Whether a number of three digits behind "in" counts nothing, so that it is a year: "He was killed in 363."."""
    return len(t.words[i]) == 3 and t.words[i].isdecimal() and t.words[i + 1] in (".", ",", ";", ")", "")
