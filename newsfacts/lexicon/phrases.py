"""Phrases of several words of the lists in a sentence: step down, fire brigade, lose their lives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsfacts.lexicon.same import TABLE

_PASSED_OVER = ("DET", "PRON", "PUNCT", "PART")
"""What may stand inside a phrase: lost their lives."""


class Phrase(NamedTuple):
    """A phrase of the lists in a sentence, from its first word to the one behind it, and its part of speech."""

    first: int
    after: int
    words: str
    part: str


@lru_cache(maxsize=20_000)
def _beginning(word: str) -> dict[str, list[tuple[str, str]]]:
    """The phrases that begin with a word, each with its part of speech, by their last word."""
    found = TABLE.line(f"{word}/+\t")
    by_last: dict[str, list[tuple[str, str]]] = {}
    for each in found.split("\t")[1].split("|") if found else ():
        by_last.setdefault(each[:-2].rpartition(" ")[2], []).append((each[:-2], each[-1]))
    return by_last


def phrases(words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str]) -> Iterator[Phrase]:
    """The phrases of several words that stand in a sentence."""
    said = {each for text in (*words, *lemmas) for each in text.split(" ")}
    for at, lemma in enumerate(lemmas):
        begun = _beginning(lemma.partition(" ")[0])
        for phrase, part in (each for last in begun.keys() & said for each in begun[last]):
            after = _end(phrase.split(" "), words, lemmas, tags, at)
            if after:
                yield Phrase(at, after, phrase, part)


def _end(rest: list[str], words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str], at: int) -> int:
    """Where a phrase ends that begins at a word; 0 where it does not stand there."""
    if lemmas[at] == " ".join(rest[:2]):
        del rest[:2]
    elif lemmas[at] == rest[0]:
        del rest[:1]
    else:
        return 0
    at += 1
    while rest and at < len(lemmas):
        if rest[0] in (words[at], lemmas[at]):
            rest.pop(0)
        elif tags[at] not in _PASSED_OVER:
            return 0
        at += 1
    return 0 if rest else at
