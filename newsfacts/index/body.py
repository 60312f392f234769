"""How a record lies in the index: as one line of JSON, and how it becomes a record again.

References are kept as ids. The names that belong to them are looked up when a record is read, so that
a renamed entity is right everywhere without a record being touched.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from newsfacts.model import Date, EntityRef, Event, Evidence, Fact, Figure, Place, Quote, Record, SourceRef

if TYPE_CHECKING:
    from decimal import Decimal

packed = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=str).encode
"""Gives the fields of a written record as one line of JSON; exact numbers become text, to the last digit."""
_decode = json.JSONDecoder().decode


class Unpacker:
    """Turns bodies into records; `entity`, `source` and `disputes` look up what a body only refers to."""

    def __init__(
        self,
        entity: Callable[[str], EntityRef],
        source: Callable[[str], SourceRef],
        disputes: Callable[[str, list[str]], tuple[str, ...]],
    ) -> None:
        self._entity, self._source, self._disputes = entity, source, disputes

    def record(self, kind: str, body: str, place: Place) -> Record:
        """Give the record that `packed` laid down."""
        fields = _decode(body)
        get = fields.get
        shared: dict[str, Any] = {
            "id": fields["id"],
            "date": Date(*fields["date"]) if "date" in fields else None,
            "place": self._reference(get("place")),
            "about": tuple(map(self._entity, get("about", ()))),
            "topics": tuple(get("topics", ())),
            "keywords": tuple(get("keywords", ())),
            "note": get("note"),
            "evidence": tuple(map(self._evidence, get("evidence", ()))),
            "written_at": place,
        }
        if kind == "fact":
            return Fact(
                statement=fields["statement"],
                figure=_figure(get("figure")),
                said_by=self._reference(get("said_by")),
                disputed_by=self._disputes(fields["id"], get("disputed_by", [])),
                **shared,
            )
        if kind == "quote":
            return Quote(
                speaker=self._entity(fields["speaker"]),
                text=fields["text"],
                plain=get("plain"),
                to=self._reference(get("to")),
                reported_by=self._reference(get("reported_by")),
                context=get("context"),
                **shared,
            )
        return Event(title=fields["title"], said_by=self._reference(get("said_by")), **shared)

    def _reference(self, entity: str | None) -> EntityRef | None:
        return None if entity is None else self._entity(entity)

    def _evidence(self, piece: dict[str, Any]) -> Evidence:
        get = piece.get
        return Evidence(self._source(piece["source"]), get("paragraph"), piece["exact"], get("prefix"), get("suffix"))


def _figure(parts: list[Any] | None) -> Figure | None:
    if parts is None:
        return None
    text, value, low, high, *rest = parts
    return Figure(text, _decimal(value), _decimal(low), _decimal(high), *rest)


def _decimal(text: str | None) -> Decimal | None:
    from decimal import Decimal

    return None if text is None else Decimal(text)
