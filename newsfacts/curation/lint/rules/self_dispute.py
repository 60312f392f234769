"""No fact disputes itself.

- id: no-aircraft-used
  disputed_by: [no-aircraft-used]     # the id of the other account belongs here
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "self-dispute", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem where a fact names itself in `disputed_by`."""
    for fact in base.of("fact"):
        for item, other in enumerate(fact.fields.get("disputed_by", ())):
            if other == fact.id:
                message = f"`{fact.id}` disputes itself; name the fact that gives the other account"
                yield fact.problem("disputed_by", CODE, message, item=item, severity=SEVERITY)
