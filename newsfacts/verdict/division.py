"""A text divided into words."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.grammar import Token, tokens
from newsfacts.text.fold import plain
from newsfacts.verdict.cleft import without_cleft

_PIECE = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’.][^\W_]+)*")
_POSSESSIVES = ("'s", "’s", "'", "’")
_NOT = {"n't": "not", "n’t": "not"}


class Division(NamedTuple):
    """The words of a text."""

    tokens: tuple[Token, ...]
    """What the grammar reads."""
    owner: tuple[int, ...]
    """The token that each word is of."""
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    possessive: frozenset[int]
    """Words that have something."""


def divide(text: str) -> Division:
    """Divide a text into words; the parts of a hyphened word are words of their own, marks are none."""
    found = without_cleft(tokens(text))
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    possessive: set[int] = set()
    owner: list[int] = []
    for number, token in enumerate(found):
        if token.text in _POSSESSIVES and words and (token.start == spans[-1][1]):
            possessive.add(len(words) - 1)
            continue
        if token.text == "%":
            words.append("percent")
            spans.append((token.start, token.end))
            owner.append(number)
        if token.text.isalpha() and token.text.isascii():  # most words
            words.append(plain(token.text))
            spans.append((token.start, token.end))
            owner.append(number)
            continue
        for piece in _PIECE.finditer(token.text):
            word = _NOT.get(plain(piece.group()), plain(piece.group()))
            if any(map(str.isalnum, word)):
                words.append(word)
                spans.append((token.start + piece.start(), token.start + piece.end()))
                owner.append(number)
    return Division(tuple(found), tuple(owner), tuple(words), tuple(spans), frozenset(possessive))
