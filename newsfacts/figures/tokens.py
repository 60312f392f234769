"""A text cut into numbers, words and signs: what everything else in this package reads."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, chain

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
"""Fractions that are one character."""

_MILLIONS = frozenset(("million", "millions", "bn", "billion", "people"))

_STERLING = frozenset(("£", "gbp", "sterling", "quid", "pence"))

HYPHENS = frozenset(("-", "‐", "‑"))
"""What joins words; dashes between numbers make ranges."""
DASHES = HYPHENS | frozenset("–—−")

# A number keeps the separators that can only be separators: 1,234,567 and 1 234 567, 1'234'567, 2,50,000 and
# 1.234,56 are one token, "22,24,26" is three. Points and commas may have spaces on both sides, as in texts that were
# cut into tokens before. Runs with several points (3.11.7) stay together, so that they can be turned away. A set of
# signs in more than two stretches of Unicode takes half a millisecond to compile, at every start: there is none. So a
# word ends at ½, but not at ⅓.
TOKEN = re.compile(
    r"(\s*)("
    r"[A-Za-z]+(?=[ ,.;:-])"  # most words
    rf"|[{VULGAR}]"
    r"|[^\W\d_¼½¾]+(?:['’][^\W\d_¼½¾]+)*"
    r"|(?:[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}(?!,?[0-9])"
    r"|[0-9]{1,3} \. [0-9]{1,2}(?![0-9]| \. [0-9])"
    r"|(?:[0-9]{1,3}(?:,[0-9]{3}|, ?000| , [0-9]{3})+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9]|,[0-9])"
    r"|[0-9]{1,3}(?:['’][0-9]{3})+(?![0-9])|[0-9]{1,3}(?:[ \u00a0][0-9]{3}|[\u2009\u202f][0-9]{3})+(?![0-9])"
    r"|[0-9]+|(?<!\w)\.(?=[0-9]))"
    r"(?:\.?[0-9]+)?(?:\.[0-9]+)*(?:[eE](?:[-+]?|−)[0-9]{1,2}(?!\w))?)"
    r"|[^\s])"
)
"""The white space before a token and the token: what is between two matches is nothing, and is tried only once."""


def _before_fold(pieces: list[str]) -> list[str]:
    """White space and tokens in turn, those cut that say how many times more: "tenfold" is two tokens."""
    from .number_words import number_words

    cut: list[str] = []
    for piece in pieces:
        times = piece.removesuffix("fold")
        cut += (times, "", "fold") if times != piece and times.lower() in number_words().starts else (piece,)
    return cut


class Tokens:
    """The tokens of a text in parallel lists; `words` are as written, `lower` in lower case.

    The lists end with three empty tokens, so that looking ahead needs no bounds check.
    """

    __slots__ = ("_opening", "_sterling", "_vocabulary", "ends", "lower", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        written, text = text, text.replace("\u2044", "/")  # the bar of a fraction
        pieces: list[str] = list(chain.from_iterable(TOKEN.findall(text, 0, len(text.rstrip()))))
        if "fold" in text:
            pieces = _before_fold(pieces)
        self.text = written
        self._opening: frozenset[int] | None = None
        self._sterling: bool | None = None
        self._vocabulary: frozenset[str] | None = None
        offsets = list(accumulate(map(len, pieces)))
        behind = range(len(text) + 1, len(text) + 4)
        self.starts = [*offsets[::2], *behind]
        self.ends = [*offsets[1::2], *behind]
        self.words = [*pieces[1::2], "", "", ""]
        self.size = len(self.words) - 3
        self.lower = list(map(str.lower, self.words))

    @property
    def vocabulary(self) -> frozenset[str]:
        """The different tokens in lower case."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.lower)
        return self._vocabulary

    @property
    def millions(self) -> bool:
        """Whether the text speaks of millions or billions, so that "1.1m" may be meant as one of them."""
        return not _MILLIONS.isdisjoint(self.vocabulary)

    @property
    def sterling(self) -> bool:
        """Whether the text has pounds that are money for sure: £5, 5 pounds sterling, 1.1 million pounds."""
        if self._sterling is None:
            lower = self.lower
            self._sterling = not _STERLING.isdisjoint(self.vocabulary) or any(
                word == "pounds" and lower[k - 1] in _MILLIONS and lower[k + 1] != "of"
                for k, word in enumerate(lower)
                if k
            )
        return self._sterling

    def opens(self, j: int) -> bool:
        """Whether the straight quotation mark at token `j` would open a quotation, as the first or third of a text."""
        if self._opening is None:
            self._opening = frozenset([k for k, word in enumerate(self.words) if word == '"'][::2])
        return j in self._opening

    def glued(self, i: int) -> bool:
        """Whether token `i` follows token `i - 1` without a space."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` to the end of token `last - 1`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


@lru_cache(maxsize=32)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text, kept for a while: its dates and its figures are read from the same ones."""
    return Tokens(text)
