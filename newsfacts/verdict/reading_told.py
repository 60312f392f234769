"""How a record is read, told to its curator: who did what to whom, which values, whether it is so, who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.model import Date, EntityRef, Figure, Quote
from newsfacts.verdict.record import RecordReading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsfacts.model import Record
    from newsfacts.verdict.names import NameBook
    from newsfacts.verdict.proposition import Proposition
    from newsfacts.verdict.semantic_roles import Argument
    from newsfacts.verdict.value import Value

_ROLES = {"agent": "who", "patient": "whom", "recipient": "to", "place": "with", "other": "with"}
"""What a curator calls a role; what is tied to the deed by a preposition is told with it."""


class ToldValue(NamedTuple):
    """A figure, a date or a time of day as it is written and as it was understood."""

    words: str
    meaning: str
    of: str
    """What is measured, counted or dated."""


class ToldReading(NamedTuple):
    """A record as claims are compared with it."""

    id: str
    text: str
    """What is read: a statement, a title, the words of a quote."""
    said_by: str | None
    deed: str
    holds: str
    """`so`, `planned`, `possible` or `asked`."""
    negated: bool
    who: tuple[str, ...]
    whom: tuple[str, ...]
    to: tuple[str, ...]
    around: tuple[str, ...]
    """What else is tied to the deed, with its preposition."""
    values: tuple[ToldValue, ...]
    place: str | None
    entities: tuple[str, ...]
    """Names of all that a claim may name and still be about this record."""


def told(record: Record, names: NameBook) -> ToldReading:
    """Tell how a record is read."""
    reading = RecordReading(record, names)
    said = reading.said
    roles: dict[str, list[str]] = {"who": [], "whom": [], "to": [], "with": []}
    taken = {at for value in said.values for at in range(value.first, value.after)}
    for argument in said.arguments(said.main) if said.main >= 0 else ():
        if argument.at not in taken:
            roles[_ROLES.get(argument.role, "with")].append(_phrase(said, argument, taken))
    speaker = record.speaker if isinstance(record, Quote) else record.said_by
    return ToldReading(
        id=record.id,
        text=reading.text,
        said_by=_speaker(said, speaker, names),
        deed=said.sentence.words_of(said.main, said.main + 1) if said.main >= 0 else "",
        holds=said.holds,
        negated=said.main >= 0 and said.negated(said.main),
        who=_longest(roles["who"]),
        whom=_longest(roles["whom"]),
        to=_longest(roles["to"]),
        around=_longest(roles["with"]),
        values=tuple(_values(said, reading.values)),
        place=record.place.name if record.place else None,
        entities=tuple(sorted(names.name(entity) for entity in reading.entities)),
    )


def _longest(phrases: list[str]) -> tuple[str, ...]:
    """Leave out the phrases that are a part of another: Putin, beside Erdogan and Putin."""
    return tuple(
        each for each in dict.fromkeys(phrases) if not any(each != other and each in other for other in phrases)
    )


def _phrase(said: Proposition, argument: Argument, values: set[int]) -> str:
    """Give a word with those that hang on it and stand beside it, up to a value."""
    below = {argument.at, *said.sentence.below(argument.at)} - values
    first = after = argument.at
    while first - 1 in below:
        first -= 1
    while after + 1 in below:
        after += 1
    for mention in said.sentence.mentions:  # a name is one, also where its tree falls apart: Growers' League
        if mention.entities and mention.first <= after and first < mention.after:
            first, after = min(first, mention.first), max(after, mention.after - 1)
    words = said.sentence.words_of(first, after + 1)
    link = argument.link
    return (
        words if not link or words.casefold().startswith(f"{link} ") or argument.role == "agent" else f"{link} {words}"
    )


def _speaker(said: Proposition, speaker: EntityRef | None, names: NameBook) -> str | None:
    if speaker is not None:
        return speaker.name
    if said.attribution is None:
        return None
    mention = said.attribution.speaker
    if mention is not None and mention.entities:
        return names.name(mention.entities[0])
    return said.sentence.words_of(*said.attribution.speaker_words) or None


def _values(said: Proposition, values: Iterable[Value]) -> Iterable[ToldValue]:
    for value in values:
        words = said.sentence.words_of(value.first, value.after) if value.first >= 0 else ""
        anchor = next(iter(value.anchors), None)
        of = said.sentence.words_of(anchor, anchor + 1) if anchor is not None else ""
        yield ToldValue(words or "(key of the record)", _meaning(value), of)


def _meaning(value: Value) -> str:
    what = value.what
    if isinstance(what, Figure):
        low, high = (f"{each:f}" if each is not None else "…" for each in (what.low, what.high))
        amount = low if low == high else f"{low} to {high}"
        return f"{amount} {what.unit if what.unit != 'count' else what.counted or 'counted'}"
    if isinstance(what, Date):
        return what.edtf
    return " or ".join(f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in what)
