"""Term: one thing that a query asks for, and whether a base can hold it."""

# No `from __future__ import annotations`: NamedTuple would compile each annotation, at every start.
import sqlite3
from typing import NamedTuple

from newsfacts.lookup.condition import Condition


class Term(NamedTuple):
    """One thing that a record should hold: words in the index's query language, or a condition on its values."""

    text: str
    """As the reader wrote it."""
    match: str
    """FTS5 expression, empty where only `condition` counts."""
    condition: Condition | None = None
    weight: float = 1.0
    name: bool = False
    """Whether it names an entity."""
    date: bool = False
    """Whether it is a date."""
    kin: str = ""
    """FTS5 expression for words of nearly the same meaning; a record that only holds one of these scores less."""
    quoted: bool = False
    """Whether it stood in quotation marks, and is wanted word for word."""

    otherwise: Condition | None = None
    """What to compare with where `condition` finds nothing: a figure read in another way."""
    said: str = ""
    """What the reader is told was looked for then."""

    @property
    def wide(self) -> str:
        """FTS5 expression for its own words and their kin."""
        return f"{self.match} OR {self.kin}" if self.kin else self.match

    def without_notes(self) -> "Term":
        """Give the term as an event has to hold it: a day that only its note names is that of something else."""
        return self._replace(match=f"- aside : {self.match}") if self.date and self.match else self


def is_known(term: Term, database: sqlite3.Connection) -> bool:
    """Whether the base can hold a term at all; figures, dates and names of entities are never misspelt."""
    if term.condition is not None or term.name:
        return True
    return database.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (term.wide,)).fetchone() is not None
