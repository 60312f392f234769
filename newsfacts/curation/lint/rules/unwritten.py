"""Nothing is left to be written.

`newsfacts extract` puts `TODO` where a curator's own words belong: the statement of a fact, the title of an event, the
name of a speaker that could not be told.

    - id: cost-48-million-euros
      statement: TODO                       # The bridge cost 48 million euros.
      figure: 48 million euros

Write it, or take the record out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "unwritten", "error", False

TODO = "TODO"
"""What stands where a curator has still to write."""


def is_unwritten(value: str) -> bool:
    """Whether a text is still to be written; behind a colon it may say how."""
    return value.split(":")[0] == TODO


def check(base: Base) -> Iterator[Problem]:
    """A problem for every value that is still to be written."""
    for written in base.written:
        for key, value in written.fields.items():
            if isinstance(value, str) and is_unwritten(value):
                yield written.problem(key, CODE, f"`{key}` of `{written.id}` is still to be written", severity=SEVERITY)
