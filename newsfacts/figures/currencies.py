"""The currency of a sum, before its number and behind it: "US$5", "HK $7 billion", "Rs.500", "MAUD 60", "$50 CAD"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import units
from .measured import meant, unit_at
from .number_words import number_words
from .units import table
from .wordlist import word_set

if TYPE_CHECKING:
    from .tokens import Tokens

_COUNTRY = 2
"""Letters at least of a country behind a sum of dollars."""


def currency_before(t: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency that ends right before token `i` ("US$", "€", "USD", "Rs.") and where it begins."""
    if i <= floor:
        return None
    last = t.words[i - 1]
    country = _country_of_dollars(t, i, floor) if "$" in t.words[max(i - 2, 0) : i] else None
    if country is not None:
        return country
    known = table()
    if last.isalpha() and (last in word_set("coded") or not (last.isupper() or last in word_set("currency"))):
        return _named_before(t, i, floor)
    if f"{last} #" in known.exact and not t.glued(i):
        return None
    for size in (2, 1):
        p = i - size
        if p < floor or (size == 2 and not t.glued(p + 1)):
            continue
        unit = (
            known.exact.get(f"{last} #") or _sign_of(t, i) or known.exact.get(last.upper())
            if size == 1
            else known.folded.get(" ".join(t.lower[p:i]))
        )
        if unit is not None and units.is_money(unit) and known.units[unit].factor == "1":
            return unit, p
    return None


def _sign_of(t: Tokens, i: int) -> str | None:
    """The unit whose name is the token before token `i`, by the words around it: ¥ is yen and yuan."""
    last = t.words[i - 1]
    return (meant(t, i - 1, last, i) if last in table().meant else None) or table().exact.get(last)


def _named_before(t: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency named before a sum in digits: "worth dollar 22.5 million", not "the dollar 2 years ago"."""
    if not t.words[i][:1].isdecimal() or t.lower[i - 1].removesuffix("s") not in table().money_ends:
        return None
    for start in range(max(floor, i - 3), i):
        found = unit_at(t, start, sure=True)
        if found is None or found[1] != i or not units.is_money(found[0]) or table().units[found[0]].factor != "1":
            continue
        opens = start == floor and t.words[start] not in word_set("coded")
        opens = opens or t.lower[start - 1] in word_set("sum")
        return (found[0], start) if opens and unit_at(t, i + 1) is None else None
    return None


def _country_of_dollars(t: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency of "HK $", "$US", "c $", "sgd$" before token `i` and where it begins; a lone A is an article."""
    p = i - 2
    if p < floor:
        return None
    word, other = t.words[p], t.words[p + 1]
    if word != "$" != other:
        return None
    apart = not t.glued(p + 1)
    if word == "$":
        unit = table().exact.get(f"$ {other}") if not apart and t.glued(i) else None
        return (unit, p) if unit is not None else None
    if not word.isalpha() or (apart and (word in ("A", "a", "I", "i") or (p and t.words[p - 1] in "'’."))):
        return None
    code = word.upper()
    known = table()
    unit = code if len(code) == 3 and code in known.units and (not apart or word in word_set("currency")) else None
    unit = unit or known.exact.get(f"{word} $") or known.folded.get(f"{word.lower()} $")
    return (unit, p) if unit is not None else None


def named_again(t: Tokens, j: int, currency: str) -> tuple[str, int]:
    """The currency of "$5" and "$2bn" with a code or country behind it, as in "$5 USD" and "$50 U.S.", and its end."""
    code = t.words[j]
    country, end = (code, j + 1) if t.words[j + 1] != "." else (code + t.words[j + 2], j + 4)
    whole = end == j + 1 or (t.words[j + 3] == "." and t.glued(j + 2) and len(country) == _COUNTRY)
    if whole and len(country) >= _COUNTRY and country.isupper() and (unit := table().exact.get(f"{country} $")):
        return unit, end
    known = (
        table().units.get(code) if code == currency or (code not in word_set("cased") and code[-1:] == "D") else None
    )
    return (code, j + 1) if known is not None and units.is_money(code) else (currency, j)


def scaled_code(word: str) -> tuple[str, int] | None:
    """The currency of MUSD and kEUR, and what the letter before it is worth."""
    worth = number_words().suffix.get(word[:-3]) if len(word) in (4, 5) and word[-3:].isupper() else None
    if not worth or word[-3:] in word_set("cased"):
        return None  # TALL
    unit = table().units.get(word[-3:])
    return (unit.name, worth) if unit is not None and units.is_money(unit.name) else None


def scale_behind(t: Tokens, j: int) -> int:
    """What the scale behind a currency, at token `j`, is worth; 0 where there is none."""
    words = number_words()
    return words.scale.get(t.lower[j], 0) or (words.suffix.get(t.words[j], 0) if t.words[j] not in ("k", "T") else 0)
