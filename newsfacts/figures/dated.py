"""Dates, as far as their numbers are no quantities: July 12, 12 July 2019, 12-15 July, the 12th of July."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counted import is_plural
from .tokens import HYPHENS
from .wordlist import word_set

if TYPE_CHECKING:
    from .tokens import Tokens

_JOINS = HYPHENS | frozenset(("–", "—", "−", "and", "to", "or"))
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_ERAS = frozenset(("BC", "BCE", "AD", "CE"))
_WORDS_TOO = frozenset(("may", "march", "mar", "dec", "sep", "jan"))


def date_at(t: Tokens, i: int) -> int:
    """The token behind the date that the number at token `i` belongs to, or 0 where it belongs to none."""
    word = t.words[i]
    if not word.isdecimal() or len(word) > 4:
        return 0
    signs = (".", ",") if len(word) == 4 else (".",)
    behind_month = i > 0 and (is_month(t, i - 1) or (t.words[i - 1] in signs and i > 1 and is_month(t, i - 2)))
    if len(word) == 4:
        return i + 1 if behind_month else 0
    if not _is_day(word):
        return 0
    end = _ordinal_end(t, i + 1)
    after = end + 1 if t.lower[end] == "of" else end
    if is_month(t, after):
        return _year_behind(t, after + 1)
    second = _ordinal_end(t, end + 2) if t.lower[end] in _JOINS and _is_day(t.words[end + 1]) else 0
    if second and is_month(t, second):
        return _year_behind(t, second + 1)
    if not behind_month:
        return 0
    if second and not is_plural(t.lower[second]) and t.lower[second] not in ("per", "%"):
        end = second
    return _year_behind(t, end)


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) < 3 and 0 < int(word) < 32


def _ordinal_end(t: Tokens, j: int) -> int:
    """The token behind the "th" of "12th", `j` where there is none."""
    return j + 1 if t.lower[j] in _ORDINAL_ENDS and t.glued(j) else j


def is_month(t: Tokens, j: int) -> bool:
    """Whether token `j` names a month; "may" and "march" only with a capital or a year behind them."""
    low = t.lower[j]
    if low not in word_set("month"):
        return False
    if low in _WORDS_TOO:
        return t.words[j][0].isupper() or (len(t.words[j + 1]) == 4 and t.words[j + 1].isdecimal())
    return True


def _year_behind(t: Tokens, j: int) -> int:
    """The token behind a date, its year included."""
    k = j + 1 if t.words[j] in (",", ".") else j
    if len(t.words[k]) == 4 and t.words[k].isdecimal() and t.words[k][0] in "12":
        return k + 1
    return j


def is_of_era(t: Tokens, j: int) -> bool:
    """Whether an era stands behind a number, or behind the other end of its range: "512-511 BC"."""
    if t.lower[j] in _JOINS and t.words[j + 1].isdecimal():
        j += 2
    return t.words[j] in _ERAS or (t.words[j] in "BC" and t.words[j + 1] == "." and t.words[j + 2] in ("C", "E"))


def is_early_year(t: Tokens, i: int) -> bool:
    """Whether a number of three digits behind "in" counts nothing, so that it is a year: "He was killed in 363."."""
    return len(t.words[i]) == 3 and t.words[i].isdecimal() and t.words[i + 1] in (".", ",", ";", ")", "")
