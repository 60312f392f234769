"""Nobody is quoted as speaking to themselves.

    - id: putin-tragedy
      speaker: putin
      to: putin                           # erdogan was meant

Name the person who was spoken to, or leave `to` out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "said-to-self", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every quote whose `to` is its speaker."""
    for quote in base.of("quote"):
        speaker = quote.fields.get("speaker")
        if speaker is not None and quote.fields.get("to") == speaker:
            yield quote.problem(
                "to", CODE, f"`{speaker}` is also the speaker; name who was spoken to", severity=SEVERITY
            )
