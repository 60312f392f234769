"""Numbers in digits and words: "950,000", "2.5bn", "thirty-four", "two and a half billion", "2½", "a third".

Units, currencies and bounds are read by others. Values are exact; thirds and sevenths carry 28 digits.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from .compose import compose
from .counted import is_plural
from .fractions import Number, and_a_half, parts, ratio, slash
from .magnitudes import magnitude_at, magnitude_in_digits
from .marks import is_decimal_comma
from .measured import unit_at
from .millions import is_many, is_million
from .number_words import APART, number_words
from .powers import power
from .qualifiers import qualifier_after
from .tokens import HYPHENS, VULGAR, Tokens
from .units import EXACT, table, tidy
from .wordlist import word_set

LONGEST = 60
"""Digits that a number may have; longer runs are data, not figures."""

_DIGITS = frozenset("0123456789.")
_VULGAR = dict(
    zip(VULGAR, ((1, 4), (1, 2), (3, 4), (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5),
                 (1, 6), (5, 6), (1, 8), (3, 8), (5, 8), (7, 8)), strict=True)
)  # fmt: skip
_SEPARATORS = str.maketrans("−", "-", " \u00a0\u2009\u202f'’")
_SHORTENED = frozenset(("io", "rd", "ln", "mn"))
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_EACH = frozenset(("a", "an", "another", "each", "every"))
_VAGUE = frozenset(("several", "many", "few"))


def read_number(t: Tokens, i: int, *, money: bool = False) -> Number | None:
    """The number that begins at token `i`, None where none does. `money`: a currency stands before it."""
    first = t.lower[i][:1]
    if not first:
        return None
    if first in _DIGITS:
        return _digits(t, i, money)
    if first in _VULGAR:
        return _then_scale(t, Number(ratio(*_VULGAR[first]), i + 1, "fraction", 0), money)
    number = _words(t, i)
    return number and _scaled(t, number)


def _scaled(t: Tokens, number: Number) -> Number:
    """The number with a scale that is further on: "three quarters of a million", "twenty-odd million"."""
    worths, j = number_words().scale, number.end
    if number.form == "fraction":
        worth = worths.get(t.lower[j + 2], 0) if t.lower[j] == "of" and t.lower[j + 1] in ("a", "one") else 0
        scaled = tidy(EXACT.multiply(number.value, Decimal(worth)))
        return Number(scaled, j + 3, "words", worth) if worth else number
    if number.form == "words" and number.scale < 1000 and t.words[j] in APART:  # "three hundred Cr"
        worth = number_words().suffix[t.words[j]]
        return Number(tidy(EXACT.multiply(number.value, Decimal(worth))), j + 1, "words", worth)
    after = qualifier_after(t, j) if number.form != "rank" and not number.scale else None
    worth = worths.get(t.lower[after[1]], 0) if after else 0
    if after is None or not worth:
        return number
    return Number(tidy(EXACT.multiply(number.value, Decimal(worth))), after[1] + 1, number.form, worth, after[0])


@lru_cache(maxsize=1024)
def digits_value(word: str) -> Decimal | None:
    """The value of a token of digits; None for what is no number (3.11.7) or too long to be one."""
    if len(word) > LONGEST:
        return None
    plain = word.translate(_SEPARATORS)
    if ("," in plain and plain.find(".") > plain.find(",")) or "." not in plain:
        plain = plain.replace(",", "")
    elif "," in plain:  # 1.234,56
        plain = plain.replace(".", "").replace(",", ".")
    if plain.count(".") > 1:
        groups = plain.split(".")
        if any(len(g) != 3 for g in groups[1:]) or not 0 < len(groups[0]) < 4:
            return None
        plain = "".join(groups)
    try:
        return tidy(Decimal(plain))
    except ArithmeticError:
        return None


def _digits(t: Tokens, i: int, money: bool) -> Number | None:
    value = digits_value(t.words[i])
    if value is None:
        return None
    j = i + 1
    glued = t.starts[j] == t.ends[i]
    word = t.words[j]
    if glued and t.lower[j] in _ORDINAL_ENDS and value == value.to_integral_value() and not _is_stone(t, j):
        if value > 1 and _is_of_one(t, j + 1):
            return Number(ratio(1, int(value)), j + 1, "fraction", 0)  # "1000th of a second"
        return Number(value, j + 1, "rank", 0)
    if glued and word == "s" and (magnitude := magnitude_in_digits(t, j, value)) is not None:
        return magnitude
    if glued and word == "/" and t.lower[j + 1].isdecimal():
        fraction = slash(t, i)
        return fraction and _then_scale(t, fraction)
    if glued and word == "," and is_decimal_comma(t, j, money):
        value = EXACT.add(value, Decimal("0." + t.words[j + 1]))
        return _then_scale(t, Number(value, j + 2, "digits", 0), money)
    if word in _VULGAR and word:
        return _then_scale(t, Number(EXACT.add(value, ratio(*_VULGAR[word])), j + 1, "digits", 0), money)
    mixed = j + 1 if word in HYPHENS and glued else j
    if t.words[mixed + 1] == "/" and t.lower[mixed].isdecimal():
        part = slash(t, mixed)
        if part is not None and part.value < 1 and value == value.to_integral_value():
            return _then_scale(t, Number(EXACT.add(value, part.value), part.end, "digits", 0), money)
    if glued or word in ("×", "x", "*"):
        raised = power(t, j, value)
        if raised is not None:
            return raised
    return _scaled(t, _then_scale(t, Number(value, j, "digits", 0), money))


def _is_stone(t: Tokens, j: int) -> bool:
    """Whether the letters at token `j`, glued to a number, are a unit since no rank ends so: 14st, not 21st."""
    return t.lower[j] == "st" and (t.words[j - 1][-1] != "1" or t.words[j - 1][-2:] == "11")


def _then_scale(t: Tokens, number: Number, money: bool = False) -> Number:
    """The number with the scale that follows it: "950k", "1.5 million", "4 thousand 3 hundred and 21"."""
    j = number.end
    words = number_words()
    glued = t.starts[j] == t.ends[j - 1]
    low = t.lower[j]
    if low in HYPHENS and t.lower[j + 1] in words.scale:
        j, low = j + 1, t.lower[j + 1]
    if low in words.scale or low in words.dozen:
        return compose(t, j, number.value)
    word = t.words[j]
    worth = words.suffix.get(word)
    if worth is not None and (
        (glued and ((len(word) > 1 and word != "MM") or word in "kK" or money or word in "MBb" or is_million(t, j)))
        or (not glued and (word in APART or (word in "mMbB" and (money or is_many(t, j + 1, word)))))
    ):
        stop = word[-2:] in _SHORTENED and t.words[j + 1] == "." and t.glued(j + 1)
        stop = stop and (t.words[j + 2][:1].islower() or unit_at(t, j + 2) is not None)  # "5 Mio. Euro"
        return Number(tidy(EXACT.multiply(number.value, Decimal(worth))), j + 1 + stop, "digits", worth)
    if number.form == "digits":
        tail = and_a_half(t, j)
        if tail is not None:
            return _then_scale(t, Number(EXACT.add(number.value, tail.value), tail.end, "words", 0))
        part = parts(t, j, number.value)
        if part is not None:
            return part
    return number


def scaled_behind(t: Tokens, number: Number) -> Number:
    """The number in brackets whose second bracket comes next, with its scale behind that: "(3.2) million"."""
    j = number.end + 1
    worth = number_words().scale.get(t.lower[j], 0) or number_words().suffix.get(t.words[j], 0)
    if not worth:
        return Number(number.value, j, number.form, number.scale)
    return Number(tidy(EXACT.multiply(number.value, Decimal(worth))), j + 1, number.form, worth)


def _words(t: Tokens, i: int) -> Number | None:
    words = number_words()
    low = t.lower[i]
    if low in words.small or low in words.ten:
        return compose(t, i, None)
    before = t.lower[i - 1] if i else ""
    if low == "half" or (low == "quarter" and (before != "a" or t.lower[i + 1] in words.scale)):
        return _half_of_scale(t, i, before)
    if low in words.scale or low in words.dozen:
        multiple = t.lower[i + 1] in words.scale and before not in _VAGUE
        if before in _EACH or multiple or _is_one(t, i, before):
            return compose(t, i, Decimal(1))
        return magnitude_at(t, i)
    if low == "couple":
        of = t.lower[i + 1] == "of"
        if (worth := words.scale.get(t.lower[i + 1 + of])) is not None and before == "a":
            return Number(Decimal(2 * worth), i + 2 + of, "words", worth)  # "a couple hundred"
        measured = _measured(t, i + 2 if of else i + 1)
        return Number(Decimal(2), i + 1 + of, "words", 0) if measured or (of and before == "a") else None
    of_one = _is_of_one(t, i + 1)  # "tenth of a gallon"
    if (
        low in words.part
        and (before in ("a", "an", "another") or (of_one and not before))
        and t.lower[i + 1] not in word_set("then")
        and not (low in words.rank and _ranks(t, i + 1))
        and not (t.lower[i + 1] in HYPHENS and t.glued(i + 2) and not _measured(t, i + 2))
    ):
        return Number(ratio(1, words.part[low]), i + 1, "fraction", 0)
    if low in words.rank:
        return Number(Decimal(words.rank[low]), i + 1, "rank", 0)
    return None


def _is_of_one(t: Tokens, j: int) -> bool:
    """Whether one unit is parted at token `j`: "of a gallon"."""
    return t.lower[j] == "of" and t.lower[j + 1] in ("a", "an") and _measured(t, j + 2)


def _ranks(t: Tokens, j: int) -> bool:
    """Whether one thing in the singular stands behind "a third", so that it is no part: "a third term"."""
    word = t.lower[j]
    known = word in word_set("ends") or word in number_words().scale or _measured(t, j)
    return word.isalpha() and not known and not is_plural(word) and not word.endswith(("er", "ly"))


def _is_one(t: Tokens, i: int, before: str) -> bool:
    """Whether a scale without a number is one of it: "hundred to two hundred", "more than thousand"."""
    after = t.lower[i + 1]
    words = number_words()
    numbered = after in words.small or after in words.ten  # "hundred fifteen"
    alone = not after or after in ("and", "to") or numbered or _measured(t, i + 1)
    return not t.lower[i].endswith("s") and (alone if not before else before in word_set("opening"))


def _half_of_scale(t: Tokens, i: int, before: str) -> Number | None:
    """Read "half", "half a million", "quarter of a million", "half million", "half a dozen"."""
    words = number_words()
    value = ratio(1, words.part[t.lower[i]])
    j = i + 2 if t.lower[i + 1 : i + 3] == ["of", "a"] else i + 1
    j += t.lower[j] in ("a", "-")
    worth = words.scale.get(t.lower[j]) or words.dozen.get(t.lower[j])
    if worth is not None:
        return Number(tidy(EXACT.multiply(value, Decimal(worth))), j + 1, "words", worth)
    hyphen = t.lower[i + 1] in HYPHENS
    of_one = t.lower[i + 1] == "of" and t.lower[i + 2] in ("a", "an")  # quarter of an hour
    unit = i + 3 if of_one else i + 2 if hyphen else i + 1
    strange = (hyphen or t.lower[i] == "quarter") and not _measured(t, unit)
    if before in words.rank or before in word_set("half") or strange:
        return None
    return Number(value, i + 1, "fraction", 0)


def _measured(t: Tokens, j: int) -> bool:
    """Whether a unit stands at token `j`: "quarter mile", "half-hour"."""
    return t.lower[j] in table().exact
