"""What look-ups find beside records: topics, all there is on one thing, and what a base is made of."""

# No `from __future__ import annotations`: NamedTuple would compile each annotation, at every start.
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsfacts.model import RECORD_KINDS, Entity, Fact, Record, Source

if TYPE_CHECKING:
    from pathlib import Path


class Topic(NamedTuple):
    """A topic and how many records of each kind carry it."""

    id: str
    facts: int
    quotes: int
    events: int

    @property
    def kind(self) -> Literal["topic"]:
        """What this is, as results say it."""
        return "topic"

    @property
    def records(self) -> int:
        """How many records carry it in all."""
        return self.facts + self.quotes + self.events


class Shown(NamedTuple):
    """All there is on one record, entity or source: the page that one would cite from."""

    item: Record | Entity | Source
    disputed_by: tuple[Fact, ...]
    """The facts that conflict with this one, whole."""
    related: tuple[Record, ...]
    """For a record, those that share most with it, nearest first; for an entity or a source, its own."""


class Info(NamedTuple):
    """What a base is made of."""

    files: "tuple[Path, ...]"
    index_path: "Path | None"
    """Where the compiled base lies, None where no cache could be written."""
    counts: dict[str, int]
    """How many facts, quotes, events, entities, topics and sources there are."""


Result: TypeAlias = Record | Entity | Source | Topic | Shown

KINDS_OF = {
    "facts": ("fact",),
    "quotes": ("quote",),
    "timeline": ("event",),
    "search": RECORD_KINDS,
    "entities": ("entity",),
    "topics": ("topic",),
    "sources": ("source",),
}
"""The kinds of result that a look-up gives, whatever it finds."""
KINDS_SHOWN = (*RECORD_KINDS, "entity", "source", "shown")
"""What `show` can tell of, and what it adds to any of them."""
