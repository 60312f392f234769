"""What a text comes back to and gives no name: the dam, the agency, the vaccine."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsfacts.grammar import parse, tokens
from newsfacts.text.sentences import sentences
from newsfacts.writing.extract.kinds import kind_of_noun
from newsfacts.writing.extract.unnamed import ANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OFTEN = {"organisation": 2, "thing": 2, "place": 3}
"""How often it is called `the …` at least; places are mostly those of a name: the city."""
_APART = ("amod", "compound", "nmod:poss", "nummod", "nmod", "acl", "acl:relcl")
"""What says which of several is meant: the old dam, the dam at Kelder Gap."""


def recurring(paragraphs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What paragraphs call by an article and a noun alone, more than once; with the kind that the noun tells."""
    found: Counter[str] = Counter()
    for text in paragraphs:
        for sentence in sentences(text):
            words = [word.text for word in tokens(text[sentence.start : sentence.end])]
            if "the" not in words and words[:1] != ["The"]:
                continue
            read = parse(words)
            apart = {head for at, head in enumerate(read.heads) if read.labels[at] in _APART}
            for at in range(1, len(words)):
                is_noun = read.tags[at] == "NOUN" and words[at].islower() and at not in apart
                if is_noun and words[at - 1].casefold() == "the" and read.labels[at] not in _APART:
                    found[words[at]] += 1
    for noun, times in found.items():
        kind = kind_of_noun(noun)
        if noun not in ANY and kind in _OFTEN and times >= _OFTEN[kind]:
            yield noun, kind
