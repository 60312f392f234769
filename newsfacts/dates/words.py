"""The words of dates, read from `words.tsv`, and the one regular expression that tells text without a date."""

from __future__ import annotations

import re
from functools import cache
from os.path import dirname, join
from typing import NamedTuple

Kinds = dict[str, int | str]
"""What a word can be in the grammar, with its value there: {"month": 5, "also_a_word": ""}."""


class Lexicon(NamedTuple):
    """The words of dates in lower case."""

    words: dict[str, Kinds]
    phrases: dict[str, list[tuple[list[str], Kinds]]]
    """Phrases of several words by their first word, the longest first."""


@cache
def lexicon() -> Lexicon:
    """Read `words.tsv`; a line is a word or phrase, its part in the grammar and its value."""
    words: dict[str, Kinds] = {}
    whole: dict[str, Kinds] = {}
    with open(join(dirname(__file__), "words.tsv"), encoding="utf-8") as lines:
        for line in lines:
            if line[0] in "#\n":
                continue
            word, kind, value = (line.rstrip("\n") + "\t\t").split("\t")[:3]
            kinds = whole if " " in word else words
            kinds.setdefault(word, {})[kind] = int(value) if value.isdecimal() else value
    phrases: dict[str, list[tuple[list[str], Kinds]]] = {}
    for phrase in sorted(whole, key=len, reverse=True):
        parts = phrase.split()
        phrases.setdefault(parts[0], []).append((parts, whole[phrase]))
    return Lexicon(words, phrases)


@cache
def trigger() -> re.Pattern[str]:
    """What every text with a date holds: a number of four digits, a month, a century or a year in words."""
    kinds = ("month", "century", "thousand")
    words = [word for word, is_a in lexicon().words.items() if any(kind in is_a for kind in kinds)]
    # A month may be glued to its day ("Oct2"), a year in words needs its hundreds ("nineteen eighty six").
    months = "|".join(sorted({re.escape(word) for word in words}))
    tens = "|".join(re.escape(word) for word, is_a in lexicon().words.items() if is_a.get("cardinal", 0) in (18, 19))
    return re.compile(rf"[0-9]{{4}}|[0-9X]X|\b(?:(?:{months})(?![^\W\d_])|(?:{tens}|twenty)\b)", re.IGNORECASE)
