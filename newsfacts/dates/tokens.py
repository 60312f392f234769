"""Cutting text into words, numbers and signs, each with its part in the grammar of dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.dates.words import Kinds, lexicon, marks
from newsfacts.figures.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.dates.piece import Piece
    from newsfacts.figures.tokens import Tokens as Cut

HYPHENS, DASHES = "-‐‑−", "‒–—"
"""Hyphens and minus signs are the token "-", figure, en and em dashes the token "–"."""

_AROUND = 4
"""Tokens on each side of a stretch that may be looked at to tell what its dates are."""
_NOTHING: Kinds = {}
_PART = re.compile(r"[^\W\d_]+|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+|\S")
_APOSTROPHES, _DIGITS = "'’‘", frozenset("0123456789")
_GOES_ON = re.compile("[.,/:]?[0-9]")
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


_new = tuple.__new__
"""Makes a token in half the time of a call of its class: most tokens are words."""
END = Token("", -1, -1, _NOTHING, -1, False)
"""What stands before the first token and after the last."""


class Tokens(list[Token]):
    """The tokens of a text and a few `END` after them, so that looking ahead or one back needs no check of bounds."""

    __slots__ = ("lower", "pieces")

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__([*tokens, *[END] * 8])
        self.lower = [token[0] for token in self]
        self.pieces: dict[tuple[int, bool], Piece | None] = {}
        """The dates that were read at a token, of what may be a range, a list or only one."""


def tokenise(text: str) -> Tokens:
    """Cut text into tokens; phrases of the word list are one token."""
    cut = tokens_of(text)
    return Tokens(_join_phrases(_tokens(cut, 0, cut.size)))


class Stretch(NamedTuple):
    """Part of a text in which dates may stand."""

    tokens: Tokens
    """Its tokens and a few around them."""
    begins: int
    """The character at which it begins."""
    until: int
    """The character before which its last date begins."""


def stretches(text: str) -> Iterator[Stretch]:
    """The parts of a text that are words of dates, numbers and signs alone, and that hold what tells a date."""
    cut = tokens_of(text)
    told = _telling(cut, text)
    n = 0
    while n < len(told):
        first = last = told[n]
        while first and _may_belong(cut, first - 1):
            first -= 1
        end = last + 1
        while end < cut.size and _may_belong(cut, end):
            end += 1
        while n < len(told) and told[n] < end:
            last, n = told[n], n + 1
        some = _tokens(cut, max(0, first - _AROUND), min(cut.size, end + _AROUND))
        yield Stretch(Tokens(_join_phrases(some)), cut.starts[first], cut.ends[last])


def _telling(cut: Cut, text: str) -> list[int]:
    """The tokens of which every date has one, in their order: digits of years, months and the like."""
    known = lexicon()
    words = [k for k, low in enumerate(cut.lower) if low in known.telling and _tells(cut, k)]
    digits = [bisect_right(cut.starts, at) - 1 for at in marks(text)]
    return sorted({*words, *digits}) if words and digits else words or sorted(set(digits))


def _tells(cut: Cut, k: int) -> bool:
    """Whether the word at token `k` tells a date, by itself or with what follows: "May", "new year", "year 2019"."""
    known, word, after = lexicon(), cut.lower[k], cut.lower[k + 1]
    role = known.roles[word]
    if role == "first":
        return after.startswith(known.telling[word])
    return role == "mark" or after in known.roles or after[:1].isdecimal() or after in HYPHENS


def _may_belong(cut: Cut, k: int) -> bool:
    """Whether a word of dates, a number or a sign stands at token `k`."""
    return cut.lower[k] in lexicon().roles or not cut.words[k].isalpha()


def glued(tokens: Tokens, i: int) -> bool:
    """Whether token `i` follows the one before it without a space."""
    return tokens[i].start == tokens[i - 1].end


def _tokens(cut: Cut, first: int, last: int) -> list[Token]:
    """The tokens that figures are read from, numbers cut at their points and words at their apostrophes."""
    words = lexicon().words
    text = cut.text
    tokens: list[Token] = []
    before = _NOTHING
    some = slice(first, last)
    for word, lower, start, end in zip(cut.words[some], cut.lower[some], cut.starts[some], cut.ends[some], strict=True):
        if lower == "fold" and tokens and tokens[-1].end == start:  # "rose in July tenfold" names no day
            before = _NOTHING
            tokens[-1] = tokens[-1]._replace(text=tokens[-1].text + lower, end=end, kinds=before)
            continue
        if word.isalpha():
            before = words.get(lower, _NOTHING)
            tokens.append(_new(Token, (lower, start, end, before, -1, word[0].isupper())))
            continue
        whole = end - start == 1 or word.isdecimal()
        for part, at in ((lower, start),) if whole else [(m[0], m.start()) for m in _PART.finditer(text, start, end)]:
            after = at + len(part)
            if part in HYPHENS or part in DASHES:
                tokens.append(Token("-" if part in HYPHENS else "–", at, after, _NOTHING, -1, False))
            elif part[0] not in _DIGITS:
                kinds = words.get(part.lower(), _NOTHING)
                before = before if part in _APOSTROPHES else kinds
                tokens.append(Token(part.lower(), at, after, kinds, -1, part[0].isupper()))
            elif len(part) == 2 and tokens and (year := _short_year(text, at, before)):
                before = _NOTHING
                tokens[-1] = Token(str(year), at - 1, after, before, year, False)
            else:
                number = int(part) if len(part) <= 8 and "," not in part else -1
                tokens.append(Token(part, at, after, _NOTHING, number, False))
    return tokens


def _short_year(text: str, i: int, before: Kinds) -> int:
    """The year that two digits at offset `i` mean, as in "in '98", "May '68", "the '90s"; 0 where they mean none.

    Years from 1950 to 2029 are meant; before them, nobody can tell the century.
    """
    if not (i and text[i - 1] in _APOSTROPHES) or text[i - 2 : i - 1].isalnum() or _GOES_ON.match(text, i + 2):
        return 0
    year = full_year(int(text[i : i + 2]))
    decade = year % 10 == 0 and year < 2000 and text[i + 2 : i + 3] == "s"
    return year if decade or not before.keys().isdisjoint(_BEFORE_SHORT) else 0


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
