"""The words of dates, read from `words.tsv`, and the quick test for text that holds no date."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsfacts.figures.number_words import number_words
from newsfacts.figures.wordlist import word_set

_MARKS = frozenset(("month", "century", "thousand", "holiday", "fiscal", "decade", "era"))
_YEARS_BEGIN = range(11, 21)
"""Numbers with which years begin: eleven sixty-six, twenty nineteen."""

Kinds = dict[str, int | str]
"""What a word can be in the grammar, with its value there: {"month": 5, "also_a_word": ""}."""


class Lexicon(NamedTuple):
    """The words of dates in lower case."""

    words: dict[str, Kinds]
    phrases: dict[str, dict[str, list[tuple[list[str], Kinds]]]]
    """Phrases of several words by their first and their second word, the longest first."""
    roles: dict[str, str]
    """All words that dates are written with; "mark" is a word that tells a date from other text, "head" one that does
    so together with the next ("nineteen", "year"), "first" one that begins a phrase that does ("new year's eve")."""
    telling: dict[str, tuple[str, ...]]
    """Those that have such a role; for "first", what the second words of its phrases begin with."""


@cache
def lexicon() -> Lexicon:
    """Read `words.tsv`; a line is words and phrases, their part in the grammar and their value."""
    words: dict[str, Kinds] = {}
    whole: dict[str, Kinds] = {}
    begins: dict[str, set[str]] = {"first": set(), "head": set(), "mark": set()}
    seconds: dict[str, set[str]] = {}
    with Path(__file__).with_name("words.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            if line[0] in "#\n":
                continue
            cell, kind, value = f"{line[:-1]}\t".split("\t")[:3]
            worth = int(value) if value.isdecimal() else value
            role = "mark" if kind in _MARKS else "head" if kind == "year" else ""
            for word in cell.split(", "):
                for written in (word,) if word.isalpha() else _as_tokens(word):
                    kinds = whole if " " in written else words
                    kinds.setdefault(written, {})[kind] = worth
                    if role:
                        first, *rest = written.split(" ", 2)
                        begins["first" if rest else role].add(first)
                        seconds.setdefault(first, set()).update(rest[:1])
    numbers = number_words()
    for kind, values, most in (
        ("cardinal", numbers.small, 19),
        ("tens", numbers.ten, 90),
        ("ordinal", numbers.rank, 30),
    ):
        for word, number in values.items():
            if 0 < number <= most:
                words.setdefault(word, {})[kind] = number
                if kind != "ordinal" and number in _YEARS_BEGIN:
                    begins["head"].add(word)
                    seconds.setdefault(word, set())
    for kind, name in (("change", "change"), ("not_counted", "singular")):
        for word in word_set(name):
            words.setdefault(word, {}).setdefault(kind, "")
    phrases: dict[str, dict[str, list[tuple[list[str], Kinds]]]] = {}
    roles = dict.fromkeys(words, "")
    for phrase in sorted(whole, key=len, reverse=True):
        parts = phrase.split()
        phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, whole[phrase]))
        roles.update(dict.fromkeys(parts, ""))
    for role, some in begins.items():
        roles.update(dict.fromkeys(some, role))
    return Lexicon(words, phrases, roles, {word: tuple(after) for word, after in seconds.items()})


@cache
def written_as(kind: str) -> frozenset[str]:
    """The words and phrases of a kind."""
    phrases = (each for begun in lexicon().phrases.values() for those in begun.values() for each in those)
    named = {" ".join(parts) for parts, is_a in phrases if kind in is_a}
    return frozenset(named | {word for word, is_a in lexicon().words.items() if kind in is_a})


def _as_tokens(word: str) -> tuple[str, ...]:
    """A word or phrase as its tokens joined by blanks: "new year ' s eve", with either apostrophe."""
    if "'" not in word and "." not in word:
        return (word,)
    plain = " ".join(word.replace("'", " ' ").replace(".", " . ").split())
    return (plain, plain.replace("'", "’")) if "'" in plain else (plain,)


@cache
def _digits() -> re.Pattern[str]:
    behind_digit = "[0-9]{3}|[xX]|[QH][0-9]{2}(?![0-9])|/[0-9]|0['’]?s|[-.][0-9]{2}[-.][0-9]"
    return re.compile(f"[0-9'’‘xX](?:(?<=[0-9])(?:{behind_digit})|(?<=['’‘])[0-9]{{2}}(?![0-9])|(?<=[xX])[xX])")


@cache
def _needed() -> dict[str, set[str]]:
    """The words of which every date without such digits has one, each with those of which it has one too."""
    needed: dict[str, set[str]] = {}
    for word, is_a in lexicon().words.items():
        if not _MARKS.isdisjoint(is_a) or is_a.get("cardinal", is_a.get("tens")) in (18, 19, 20):
            needed[word] = {word}
    for first, begun in lexicon().phrases.items():
        for second, phrases in begun.items():
            if any(not _MARKS.isdisjoint(is_a) for _, is_a in phrases):
                needed.setdefault(first, set()).add(second if second.isalpha() else first)
    return needed


def marks(text: str) -> list[int]:
    """Where the digits stand of which a date without such a word has some."""
    return [found.start() for found in _digits().finditer(text)]


def may_hold_date(text: str) -> bool:
    """Whether a text may hold a date: most sentences hold no year and no name of a month, which is soon known."""
    if _digits().search(text):
        return True
    words = set(_word().findall(text.lower()))
    needed = _needed()
    return any(not needed[word].isdisjoint(words) for word in needed.keys() & words)


@cache
def _word() -> re.Pattern[str]:
    return re.compile("[a-z]+")
