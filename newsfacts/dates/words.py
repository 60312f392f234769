"""The words of dates, read from `words.tsv`, and the quick test for text that holds no date."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsfacts.figures.number_words import number_words
from newsfacts.figures.wordlist import word_set

Kinds = dict[str, int | str]
"""What a word can be in the grammar, with its value there: {"month": 5, "also_a_word": ""}."""


class Lexicon(NamedTuple):
    """The words of dates in lower case."""

    words: dict[str, Kinds]
    phrases: dict[str, dict[str, list[tuple[list[str], Kinds]]]]
    """Phrases of several words by their first and their second word, the longest first."""


@cache
def lexicon() -> Lexicon:
    """Read `words.tsv`; a line is a word or phrase, its part in the grammar and its value."""
    words: dict[str, Kinds] = {}
    whole: dict[str, Kinds] = {}
    with Path(__file__).with_name("words.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            if line[0] in "#\n":
                continue
            word, kind, value = (line.rstrip("\n") + "\t\t").split("\t")[:3]
            for written in _as_tokens(word):
                kinds = whole if " " in written else words
                kinds.setdefault(written, {})[kind] = int(value) if value.isdecimal() else value
    numbers = number_words()
    for kind, values, most in (
        ("cardinal", numbers.small, 19),
        ("tens", numbers.ten, 90),
        ("ordinal", numbers.rank, 30),
    ):
        for word, number in values.items():
            if 0 < number <= most:
                words.setdefault(word, {})[kind] = number
    for kind, name in (("change", "change"), ("not_counted", "singular")):
        for word in word_set(name):
            words.setdefault(word, {}).setdefault(kind, "")
    phrases: dict[str, dict[str, list[tuple[list[str], Kinds]]]] = {}
    for phrase in sorted(whole, key=len, reverse=True):
        parts = phrase.split()
        phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, whole[phrase]))
    return Lexicon(words, phrases)


def _as_tokens(word: str) -> tuple[str, ...]:
    """A word or phrase as its tokens joined by blanks: "new year ' s eve", with either apostrophe."""
    if "'" not in word and "." not in word:
        return (word,)
    plain = " ".join(word.replace("'", " ' ").replace(".", " . ").split())
    return (plain, plain.replace("'", "’")) if "'" in plain else (plain,)


@cache
def _triggers() -> tuple[list[str], re.Pattern[str]]:
    """The first letters of the words that every date has one of, and the pattern of those words and of years."""
    kinds = ("month", "century", "thousand", "holiday", "fiscal")
    words = {word for word, is_a in lexicon().words.items() if any(kind in is_a for kind in kinds)}
    words |= {word for word, is_a in lexicon().words.items() if is_a.get("cardinal", is_a.get("tens")) in (18, 19, 20)}
    for begun in lexicon().phrases.values():
        for phrases in begun.values():
            named = [parts for parts, is_a in phrases if any(kind in is_a for kind in kinds)]
            words |= {" ".join(parts[:2]) if parts[1].isalpha() else max(parts, key=len) for parts in named}
    words |= {word for word, is_a in lexicon().words.items() if "decade" in is_a}
    names = "|".join(sorted(map(re.escape, words)))
    pattern = rf"[0-9]{{4}}|[0-9x]x|(?<![^\W\d_])(?:ad [0-9]|(?:{names})(?![^\W\d_]))"
    return sorted({word[:3] for word in words} | {"xx", "ad "}), re.compile(pattern)


@cache
def _digits() -> re.Pattern[str]:
    return re.compile("[0-9](?:[0-9]{3}|[xX]|/[0-9]|0['’]?s)|['’‘][0-9]{2}(?![0-9])|[0-9][-.][0-9]{2}[-.][0-9]")


def may_hold_date(text: str) -> bool:
    """Whether a text may hold a date: most sentences hold no year and no name of a month, which is soon known."""
    if _digits().search(text):
        return True
    lower = text.lower()
    beginnings, pattern = _triggers()
    for letters in beginnings:
        if letters in lower:
            return pattern.search(lower) is not None
    return False
