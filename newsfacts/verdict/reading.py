"""A sentence read for comparison: who says it, whether it is negated, and the items that a record has to bear out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.figures import dimension_of
from newsfacts.lookup.query import stop_words
from newsfacts.verdict.attribution import Attribution, attribution
from newsfacts.verdict.kept import kept
from newsfacts.verdict.meaning import LONGEST, Meaning, meaning, phrases, prepare
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.polarity import Polarity, polarity
from newsfacts.verdict.sentence import Sentence, take_apart
from newsfacts.verdict.stems import stem
from newsfacts.verdict.verbs import forms
from newsfacts.verdict.wordlists import entries, rows

KEPT = 4_096
"""Readings of which what was found out is kept."""

ItemKind: TypeAlias = Literal["word", "name", "light"]


class Item(NamedTuple):
    """A word, a phrase or a name of a sentence that says something."""

    kind: ItemKind
    first: int
    after: int
    text: str
    meaning: Meaning | None
    mention: Mention | None


class Reading(NamedTuple):
    """A sentence, and what in it counts."""

    sentence: Sentence
    attribution: Attribution | None
    polarity: Polarity
    items: tuple[Item, ...]
    """What is said, without who says it, figures, dates and negations."""
    content: tuple[int, ...]
    """The words of what is said."""
    additive: bool
    """Whether it puts something beside what is known already: also, one of."""
    indefinite: bool
    """Whether it tells of one of many: a train, one soldier."""
    modal: bool
    """Whether it tells of a plan or a promise."""

    def __hash__(self) -> int:
        """Hash by identity, so that what is found out about a reading can be kept by it without looking through it."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        """Compare by identity."""
        return self is other


def read(text: str, names: NameBook) -> Reading:
    """Read a claim or what a record says."""
    return read_sentence(take_apart(text, names))


def read_sentence(sentence: Sentence) -> Reading:
    """Read a sentence that has been taken apart."""
    prepare(sentence.words)
    said = attribution(sentence)
    content = said.content if said else tuple(range(len(sentence.words)))
    beside = _beside_the_speaker(sentence, said)
    negation = polarity(sentence, content)
    measured = sentence.measured()
    only = {at for at in content if sentence.words[at] in ("only", "all") and at + 1 in measured}  # only 5 km
    wanted = [at for at in (*beside, *content) if at not in measured and at not in negation.words and at not in only]
    return Reading(
        sentence,
        said,
        negation,
        tuple(_items(sentence, wanted)),
        content,
        additive=_holds(sentence.stems, "additive.txt"),
        indefinite=sentence.words[:1] in (("a",), ("an",), ("another",), ("some",)),
        modal=_holds(sentence.stems, "modality.txt"),
    )


def _beside_the_speaker(sentence: Sentence, said: Attribution | None) -> list[int]:
    """Give the names that stand in the words for the speaker beside the speaker's: `the senator John McCain`."""
    if said is None or said.speaker is None:
        return []
    first, after = said.speaker_words
    names = [m for m in sentence.mentions if first <= m.first and m.after <= after and m != said.speaker]
    return [at for m in names if not set(m.entities) & set(said.speaker.entities) for at in range(m.first, m.after)]


def _holds(stems: tuple[str, ...], name: str) -> bool:
    """Say whether one of the entries of a word list stands in a sentence."""
    known = listed(name)
    if not known.isdisjoint(stems):
        return True
    return any(f"{one} {two}" in known for one, two in pairwise(stems))


def _items(sentence: Sentence, wanted: list[int]) -> Iterator[Item]:
    """Give the names first, then the longest phrases that the word lists know, then single words."""
    left = set(wanted)
    named = {m.first: m for m in sentence.mentions}
    at, end = 0, len(sentence.words)
    while at < end:
        mention = named.get(at)
        if mention is not None and not left.isdisjoint(range(mention.first, mention.after)):
            yield Item("name", at, mention.after, _text(sentence, at, mention.after), None, mention)
            at = mention.after
            continue
        size = _phrase_at(sentence, at, left, named)
        if size > 1:
            yield _word(sentence, at, at + size)
        elif at in left and sentence.words[at] not in _passed_over():
            yield _word(sentence, at, at + 1)
        at += max(size, 1)


def _phrase_at(sentence: Sentence, at: int, left: set[int], named: dict[int, Mention]) -> int:
    for size in range(LONGEST, 1, -1):
        covered = range(at, at + size)
        is_free = left.issuperset(covered) and named.keys().isdisjoint(covered[1:])
        if is_free and " ".join(sentence.stems[at : at + size]) in phrases():
            return size
    return 1


def _word(sentence: Sentence, first: int, after: int) -> Item:
    plain = " ".join(sentence.words[first:after])
    means = meaning(plain)
    empty = all(word in _light() or word in _passed_over() for word in plain.split())
    light = empty or plain in _light() or means.same & _of_dimensions(sentence)
    return Item("light" if light else "word", first, after, _text(sentence, first, after), means, None)


def _text(sentence: Sentence, first: int, after: int) -> str:
    return sentence.text[sentence.spans[first][0] : sentence.spans[after - 1][1]]


@cache
def _passed_over() -> frozenset[str]:
    says_something = {"only", "most", "all", "some", "any", "both", "each", "same", "more", "if"}
    return stop_words() - says_something | {"been", "being"}


@kept
def _light() -> frozenset[str]:
    """Give the light words in all their forms, spelt out: a stem would take in others, reporters with report."""
    found: set[str] = set()
    for line in rows("light_words.txt"):
        for entry in entries(line[0]):
            first, _, rest = entry.partition(" ")
            found.update(f"{form} {rest}".strip() for form in (forms(first) if len(first) > 1 else (first,)))
    return frozenset(found)


def _of_dimensions(sentence: Sentence) -> frozenset[str]:
    """Give the words that only say of what kind the figures of a sentence are: weighed, long."""
    kinds = {dimension_of(found.figure.unit).split(" ")[0] for found in sentence.figures}
    return frozenset().union(*(_dimension_words().get(kind, ()) for kind in kinds))


@cache
def _dimension_words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for words, dimension in rows("dimension_words.tsv"):
        alike = {form for word in entries(words) for form in meaning(word).same}
        found.setdefault(dimension.split(" ")[0], set()).update(alike)
    return {dimension: frozenset(forms) for dimension, forms in found.items()}


@cache
def listed(name: str) -> frozenset[str]:
    """Give the stems of the entries of a word list, in all their forms."""
    found: set[str] = set()
    for entry, *_ in rows(name):
        found.update(meaning(entry).same if " " not in entry else {stem(entry)})
    return frozenset(found)
