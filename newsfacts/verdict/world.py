"""The places and peoples of the world, from the word lists: what lies in what, and what its people are called."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from newsfacts.text.fold import alias_key
from newsfacts.verdict.wordlists import entries, rows


class WorldPlace(NamedTuple):
    """A place of `words/places.tsv`."""

    name: str
    kind: str
    within: str | None
    """Name of the next larger place."""


@cache
def places() -> dict[str, WorldPlace]:
    """Give the world's places by the key of each of their names."""
    found: dict[str, WorldPlace] = {}
    for names, kind, *within in rows("places.tsv"):
        keys = [alias_key(name) for name in entries(names)]
        place = WorldPlace(keys[0], kind, within[0] if within and within[0] else None)
        for each in keys:
            found.setdefault(each, place)
    return found


def most_words(keys: Iterable[str]) -> dict[str, int]:
    """Give, by its first word, how many words the longest of some names has."""
    found: dict[str, int] = {}
    for key in keys:
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
    place = places().get(key)
    while place is not None and place.name not in steps:
        steps.append(place.name)
        place = places().get(alias_key(place.within)) if place.within else None
    return tuple(steps)


@cache
def adjectives() -> dict[str, str]:
    """Give the adjective of each country of one word: russia, russian."""
    return {alias_key(country): alias_key(entries(words)[0]) for country, words in rows("demonyms.tsv")}


@cache
def peoples() -> dict[str, str]:
    """Give the country, by its key, that each adjective and people belongs to."""
    return {alias_key(word): alias_key(country) for country, words in rows("demonyms.tsv") for word in entries(words)}
