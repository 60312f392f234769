"""Whether a sentence says that something is so or that it is not, and whether it says that nobody or nothing was."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.stems import stem
from newsfacts.verdict.wordlists import rows

_LONGEST, _NEVER_BEFORE, _TWICE = 4, 5, 2
_NEVER = frozenset(["before", "so", "such", "more", "better", "worse"])
_EXCEPT = frozenset(["other", "except", "besides", "apart", "but"])


class Negation(NamedTuple):
    """A word that negates, and whether all of what follows it or only a part."""

    word: int
    after: int
    part: bool
    nobody: bool = False


class Polarity(NamedTuple):
    """What is negated in a sentence."""

    negated: bool
    words: frozenset[int]
    """The words that say so, and those that look like it."""
    nobody: int | None
    """The word that counts to zero: `nobody`, `no` soldiers."""
    excluded: tuple[int, int] | None
    """The words that a contrast leaves out: `not a Rosatom company` in `Gazprom, not a Rosatom company, builds`."""
    negations: tuple[Negation, ...] = ()
    until: bool = False
    """Whether it says that something was not so until a date, and so that it was then."""


def polarity(sentence: Sentence, content: Iterable[int]) -> Polarity:
    """Read the negation in some words of a sentence."""
    within = sorted(content)
    inside = set(within)
    at, turned, nobody = 0, 0, None
    used: set[int] = set()
    excluded = None
    negations: list[Negation] = []
    while at < len(sentence.words):
        found = _entry(sentence, at) if at in inside else None
        if found is None:
            at += 1
            continue
        size, does = found
        used.update(range(at, at + size))
        if does == "turns" and sentence.words[at] == "not" and (contrast := _contrast(sentence, at)):
            excluded = contrast
        elif does == "part":
            negations.append(Negation(at, at + size, part=True))
        elif sentence.words[at] == "never" and not _NEVER.isdisjoint(sentence.words[at + 1 : at + _NEVER_BEFORE]):
            pass  # never seen before, never been so proud
        elif does == "turns":
            turned += 1
            negations.append(Negation(at, at + size, part=False))
        elif does == "nobody" and not _EXCEPT.isdisjoint(sentence.words[at:]):
            pass  # no province other than Idlib: Idlib
        elif does == "nobody":
            nobody = at if nobody is None else nobody
            turned += 1
            negations.append(Negation(at, at + size, part=False, nobody=sentence.words[at] != "no" or size > 1))
        at += size
    dates = [sentence.words[date.first] for date in sentence.dates]
    if turned and any(word in ("until", "till") for word in dates):
        return Polarity(turned > 1, frozenset(used), None, excluded, tuple(negations), until=True)
    twice = nobody is None and turned == _TWICE  # did not fail to
    return Polarity(turned > 0 and not twice, frozenset(used), nobody, excluded, tuple(negations))


def _contrast(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give the words that `, not X,` leaves out, or `not X but`."""
    if at == 0:
        return None
    commas = "," in sentence.between(at) or "(" in sentence.between(at) or "-" in sentence.between(at).replace("–", "-")
    end = at + 1
    while end < len(sentence.words) and not set(sentence.between(end)) & set(",;()–"):
        if sentence.words[end] in ("but", "rather"):
            return at + 1, end
        end += 1
    return (at + 1, end) if commas and end > at + 1 else None


def _entry(sentence: Sentence, at: int) -> tuple[int, str] | None:
    words = sentence.words
    if sentence.text[sentence.spans[at][1] :][:1] == "-":  # a no-fly zone
        return None
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        does = _entries().get(" ".join(words[at : at + size]))
        if does is not None:
            return size, does
    return None


def is_negation(stem_: str) -> bool:
    """Say whether the word with this stem by itself turns a sentence into its contrary."""
    return stem_ in _negations()


@cache
def _negations() -> frozenset[str]:
    return frozenset(stem(words) for words, does in rows("negation.tsv") if does != "keeps" and " " not in words)


@cache
def _entries() -> dict[str, str]:
    return {cells[0]: cells[1] for cells in rows("negation.tsv")}
