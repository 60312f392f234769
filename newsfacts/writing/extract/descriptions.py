"""What a text says beside a name that its bearer is: the captain, Tomas Reidl; Brandal Line, the ferry's operator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.grammar import parse, tokens
from newsfacts.lexicon.wordnet import entry, is_word
from newsfacts.text.stop_words import stop_words
from newsfacts.writing.extract.kinds import ADDRESSES, kind_of_noun
from newsfacts.writing.extract.saying import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = r"(?:(?P<its>its|their)|an?|the|his|her|our)\s+"
_NAME = r"[^\W\d_a-z][\w’'-]*?(?:\s+(?:of\s+|the\s+)?[^\W\d_a-z][\w’'-]*?)*"
_OWNER = rf"(?:(?P<owner>(?-i:(?:[Tt]he\s+)?{_NAME}|[Tt]he\s+[a-z][\w-]*(?:\s+[a-z][\w-]*)??))(?:['’]s|(?<=s)['’])\s+)"
_ROLE = r"(?P<role>[a-z][\w’-]*(?:\s+[a-z][\w’-]*){0,3}?)"
_OF = r"(?P<of>\s+(?:of|for|at|in)\s+[^,;:.()“”\"]{2,60}?)?"
_BEHIND = re.compile(
    rf"(?:,\s+\d{{1,3}})?,\s+(?:{_ARTICLE}|{_OWNER})?{_ROLE}{_OF}(?=[,;.)]|\s+(?:who|which|that|said|says|told)\b|$)"
)
_BEFORE = re.compile(rf"(?:^|(?<=[\s“\"(]))(?:{_ARTICLE}|{_OWNER}){_ROLE}{_OF},\s+$", re.I)
_DIRECTLY = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their)\s+((?:[a-z][a-z-]+\s+){1,3})|((?:[a-z][a-z-]+\s+)?[A-Za-z][a-z-]+)\s+)$", re.I
)
_OF_BEFORE = re.compile(r"\b(?:the|an?)\s+(?:[a-z-]+\s+)*([a-z]+)\s+of\s+$", re.I)
"""Before a name, what has it: the village of Lower Tansy."""
_WORDS = 3
"""Words of a name, one of which is what its sentence says something of."""
_FARTHEST = 90
"""Characters beside a name in which it is said what its bearer is."""


ITS = "its"
"""Whose something is that is that of what was named before."""


class Description(NamedTuple):
    """What somebody or something is said to be."""

    noun: str
    """The words that say it, without an article and without whose it is: chief executive."""
    role: str
    """The same with whose it is: chief executive of Brandal Line."""
    kind: str
    """The kind of what these words are said of."""
    whose: str = ""
    """Whose it is, where that is said: Brandal Line; `its` where it is that of what was named before."""
    text: str = ""
    place: tuple[int, int] = (0, 0)
    """Where the name and these words stand in a text."""

    @property
    def is_owned(self) -> bool:
        """Whether it is that of one thing, not a head of maintenance."""
        words = self.whose.split()
        return bool(words) and (words[0][0].isupper() or words[0] == "the")


def descriptions(text: str, start: int, end: int) -> Iterator[Description]:
    """What is said of whoever bears the name that stands between two places of a text."""
    behind = _BEHIND.match(text[end : end + _FARTHEST])
    if behind and (found := _described(behind["role"], behind["owner"] or behind["its"], behind["of"])):
        yield found._replace(text=text, place=(start, end + behind.end()))
    before = text[max(0, start - _FARTHEST) : start]
    ahead = next((each for at in range(len(before)) if (each := _BEFORE.match(before, at))), None)
    if (
        ahead
        and text[end : end + 1] in (",", ".", ";", "")
        and (found := _described(ahead["role"], ahead["owner"] or ahead["its"], ahead["of"]))
    ):
        yield found._replace(text=text, place=(start - len(before) + ahead.start(), end))
    of = _OF_BEFORE.search(before)
    if of and kind_of_noun(of[1]) in ("place", "country"):
        yield Description(of[1], of[1], "place")
    directly = _DIRECTLY.search(before)
    sentence = before.rpartition(". ")[2]
    if directly and not _acts(sentence + text[start : end + _FARTHEST], len(sentence)):
        words = (directly[1] or directly[2]).strip()
        if not directly[1] and not is_word(words.casefold()) and not _is_compound(sentence, words):
            words = words.split()[-1]
        if found := _described(words, None, None) or _described(words.split()[-1], None, None):
            yield found._replace(text=text, place=(start - len(before) + directly.start(), end))


def _is_compound(sentence: str, words: str) -> bool:
    """Whether the first of two words that end a text only says which of the second: finance chief."""
    first, _, second = words.partition(" ")
    if not second or not words.islower() or first in verbs() or not is_word(first):
        return False
    read = parse([each.text for each in tokens(sentence.rstrip())])
    return read.labels[-2] in ("compound", "amod") and read.heads[-2] >= len(read.heads) - 1


def _acts(text: str, at: int) -> bool:
    """Whether something is told of the name at a place, and not of the noun before it: the treaty Karvenia signed."""
    found = tokens(text)
    read = parse([each.text for each in found])
    first = next((number for number, each in enumerate(found) if each.start >= at), 0)
    name = range(first, min(first + _WORDS, len(found)))
    told = [each.startswith("nsubj") for each in read.labels]
    return first > 0 and read.heads[first - 1] not in name and not told[first - 1] and any(told[each] for each in name)


def _described(noun: str, owner: str | None, of: str | None) -> Description | None:
    """A description; None for words that say not what somebody is: told reporters, killing 12 people."""
    words = noun.casefold().split()
    if {words[0], words[-1]} & stop_words():  # who leads it, by
        return None
    kind = (
        kind_of_noun(" ".join(words[-2:]))
        or kind_of_noun(words[-1])
        or ("person" if "person" in entry(words[-1], "n").kinds else None)
    )
    if words[-1] == "head" and (of or owner):
        kind = "person"
    if kind is None or words[-1] in ADDRESSES or words[0] in verbs() or words[0].endswith(("ing", "ed")):
        return None
    if kind == "person" and words[-1].endswith("s") and kind_of_noun(words[-1][:-1]):  # its auditors
        kind = "organisation"
    told = noun.split()
    noun = " ".join(told if told[-1].islower() else words)  # the Danish referee, but Chief Executive
    owner = owner[:1].lower() + owner[1:] if owner and owner.startswith("The ") else owner
    of = None if of and any(sign.isdigit() for sign in of) else of  # a driver of 47
    whose = owner or (of.strip().removeprefix("of ") if of and of.strip().startswith("of ") else "")
    if owner and owner.casefold() in ("its", "their"):
        return Description(noun, f"{noun}{of or ''}", kind, "" if of else ITS)
    return Description(noun, f"{noun} of {owner}" if owner else f"{noun}{of or ''}", kind, whose)
