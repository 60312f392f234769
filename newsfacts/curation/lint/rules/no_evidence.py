"""Every fact, quote and event has evidence.

Nothing in a base has to be taken on trust: a record says which words of which source it rests on.

    - id: talks-duration
      statement: The talks lasted five hours forty minutes.
      evidence: {source: moscow-talks, paragraph: 4, exact: lasted five hours forty minutes}

Add the evidence, or take the record out until there is some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "no-evidence", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every record without a piece of evidence; one that cannot be read counts as one."""
    for written in base.records:
        unread = "evidence" in written.mapping.values and "evidence" not in written.fields
        if not unread and not written.fields.get("evidence"):
            message = f"the {written.kind} `{written.id}` has no evidence; add `evidence: {{source, paragraph, exact}}`"
            yield written.problem("evidence", CODE, message, severity=SEVERITY)
