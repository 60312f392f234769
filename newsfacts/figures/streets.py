"""Numbers of houses: 10 Downing Street, 9 E 71st St."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .wordlist import word_set

if TYPE_CHECKING:
    from .tokens import Tokens

_LONGEST = 5
"""Words of the name of a street."""


def is_address(t: Tokens, j: int) -> bool:
    """10 Downing Street, 9 E 71st St: a name in capitals with a street in it behind the number."""
    for k in range(j, j + _LONGEST):
        if not t.words[k][:1].isupper() and (
            k == j or (not t.words[k - 1][:1].isdecimal() and not t.words[k][:1].isdecimal())
        ):
            return False
        if k > j and t.lower[k] in word_set("street"):
            return True
    return False
