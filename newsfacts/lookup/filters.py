"""The filters that look-ups share: as a person writes them, and as conditions on the index."""

# No `from __future__ import annotations`: NamedTuple would compile each annotation, at every start.
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from newsfacts.errors import UsageError, unknown
from newsfacts.index.schema import linked
from newsfacts.text.fold import alias_key, in_unicode

Wanted = str | Sequence[str] | None
"""What a filter asks for, as a person would write it; of several, all must hold; None leaves nothing out."""


class Filters(NamedTuple):
    """What to leave out of a look-up."""

    topic: Wanted = None
    about: Wanted = None
    """An entity, by id, name or alias; likewise `place`, `by` and `to`."""
    place: Wanted = None
    """Places within the one that is named count, by their `part_of`."""
    source: Wanted = None
    by: Wanted = None
    """The speaker of a quote, or whose claim a fact or an event is."""
    to: Wanted = None
    since: Wanted = None
    """A date: what had ended before it is left out, and what has no date."""
    until: Wanted = None
    unit: Wanted = None
    """A unit: figures that can be converted to it stay."""
    min: Wanted = None
    """A figure; one without a unit is compared with the numbers as they are written."""
    max: Wanted = None
    disputed: bool = False

    def each(self, name: str) -> Sequence[str]:
        """What one filter asks for, one after the other."""
        wanted = getattr(self, name)
        return (wanted,) if isinstance(wanted, str) else wanted or ()


class Condition(NamedTuple):
    """An SQL condition on the table `record`, with its values."""

    sql: str
    values: tuple[object, ...] = ()

    @property
    def reads_rows(self) -> bool:
        """Whether it asks for more of a record than its number."""
        return "record." in self.sql.replace("record.no ", "")


def conditions(filters: Filters, database: sqlite3.Connection) -> list[Condition]:
    """The conditions that filters mean in this base.

    Raises UsageError for an entity, topic, source or unit that it does not know, naming near ones, and for
    a date or a figure that cannot be read.
    """
    found = [_linked(["topics"], [_topic(each, database)]) for each in filters.each("topic")]
    found += [_linked(["source"], [_source(each, database)]) for each in filters.each("source")]
    for name, roles in _ROLES.items():
        for each in filters.each(name):
            entity = find_entity(each, database)
            found.append(_linked(roles, _within(entity, database) if name == "place" else [entity]))
    found += [Condition('record."end" >= ?', (_day(each, "since"),)) for each in filters.each("since")]
    found += [Condition('record."start" <= ?', (_day(each, "until"),)) for each in filters.each("until")]
    units = filters.each("unit")
    found += [_unit(each) for each in units]
    for name in ("min", "max"):
        found += [_bound(each, units[0] if units else None, name) for each in filters.each(name)]
    if filters.disputed:
        disputed, disputing = "SELECT record FROM dispute", "SELECT target FROM dispute"
        found.append(Condition(f"(record.no IN ({disputed}) OR record.id IN ({disputing}))"))
    return found


_ROLES = {"about": ["about"], "place": ["place"], "by": ["speaker", "said_by"], "to": ["to"]}
"""The columns of the table `link` that a filter looks in."""


def find_entity(written: str, database: sqlite3.Connection) -> str:
    """The id of the entity that has this id, name or alias.

    Raises UsageError where there is none, and where the alias is that of several.
    """
    written = in_unicode(written)
    if database.execute("SELECT 1 FROM entity WHERE id = ?", (written,)).fetchone():
        return written
    rows = database.execute("SELECT DISTINCT entity FROM alias WHERE key = ?", (alias_key(written),)).fetchall()
    if len(rows) > 1:
        several = ", ".join(sorted(row[0] for row in rows))
        raise UsageError("ambiguous_entity", f"{written!r} is a name of several entities: {several}; use the id")
    if not rows:
        names = [name for row in database.execute("SELECT id, name, aliases FROM entity") for name in _names(*row)]
        raise unknown("entity", written, names)
    return str(rows[0][0])


def _names(identity: str, name: str, aliases: str) -> list[str]:
    return [identity, name, *filter(None, aliases.split("\n"))]


def _topic(written: str, database: sqlite3.Connection) -> str:
    topics = [row[0] for row in database.execute("SELECT id FROM topic ORDER BY id")]
    for topic in topics:
        if alias_key(topic) == alias_key(written):
            return str(topic)
    raise unknown("topic", written, topics)


def _source(written: str, database: sqlite3.Connection) -> str:
    rows = database.execute("SELECT id, title FROM source").fetchall()
    for identity, title in rows:
        if written == identity or alias_key(written) == alias_key(title):
            return str(identity)
    raise unknown("source", written, [row[0] for row in rows])


def _linked(roles: list[str], targets: list[str]) -> Condition:
    expression = " OR ".join(linked(target, *roles) for target in targets)
    return Condition("record.no IN (SELECT rowid FROM link WHERE link MATCH ?)", (expression,))


def _within(entity: str, database: sqlite3.Connection) -> list[str]:
    """An entity and all that are part of it, however far down."""
    rows = database.execute(
        """
        WITH RECURSIVE inner_place (id) AS (
            SELECT ? UNION SELECT entity.id FROM entity JOIN inner_place ON entity.part_of = inner_place.id
        )
        SELECT id FROM inner_place
        """,
        (entity,),
    )
    return [row[0] for row in rows]


def _day(written: str, option: str) -> str:
    from newsfacts.dates import DateError, read_date

    try:
        date = read_date(written)
    except DateError as error:
        raise UsageError("unreadable_date", f"--{option}: {error}") from None
    day = (date.start or date.end) if option == "since" else (date.end or date.start)
    if day is None:
        raise UsageError("unreadable_date", f"--{option}: {written!r} names no year, so it cannot be compared")
    return day


def _unit(written: str) -> Condition:
    from newsfacts.figures import find_unit, unit_names
    from newsfacts.index.schema import comparable

    unit = find_unit(written)
    if unit is None:
        raise unknown("unit", written, unit_names())
    return Condition("record.dimension = ?", (comparable(unit),))


def _bound(written: str, unit: str | None, option: str) -> Condition:
    """Compare in the dimension of the unit that is named; a bare number with the numbers as they are written."""
    from newsfacts.figures import FigureError, find_unit, in_base, read_figure
    from newsfacts.index.schema import comparable, sortable

    try:
        figure = read_figure(written)
    except FigureError as error:
        raise UsageError("unreadable_figure", f"--{option}: {error}") from None
    number = figure.value if figure.value is not None else (figure.low if option == "min" else figure.high)
    if number is None:
        raise UsageError("unreadable_figure", f"--{option}: {written!r} has no number to compare with")
    meant = figure.unit
    if meant == "count" and unit is not None:
        meant = find_unit(unit) or meant
    compare, range_end = (">=", "high") if option == "min" else ("<=", "low")
    if meant == "count" and figure.counted is None:
        edge = f"coalesce(record.written, record.{range_end})"
        return Condition(f"{edge} {compare} ?", (sortable(number),))
    edge = f"coalesce(record.number, record.{range_end})"
    values = (comparable(meant), sortable(in_base(number, meant)))
    return Condition(f"record.dimension = ? AND {edge} {compare} ?", values)
