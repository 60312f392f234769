"""Shares that are told in a word: most of them, the majority of the panel, a minority of the cameras."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from newsfacts.model import Figure

_HALF = Decimal("0.5")
_MORE = Figure("", _HALF, _HALF, None, "more_than", "fraction", None)
_LESS = Figure("", _HALF, None, _HALF, "less_than", "fraction", None)
_SHARES = {"most": _MORE, "majority": _MORE, "minority": _LESS}


def majorities(
    words: Sequence[str], tags: Sequence[str], labels: Sequence[str], heads: Sequence[int], measured: Container[int]
) -> Iterator[tuple[Figure, int]]:
    """More or less than half of something, and the word that says so.

    A majority of 12 seats is none, nor is the most that anybody won.
    """
    for at, word in enumerate(words[:-1]):
        share = _SHARES.get(word)
        if share is None or at in measured or at + 2 >= len(words):
            continue
        of_a_whole = words[at + 1] == "of" and at + 2 not in measured
        people = (
            word == "most"
            and heads[at] == at + 1
            and tags[at + 1] == "NOUN"
            and (at == 0 or labels[at + 1].startswith("nsubj"))
        )
        if (of_a_whole or people) and not (word == "most" and words[at - 1 : at] == ("the",)):
            yield share, at
