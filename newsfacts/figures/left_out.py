"""Units that a number leaves out, since another one near it has them: "from 3 to 4 percent", "up by 2 %, down by 1"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from . import units
from .completed import Quantity
from .counted import counted
from .currencies import currency_before
from .fractions import Number
from .measured import unit_behind
from .numbers import read_number
from .rates import with_rate
from .tokens import HYPHENS
from .units import EXACT

if TYPE_CHECKING:
    from .tokens import Tokens

_FROM, _PERCENT = 9, 100
_TEN, _MOST_SHARED = Decimal(10), 1000
_SIGNS = frozenset("$€£¥")
_AGAINST, _TURNS = frozenset(("from", "versus", "vs", "against", "with")), frozenset((",", "up", "down", "compared"))
"""What stands between a sum and the one that it is held against, and what may stand before that."""
_SUM = 6
"""Tokens that a sum may have."""
_LIKE, _BACK = frozenset(("by", "is", "was", "are", "were")), 14
"""Words behind which a number is in the unit of the one behind the same word, and the tokens that may lie between."""
_JOINS, _STOPS = frozenset(("and", "but", "while", "whereas", ";")), frozenset((",", ".", ";", ")", ""))


def shared(t: Tokens, start: int, number: Number) -> tuple[Number, tuple[str, int] | None]:
    """The number of "from 3 to 4 percent" and "from $5 to $7 million" in what the second one is in, and that unit."""
    j = number.end + 1
    if not start or t.lower[start - 1] != "from" or t.lower[j - 1] != "to" or number.form != "digits" or number.scale:
        return number, None
    second = read_number(t, j + (t.words[j] in _SIGNS)) if t.words[j] else None
    if second is not None and t.words[second.end] in HYPHENS and t.words[second.end + 1][:1].isdecimal():
        second = read_number(t, second.end + 1)  # "from 24 to 33-35 billion"
    if second is None or number.value >= _MOST_SHARED:
        return number, None
    found = unit_behind(t, second)
    worth = Decimal(second.scale or 1)
    if EXACT.multiply(number.value, worth) <= EXACT.multiply(second.value, _TEN):
        value = units.tidy(EXACT.multiply(number.value, worth))
        number = Number(value, number.end, "digits", second.scale)
    if found is None:
        return number, None
    unit = with_rate(t, Quantity(j, found[1], second.value, found[0], second, False)).unit
    return number, (unit or found[0], number.end)


def left_out(t: Tokens, i: int, number: Number) -> tuple[str, int] | None:
    """The unit of a bare number behind "to" that the one behind "from" names: "from 208 pounds to 193"."""
    if not i or t.lower[i - 1] != "to" or counted(t, number.end) is not None or number.scale:
        return None
    start = next((k + 1 for k in range(i - 2, max(i - _FROM, -1), -1) if t.lower[k] == "from"), i)
    first = read_number(t, start) if start < i - 1 else None
    found = unit_behind(t, first) if first is not None and first.form == "digits" else None
    if found is None or found[1] != i - 1 or number.form != "digits" or "time" in units.dimension_of(found[0]):
        return None
    return (found[0], number.end) if found[0] != "percent" or number.value <= _PERCENT else None


def from_before(t: Tokens, i: int, number: Number) -> tuple[str, int] | None:
    """The currency of a sum that only names its magnitude behind another: "to 9.4 billion yuan from 8.1 billion"."""
    j = i - 1
    if not number.scale or j < 1 or t.lower[j] not in _AGAINST or counted(t, number.end) is not None:
        return None
    while j and t.lower[j - 1] in _TURNS:
        j -= 1
    for k in range(j - 1, max(j - _SUM, -1), -1):
        first = read_number(t, k) if t.words[k][:1].isdecimal() else None
        if first is None or not first.scale:
            continue
        before = currency_before(t, k, 0)
        found = (before[0], first.end) if before is not None else unit_behind(t, first)
        money = found is not None and found[1] == j and units.is_money(found[0])
        return (found[0], number.end) if found is not None and money else None
    return None


def as_before(t: Tokens, i: int, number: Number) -> tuple[str, int] | None:
    """The unit of a bare number that the one behind the same word before it has: "rose by 2 percent, but fell by 1".

    Behind "is" and "was" only of numbers with as many decimals: "the highest is 84.75 cents, and the lowest is 74.07".
    """
    word = t.lower[i - 1] if i else ""
    decimals = _decimals(t.words[i])
    if word not in _LIKE or (word != "by" and not decimals) or number.scale or t.words[number.end] not in _STOPS:
        return None
    k = next((k for k in range(i - 2, max(i - _BACK, -1), -1) if t.lower[k] == word), i)
    first = read_number(t, k + 1) if k < i - 2 and _goes_on(t.lower[k + 2 : i - 1]) else None
    found = unit_behind(t, first) if first is not None and first.form == number.form == "digits" else None
    same = found is not None and (word == "by" or _decimals(t.words[k + 1]) == decimals)
    return (found[0], number.end) if found is not None and same else None


def _goes_on(words: list[str]) -> bool:
    """Whether words between two numbers join what is said of both in one sentence."""
    return "." not in words and not _JOINS.isdisjoint(words)


def _decimals(word: str) -> int:
    """The digits behind the point of a number."""
    return len(word.partition(".")[2])
