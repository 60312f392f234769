"""One quantity at a number: its sign, and its currency or unit."""

from __future__ import annotations

from decimal import Decimal

from . import units
from .completed import Quantity, completed
from .counted import counted
from .fractions import Number, and_a_half
from .measured import meant, unit_at, unit_behind
from .number_words import number_words
from .numbers import read_number
from .rates import with_rate
from .tokens import HYPHENS, Tokens
from .units import EXACT, table
from .wordlist import word_set

_MINUS = frozenset("-−–")
_FROM, _PERCENT = 9, 100
_TEN, _MOST_SHARED = Decimal(10), 1000
_SIGNS = frozenset("$€£¥")
_MINUS_WORDS = ("minus", "negative")
_DEGREES = ("degree", "degree Celsius", "degree Fahrenheit")


def read_quantity(t: Tokens, i: int, floor: int = 0, currency: str | None = None) -> Quantity | None:
    """The quantity whose number begins at token `i`.

    Nothing before token `floor` is looked at: it belongs to the quantity before. `currency` is the one that a
    range began with ("£1.5-2m").
    """
    start, negative = _sign(t, i, floor)
    before = _currency_before(t, start, floor)
    if before is not None:
        currency, start = before
        start, minus = _sign(t, start, floor)
        negative = negative or minus
    number = read_number(t, i, money=currency is not None)
    if number is None:
        return None
    if start == i and i > floor and number.form != "rank" and _article(t, i, number):
        start = i - 1
    number, shared = _shared(t, start, number)
    value = EXACT.minus(number.value) if negative else number.value
    priced = currency is not None
    if currency is not None:
        currency, end = _named_again(t, number.end, currency)
        return with_rate(t, completed(t, Quantity(start, end, value, currency, number, priced)))
    if number.form == "rank":
        return Quantity(start, number.end, value, "rank", number, False)
    found = unit_behind(t, number)
    if found is None and (coded := _scaled_code(t.words[number.end])) is not None:
        code, worth = coded
        value = units.tidy(EXACT.multiply(value, EXACT.create_decimal(worth)))
        return with_rate(t, Quantity(start, number.end + 1, value, code, number, False))
    found = found or shared or _unit_left_out(t, i, number)
    if found is None and _percent_of(t, start, floor):
        return Quantity(start, number.end, value, "percent", number, False)
    if found is None:
        unit = "fraction" if number.form == "fraction" else None
        return Quantity(start, number.end, value, unit, number, False)
    unit, end = found
    worth = _scale_behind(t, end) if units.is_money(unit) and not number.scale else 0
    if worth:  # "23 USD million", "5 GBP m"
        value, end = EXACT.multiply(value, EXACT.create_decimal(worth)), end + 1
    half = and_a_half(t, end)
    if half is not None and number.form != "fraction":
        value, end = EXACT.add(value, half.value), half.end
    return with_rate(t, _below_zero(t, completed(t, Quantity(start, end, value, unit, number, False))))


def _shared(t: Tokens, start: int, number: Number) -> tuple[Number, tuple[str, int] | None]:
    """The number of "from 3 to 4 percent" and "from $5 to $7 million" in what the second one is in, and that unit."""
    j = number.end + 1
    if not start or t.lower[start - 1] != "from" or t.lower[j - 1] != "to" or number.form != "digits" or number.scale:
        return number, None
    second = read_number(t, j + (t.words[j] in _SIGNS)) if t.words[j] else None
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


def _unit_left_out(t: Tokens, i: int, number: Number) -> tuple[str, int] | None:
    """The unit of a bare number behind "to" that the one behind "from" names: "from 208 pounds to 193"."""
    if not i or t.lower[i - 1] != "to" or counted(t, number.end) is not None or number.scale:
        return None
    start = next((k + 1 for k in range(i - 2, max(i - _FROM, -1), -1) if t.lower[k] == "from"), i)
    first = read_number(t, start) if start < i - 1 else None
    found = unit_behind(t, first) if first is not None and first.form == "digits" else None
    if found is None or found[1] != i - 1 or number.form != "digits" or "time" in units.dimension_of(found[0]):
        return None
    return (found[0], number.end) if found[0] != "percent" or number.value <= _PERCENT else None


def _scaled_code(word: str) -> tuple[str, int] | None:
    """The currency of MUSD and kEUR, and what the letter before it is worth."""
    worth = number_words().suffix.get(word[:-3]) if len(word) in (4, 5) and word[-3:].isupper() else None
    if word[-3:] in word_set("cased"):
        return None  # TALL
    unit = table().units.get(word[-3:]) if worth else None
    return (unit.name, worth) if unit is not None and worth and units.is_money(unit.name) else None


def _scale_behind(t: Tokens, j: int) -> int:
    """What the scale behind a currency, at token `j`, is worth; 0 where there is none."""
    words = number_words()
    return words.scale.get(t.lower[j], 0) or (words.suffix.get(t.words[j], 0) if t.words[j] not in ("k", "T") else 0)


def _below_zero(t: Tokens, q: Quantity) -> Quantity:
    """Degrees below zero are negative: "3 degrees Celsius below zero"."""
    if t.lower[q.end] == "below" and t.lower[q.end + 1] == "zero" and q.value > 0 and q.unit in _DEGREES:
        q.value, q.end = EXACT.minus(q.value), q.end + 2
    return q


def _article(t: Tokens, i: int, number: Number) -> bool:
    """Whether the "a" before the number is part of it: "a million", "a third", not "a five-day trek"."""
    words = number_words()
    return t.lower[i - 1] in ("a", "an") and not (
        t.lower[i][:1].isdecimal() or t.lower[i] in words.small or t.lower[i] in words.ten
    )


def _percent_of(t: Tokens, start: int, floor: int) -> bool:
    """Whether "percent of" stands before the number, with no number of its own."""
    if start - 2 < floor or t.lower[start - 1] != "of":
        return False
    return t.lower[start - 2] in ("percent", "percents") or (
        start - 3 >= floor and t.lower[start - 3 : start - 1] in (["per", "cent"], ["per", "cents"])
    )


def _sign(t: Tokens, i: int, floor: int) -> tuple[int, bool]:
    """Where the number begins with its sign, and whether that is a minus."""
    p = i - 1
    if p < floor:
        return i, False
    word = t.lower[p]
    if word in HYPHENS and p > floor and t.lower[p - 1] in _MINUS_WORDS:
        return p - 1, True  # "minus-45 degrees"
    if word in _MINUS_WORDS:
        both = p > floor + 1 and t.lower[p - 2 : p] == ["plus", "or"]  # "plus or minus 3 points"
        return (p - 2, False) if both else (p, True)
    if word in _MINUS and (p == 0 or (t.glued(i) and not t.glued(p)) or (t.glued(i) and t.words[p - 1] in "([$€£")):
        return p, True
    return i, False


def _currency_before(t: Tokens, i: int, floor: int) -> tuple[str, int] | None:
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
    if not t.words[i][:1].isdecimal() or t.lower[i - 1] not in table().money_ends:
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


def _named_again(t: Tokens, j: int, currency: str) -> tuple[str, int]:
    """The currency of "$5" and "$2bn" with a code behind it, as in "$5 USD" and "$50 CAD", and where it ends."""
    code = t.words[j]
    known = (
        table().units.get(code) if code == currency or (code not in word_set("cased") and code[-1:] == "D") else None
    )
    return (code, j + 1) if known is not None and units.is_money(code) else (currency, j)
