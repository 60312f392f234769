"""Facts that conflict name each other.

A dispute has two sides. Where only one fact names the other, a reader of the second never learns of the first.

    - id: at-the-post
      statement: Ankara said that the soldiers had been at the observation post.
      disputed_by: [among-the-fighters]

    - id: among-the-fighters
      statement: The ministry said that the soldiers had been among the fighters.
      disputed_by: [at-the-post]          # this line is what the rule asks for
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "one-sided-dispute", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem with every name in `disputed_by` that does not name the fact in turn."""
    disputes = {fact.id: set(fact.fields.get("disputed_by", ())) for fact in base.of("fact")}
    for fact in base.of("fact"):
        for item, other in enumerate(fact.fields.get("disputed_by", ())):
            if other == fact.id or fact.id in disputes.get(other, (fact.id,)):
                continue
            far = base.by_id[other]
            if "disputed_by" in far.mapping.values and "disputed_by" not in far.fields:
                continue  # it cannot be read, which is a problem of its own
            message = f"`{other}` does not name `{fact.id}`: add `disputed_by: [{fact.id}]` at {far.file}:{far.line}"
            yield fact.problem("disputed_by", CODE, message, item=item, severity=SEVERITY)
