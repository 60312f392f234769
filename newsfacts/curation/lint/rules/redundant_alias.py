"""An alias is another name, not the name again.

    - {id: nato, name: NATO, kind: organisation, aliases: [NATO, North Atlantic Alliance]}

Case does not count; another spelling of the name (`Erdoğan`) is welcome. Leave the alias out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.texts import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "redundant-alias", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every alias that is its entity's name."""
    for entity in base.of("entity"):
        name = on_one_line(entity.fields.get("name", "")).casefold()
        for item, alias in enumerate(entity.fields.get("aliases", ())):
            if on_one_line(alias).casefold() == name:
                message = f"`{alias}` is the entity's name already; leave the alias out"
                yield entity.problem("aliases", CODE, message, item=item, severity=SEVERITY)
