"""The places and peoples of the world, from the word lists: what lies in what, and what its people are called."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsfacts.text.fold import alias_key
from newsfacts.verdict.wordlists import entries, rows


class WorldPlace(NamedTuple):
    """A place of `words/places.tsv`."""

    name: str
    kind: str
    within: str | None
    """Key of the next larger place."""


@cache
def places() -> dict[str, WorldPlace]:
    """Give the world's places by the key of each of their names."""
    return {key: WorldPlace(*place) for key, place in _places().items()}


@cache
def _places() -> dict[str, tuple[str, str, str | None]]:
    found: dict[str, tuple[str, str, str | None]] = {}
    for names, kind, *within in rows("places.tsv"):
        for name in entries(names):
            larger_one = alias_key(within[0]) if within and within[0] else None
            found.setdefault(alias_key(name), (alias_key(entries(names)[0]), kind, larger_one))
    return found


@cache
def first_words() -> frozenset[str]:
    """Give the words that the names of the world's places begin with."""
    return frozenset(key.partition(" ")[0] for key in places())


def larger(key: str) -> tuple[str, ...]:
    """Give the names of a place of the world and of all that it lies in, from small to large."""
    steps: list[str] = []
    place = places().get(key)
    while place is not None and place.name not in steps:
        steps.append(place.name)
        place = places().get(place.within) if place.within else None
    return tuple(steps)


@cache
def adjectives() -> dict[str, str]:
    """Give the adjective of each country of one word: russia, russian."""
    return {alias_key(country): alias_key(entries(words)[0]) for country, words in rows("demonyms.tsv")}


@cache
def peoples() -> dict[str, str]:
    """Give the country, by its key, that each adjective and people belongs to."""
    return {alias_key(word): alias_key(country) for country, words in rows("demonyms.tsv") for word in entries(words)}
