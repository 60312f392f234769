"""Numbers below a hundred in words, as figures, days and years have them: "seven", "thirty-four", "twenty first"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .number_words import number_words
from .tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Sequence


def below_hundred(words: Sequence[str], i: int, last: dict[str, int]) -> tuple[int, int]:
    """The number in words at index `i`, a ten and one below ten or a single word, and the index behind it.

    `last`: the words that may end it, with their worth: cardinals, ordinals or parts. Nought where no number is.
    """
    ten = number_words().ten.get(words[i], 0)
    if not ten:
        return last.get(words[i], 0), i + 1
    j = i + 2 if words[i + 1] in HYPHENS else i + 1
    unit = last.get(words[j], 0)
    return (ten + unit, j + 1) if 0 < unit < 10 else (ten, i + 1)
