"""Numbers of several words: "three hundred and thirty-one", "4 thousand 3 hundred and 21", "two point five million".

One pass, left to right, that stops at the first word that cannot go on the number: "4000 3 hundred and 21" is two
numbers, "3 hundred and 2 hundred" too.
"""

from __future__ import annotations

from decimal import Decimal

from .below_hundred import below_hundred
from .counted import is_plural
from .fractions import Number, and_a_half, parts
from .number_words import number_words
from .tokens import HYPHENS, Tokens
from .units import EXACT, tidy

_ZERO = Decimal(0)
_ONE, _HALF = Decimal(1), Decimal("0.5")
_DOZEN, _HUNDRED = 12, 100


def compose(t: Tokens, i: int, first: Decimal | None) -> Number:
    """The number whose words go on at token `i`; `first` is the part already read ("950" of "950 thousand").

    Without `first`, token `i` has to be a number word.
    """
    words = number_words()
    total = _ZERO  # closed by a scale
    group = first  # being built, below a thousand
    small = _ZERO  # what a dozen would multiply
    last = 0 if first is None else -1  # the worth of the last scale word, 0 none, -1 digits, 1 a digit, 10 a ten
    ceiling = Decimal(10) ** 30  # the next scale has to be smaller
    scale = 0
    j = i
    while True:
        k = j
        low = t.lower[k]
        if low in HYPHENS and last != 0:
            k, low = k + 1, t.lower[k + 1]
            after_hundred = last == _HUNDRED and t.glued(k) and (low in words.ten or low in words.small)
            if not (low in words.small and last == 10) and low not in words.scale and not after_hundred:
                break
        if low in ("and", "&", ",") and last >= _HUNDRED:
            k += 1
            if not _goes_on(t, k, last, comma=low == ",", digits=first is not None):
                break
            low = t.lower[k]
        if low in words.small:
            value = words.small[low]
            if last == 10 and 0 < value < 10 and group is not None:
                group, small = EXACT.add(group, Decimal(value)), EXACT.add(small, Decimal(value))
            elif last == 0 or last >= _HUNDRED:
                group, small = EXACT.add(group or _ZERO, Decimal(value)), Decimal(value)
            else:
                break
            last = 1
        elif low in words.ten:
            if (last not in (0,) and last < _HUNDRED) or (k == j and last == _HUNDRED and _is_bottom(t, k)):
                break
            group, small, last = EXACT.add(group or _ZERO, Decimal(words.ten[low])), Decimal(words.ten[low]), 10
        elif low in words.scale:
            worth = Decimal(words.scale[low])
            if worth == _HUNDRED:
                if group is None or last == _HUNDRED or (last != -1 and group >= _HUNDRED):
                    break
                group = EXACT.multiply(group, worth)
            else:
                if group is None and _HUNDRED < last < worth:
                    group, total = total, _ZERO  # "three thousand million", "two lakh crore"
                elif group is None or worth >= ceiling:
                    break
                total, group, ceiling = EXACT.add(total, EXACT.multiply(group, worth)), None, worth
            last, scale, small = int(worth), int(worth), _ZERO
        elif low in words.dozen and group is not None:
            twelve = Decimal(words.dozen[low])
            part = small or group
            rest = EXACT.subtract(group, small) if small else _ZERO
            group = EXACT.add(rest, EXACT.multiply(part, twelve))
            j, last = k + 1, _DOZEN
            break
        elif low.isdecimal() and last >= _HUNDRED and len(low) < 4 and _digits_go_on(t, j, k, last):
            group, last = EXACT.add(group or _ZERO, Decimal(low)), -1
        else:
            break
        j = k + 1
    whole = EXACT.add(total, group or _ZERO)
    return _tail(t, Number(tidy(whole), j, "words", scale), last)


def _is_bottom(t: Tokens, k: int) -> bool:
    """Whether the ten at token `k` begins what a fraction is parted by: "one hundred thirty-fifths"."""
    bottom = t.lower[k + 2]
    return t.lower[k + 1] in HYPHENS and t.glued(k + 2) and bottom in number_words().part and bottom.endswith("s")


def _goes_on(t: Tokens, k: int, last: int, *, comma: bool, digits: bool) -> bool:
    """Whether "and" (or a comma) before token `k` joins what follows to a number that ended in the scale `last`.

    It does if what follows is smaller than that scale: "two hundred and six", not "two hundred and two hundred"; behind
    `digits` only with a scale: "2 million and six hundred", not "2 million and six cars".
    """
    words = number_words()
    if t.lower[k].isdecimal():
        after = t.lower[k + 1]
        return (
            not comma
            and last == _HUNDRED
            and len(t.lower[k]) < 4
            and 0 < int(t.lower[k]) < last
            and after not in words.scale
            and after not in words.suffix
        )
    value, n = below_hundred(t.lower, k, words.small)
    if not value:
        return False
    hundred = t.lower[n] == "hundred"
    if hundred and last == _HUNDRED:
        return False
    larger = words.scale.get(t.lower[n + 1 if hundred else n], 0)
    if digits and last > _HUNDRED and not (hundred or larger):
        return False
    if comma:
        return hundred or 0 < larger < last
    part = t.lower[n] in words.part and (t.lower[n].endswith("s") or words.small.get(t.lower[n - 1]) == 1)
    return not part and (larger < last or last == _HUNDRED)


def _digits_go_on(t: Tokens, j: int, k: int, last: int) -> bool:
    """Whether digits behind a scale are part of the number: after "and", or before a smaller scale."""
    return k > j or words_scale(t.lower[k + 1]) in range(1, last)


def words_scale(word: str) -> int:
    """What a scale word multiplies by, 0 for other words."""
    return number_words().scale.get(word, 0)


def _tail(t: Tokens, number: Number, last: int) -> Number:
    """What may end a number of words: "point five", "and a half" (of the last scale), "thirds"."""
    j = number.end
    words = number_words()
    if t.lower[j] in ("point", "dot"):
        digits = ""
        k = j + 1
        while len(digits) < 20 and (t.lower[k] in words.small or t.lower[k] in words.ten):
            low = t.lower[k]
            if low in words.ten and t.lower[k + 1] in HYPHENS and t.lower[k + 2] in words.small:
                digits += str(words.ten[low] + words.small[t.lower[k + 2]])
                k += 3
            else:
                digits += str(words.small.get(low, words.ten.get(low)))
                k += 1
        if digits:
            value = EXACT.add(number.value, Decimal("0." + digits))
            return _scale_again(t, Number(value, k, "words", 0))
    ordinal = _ordinal(t, number, last)
    if ordinal is not None:
        return ordinal
    half = and_a_half(t, j)
    if half is not None and number.scale and words_scale(t.lower[half.end]):
        part = Decimal(words_scale(t.lower[half.end]))  # "one billion and a half million"
        if part >= number.scale:
            return number
        value = EXACT.add(number.value, EXACT.multiply(half.value, part))
        return Number(tidy(value), half.end + 1, "words", number.scale)
    if half is not None:
        of_last = last > _HUNDRED or (last in (_HUNDRED, _DOZEN) and half.value == _HALF)  # "a dozen and a half"
        worth = Decimal(last) if of_last else _ONE
        value = EXACT.add(number.value, EXACT.multiply(half.value, worth))
        return _scale_again(t, Number(tidy(value), half.end, "words", number.scale))
    added = _parts_added(t, j + 1) if t.lower[j] in ("and", "&") and number.scale else None
    if added is not None:  # "two hundred and fifty-four hundredths", "one hundred and thirty-two fifths"
        bottom = Decimal(words.part[t.lower[added.end - 1]]) if added.value > 1 else _ONE
        value = EXACT.add(EXACT.divide(number.value, bottom), added.value)
        return Number(tidy(value), added.end, "fraction", 0)
    return parts(t, j, number.value) or number


def _parts_added(t: Tokens, k: int) -> Number | None:
    """The "fifty-four hundredths" at token `k`: a number below a hundred and what it counts."""
    top, after = below_hundred(t.lower, k, number_words().small)
    return parts(t, after, Decimal(top)) if top else None


def _ordinal(t: Tokens, number: Number, last: int) -> Number | None:
    """Read the end of "twenty-fifth", "one hundred and first", "two thousandth" at the end of a number of words."""
    j, low = number.end, t.lower[number.end]
    ranks = number_words().rank
    joined = low in HYPHENS or (low in ("and", "&") and last >= _HUNDRED)
    if joined:
        j, low = j + 1, t.lower[j + 1]
    rank = ranks.get(low)
    if rank is None:
        return None
    if rank >= _HUNDRED:
        if joined or number.value <= 1:
            return None  # "one thousandth" is a part
        return Number(tidy(EXACT.multiply(number.value, Decimal(rank))), j + 1, "rank", 0)
    ends = not t.words[j + 1][:1].isalnum() and t.lower[j + 1] not in HYPHENS  # "five hundred first."
    if not joined and ((low == "second" and not ends) or is_plural(t.lower[j + 1])):
        return None  # "a twenty second delay", "twenty first responders"
    if rank < last and (last == 10 or (last >= _HUNDRED and (joined or ends))):
        return Number(EXACT.add(number.value, Decimal(rank)), j + 1, "rank", 0)
    return None


def _scale_again(t: Tokens, number: Number) -> Number:
    """A scale behind a number with a fraction: "two and a half million"."""
    j = number.end
    worth = words_scale(t.lower[j])
    if not worth:
        return number
    return Number(tidy(EXACT.multiply(number.value, Decimal(worth))), j + 1, "words", worth)
