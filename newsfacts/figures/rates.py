"""What a quantity is per: "120 km/h", "500,000 barrels a day", "$4 a share", "2.6 children per woman"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import units
from .counted import counted
from .measured import unit_at
from .number_words import number_words
from .numbers import digits_value, read_number
from .tokens import HYPHENS
from .units import EXACT, table
from .wordlist import word_set

if TYPE_CHECKING:
    from decimal import Decimal

    from .completed import Quantity
    from .tokens import Tokens

_EACH = frozenset(("a", "an", "each", "every", "per"))
_TIMES = frozenset(("time", "calendar time"))
_LETTERS = {"pa": "year", "pcm": "month", "pw": "week", "ph": "hour", "psf": "square foot"}
_IN_BRACKETS = 8
_GOODS = frozenset(("volume", "mass", "length", "area", "energy", "time", "calendar time"))


def with_rate(t: Tokens, q: Quantity) -> Quantity:
    """The quantity as a rate where "per hour", "/h", "a day" follows its unit."""
    unit = q.unit
    if unit is None or unit in ("percent", "fraction"):
        return _in_code(q)
    j = begins = _behind_brackets(t, q.end) if units.is_money(unit) else q.end
    while True:
        k = j + 1 if t.lower[j] in HYPHENS and (t.glued(j + 1) or t.lower[j + 1] in _EACH) else j
        word = t.lower[k]
        if word != "/" and word not in _EACH:
            break
        k += 1
        if t.lower[k] in HYPHENS:
            k += 1
        under = unit_at(t, k)
        many = digits_value(t.words[k]) if under is None and t.words[k].isdecimal() else None
        if many is not None and word in ("/", "per") and _is_ten(many) and (under := unit_at(t, k + 1)) is not None:
            q.value = units.tidy(EXACT.divide(q.value, many))  # 7 litres per 100 km
        if under is None and (word == "per" or (units.is_money(unit) and t.lower[k] in word_set("priced"))):
            thing = per_thing(t, k - 1)
            if thing is None:
                break
            unit, j = f"{unit} per {thing[0]}", thing[1]
            continue
        if under is not None and t.glued(under[1]) and t.words[under[1]][:1].isdecimal():
            break  # $7/$9
        if under is None or not _makes_rate(word, unit, under[0]) or t.lower[under[1]] in word_set("then"):
            break
        unit, j = f"{unit} per {under[0]}", under[1]
        if j - begins > 12:
            break
    if unit == q.unit and units.is_money(unit) and (each := _abbreviated(t, j)) is not None:
        unit, j = f"{unit} per {each[0]}", each[1]
    q.end, q.unit = j if begins == q.end else q.end, unit
    return _in_code(q)


def _abbreviated(t: Tokens, j: int) -> tuple[str, int] | None:
    """The time that a sum is for, in letters, at token `j`: "£900 pcm", "$40,000 p.a.", "£12 ph"."""
    k, letters = j + 1, t.words[j]
    while letters == "p" and t.words[k] in (".", "/") and t.glued(k) and t.glued(k + 1) and t.words[k + 1].isalpha():
        letters, k = letters + t.words[k + 1], k + 2
    each = _LETTERS.get(letters)
    return (each, k + (t.words[k] == "." and t.words[k - 2] == ".")) if each is not None else None


def _behind_brackets(t: Tokens, j: int) -> int:
    """The token behind the brackets about a sum in another currency at token `j`: "C$6 (US$4.46) per share"."""
    if t.words[j] == "(" and ")" in t.words[j + 2 : j + _IN_BRACKETS]:
        j = t.words.index(")", j)
    return j + 1 if t.words[j] == ")" and t.lower[j + 1] in _EACH else j


def per_thing(t: Tokens, j: int) -> tuple[str, int] | None:
    """What a figure is per behind "per" or "a" at token `j`, no unit ("woman", "1000 people"), and where it ends."""
    k = j + 1
    number = read_number(t, k) if t.words[k][:1].isdecimal() or t.lower[k] in number_words().scale else None
    whole = number is not None and number.value == number.value.to_integral_value() and number.form != "rank"
    if number is not None:
        k = number.end
    thing = counted(t, k, single=True) if t.words[k][:1].isalpha() else None
    if number is not None and (not whole or unit_at(t, k) is not None):
        return None
    if thing is None:
        return (f"{number.value:f}", k) if number is not None and (number.scale or _is_ten(number.value)) else None
    name = thing[0].lower()
    return (f"{number.value:f} {name}" if number is not None else name), thing[1]


def _is_ten(value: Decimal) -> bool:
    """Whether a number is a power of ten, as in "10.69 per 1000"."""
    return f"{value:f}".rstrip("0") == "1" and value > 1


def _makes_rate(word: str, over: str, under: str) -> bool:
    """Whether "3 tonnes a day" is a rate: a, an and each need a time, or goods that a price is for."""
    dimension = table().units[under].dimension
    if word in ("/", "per"):
        return dimension != "count"
    return dimension in (_GOODS if units.is_money(over) else _TIMES)


def _in_code(q: Quantity) -> Quantity:
    """Cents and pence in their main unit: 50 cents are USD 0.50."""
    of, per, rest = (q.unit or "").partition(" per ")
    known = table().units.get(of)
    if known is None or not known.dimension.startswith("money ") or known.factor == "1":
        return q
    code = known.dimension[6:]
    q.unit, q.value, q.written = code + per + rest, units.convert(q.value, of, code), of + per + rest
    return q
