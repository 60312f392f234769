"""Scores, which count nothing: 2-1, 42-7, "lost 1-2", and the 5-7 of "6-2 5-7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counted import counted, is_plural
from .number_words import number_words
from .tokens import DASHES
from .wordlist import word_set

if TYPE_CHECKING:
    from .tokens import Tokens

_AGED = frozenset(("aged", "age", "ages"))
_LONGEST = 9
_NEAR = 10
"""Tokens around two numbers among which another score makes them one too."""


def is_score(t: Tokens, i: int, left: str, right: str) -> bool:
    """Whether two joined numbers at token `i` do not rise, or stand by results and count nothing."""
    if not left.isdecimal() or len(left) > _LONGEST or len(right) > _LONGEST:
        return False
    j, before = i + 3, t.lower[max(0, i - 4) : i]
    if t.lower[j] in number_words().scale or (i and t.words[i - 1] in DASHES) or t.size == 3:
        return False
    if any(word in word_set("voting") for word in before):
        return False  # what is counted twice: "voted 312-210"
    if int(left) >= int(right):
        return True
    what = counted(t, j)
    if (what is not None and is_plural(t.lower[what[1] - 1])) or (i and t.lower[i - 1] in _AGED):
        return False
    return (
        any(word in word_set("score") for word in before)
        or left == "0"
        or any(_falls(t, k) for k in range(max(0, i - _NEAR), min(j + _NEAR, t.size)))
    )


def _falls(t: Tokens, k: int) -> bool:
    """Whether two numbers that do not rise are joined at token `k`: 6-2."""
    left, sign, right = t.words[k : k + 3]
    if sign not in DASHES or not (left + right).isdecimal() or len(left + right) > 4:
        return False
    return t.glued(k + 1) and t.glued(k + 2) and int(left) >= int(right)
