"""A point or comma that may part thousands or decimals, so that nobody can tell which: "1.182 people", "1,2k"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .units import is_money
from .wordlist import word_set

if TYPE_CHECKING:
    from ..model import Figure
    from .tokens import Tokens

_NEAR, _THOUSAND = 6, 1000


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
