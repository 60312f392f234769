"""Sentences that bring their doer to the front: it was Orro who opened it."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.grammar import Token

_SHORTEST, _LONGEST = 4, 10
_NO_DOER = ("not", "n't", "only", "clear", "unclear")
"""What stands behind `it was` where no doer does."""


def without_cleft(found: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence without those that bring its doer to the front: Orro opened it."""
    words = [token.text.lower() for token in found]
    for at in range(len(words) - _SHORTEST):
        begins = words[at] == "it" and words[at + 1] in ("is", "was") and (not at or words[at - 1] in ("that", ","))
        if not begins or words[at + 2] in _NO_DOER or words[at + 2].endswith("ed"):
            continue
        for to in range(at + 3, min(at + _LONGEST, len(words))):
            before = found[to - 1].text[:1]
            if words[to] == "who" or (words[to] == "that" and (before.isupper() or before.isdigit())):
                return [token for number, token in enumerate(found) if number not in (at, at + 1, to)]
    return list(found)
