"""What a figure counts: "Turkish soldiers" of "34 Turkish soldiers were killed".

There is no tagger here. The words behind the number are taken up to the first plural, or up to a word that ends a
noun phrase (a verb of being, a preposition, a determiner: the lists of `stop_words.tsv`).
"""

from __future__ import annotations

from .number_words import number_words
from .tokens import HYPHENS, Tokens
from .wordlist import word_set

_ADJECTIVE_ENDS = ("ed", "ish", "ian", "ese", "ary", "al", "ic", "ive", "ous", "ing", "an", "est", "ly")

IN_TIME = frozenset(["last", "past", "previous", "first", "next"])
"""Words between "of the" and the number of the whole: three of the last 17 requests."""
_FURTHER = frozenset(["such", "other", "more"])
"""Words before what is counted that are no part of it."""
_WHICH = frozenset(["last", "next"])
_SIZES = frozenset(["long", "short", "high", "wide"])
_CHAIN = 12
_LONG = 4
"""Digits that no number within a name has."""
_VAGUE = 3
"""Words that may go before one that is not known to be a plural."""

LONGEST = 6
"""Words that what is counted may have."""


def counted(t: Tokens, j: int, *, single: bool = False) -> tuple[str, int] | None:
    """What is counted from token `j` on, as written, and the token behind it; None where nothing is.

    `single`: the number is one, so a singular will do ("one soldier").
    """
    if not t.words[j]:
        return None
    skips, words = word_set("skips"), number_words().starts
    if t.lower[j] == "of":
        j += 1
        for _ in range(4):
            if t.lower[j] in IN_TIME and (t.lower[j + 1] in words or t.words[j + 1][:1].isdecimal()):
                j += 1  # three of the last 17 requests
            if t.lower[j].endswith(("'s", "’s")) and (t.lower[j + 1] in words or t.words[j + 1][:1].isdecimal()):
                j += 1  # two of the country's 14 companies
            if t.lower[j] not in skips and t.lower[j] not in words and not t.words[j][:1].isdecimal():
                break
            j += 1
    while t.lower[j] in _FURTHER and t.lower[j + 1] not in ("as", "than"):
        j += 1  # 17 such requests, three other clubs
    if single and t.lower[j] == "single" and t.lower[j + 1] not in word_set("unmarried"):
        j += 1  # one single vote
    start = last = j
    joint = 0
    ends = word_set("ends")
    while last - start < LONGEST:
        word, low = t.words[last], t.lower[last]
        if low == "and" and last > start and not single and not joint and t.lower[last + 1] not in words:
            joint, last = last, last + 1  # 2,000 business and political leaders
            continue
        named = word.isupper() and len(word) > 1 and not t.words[last + 1].isupper()  # three US firms
        size = low in _SIZES and is_plural(t.lower[last + 1])  # four long balls
        if last > start and word.isdecimal() and len(word) < _LONG and t.words[last - 1][:1].isupper():
            last += 1  # 500 Model 3 sedans
            continue
        when = low in _WHICH and t.lower[last + 1] in word_set("when")  # 29,600 last year
        if not word[:1].isalpha() or when or (low in ends and not named and not size):
            break
        last += 1
        while (
            last - start < _CHAIN
            and t.lower[last] in HYPHENS
            and t.glued(last)
            and t.words[last + 1][:1].isalnum()
            and t.glued(last + 1)
        ):
            last += 2  # Su-24
            low = t.lower[last - 1]
        if is_plural(low) and not _goes_on(t, last) and (not joint or last > joint + 2):
            return t.slice(start, last), last
        if single and not _adjective(word, low):
            return t.slice(start, last), last
    last = joint or last
    final = t.lower[last - 1]
    vague = not single and (last - start > _VAGUE or final.endswith(("ed", "ing", "ly")))
    if last == start or vague or final.endswith(("'s", "’s")):
        return None
    return t.slice(start, last), last


def is_plural(low: str) -> bool:
    """Whether a word, in lower case, looks like a plural."""
    if low in word_set("plural"):
        return True
    if low in word_set("singular") or len(low) < 3:
        return False
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))


def _goes_on(t: Tokens, j: int) -> bool:
    """Whether a plural at `j - 1` only describes a plural at `j` ("sales people", "arms dealers")."""
    low = t.lower[j]
    return low not in word_set("ends") and low[:1].isalpha() and low in word_set("plural")


def _adjective(word: str, low: str) -> bool:
    """Whether a word before a singular noun describes it: "Turkish", "unnamed", "military"."""
    return word[0].isupper() or low.endswith(_ADJECTIVE_ENDS) or low in word_set("adjective")
