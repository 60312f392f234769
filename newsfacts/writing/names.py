"""What a curator calls things by, and the ids that a record holds instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsfacts.curation import format as form
from newsfacts.errors import UsageError, unknown
from newsfacts.text.fold import alias_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsfacts.curation.written import Written


class Names:
    """The names that a base knows."""

    def __init__(self, base: Iterable[Written]) -> None:
        self.ids: set[str] = set()
        """Every id that is taken."""
        self.topics: set[str] = set()
        self.sources: dict[str, str] = {}
        """Titles by id."""
        self._facts: set[str] = set()
        self._entities: dict[str, str] = {}
        self._by_key: dict[str, set[str]] = {}
        for each in base:
            self.learn(each.kind, {**each.fields, "id": each.id})

    def learn(self, kind: str, fields: Mapping[str, Any]) -> None:
        """Take in what something is called that the base holds."""
        self.ids.add(fields["id"])
        self.topics.update(fields.get("topics", ()))
        self.expect(kind, fields)

    def expect(self, kind: str, fields: Mapping[str, Any]) -> None:
        """Take in what something is called that is to be added, so that what is added with it may name it."""
        identity = fields["id"]
        if kind == "fact":
            self._facts.add(identity)
        elif kind == "source":
            self.sources[identity] = fields.get("title", identity)
        elif kind == "entity":
            self._entities[identity] = fields.get("name", identity)
            for name in (identity, self._entities[identity], *fields.get("aliases", ())):
                self._by_key.setdefault(alias_key(name), set()).add(identity)

    def forget(self, identity: str) -> None:
        """Take out what is called by an id that something else gets."""
        self._facts.discard(identity)
        self._entities.pop(identity, None)
        for ids in self._by_key.values():
            ids.discard(identity)

    def entity(self, written: str) -> str:
        """The id of the entity with this id, name or alias.

        Raises UsageError where there is none, naming near ones, and where it is the name of several.
        """
        if written in self._entities:
            return written
        found = sorted(self._by_key.get(alias_key(written), ()))
        if len(found) > 1:
            several = ", ".join(found)
            raise UsageError("ambiguous_entity", f"{written!r} is a name of several entities: {several}; use the id")
        if not found:
            error = unknown("entity", written, [*self._entities, *self._entities.values()])
            raise UsageError(error.code, f"{error.message}; `newsfacts add entity` adds one")
        return found[0]

    def known(self, holds: str) -> list[str]:
        """What a key that holds entities, sources or facts can be given; nothing for any other."""
        of = {
            form.ENTITY: {*self._entities, *self._entities.values()},
            form.SOURCE: self.sources,
            form.FACTS: self._facts,
        }
        return sorted(of.get(form.ENTITY if holds == form.ENTITIES else holds, ()))

    def source(self, written: str) -> str:
        """The id of the source with this id or title. Raises UsageError where there is none."""
        for identity, title in self.sources.items():
            if written == identity or alias_key(written) == alias_key(title):
                return identity
        error = unknown("source", written, self.sources)
        raise UsageError(error.code, f"{error.message}; `newsfacts add source` adds one")

    def fact(self, written: str) -> str:
        """The id of a fact. Raises UsageError where no fact has it."""
        if written not in self._facts:
            raise unknown("fact", written, self._facts)
        return written
