"""What is known about a record, an entity or a source, under labels: the same on a card and on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.model import Date, Entity, EntityRef, Record, Source

_OF_A_RECORD = "Date: date; Place: place; About: about; Topics: topics"
_LABELS = {
    "fact": f"Said by: said_by; {_OF_A_RECORD}",
    "quote": f"Plainly: plain; Speaker: speaker; To: to; Context: context; Reported by: reported_by; {_OF_A_RECORD}",
    "event": f"Said by: said_by; {_OF_A_RECORD}",
    "entity": "Kind: entity_kind; Role: role; Also called: aliases; Part of: part_of",
    "source": "Publisher: publisher; Author: author; Published: published; Accessed: accessed; Language: language;"
    " URL: url; Archived: archived archived_on; Text: text",
}
"""Each label with the fields that stand under it, for each kind."""


def details(
    item: Record | Entity | Source, *, without: frozenset[str] = frozenset()
) -> Iterator[tuple[str, list[str | Date | EntityRef]]]:
    """Each label with its values, those aside that the item lacks and the fields that are left out."""
    for line in _LABELS[item.kind].split("; "):
        label, _, fields = line.partition(": ")
        values: list[str | Date | EntityRef] = []
        for field in fields.split():
            value = None if field in without else getattr(item, field)
            if type(value) is tuple:
                values += [", ".join(value)] if value and isinstance(value[0], str) else value
            elif value:
                values.append(value)
        if values:
            yield label, values
