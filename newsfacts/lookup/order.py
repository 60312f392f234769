"""In what order results come: by relevance, or by something that the reader names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from newsfacts.errors import UsageError, meant
from newsfacts.index.schema import kind_name

_KEYS = {
    "relevance": (),
    "base": ("no",),
    "id": ("id",),
    "kind": (kind_name("no"),),
    "date": ('"start"', '"end"'),
    "figure": ("dimension", "coalesce(number, low, high)"),
}
SORTS: tuple[str, ...] = tuple(_KEYS)
"""Names that `--sort` takes."""


def in_order(numbers: Sequence[int], sort: str, reverse: bool, database: sqlite3.Connection) -> list[int]:
    """Record numbers in the order asked for; what has no date or no figure comes last either way.

    `numbers` come by relevance. Raises UsageError for an order that does not exist.
    """
    if sort not in _KEYS:
        raise UsageError("unknown_sort", f"no order is called {sort!r}{meant(sort, SORTS)}")
    keys = _KEYS[sort]
    if not keys:
        return list(reversed(numbers)) if reverse else list(numbers)
    direction = "DESC" if reverse else "ASC"
    by = ", ".join(f"{key} {direction}" for key in keys)
    wanted = f"no IN ({','.join(map(str, numbers))})"
    rows = database.execute(f"SELECT no FROM record WHERE {wanted} ORDER BY {keys[0]} IS NULL, {by}, no {direction}")
    return [row[0] for row in rows]
