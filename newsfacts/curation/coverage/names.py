"""The names that a base knows, found in a text by the words of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.text.fold import alias_key, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written

_ROLES = ("place", "said_by", "speaker", "to", "reported_by")
_TEXTS = ("statement", "title", "text", "plain", "context", "note")
_LONGEST = 8


class KnownNames:
    """The names and aliases of a base's entities, and which of those records name."""

    def __init__(self, base: Base) -> None:
        self.by_key: dict[str, str] = {}
        """Ids of entities by the key of each of their names."""
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
                self.by_key.setdefault(alias_key(name), entity.id)
                if entity.id in used:
                    self._used.add(alias_key(name))
        self._words = f" {' '.join(' '.join(tokens(text)) for text in _texts(base.records))} "

    def holds(self, name: str) -> bool:
        """Whether a record is about what bears a name, with or without a title before it, or has it in its words."""
        words = tokens(name)
        if alias_key(name) in self._used or f" {' '.join(words)} " in self._words:
            return True
        return any(" ".join(words[at:]) in self._used for at in range(1, len(words)))

    def mentioned(self, text: str) -> list[str]:
        """Give the ids of the entities that a text names, in its order, the longest name first at each word."""
        words = tokens(text.replace("'s ", " ").replace("’s ", " "))
        found: list[str] = []
        at = 0
        while at < len(words):
            for size in range(min(_LONGEST, len(words) - at), 0, -1):
                entity = self.by_key.get(" ".join(words[at : at + size]))
                if entity is not None:
                    found.append(entity)
                    at += size - 1
                    break
            at += 1
        return list(dict.fromkeys(found))


def _used(records: list[Written]) -> Iterator[str]:
    for record in records:
        yield from record.fields.get("about", ())
        yield from (record.fields[role] for role in _ROLES if role in record.fields)


def _texts(records: list[Written]) -> Iterator[str]:
    for record in records:
        yield from (record.fields[key] for key in _TEXTS if key in record.fields)
