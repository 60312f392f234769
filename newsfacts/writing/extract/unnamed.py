"""Who says something and has no name: the police said, a public inquiry concluded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.grammar import parse, tokens
from newsfacts.text.sentences import sentences
from newsfacts.writing.extract.kinds import kind_of_noun
from newsfacts.writing.extract.saying import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.grammar import Parse, Token

_ARTICLES = ("the", "a", "an")
_BESIDE = frozenset(["amod", "compound"])
_NAMED_BEHIND = re.compile(r",?\s+[A-Z]")
ANY = frozenset(["company", "firm", "group", "business", "party", "institution", "organisation", "body"])
"""Nouns that stand for whichever was named last."""


def unnamed(text: str) -> Iterator[str]:
    """Whoever of a paragraph says something without a name, as bodies of people do: prosecutors, public inquiry.

    A single person without a name is none: another may be meant each time.
    """
    for sentence in sentences(text):
        words = tokens(text[sentence.start : sentence.end])
        if any(word.text in verbs() for word in words):
            read = parse([word.text for word in words])
            for at in _subjects(words, read):
                behind = text[sentence.start + words[at].end :]
                if not _NAMED_BEHIND.match(behind) and (name := _name(words, read, at)):
                    yield name


def _subjects(words: Sequence[Token], read: Parse) -> Iterator[int]:
    for at, head in enumerate(read.heads):
        beside = at + 1 < len(words) and words[at + 1].text in verbs() and read.tags[at + 1] == "VERB"
        says = head >= 0 and read.labels[at] == "nsubj" and words[head].text in verbs()
        if (beside or says) and read.tags[at] == "NOUN":
            yield at


def _name(words: Sequence[Token], read: Parse, at: int) -> str:
    """What a subject is called without its article; empty for one that is no body of people, or is anybody's."""
    noun = words[at].text.casefold()
    kind = kind_of_noun(noun)
    people = kind == "person" and noun.endswith("s") and kind_of_noun(noun.removesuffix("s")) == "person"
    if (kind != "organisation" and not people) or noun in ANY:
        return ""
    below = [each for each, head in enumerate(read.heads) if head == at and each < at]
    before = [each for each in below if words[each].text.casefold() not in _ARTICLES]
    if any(read.labels[each] not in _BESIDE or not words[each].text.islower() for each in before):
        return ""
    return " ".join([*(words[each].text for each in before), noun])
