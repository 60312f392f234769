"""Who says something and has no name: the police said, a public inquiry concluded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.grammar import parse, tokens
from newsfacts.text.sentences import sentences
from newsfacts.text.stop_words import stop_words
from newsfacts.writing.extract.kinds import is_body, kind_of_noun
from newsfacts.writing.extract.saying import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.grammar import Parse, Token

_ARTICLES = ("the", "a", "an")
_BESIDE = frozenset(["amod", "compound"])
_NAMED_BEHIND = re.compile(r",?\s+[A-Z]")
_WHICH = frozenset(["last", "first", "next", "new", "old", "former", "same", "other"])
"""What only says which of several is meant."""
_LONGEST = 150
"""Words of a sentence that is taken apart."""
ANY = frozenset(["company", "firm", "group", "business", "party", "institution", "organisation", "body"])
"""Nouns that stand for whichever was named last."""


def unnamed(text: str) -> Iterator[str]:
    """Whoever of a paragraph does something without a name: a body, or several people who say something.

    A single person without a name is none: another may be meant each time.
    """
    for sentence in sentences(text):
        words = tokens(text[sentence.start : sentence.end])[:_LONGEST]
        read = parse([word.text for word in words])
        for at, says in _subjects(words, read):
            behind = text[sentence.start + words[at].end :]
            if not _NAMED_BEHIND.match(behind) and (name := _name(words, read, at, says)):
                yield name


def _subjects(words: Sequence[Token], read: Parse) -> Iterator[tuple[int, bool]]:
    """The nouns that are subjects of verbs, and whether these are verbs of saying."""
    for at, head in enumerate(read.heads):
        if read.tags[at] != "NOUN":
            continue
        beside = at + 1 < len(words) and words[at + 1].text in verbs() and read.tags[at + 1] == "VERB"
        acts = head >= 0 and read.labels[at] in ("nsubj", "nsubj:pass") and read.tags[head] == "VERB"
        if beside or acts:
            yield at, beside or (words[head].text in verbs() and read.labels[at] == "nsubj")


def _name(words: Sequence[Token], read: Parse, at: int, says: bool) -> str:
    """What a subject is called without its article; empty for one that is no body of people, or is anybody's."""
    noun = words[at].text.casefold()
    people = noun.endswith("s") and kind_of_noun(noun) == "person" == kind_of_noun(noun.removesuffix("s"))
    if noun in ANY or not (is_body(noun) or (says and (people or kind_of_noun(noun) == "organisation"))):
        return ""
    below = [each for each, head in enumerate(read.heads) if head == at and each < at]
    before = [each for each in below if words[each].text.casefold() not in _ARTICLES]
    if any(read.labels[each] not in _BESIDE or not words[each].text.islower() for each in before):
        return ""
    if any(words[each].text in stop_words() or words[each].text in _WHICH for each in before):
        return ""
    return " ".join([*(words[each].text for each in before), noun])
