"""The kind of record that answers a question best."""

from __future__ import annotations

from newsfacts.index.schema import of_kinds
from newsfacts.lookup.condition import Condition
from newsfacts.lookup.query import Query

_EVENT = of_kinds("record.no", ["event"])
_KINDS = {
    "date": f"""(CASE WHEN record."start" IS NULL THEN 0 WHEN {_EVENT} THEN 1 ELSE 0.9 END)""",
    "figure": "(record.dimension IS NOT NULL)",
    "quote": of_kinds("record.no", ["quote"]),
    "place": "(json_extract(record.body, '$.place') IS NOT NULL)",
}
_SPEAKER = "ifnull(json_extract(record.body, '$.speaker'), json_extract(record.body, '$.said_by'))"


def preferred(query: Query) -> Condition:
    """The SQL expression that is 1 for a record of the kind that a question asks for, and 0 for others.

    The date of an event is sooner asked for than that of a fact, and a quote of whom the question names sooner
    than what others said.
    """
    assert query.prefers is not None  # else nothing special is asked
    if query.prefers == "what":
        return Condition("(record.no IN (SELECT rowid FROM words WHERE words MATCH ?))", (query.what,))
    kind = _KINDS.get(query.prefers)
    if kind is None:
        return Condition("(record.dimension IS ?)", (query.prefers,))
    if not query.speakers:
        return Condition(kind)
    marks = ", ".join("?" * len(query.speakers))
    return Condition(f"(0.5 * {kind} + 0.5 * (ifnull({_SPEAKER}, '') IN ({marks})))", query.speakers)
