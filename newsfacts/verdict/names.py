"""Names in a sentence: the entities of the base, the peoples and places of the world, and what lies in what."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from newsfacts.text.fold import alias_key, plain
from newsfacts.verdict.name_forms import keys_of, owning
from newsfacts.verdict.unknown import is_unknown
from newsfacts.verdict.world import adjectives, larger, most_of_places, most_words, peoples, places

LONGEST_NAME = 8
_AT_ONCE, _MOST_NAMES = 400, 100_000


class Mention(NamedTuple):
    """A name in a sentence: which words it covers and what it can stand for."""

    first: int
    after: int
    entities: tuple[str, ...]
    """Ids of the base; none for a place that only the list of the world's places knows."""
    place: str | None
    """The place of `words/places.tsv` that bears the name; `ankara` may be a city where the base has a government."""
    people: bool
    """Whether it is an adjective or a people of a country: Russian, the Russians."""

    @property
    def is_unknown(self) -> bool:
        """Whether neither the base nor the lists know it: it is only no ordinary word."""
        return not self.entities and self.place is None and not self.people


class _Entity(NamedTuple):
    kind: str
    name: str
    aliases: str
    role: str | None
    part_of: str | None


class NameBook:
    """The names of a base, looked up as sentences need them and kept."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._most: dict[str, int] | None = None
        self._whole = False
        self._called: dict[str, tuple[str, ...]] = {}
        self._entities: dict[str, _Entity] = {}
        self._within: dict[str, tuple[str, ...]] = {}
        self._in_the_world: dict[str, tuple[str, ...]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def mentions(self, words: Sequence[str], possessive: Collection[int] = ()) -> list[Mention]:
        """Give the names among words in their plain spelling, the longest first at each word, none inside another.

        `possessive` are the words with an `'s`: the ministry of `Russia's ministry` is also the `Russian ministry`.
        """
        self._look_up(words)
        found: list[Mention] = []
        at = 0
        while at < len(words):
            mention = self._longest(words, at, possessive)
            if at in possessive and words[at] in adjectives():
                mention = self._of_a_country(words, at) or mention
            if mention is None and is_unknown(words[at]):
                mention = Mention(at, at + 1, (), None, people=False)
                if found and found[-1].after == at and found[-1].is_unknown:
                    mention = found.pop()._replace(after=at + 1)
            if mention is None:
                at += 1
            else:
                found.append(self._with_neighbours(mention, words, found[-1].after if found else 0))
                at = found[-1].after
        return found

    def chain(self, entity: str) -> tuple[str, ...]:
        """Give an entity and what it is part of, from small to large."""
        known = self._within.get(entity)
        if known is None:
            steps = [entity]
            while (whole := self._entity(steps[-1]).part_of) and whole not in steps:
                steps.append(whole)
            known = self._within[entity] = tuple(steps)
        return known

    def kind(self, entity: str) -> str:
        """Give the kind of an entity: person, country, organisation, place or thing."""
        return self._entity(entity).kind

    def name(self, entity: str) -> str:
        """Give the name of an entity."""
        return self._entity(entity).name or entity

    def role(self, entity: str) -> str | None:
        """What an entity is, as the base says; None where it does not."""
        return self._entity(entity).role

    def words(self, entity: str) -> frozenset[str]:
        """Give the words of an entity's name, aliases and role, in their plain spelling."""
        if entity not in self._words:
            known = self._entity(entity)
            texts = (known.name, known.aliases, known.role or "")
            self._words[entity] = frozenset(word for text in texts for word in _WORD.findall(plain(text)))
        return self._words[entity]

    def writes_small(self, entity: str, word: str) -> bool:
        """Whether an entity's name or one of its aliases has a word in small letters."""
        known = self._entity(entity)
        return any(word in _WORD.findall(text) for text in (known.name, known.aliases))

    def _name_words(self, entity: str) -> frozenset[str]:
        return frozenset(_WORD.findall(plain(self._entity(entity).name)))

    def world_chain(self, entity: str) -> tuple[str, ...]:
        """Give the keys of the world's places that an entity lies in, itself the first, as far as its names tell."""
        known = self._in_the_world.get(entity)
        if known is None:
            keys = (alias_key(self._entity(step).name) for step in self.chain(entity))
            known = self._in_the_world[entity] = next((larger(key) for key in keys if key in places()), ())
        return known

    def _entity(self, entity: str) -> _Entity:
        known = self._entities.get(entity)
        if known is None:
            row = self._database.execute(_ENTITY, (entity,)).fetchone()
            known = self._entities[entity] = _Entity(*row) if row else _NOBODY
        return known

    def _look_up(self, words: Sequence[str]) -> None:
        """Learn which of all that words in a row can be called by are names of the base."""
        if self._most is None:
            self._learn_all()
        if self._whole:
            return
        keys = {
            each
            for at in range(len(words))
            for size in range(1, LONGEST_NAME + 1)
            for key in keys_of(words, at, size)
            for each in (key, f"{key} s")
        }
        new = [key for key in keys if key not in self._called]
        for first in range(0, len(new), _AT_ONCE):
            part = new[first : first + _AT_ONCE]
            self._called.update(dict.fromkeys(part, ()))
            marks = ", ".join("?" * len(part))
            rows_ = self._database.execute(
                f"SELECT key, entity FROM alias WHERE key IN ({marks}) ORDER BY entity", part
            )
            for key, entity in rows_:
                self._called[key] = (*self._called[key], entity)

    def _learn_all(self) -> None:
        """Take in all names at once where they are few enough; looking them up one by one costs more."""
        found = self._database.execute("SELECT key, entity FROM alias ORDER BY entity LIMIT ?", (_MOST_NAMES + 1,))
        names = found.fetchall()
        self._whole = len(names) <= _MOST_NAMES
        self._most = most_words(key for key, _ in names)
        for key, entity in names if self._whole else ():
            self._called[key] = (*self._called.get(key, ()), entity)

    def _most_words(self, words: Sequence[str], at: int) -> int:
        """Give how many words a name can have that begins at a word, also one spelt with a plural or joined."""
        word = words[at]
        if not self._whole or self._most is None or not word.isalpha() or len(word) == 1:
            return LONGEST_NAME
        most = max(self._most.get(word, 0), self._most.get(word.removesuffix("s"), 0))
        return most if all(map(str.isalpha, words[at : at + LONGEST_NAME])) else most and LONGEST_NAME

    def _longest(self, words: Sequence[str], at: int, possessive: Collection[int] = ()) -> Mention | None:
        most = self._most_words(words, at)
        for size in range(min(max(most, most_of_places().get(words[at], 0)), len(words) - at), 0, -1):
            keys = keys_of(words, at, size) if size <= most else []
            for key in owning(keys, words, at, size, possessive) if keys and possessive else keys:
                entities = self._called.get(key, ())
                if entities and not (size == 1 and _is_pronoun(words, at)):
                    return Mention(at, at + size, entities, key if key in places() else None, people=False)
            key = " ".join(words[at : at + size])
            if key in places():
                return Mention(at, at + size, (), key, people=False)
        country = peoples().get(words[at])
        if country is not None:
            self._look_up(country.split())
            known = self._called_now(country)
            return Mention(at, at + 1, known, country if country in places() else None, people=True)
        return None

    def _of_a_country(self, words: Sequence[str], at: int) -> Mention | None:
        """Give what is named by a country's genitive and the words behind it; None where it is the country alone."""
        named = [adjectives()[words[at]], *words[at + 1 : at + LONGEST_NAME]]
        self._look_up(named)
        found = self._longest(named, 0)
        return found._replace(first=at, after=at + found.after) if found and found.after > 1 else None

    def _called_now(self, key: str) -> tuple[str, ...]:
        if key not in self._called:
            found = self._database.execute("SELECT entity FROM alias WHERE key = ? ORDER BY entity", (key,))
            self._called[key] = tuple(row[0] for row in found)
        return self._called[key]

    def _with_neighbours(self, mention: Mention, words: Sequence[str], start: int) -> Mention:
        """Take in the words beside a person's name that belong to it: Recep before Erdogan."""
        persons = [entity for entity in mention.entities if self.kind(entity) == "person"]
        if not persons or mention.people:
            return mention
        first, after = mention.first, mention.after
        names = frozenset().union(*(self._name_words(entity) for entity in persons))
        while first > start and words[first - 1] in names and words[first - 1] not in _SMALL:
            first -= 1
        while after < len(words) and words[after] in names and words[after] not in _SMALL:
            after += 1
        return mention._replace(first=first, after=after)


_ENTITY = "SELECT kind, name, aliases, role, part_of FROM entity WHERE id = ?"
_NOBODY = _Entity("", "", "", None, None)
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(["the", "of", "a", "an", "and", "for", "in", "on", "s"])
_BEFORE_A_PRONOUN_NAME = frozenset(["the", "by"])


def _is_pronoun(words: Sequence[str], at: int) -> bool:
    """Say whether a word that is a name is only a small word here: `us` in `told us`."""
    return words[at] in _pronouns() and at > 0 and words[at - 1] not in _BEFORE_A_PRONOUN_NAME


@cache
def _pronouns() -> frozenset[str]:
    from newsfacts.text.stop_words import stop_words

    return stop_words()
