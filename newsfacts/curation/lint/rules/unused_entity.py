"""Every entity is used.

A record names it, in whatever role, or another entity is part of it. An entity that nothing leads to is often a
record that names another by mistake.

Use it, or take it out. The place of a dateline needs no entity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation import format as form
from newsfacts.curation.format import KIND_OF_SECTION, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "unused-entity", "warning", True


def check(base: Base) -> Iterator[Problem]:
    """A problem for every entity that no record names and that no other entity is part of."""
    holds = {KIND_OF_SECTION[section]: keys for section, keys in SECTIONS.items()}
    used: set[str] = set()
    for written in base.written:
        for key, value in written.fields.items():
            if holds[written.kind][key].holds == form.ENTITY and value != written.id:
                used.add(value)
            elif holds[written.kind][key].holds == form.ENTITIES:
                used.update(value)
    for entity in base.of("entity"):
        if entity.id not in used:
            message = f"nothing names the entity `{entity.id}`; use it, or take it out"
            yield entity.problem("id", CODE, message, severity=SEVERITY)
