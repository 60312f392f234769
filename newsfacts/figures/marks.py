"""A point or comma that may part thousands or decimals, so that nobody can tell which: "1.182 people", "1,2k"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .measured import unit_at
from .number_words import APART, number_words
from .tokens import HYPHENS
from .units import is_money
from .wordlist import word_set

if TYPE_CHECKING:
    from ..model import Figure
    from .tokens import Tokens

_NEAR, _THOUSAND = 6, 1000
_LISTING = frozenset((",", "and", "or", "&", ";", ":", "/", "(")) | HYPHENS
_BEFORE_DECIMALS = frozenset(("about", "only", "around", "over", "under", "-", "–", "(", "=", ":"))


def may_be_thousands(t: Tokens, i: int, figure: Figure) -> bool:
    """Whether the number at token `i`, read as `figure`, may be a thousand times as much as it says.

    So are counts of things with three decimals, unless an average is spoken of, and sums of money whose third decimal
    is a nought. A rate may be broken: "1.182 children per woman".
    """
    if t.words[i + 1] == "," and t.glued(i + 1) and t.glued(i + 2) and t.words[i + 3] in ("k", "K"):
        return t.glued(i + 3) and t.words[i + 2].isdecimal()  # 1,2k: the comma and the k may part the same thousands
    whole, _, rest = t.words[i].partition(".")
    if not (whole.isdecimal() and 0 < len(whole) < 4 and whole != "0" and len(rest) == 3 and rest.isdecimal()):
        return False
    if t.glued(i + 1) and t.words[i + 1][:1].isalpha():
        return False  # 1.234k
    if figure.value is None or figure.value >= _THOUSAND:
        return False  # 1.234 million
    if is_money(figure.unit):
        return rest.endswith("0")
    counts = figure.counted is not None and figure.unit == "count"
    return counts and word_set("average").isdisjoint(t.lower[max(0, i - _NEAR) : i + _NEAR])


def either(t: Tokens, i: int) -> str:
    """What to write instead of the number at token `i`, which has such a mark: "1234 or 1.2340", "1.2k or 12k"."""
    word = t.words[i]
    if "." not in word:
        return f"{word}.{t.words[i + 2]}k or {word}{t.words[i + 2]}k"
    return f"{word.replace('.', '')} or {word}0"


def is_decimal_comma(t: Tokens, j: int, money: bool) -> bool:
    """Whether the comma at token `j` is one of "3,5 %" or "EUR 5,50": a unit or a scale follows, so no list does."""
    k = j + 2
    if not (t.glued(j + 1) and t.words[j + 1].isdecimal() and len(t.words[j + 1]) < 3):
        return False
    if t.words[k] in (",", "/") or t.words[k][:1].isdecimal():
        return False
    words = number_words()
    suffixed = t.words[k] in words.suffix and (t.glued(k) or t.words[k] in APART)
    if t.lower[k] in words.scale or suffixed or unit_at(t, k) is not None:
        return True
    return (money and not t.words[k][:1].isalnum()) or _is_no_list(t, j)


def _is_no_list(t: Tokens, j: int) -> bool:
    """Whether the comma at token `j` parts no list of what a name or a plural before it numbers: "the rate is 1,3"."""
    before = t.lower[j - 2] if j > 1 else ""
    if before and not (before in word_set("ends") or before in _BEFORE_DECIMALS):
        return False
    return t.lower[j + 2] not in _LISTING and not t.words[j + 2][:1].isalnum() and len(t.words[j - 1]) < 4
