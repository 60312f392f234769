"""`part_of` leads upwards and comes to an end.

A place in itself, or two that are each in the other, have no place on the map.

    - id: moscow
      part_of: moscow                     # russia was meant
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "part-of-cycle", "error", False


def check(base: Base) -> Iterator[Problem]:
    """One problem for every ring of entities that are part of each other, at its first in the base."""
    above = {each.id: each.fields.get("part_of") for each in base.of("entity")}
    done: set[str] = set()
    for entity in base.of("entity"):
        ring: dict[str, None] = {}
        name: str | None = entity.id
        while name in above and name not in done and name not in ring:
            ring[name] = None
            name = above[name]
        if name in ring:
            names = list(ring)
            names = names[names.index(str(name)) :]
            first = min(names, key=list(above).index)
            start = names.index(first)
            way = " → ".join([*names[start:], *names[:start], first])
            yield base.by_id[first].problem(
                "part_of", CODE, f"this comes back to where it began: {way}", severity=SEVERITY
            )
        done.update(ring)
