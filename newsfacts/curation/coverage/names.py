"""The names that a base knows, found in a text by the words of a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.model import ROLES
from newsfacts.text.fold import alias_key, plain, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written

_TEXTS = ("statement", "title", "text", "plain", "context", "note")
_LONGEST = 8
_WORD = re.compile(r"[^\W_]+")


class KnownNames:
    """The names and aliases of a base's entities, and which of those records name."""

    def __init__(self, base: Base) -> None:
        self.by_key: dict[str, str] = {}
        """Ids of entities by the key of each of their names."""
        self._small: set[str] = set()
        """Keys of the names that are written without a capital: the ferry."""
        used = set(_used(base.records))
        self._used: set[str] = set()
        """Keys of the names of entities that records are about."""
        within = {each.id: each.fields.get("part_of") for each in base.of("entity")}
        for step in list(used):  # who is named is part of what it is part of
            while (above := within.get(step)) and above not in used:
                used.add(above)
                step = above
        for entity in base.of("entity"):
            for name in (entity.fields.get("name", ""), *entity.fields.get("aliases", ())):
                self.learn(name, entity.id)
                if entity.id in used:
                    self._used.add(alias_key(name))
        self._words = f" {' '.join(' '.join(tokens(text)) for text in _texts(base.records))} "

    def holds(self, name: str) -> bool:
        """Whether a record is about what bears a name, with or without a title before it, or has it in its words."""
        words = tokens(name)
        if alias_key(name) in self._used or f" {' '.join(words)} " in self._words:
            return True
        return any(" ".join(words[at:]) in self._used for at in range(1, len(words)))

    def is_used(self, name: str) -> bool:
        """Whether a record is about what bears just this name."""
        return alias_key(name) in self._used

    def learn(self, name: str, entity: str) -> None:
        """Take in a name of an entity; whoever has a name first keeps it."""
        key = alias_key(name)
        self.by_key.setdefault(key, entity)
        if key and name.split()[-1].islower():
            self._small.add(key)

    def mentions(self, text: str) -> list[tuple[int, int, str]]:
        """Give the entities that a text names, with where: start, end and id, the longest name at each word."""
        words = list(_WORD.finditer(text))
        keys = [plain(word[0]) for word in words]
        found: list[tuple[int, int, str]] = []
        at = 0
        while at < len(words):
            step = 1
            for size in range(min(_LONGEST, len(words) - at), 0, -1):
                key = " ".join(keys[at : at + size])
                entity = self.by_key.get(key)
                if entity is None or (words[at][0].islower() and key not in self._small):
                    continue
                found.append((words[at].start(), words[at + size - 1].end(), entity))
                step = size
                break
            at += step
        return found

    def called(self, name: str) -> str | None:
        """Give the id of what bears a name, with or without a title before it; None where nothing does."""
        words = tokens(name)
        found = [
            self.by_key.get(alias_key(name)),
            *(self.by_key.get(" ".join(words[at:])) for at in range(1, len(words))),
        ]
        return next((each for each in found if each is not None), None)


def _used(records: list[Written]) -> Iterator[str]:
    for record in records:
        yield from record.fields.get("about", ())
        yield from (record.fields[role] for role in ROLES if role in record.fields)


def _texts(records: list[Written]) -> Iterator[str]:
    for record in records:
        yield from (record.fields[key] for key in _TEXTS if key in record.fields)
