"""Cutting text into words, numbers and signs, each with its part in the grammar of dates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.dates.words import Kinds, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

HYPHENS, DASHES = "-‐‑−", "‒–—"
"""Hyphens and minus signs are the token "-", figure, en and em dashes the token "–"."""

_NOTHING: Kinds = {}
_BEFORE_SHORT = frozenset(("in", "of", "open", "from", "between", "to", "part", "cue", "year", "month", "season"))


class Token(NamedTuple):
    """A word, a number, a sign or a phrase of several words."""

    text: str
    """Lower case; hyphens and dashes are two signs only."""
    start: int
    end: int
    kinds: Kinds
    """What it can be in the grammar; empty for what dates do not use."""
    number: int
    """The value of up to eight digits, -1 for everything else."""
    capital: bool
    """Whether it is a word that begins with a capital letter."""


END = Token("", -1, -1, _NOTHING, -1, False)
"""What stands before the first token and after the last."""


@cache
def _pattern() -> re.Pattern[str]:
    """A grouped or an ordinary number, a word, or a sign."""
    return re.compile(
        r"[^\W\d_]+|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+|(?<!\w)['’‘][0-9]{2}(?![0-9.,/:]?[0-9])|\S"
    )


Tokens = list[Token]
"""The tokens of a text and a few `END` after them, so that looking ahead or one back needs no check of bounds."""


def tokenise(text: str) -> Tokens:
    """Cut text into tokens; phrases of the word list are one token."""
    return [*_join_phrases(list(_tokens(text))), *[END] * 8]


def glued(tokens: Tokens, i: int) -> bool:
    """Whether token `i` follows the one before it without a space."""
    return tokens[i].start == tokens[i - 1].end


def _tokens(text: str) -> Iterator[Token]:
    words = lexicon().words
    before = _NOTHING
    for match in _pattern().finditer(text):
        found = match.group()
        start, end = match.span()
        if len(found) == 3 and found[0] in "'’‘":
            yield from _short_year(text, found, start, end, before)
            before = _NOTHING
        elif found[0] in "0123456789":
            number = int(found) if len(found) <= 8 and "," not in found else -1
            yield Token(found, start, end, _NOTHING, number, False)
        elif found in HYPHENS or found in DASHES:
            yield Token("-" if found in HYPHENS else "–", start, end, _NOTHING, -1, False)
        else:
            lower = found.lower()
            before = words.get(lower, _NOTHING)
            yield Token(lower, start, end, before, -1, found[0].isupper())


def _short_year(text: str, found: str, start: int, end: int, before: Kinds) -> Iterator[Token]:
    """The year of "in '98", "May '68", "the '90s" as if it were written in full, else the sign and the number.

    Years from 1950 to 2029 are meant; before them, nobody can tell the century.
    """
    number = full_year(int(found[1:]))
    decade = number % 10 == 0 and number < 2000 and text[end : end + 1] == "s"
    if number and (decade or not before.keys().isdisjoint(_BEFORE_SHORT)):
        yield Token(str(number), start, end, _NOTHING, number, False)
        return
    yield Token(found[0], start, start + 1, _NOTHING, -1, False)
    yield Token(found[1:], start + 1, end, _NOTHING, int(found[1:]), False)


def full_year(number: int) -> int:
    """The year that two digits mean, 0 where its century cannot be told: 98 is 1998, 19 is 2019, 39 is neither."""
    if number >= 50:
        return 1900 + number
    return 2000 + number if number < 30 else 0


def _join_phrases(tokens: list[Token]) -> list[Token]:
    phrases = lexicon().phrases
    joined: list[Token] = []
    i, last = 0, len(tokens) - 1
    while i <= last:
        token = tokens[i]
        begun = phrases.get(token.text)
        for words, kinds in begun.get(tokens[i + 1].text, ()) if begun and i < last else ():
            after = i + len(words)
            if [t.text for t in tokens[i:after]] == words:
                token = token._replace(text=" ".join(words), end=tokens[after - 1].end, kinds=kinds)
                i = after - 1
                break
        joined.append(token)
        i += 1
    return joined
