"""Quantities that do not begin with a number, or that have a form of their own: "a mile", PT5H40M, 5'4", 1:30 hours."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from . import units
from .completed import Quantity, completed
from .counted import is_plural
from .fractions import Number, and_a_half, ratio
from .measured import unit_at, unit_behind
from .numbers import digits_value, read_number
from .qualifiers import qualifier_after, qualifier_before
from .rates import with_rate
from .units import EXACT, table, tidy
from .wordlist import word_set

if TYPE_CHECKING:
    from .tokens import Tokens

_ISO = (
    r"P(?:([0-9.]{1,9})Y)?(?:([0-9.]{1,9})M)?(?:([0-9.]{1,9})W)?(?:([0-9.]{1,9})D)?"
    r"(?:T(?:([0-9.]{1,9})H)?(?:([0-9.]{1,9})M)?(?:([0-9.]{1,9})S)?)?(?!\w)"
)
_ISO_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
_CLAUSES = frozenset(("that", "while", "but", "where", "and"))
"""Words that begin a clause, with whose subject a share may begin."""
_WHOLES = frozenset(("digits", "words"))
"""How a number is written that something may be a part of."""
_RUN = frozenset(("in", "of", "ran", "clocked", "took", "lasted"))
"""Words before what a race took, which no time of day has behind it."""
_SMALLER = {"hour": "minute", "minute": "second"}
FEET = frozenset("'’′")
_TALL = frozenset("4567")
"""The feet of people who are grown up."""
_INCHES = frozenset(('"', "”", "″"))
_ONE, _TEN, _MINUTE, _THOUSAND, _MILLION = (Decimal(number) for number in (1, 10, 60, 1000, 10**6))


@lru_cache(maxsize=1)
def single_units() -> frozenset[str]:
    """Units that an article may stand before, in the singular: "a mile", "an hour"."""
    kinds = ("time", "calendar time", "length", "area", "volume", "mass")
    known = table()
    plain = (
        name
        for name, unit in known.exact.items()
        if known.units[unit].dimension in kinds or known.units[unit].dimension[:6] == "money "
    )
    ambiguous = word_set("ambiguous_unit")
    return (
        word_set("of_only")
        | _symbols()
        | frozenset(
            n for n in plain if n.isascii() and n.isalpha() and len(n) > 3 and n[-1] != "s" and n not in ambiguous
        )
    )


@lru_cache(maxsize=1)
def _symbols() -> frozenset[str]:
    """The symbols of measures that an article may stand before, where "of" follows: "a kg of flour"."""
    known = table()
    other = known.careful | known.glued | word_set("ambiguous_unit")
    short = (name for name in known.exact if 1 < len(name) < 4 and name.islower() and name.isalpha())
    plain = ("length", "area", "volume", "mass")
    return frozenset(n for n in short if n not in other and known.units[known.exact[n]].dimension in plain)


def article_quantity(t: Tokens, i: int, *, bounded: bool) -> Quantity | None:
    """The quantity "a gallon", "an hour and a half", "a year" at the article, token `i`.

    Only where it measures: with "and a half", when `bounded` ("more than a year"), behind a word that asks for a
    length ("lasted a month"), or for an amount of something ("a gallon of beer").
    """
    unit = table().exact.get(t.lower[i + 1])
    symbol = t.lower[i + 1] in _symbols()
    if unit is None or (symbol and t.lower[i + 2] != "of" and not bounded and t.size > 2):
        return None
    end = i + 2
    value, bounded = _ONE, bounded or (not i and t.size == end)  # "a pound" and nothing else
    half = and_a_half(t, end)
    if half is not None:
        value, end = EXACT.add(value, half.value), half.end
    q = completed(t, Quantity(i, end, value, unit, Number(value, end, "words", 0), False))
    ranged = t.lower[end] in ("or", "to") and _is_amount(t, end + 1)  # "a year or two", "a week to 10 days"
    bounded = bounded or ranged or qualifier_after(t, end) is not None
    if t.lower[i + 1] in word_set("of_only") and half is None and not bounded and q.end == end:
        amount = t.lower[i + 2] == "of" and table().units[unit].dimension != "time"
        return q if amount else None
    measured = half is not None or bounded or q.end > end or _measures(t, i, unit)
    return with_rate(t, q) if measured else None


def _is_amount(t: Tokens, j: int) -> bool:
    """Whether token `j` is a number that is more than one."""
    number = read_number(t, j)
    return number is not None and number.form in ("digits", "words") and number.value > _ONE


def _measures(t: Tokens, i: int, unit: str) -> bool:
    """Whether the words around "a" (token `i`) and a unit say that it is an amount and no point in time."""
    before, after = t.lower[i - 1] if i else "", t.lower[i + 2]
    if not before and not after[:1].isalnum():
        return True  # nothing else is said
    if table().units[unit].dimension in ("time", "calendar time"):
        return before in word_set("lasting")
    if units.is_money(unit):
        return not after[:1].isalnum()  # "It cost a penny."
    priced = after == "of" and not t.vocabulary.isdisjoint("$€£¥")  # "a barrel of oil fell below $97"
    return after in ("of", "away", "long", "from") and not priced


def one_in(t: Tokens, i: int, q: Quantity) -> Quantity | None:
    """Read "one in five", "nine in ten", "3 out of 4": a share, where `q` is its first number."""
    out = t.lower[q.end] == "out" and t.lower[q.end + 1] == "of"
    j = q.end + out
    every = t.lower[j + 1] in ("every", "each")
    over = t.lower[j] == "over" and q.start == 0  # "three over forty" and nothing else
    if over:
        return _over(t, q, j + 1)
    if (
        not (out or t.lower[j] == "in" or (every and t.lower[j] == "of"))
        or q.unit is not None
        or not 0 < q.value < _THOUSAND
        or q.value % 1
    ):
        return None
    whole = read_number(t, j + 1 + (every or t.lower[j + 1] == "a"))  # one in a million
    if whole is None or not q.value < whole.value <= _MILLION or whole.value % 1 or whole.form not in _WHOLES:
        return None
    if len(t.words[whole.end - 1]) == len("2019") and t.words[whole.end - 1].isdecimal() and whole.value % 100:
        return None  # "one in 2019"
    people = whole.value <= _TEN and _is_many(t, q, whole.end)
    tens = f"{whole.value:f}".rstrip("0") == "1"
    usual = q.value == _ONE or tens or (out and whole.value < _TEN) or people or every
    if not usual or unit_behind(t, whole) is not None:
        return None
    share = ratio(int(q.value), int(whole.value))
    return Quantity(q.start, whole.end, share, "fraction", Number(share, whole.end, "fraction", 0), False)


def _is_many(t: Tokens, q: Quantity, j: int) -> bool:
    """Whether a share is of many at token `j`: "almost two in three drivers", not "hurt two in three raids"."""
    if t.lower[j] in word_set("plural"):
        return True
    begins = qualifier_before(t, q.start, 0)[1]
    opens = not begins or not t.words[begins - 1][:1].isalnum() or t.lower[begins - 1] in _CLAUSES
    return opens and is_plural(t.lower[j])


def _over(t: Tokens, q: Quantity, j: int) -> Quantity | None:
    """One whole number over another, where a text is nothing else: "2000 over 3"."""
    bottom = read_number(t, j)
    if q.unit is not None or q.value % 1 or bottom is None or bottom.end != t.size:
        return None
    if bottom.form not in ("digits", "words") or bottom.value % 1 or not bottom.value:
        return None
    part = ratio(int(q.value), int(bottom.value))
    return Quantity(q.start, bottom.end, part, "fraction", Number(part, bottom.end, "fraction", 0), False)


def iso_duration(t: Tokens, i: int) -> Quantity | None:
    """PT5H40M, P3D: an ISO 8601 duration whose P or PT is the token before `i`, in its smallest unit."""
    match = re.compile(_ISO).match(t.text, t.starts[i - 1])
    if match is None:
        return None
    parts = [(unit, Decimal(amount)) for unit, amount in zip(_ISO_UNITS, match.groups(), strict=True) if _plain(amount)]
    known = table().units
    if not parts or len({known[unit].dimension for unit, _ in parts}) > 1:
        return None
    smallest = parts[-1][0]
    total = Decimal(0)
    for unit, amount in parts:
        total = EXACT.add(total, EXACT.multiply(amount, Decimal(known[unit].factor)))
    value = tidy(EXACT.divide(total, Decimal(known[smallest].factor)))
    end = i
    while end < t.size and t.ends[end] <= match.end():
        end += 1
    return Quantity(i - 1, end, value, smallest, Number(value, end, "digits", 0), False)


def clock_duration(t: Tokens, i: int) -> Quantity | None:
    """1:30 hours, 2:05 minutes: the larger unit is named, in the smaller one; 1:36.6 is minutes and seconds."""
    if t.words[i + 1] == ":" and t.words[i + 2][2:3] == "." and t.glued(i + 1) and t.glued(i + 2):
        minutes, seconds = digits_value(t.words[i]), digits_value(t.words[i + 2])
        if minutes is None or seconds is None or seconds >= _MINUTE or not t.words[i].isdecimal():
            return None
        value = EXACT.add(EXACT.multiply(minutes, _MINUTE), seconds)
        return Quantity(i, i + 3, value, "second", Number(value, i + 3, "digits", 0), False)
    if t.words[i + 1] != ":" or len(t.words[i + 2]) != 2 or not (t.words[i] + t.words[i + 2]).isdecimal():
        return None
    if t.words[i + 3] == ":" and i and t.lower[i - 1] in _RUN:
        return _run(t, i)
    found = unit_at(t, i + 3)
    smaller = _SMALLER.get(found[0]) if found else None
    if found is None or smaller is None or int(t.words[i + 2]) > 59:
        return None
    value = Decimal(int(t.words[i]) * 60 + int(t.words[i + 2]))
    return Quantity(i, found[1], value, smaller, Number(value, i + 3, "digits", 0), False)


def _run(t: Tokens, i: int) -> Quantity | None:
    """What a race of hours, minutes and seconds took: "in 2:14:04", "a time of 1:59:40.2"."""
    parts = [digits_value(t.words[k]) for k in (i, i + 2, i + 4)] if t.words[i + 4][:2].isdecimal() else [None]
    total = Decimal(0)
    for part in parts:
        if part is None or (total and part >= _MINUTE):
            return None
        total = EXACT.add(EXACT.multiply(total, _MINUTE), part)
    return Quantity(i, i + 5, tidy(total), "second", Number(total, i + 5, "digits", 0), False)


def _plain(amount: str | None) -> bool:
    return amount is not None and amount.strip(".") == amount and amount.count(".") < 2


def feet_and_inches(t: Tokens, i: int) -> Quantity | None:
    """5'4": feet and inches by their signs, at the feet."""
    twice = t.words[i + 3] in FEET and t.words[i + 4] == t.words[i + 3] and t.glued(i + 4)  # 5'9''
    inches_sign = t.words[i + 3] in _INCHES or twice
    tight = t.glued(i + 2) or t.words[i + 3] in _INCHES  # 5' 4"
    tall = t.words[i] in _TALL and t.glued(i + 2) and not (t.glued(i + 3) and t.words[i + 3].isalnum())  # "5'11 and"
    if not (t.words[i + 1] in FEET and t.glued(i + 1) and (tall or (inches_sign and tight and t.glued(i + 3)))):
        return None
    feet, inches = digits_value(t.words[i]), digits_value(t.words[i + 2]) if t.lower[i + 2].isdecimal() else None
    if feet is None or inches is None or inches >= 12:
        return None
    value = EXACT.add(EXACT.multiply(feet, Decimal(12)), inches)
    end = i + 5 if twice else i + 3 + inches_sign
    return Quantity(i, end, value, "inch", Number(value, end, "digits", 0), False)
