"""The words of newsfacts as frozen values: records, what they refer to, figures and dates.

Everything here is a `NamedTuple`: immutable, hashable, comparable, and an eighth of the start-up cost
of a dataclass, which a tool that is started a hundred times a day has to count. This module knows
nothing of YAML, SQLite or the terminal, and imports no other part of newsfacts.
"""

# No `from __future__ import annotations`: NamedTuple would compile each annotation, at every start.
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

RecordKind: TypeAlias = Literal["fact", "quote", "event"]
EntityKind: TypeAlias = Literal["person", "country", "organisation", "place", "thing"]

RECORD_KINDS: tuple[RecordKind, ...] = ("fact", "quote", "event")

ROLES = ("place", "said_by", "speaker", "to", "reported_by")
"""The fields of records that hold one entity, or none."""
ENTITY_KINDS: tuple[EntityKind, ...] = ("person", "country", "organisation", "place", "thing")


class Figure(NamedTuple):
    """A quantity as people write it, with its meaning.

    `value`, `low` and `high` are exact and in `unit`. `value` is the number that is written, None for a
    range. `low` and `high` are the interval that the figure allows, None for an open end: "more than 30"
    has 30, 30, None. A compound is in its smallest unit: "5h40m" is 340 minutes.
    """

    text: str
    """As it was written."""
    value: "Decimal | None"
    low: "Decimal | None"
    high: "Decimal | None"
    qualifier: str
    """`exact`, `more_than`, `at_least`, `less_than`, `at_most`, `about`, `nearly`, `range`, `order` ("thousands")."""
    unit: str
    """Canonical name: `minute`, `kilometre`, `percent`, an ISO 4217 code; `count` for things counted."""
    counted: str | None
    """What is counted ("soldiers"), None where the figure names nothing."""


class Date(NamedTuple):
    """An EDTF date (ISO 8601-2) and the interval of days that it covers, both ends included."""

    edtf: str
    """`2019-07-12`, `2017-09`, `2020?`, `2018/2019`, `../2019`; `XXXX-03-04` where the year is open."""
    start: str | None
    """First day as YYYY-MM-DD, None for an open end or an open year."""
    end: str | None
    """Last day as YYYY-MM-DD, None for an open end or an open year."""

    @property
    def uncertain(self) -> bool:
        """Whether the source leaves the date in doubt (EDTF `?` or `%`)."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def approximate(self) -> bool:
        """Whether the date is only roughly right (EDTF `~` or `%`)."""
        return "~" in self.edtf or "%" in self.edtf


class FiscalYear(Date):
    """A year of accounts: roughly the year that names it, since it begins when its owner says."""

    __slots__ = ()


class EntityRef(NamedTuple):
    """An entity as a record names it."""

    id: str
    name: str
    kind: str


class SourceRef(NamedTuple):
    """A source as a piece of evidence names it."""

    id: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None


class Evidence(NamedTuple):
    """Where a record stands in its source (W3C Web Annotation's TextQuoteSelector)."""

    source: SourceRef
    paragraph: int | None
    """Counted from 1 over the blocks between blank lines, the title included."""
    exact: str
    prefix: str | None
    suffix: str | None


class Place(NamedTuple):
    """Where in the base something is written: a file, and a line and column counted from 1."""

    file: str
    line: int
    column: int


class Entity(NamedTuple):
    """A person, country, organisation, place or thing that records are about."""

    id: str
    name: str
    entity_kind: str
    role: str | None
    aliases: tuple[str, ...]
    part_of: EntityRef | None
    note: str | None
    records: int
    """How many records name it, in whatever role."""
    written_at: Place

    @property
    def kind(self) -> Literal["entity"]:
        """What this is, as results say it."""
        return "entity"


class Source(NamedTuple):
    """A document that records rest on."""

    id: str
    title: str
    publisher: str | None
    url: str | None
    archived: str | None
    """The address of a copy that an archive keeps."""
    archived_on: Date | None
    author: str | None
    published: Date | None
    accessed: Date | None
    language: str | None
    note: str | None
    text: str | None
    records: int
    """How many records have evidence in it."""
    written_at: Place

    @property
    def kind(self) -> Literal["source"]:
        """What this is, as results say it."""
        return "source"


class Fact(NamedTuple):
    """Something that a source states: a figure, or a position or circumstance without one."""

    id: str
    statement: str
    figure: Figure | None
    date: Date | None
    place: EntityRef | None
    about: tuple[EntityRef, ...]
    said_by: EntityRef | None
    disputed_by: tuple[str, ...]
    """Ids of the facts that conflict with this one, whichever side the base names it on."""
    topics: tuple[str, ...]
    keywords: tuple[str, ...]
    note: str | None
    evidence: tuple[Evidence, ...]
    written_at: Place

    @property
    def kind(self) -> Literal["fact"]:
        """What this is, as results say it."""
        return "fact"


class Quote(NamedTuple):
    """Words that a named speaker said, as the source prints them."""

    id: str
    speaker: EntityRef
    text: str
    plain: str | None
    to: EntityRef | None
    reported_by: EntityRef | None
    context: str | None
    date: Date | None
    place: EntityRef | None
    about: tuple[EntityRef, ...]
    topics: tuple[str, ...]
    keywords: tuple[str, ...]
    note: str | None
    evidence: tuple[Evidence, ...]
    written_at: Place

    @property
    def kind(self) -> Literal["quote"]:
        """What this is, as results say it."""
        return "quote"


class Event(NamedTuple):
    """Something that happened at a date, known to some precision."""

    id: str
    title: str
    date: Date | None
    place: EntityRef | None
    about: tuple[EntityRef, ...]
    said_by: EntityRef | None
    topics: tuple[str, ...]
    keywords: tuple[str, ...]
    note: str | None
    evidence: tuple[Evidence, ...]
    written_at: Place

    @property
    def kind(self) -> Literal["event"]:
        """What this is, as results say it."""
        return "event"


Record: TypeAlias = Fact | Quote | Event
