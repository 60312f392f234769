"""Fractions in words and with a slash: "a third", "two-fifths", "1/3", "and a half"."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import lru_cache

from .below_hundred import below_hundred
from .number_words import number_words
from .tokens import HYPHENS, Tokens
from .units import table, tidy

_ROUND = Context(prec=28)
_ENDS = frozenset(("th", "ths", "rd", "rds", "nd", "nds", "s"))
_CLOSING = frozenset(("of", "", ".", ","))
_MOST_DIGITS = 1000
_AND = frozenset(("and", "&"))


class Number:
    """A number in a text.

    `end` is the token behind it; `form` is `digits`, `words`, `fraction` or `rank`; `scale` is the worth of the
    scale written with it ("2.5 million", "950k"), 0 where there is none; `qualifier` is what stands between the two
    ("20-odd million"). (A class with slots is made ten times as fast
    as a NamedTuple when the program starts.)
    """

    __slots__ = ("end", "form", "qualifier", "scale", "value")

    def __init__(self, value: Decimal, end: int, form: str, scale: int, qualifier: str = "exact") -> None:
        self.value = value
        self.end = end
        self.form = form
        self.scale = scale
        self.qualifier = qualifier


def ratio(top: int, bottom: int) -> Decimal:
    """One whole number over another; thirds and sevenths to 28 digits."""
    return tidy(_ROUND.divide(Decimal(top), Decimal(bottom)))


def slash(t: Tokens, i: int) -> Number | None:
    """1/3 at token `i`; None for dates, for 24/7 and for anything else with a slash."""
    top, bottom = t.lower[i], t.lower[i + 2]
    if not (top.isdecimal() and bottom.isdecimal() and t.glued(i + 2) and len(top) < 4 and len(bottom) < 5):
        return None
    if int(bottom) == 0 or int(top) >= int(bottom) * 10 or (t.words[i + 3] == "/" and t.glued(i + 3)):
        return None
    end = i + 3 + (t.glued(i + 3) and t.lower[i + 3] in _ENDS)  # 3/8ths
    return Number(ratio(int(top), int(bottom)), end, "fraction", 0)


def and_a_half(t: Tokens, j: int) -> Number | None:
    """Read "and a half", "and three quarters" at token `j`: the fraction and where it ends."""
    j = _past_hyphen(t, j)
    if t.lower[j] not in _AND:
        return None
    words = number_words()
    k = _past_hyphen(t, j + 1)
    if t.words[k + 1] == "/" and t.words[k].isdecimal():
        part = slash(t, k)  # "1 and 3/4 cups"
        return part if part is not None and part.value < 1 else None
    top = 1
    if t.lower[k] in ("a", "an", "one"):
        k = _past_hyphen(t, k + 1)
    elif t.lower[k] in words.small and 1 < words.small[t.lower[k]] < 10:
        top = words.small[t.lower[k]]
        k += 2 if t.lower[k + 1] in HYPHENS else 1
    elif t.lower[k] != "half" and not (t.lower[k] in words.part and _is_measured(t, k + 1)):
        return None
    bottom = words.part.get(t.lower[k])
    plural = t.lower[k].endswith("s")
    behind = t.lower[k + 1] in words.scale or _is_measured(t, k + 1)
    agrees = plural == (top > 1) or (top > 1 and behind)  # "two and three quarter million"
    if bottom is None or bottom <= top or not agrees:
        return None
    return Number(ratio(top, bottom), k + 1, "fraction", 0)


def _is_measured(t: Tokens, j: int) -> bool:
    """Whether a unit stands at token `j`, or behind an "of" there: "two and quarter hours", "… of hour"."""
    return t.lower[j + (t.lower[j] == "of")] in table().exact


def _past_hyphen(t: Tokens, j: int) -> int:
    """The token behind the hyphen at token `j`, `j` where there is none between words."""
    return j + 1 if t.lower[j] in HYPHENS and t.glued(j) and t.glued(j + 1) else j


@lru_cache(maxsize=1)
def _behind_ten() -> dict[str, int]:
    """The lower halves of fractions behind a ten and a hyphen, where seconds are no time: "three twenty-firsts"."""
    return number_words().part | {"firsts": 1, "seconds": 2}


def parts(t: Tokens, j: int, top: Decimal) -> Number | None:
    """Read "thirds" at token `j` behind "two": the fraction."""
    k = j + 1 if t.lower[j] in HYPHENS else j
    words = number_words()
    if t.lower[k] not in words.part and t.lower[k] not in words.ten:
        return None
    joined = t.lower[k] in words.ten and t.lower[k + 1] in HYPHENS
    bottom, after = below_hundred(t.lower, k, _behind_ten() if joined else words.part)  # "twenty twenty-fifths"
    k = after - 1
    if t.lower[k] not in (_behind_ten() if joined else words.part) or top != top.to_integral_value() or not top > 0:
        return None
    if t.lower[k] == "quarters" and top not in (1, 3):
        return None  # two quarters of growth
    if top >= _MOST_DIGITS and t.words[j - 1].isdecimal():
        return None
    plural = t.lower[k].endswith("s")
    closed = t.lower[k + 1] in _CLOSING  # "two third of them"
    behind = 1 < top < bottom and (closed or _is_measured(t, k + 1))  # "three quarter cups"
    if ((top != 1) != plural and not behind) or (t.lower[k + 1] in HYPHENS and t.glued(k + 2)):
        return None
    part, worth = ratio(int(top), bottom), words.scale.get(t.lower[k + 1], 0)
    if worth:  # "three quarters billion"
        return Number(tidy(_ROUND.multiply(part, Decimal(worth))), k + 2, "words", worth)
    return Number(part, k + 1, "fraction", 0)
