"""Where a name stands in a text, and what stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.capitals import is_dateline
from newsfacts.curation.written import kebab
from newsfacts.grammar import parse, tokens
from newsfacts.lexicon.wordnet import is_word
from newsfacts.text.fold import alias_key
from newsfacts.text.fold import tokens as words
from newsfacts.text.stop_words import stop_words
from newsfacts.writing.extract.bodies import has_article
from newsfacts.writing.extract.descriptions import Description, descriptions
from newsfacts.writing.extract.kinds import is_title, kind_of_noun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CONTEXT = 60
"""Characters before and behind a name that say what it is."""
_IN_BRACKETS = re.compile(r"\s+\(([A-Z]\w{1,7})\)")
_NUMBER = re.compile(r" (\d{1,5}[A-Z]?)(?![\w.,:%]*\d)\b")
_SMALL = re.compile(r" [a-z]+")


class Mention(NamedTuple):
    """A name where it stands, without titles before it."""

    name: str
    before: str
    behind: str
    described: tuple[Description, ...]
    text: str
    """The paragraph."""
    start: int


def is_ordinary(text: str, start: int, end: int) -> bool:
    """Whether a word that begins a sentence has its capital from there, and tells of what follows: Marsh fever."""
    word = text[start:end]
    behind = _SMALL.match(text, end)
    if behind is None or not is_word(word.casefold()) or not word[:1].isupper():
        return False
    words = [each.text for each in tokens(text[start : end + _CONTEXT])]
    read = parse(words)
    return read.tags[:2] == ("NOUN", "NOUN")


def heads(name: str) -> tuple[str, str]:
    """The last word of a name, and the last one before `of`."""
    words = alias_key(name).split()
    return words[-1], words[words.index("of") - 1] if "of" in words[1:] else words[-1]


def mention_at(text: str, start: int, end: int) -> Mention:
    """A name as it stands between two places of a text, without titles before it."""
    words = text[start:end].split()
    while len(words) > 1 and (is_title(words[0]) or words[0] == "of"):  # Residents of Hask
        start += len(words[0]) + 1
        words = words[1:]
    found = descriptions(text, start, end)
    before, behind = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return Mention(text[start:end], before, behind, tuple(found), text, start)


def abbreviation(mentions: list[Mention]) -> str:
    """The letters in brackets behind a name that are those which its words begin with; empty where there are none."""
    for each in mentions:
        letters = _IN_BRACKETS.match(each.behind)
        begin = "".join(word[0] for word in alias_key(each.name).split() if word not in stop_words())
        if letters and letters[1].casefold() == begin:
            return letters[1]
    return ""


def number_behind(mentions: list[Mention]) -> str:
    """The number that stands behind a name wherever it is named, twice at least: Prairie 900."""
    found = {number[1] if (number := _NUMBER.match(each.behind)) else "" for each in mentions}
    return found.pop() if len(found) == 1 and len(mentions) > 1 else ""


def written(mentions: list[Mention]) -> str:
    """A name as it is written, not in the capitals of a dateline."""
    small = next((each.name for each in mentions if not each.name.isupper()), None)
    headed = all(is_dateline(each.text, each.start, each.start + len(each.name)) for each in mentions)
    return small or (mentions[0].name.title() if headed else mentions[0].name)


def is_called_by_last(name: str, last: Sequence[Mention]) -> bool:
    """Whether something is called by the last word of its name and an article: the Lynx, but not the Assembly.

    What is called by a noun that says what it is has that noun as another name anyway.
    """
    contexts = [(each.before, each.behind) for each in last]
    return bool(contexts) and kind_of_noun(alias_key(name).split()[-1]) is None and has_article(contexts)


def is_short_for(noun: str, stub: Mapping[str, str | list[str]]) -> bool:
    """Whether a noun is what something with a longer name is called for short."""
    name = str(stub["name"])
    return " " not in noun and len(name.split()) > 1 and stub["kind"] != "person" and noun in heads(name)


def id_of(name: str) -> str:
    """A name as an id."""
    return kebab(" ".join(words(name.replace("'", "").replace("’", ""))))
