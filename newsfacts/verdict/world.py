"""The places and peoples of the world, from the word lists: what lies in what, and what its people are called."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from newsfacts.text.fold import alias_key
from newsfacts.verdict.wordlists import entries, lines, rows


class WorldPlace(NamedTuple):
    """A place of `words/places.tsv`."""

    name: str
    kind: str
    within: str | None
    """Name of the next larger place."""


@cache
def places() -> dict[str, str]:
    """Give the lines of `words/places.tsv` by the key of each name in them: most are never asked for more."""
    found: dict[str, str] = {}
    for line in lines("places.tsv"):
        names, _, _ = line.partition("\t")
        for name in entries(names) if "," in names else (names,):
            found.setdefault(alias_key(name), line)
    return found


def place(key: str) -> WorldPlace | None:
    """Give the place of the world that has a name; None where none has."""
    line = places().get(key)
    if line is None:
        return None
    names, kind, *within = line.split("\t")
    return WorldPlace(alias_key(entries(names)[0]), kind, within[0] if within and within[0] else None)


def most_words(keys: Iterable[str]) -> dict[str, int]:
    """Give, by its first word, how many words the longest of some names has."""
    found: dict[str, int] = {}
    for key in keys:
        if " " not in key:  # most
            found.setdefault(key, 1)
        else:
            first = key.partition(" ")[0]
            found[first] = max(found.get(first, 0), key.count(" ") + 1)
    return found


@cache
def most_of_places() -> dict[str, int]:
    """Give the same of the names of the world's places."""
    return most_words(places())


def larger(key: str) -> tuple[str, ...]:
    """Give the names of a place of the world and of all that it lies in, from small to large."""
    steps: list[str] = []
    step = place(key)
    while step is not None and step.name not in steps:
        steps.append(step.name)
        step = place(alias_key(step.within)) if step.within else None
    return tuple(steps)


@cache
def adjectives() -> dict[str, str]:
    """Give the adjective of each country of one word: russia, russian."""
    return {alias_key(country): alias_key(entries(words)[0]) for country, words in rows("demonyms.tsv")}


@cache
def peoples() -> dict[str, str]:
    """Give the country, by its key, that each adjective and people belongs to."""
    found: dict[str, str] = {}
    for country, words in rows("demonyms.tsv"):
        found.update(dict.fromkeys(map(alias_key, entries(words)), alias_key(country)))
    return found
