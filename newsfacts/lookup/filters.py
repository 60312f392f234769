"""The filters that look-ups share: as a person writes them, and as conditions on the index."""

# No `from __future__ import annotations`: NamedTuple would compile each annotation, at every start.
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsfacts.errors import UsageError, unknown
from newsfacts.index.schema import linked
from newsfacts.lookup.condition import Condition, never
from newsfacts.lookup.making import checked, refused
from newsfacts.text.fold import alias_key, in_unicode

Wanted = str | Sequence[str] | None
"""What a filter asks for, as a person would write it; of several, all must hold; None leaves nothing out."""


def _check(filters: "Filters") -> None:
    *wanted, disputed = filters
    for field, value in zip(filters._fields, wanted, strict=False):
        several = value if isinstance(value, Sequence) else (value,)
        if value is not None and not all(isinstance(each, str) for each in several):
            raise refused(filters, field, 'a text as a person would write it ("30", "2019"), or a list of such', value)
    if not isinstance(disputed, bool):
        raise refused(filters, "disputed", "True or False", disputed)


@checked(_check)
class Filters(NamedTuple):
    """What to leave out of a look-up. Raises UsageError where it is made with what is no text."""

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


def conditions(filters: Filters, database: sqlite3.Connection) -> list[Condition]:
    """The conditions that filters mean in this base.

    Raises UsageError for an entity, topic, source or unit that it does not know, naming near ones, for a date or a
    figure that cannot be read, and for filters that no record of any base could pass.
    """
    found = [_linked(["topics"], [_topic(each, database)]) for each in filters.each("topic")]
    found += [_linked(["source"], [_source(each, database)]) for each in filters.each("source")]
    for name, roles in _ROLES.items():
        found += _about_entities(name, roles, filters.each(name), database)
    found += _within_days(filters)
    if any(map(filters.each, ("unit", "min", "max"))):
        from newsfacts.lookup.figure_filters import figure_conditions

        found += figure_conditions(filters)
    if filters.disputed:
        disputed, disputing = "SELECT record FROM dispute", "SELECT target FROM dispute"
        found.append(Condition(f"(record.no IN ({disputed}) OR record.id IN ({disputing}))"))
    return found


_ROLES = {"about": ["about"], "place": ["place"], "by": ["speaker", "said_by"], "to": ["to"]}
"""The columns of the table `link` that a filter looks in."""
_ONLY_ONE = {"place": "place", "by": "speaker", "to": "addressee"}
"""The filters of which a record has one, and what that is."""


def _about_entities(
    name: str, roles: list[str], wanted: Sequence[str], database: sqlite3.Connection
) -> Iterator[Condition]:
    """The conditions of one filter that names entities."""
    common: set[str] | None = None
    for each in wanted:
        entity = find_entity(each, database)
        these = _within(entity, database) if name == "place" else [entity]
        common = set(these) if common is None else common & set(these)
        if not common and name in _ONLY_ONE:
            named = " and ".join(f"--{name} {one!r}" for one in wanted)
            raise never(named, f"a record has one {_ONLY_ONE[name]}, so nothing matches both; ask for one at a time")
        yield _linked(roles, these)


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


def _within_days(filters: Filters) -> Iterator[Condition]:
    since = [(_day(each, "since"), each) for each in filters.each("since")]
    until = [(_day(each, "until"), each) for each in filters.each("until")]
    if since and until and (latest := max(since))[0] > (earliest := min(until))[0]:
        raise never(f"--since {latest[1]!r} and --until {earliest[1]!r}", "no day lies between them")
    yield from (Condition('record."end" >= ?', (day,)) for day, _ in since)
    yield from (Condition('record."start" <= ?', (day,)) for day, _ in until)


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
