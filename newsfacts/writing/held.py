"""What a record holds as it is written, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsfacts.curation.written import Written


def all_of(record: Written) -> dict[str, Any]:
    """The keys of a record as they are written, evidence as a list of pieces."""
    return {name: each for name in record.mapping.values if (each := now_of(record, name)) is not None}


def now_of(record: Written, name: str) -> Any:
    """What a key holds as it is written; None where there is no such key."""
    if name == "evidence":
        return [{key: str(each) for key, each in piece.items()} for piece in record.fields.get("evidence", ())] or None
    value = record.mapping.values.get(name)
    items = getattr(value, "items", None)
    return [str(each).strip() for each in items] if items is not None else None if value is None else str(value).strip()


def as_written(text: str, now: str | None) -> str:
    """A text as it stands where the two differ in white space alone."""
    return now if now is not None and " ".join(now.split()) == " ".join(text.split()) else text
