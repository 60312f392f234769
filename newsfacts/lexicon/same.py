"""Words and phrases that say the same in a report: step down, resign; fire brigade, fire service.

The list is general English and knows no base; `SOURCES.md` says where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_PASSED_OVER = ("DET", "PRON", "PUNCT", "PART")
"""What may stand inside a phrase: lost their lives."""


class Concept(NamedTuple):
    """A phrase of a sentence: its words, and a group that it is in."""

    first: int
    after: int
    group: int


class _Table(NamedTuple):
    groups: tuple[tuple[str, ...], ...]
    of: dict[tuple[str, str], tuple[int, ...]]
    """The groups of an entry, by its words and its part of speech."""
    phrases: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    """By their first word, entries of several words, each with its group."""
    within: dict[int, tuple[int, ...]]
    """Of a group those whose words imply one of its own: murder, of kill."""


@lru_cache(maxsize=20_000)
def same(lemma: str, part: str) -> tuple[str, ...]:
    """What can stand for a lemma as `n`, `v` or `a`, and what implies it."""
    table = _table()
    found: dict[str, None] = {}
    for group in table.of.get((lemma, part), ()):
        for each in (group, *table.within.get(group, ())):
            found.update(dict.fromkeys(table.groups[each]))
    found.pop(lemma, None)
    return tuple(found)


def is_phrase(words: str, part: str) -> bool:
    """Whether the list has some words as one entry."""
    return (words, part) in _table().of


def concepts(words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str]) -> Iterator[Concept]:
    """The phrases of several words that stand in a sentence."""
    table = _table()
    for at, lemma in enumerate(lemmas):
        for phrase, group in table.phrases.get(lemma.partition(" ")[0], ()):
            after = _end(phrase, words, lemmas, tags, at)
            if after:
                yield Concept(at, after, group)


def groups(lemma: str, part: str) -> tuple[int, ...]:
    """The groups of a word or phrase."""
    return _table().of.get((lemma, part), ())


def implying(group: int) -> frozenset[int]:
    """A group, and those whose words imply its own."""
    return frozenset((group, *_table().within.get(group, ())))


def _end(phrase: tuple[str, ...], words: Sequence[str], lemmas: Sequence[str], tags: Sequence[str], at: int) -> int:
    """Where a phrase ends that begins at a word; 0 where it does not stand there."""
    rest = list(phrase)
    if lemmas[at] == " ".join(phrase[:2]):
        rest = rest[2:]
    elif lemmas[at] == phrase[0]:
        rest = rest[1:]
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


@cache
def _table() -> _Table:
    groups: list[tuple[str, ...]] = []
    of: dict[tuple[str, str], list[int]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    within: dict[int, list[int]] = {}
    places: dict[tuple[str, str], int] = {}

    def add(part: str, entries: str) -> int:
        own = tuple(each.strip() for each in entries.split(",") if each.strip())
        number = len(groups)
        groups.append(own)
        for each in own:
            of.setdefault((each, part), []).append(number)
            words = tuple(each.split(" "))
            if len(words) > 1:
                phrases.setdefault(words[0], []).append((words, number))
        return number

    for path in sorted(Path("/work/wt/same").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            part, _, rest = line.partition("\t")
            if ">" in rest:
                narrow, _, wide = rest.partition(">")
                own = [add(part, each) for each in narrow.split(",")]
                for each in wide.split(","):
                    within.setdefault(add(part, each), []).extend(own)
            elif "=" in rest:
                nouns, _, verbs = rest.partition("=")
                number = add("n", nouns)
                other = add("v", verbs)
                within.setdefault(number, []).append(other)
                within.setdefault(other, []).append(number)
            else:
                add(part, rest)
    # entries of a narrow or wide line share the groups of their own
    return _Table(
        tuple(groups),
        {key: tuple(value) for key, value in of.items()},
        {key: tuple(value) for key, value in phrases.items()},
        {key: tuple(value) for key, value in within.items()},
    )
