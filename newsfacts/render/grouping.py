"""The records of an entity or a source, by kind, and how to see those for which there is no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsfacts.model import RECORD_KINDS

if TYPE_CHECKING:
    from newsfacts.model import Entity, Record, Source
    from newsfacts.results import Shown

MOST = 10
"""Records of a kind that are shown where nobody asked for all."""


def grouped(shown: Shown, most: int | None) -> Iterator[tuple[str, Sequence[Record], int]]:
    """Each kind that there is a record of, the first records of it, and how many are left."""
    for kind in RECORD_KINDS:
        records = [record for record in shown.related if record.kind == kind]
        if records:
            yield kind, records[:most], len(records) - len(records[:most])


def rest(item: Entity | Source) -> str:
    """The command that shows all of them."""
    return f"newsfacts show {item.id} --all"
