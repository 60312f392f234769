"""What a look-up gives back: results, how many there are in all, and what the reader should be told."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from newsfacts.model import Entity, Fact, Record, Source


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


Result: TypeAlias = Record | Entity | Source | Topic | Shown


class Answer(NamedTuple):
    """What one look-up found."""

    command: str
    query: str
    results: tuple[Result, ...]
    total: int
    """How many match in all; `results` holds fewer where a limit or an offset was asked for."""
    relaxed: bool = False
    """No record held every word of the query: these are the nearest."""
    remarks: tuple[str, ...] = ()
    """What the reader should know and no script needs: a misspelling that was read otherwise, for one."""
