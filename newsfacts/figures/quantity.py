"""One quantity at a number: its sign, and its currency or unit."""

from __future__ import annotations

from . import units
from .completed import Quantity, completed
from .currencies import currency_before, named_again, scale_behind, scaled_code
from .fractions import Number, and_a_half
from .left_out import as_before, from_before, left_out, shared
from .measured import unit_behind
from .number_words import number_words
from .numbers import read_number, scaled_behind
from .rates import with_rate
from .tokens import HYPHENS, Tokens
from .units import EXACT

_MINUS = frozenset("-−–")
_MINUS_WORDS = ("minus", "negative")
_BEFORE_LOSS = frozenset(("is", "was", "were", "at", "of", "to"))
_DEGREES = (None, "degree", "degree Celsius", "degree Fahrenheit")


def read_quantity(t: Tokens, i: int, floor: int = 0, currency: str | None = None) -> Quantity | None:
    """The quantity whose number begins at token `i`.

    Nothing before token `floor` is looked at: it belongs to the quantity before. `currency` is the one that a
    range began with ("£1.5-2m").
    """
    start, negative = _sign(t, i, floor)
    bracket = t.words[start - 1] == "(" and start > floor + 1 and t.glued(start) and t.glued(start - 1)
    before = currency_before(t, start - bracket, floor)  # $(3.2) million
    if before is not None:
        currency, start = before
        start, minus = _sign(t, start, floor)
        negative = negative or minus
    number = read_number(t, i, money=currency is not None)
    if number is None:
        return None
    if bracket and before is not None:
        if t.words[number.end] != ")":
            return None
        number, negative = scaled_behind(t, number), True
    elif t.words[number.end] == "(" and number.form == "words":
        number.end = _behind_itself(t, number)
    if before is None and start == i > floor and (coded := scaled_code(t.words[i - 1])) is not None:
        currency, worth = coded  # MAUD 60
        start, number.value, number.scale = (
            i - 1,
            units.tidy(EXACT.multiply(number.value, EXACT.create_decimal(worth))),
            worth,
        )
    if start == i and i > floor and number.form != "rank" and _article(t, i, number):
        start = i - 1
    number, also = shared(t, start, number)
    value = EXACT.minus(number.value) if negative else number.value
    priced = currency is not None
    if currency is not None:
        currency, end = named_again(t, number.end, currency)
        return _loss(t, with_rate(t, completed(t, Quantity(start, end, value, currency, number, priced))))
    if number.form == "rank":
        return Quantity(start, number.end, value, "rank", number, False)
    found = unit_behind(t, number)
    if found is None and (coded := scaled_code(t.words[number.end])) is not None:
        code, worth = coded
        value = units.tidy(EXACT.multiply(value, EXACT.create_decimal(worth)))
        return with_rate(t, Quantity(start, number.end + 1, value, code, number, False))
    found = found or also or left_out(t, i, number) or from_before(t, i, number) or as_before(t, i, number)
    if found is None and _percent_of(t, start, floor):
        return Quantity(start, number.end, value, "percent", number, False)
    if found is None:
        unit = "fraction" if number.form == "fraction" else None
        return _below_zero(t, Quantity(start, number.end, value, unit, number, False))
    unit, end = found
    worth = scale_behind(t, end) if units.is_money(unit) and not number.scale else 0
    if worth:  # "23 USD million", "5 GBP m"
        value, end = EXACT.multiply(value, EXACT.create_decimal(worth)), end + 1
    half = and_a_half(t, end)
    if half is not None and number.form != "fraction":
        value, end = EXACT.add(value, half.value), half.end
    return with_rate(t, _below_zero(t, completed(t, Quantity(start, end, value, unit, number, False))))


def _loss(t: Tokens, q: Quantity) -> Quantity:
    """A sum in brackets that nothing but a verb or a preposition comes before is a loss: "EBITDA was ($3.2m)"."""
    if q.start > 1 and t.words[q.start - 1] == "(" and t.words[q.end] == ")" and t.lower[q.start - 2] in _BEFORE_LOSS:
        q.start, q.end, q.value = q.start - 1, q.end + 1, EXACT.minus(q.value)
    return q


def _behind_itself(t: Tokens, number: Number) -> int:
    """The token behind a number in words, and behind the same in digits and brackets: "thirty (30) days"."""
    j = number.end
    again = read_number(t, j + 1) if t.words[j + 1][:1].isdecimal() else None
    same = again is not None and again.value == number.value and t.words[again.end] == ")"
    return again.end + 1 if again is not None and same else j


def _below_zero(t: Tokens, q: Quantity) -> Quantity:
    """Degrees below zero are negative: "3 degrees Celsius below zero", "20 below zero"."""
    if t.lower[q.end] == "below" and t.lower[q.end + 1] == "zero" and q.value > 0 and q.unit in _DEGREES:
        q.value, q.end, q.unit = EXACT.minus(q.value), q.end + 2, q.unit or "degree"
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
    if word in _MINUS and (
        p == 0 or (t.glued(i) and not t.glued(p)) or (t.glued(i) and t.words[p - 1] in "([$€£<>≤≥=")
    ):
        return p, True
    return i, False
