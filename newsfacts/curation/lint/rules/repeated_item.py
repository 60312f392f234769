"""A list names each thing once.

    about: [putin, erdogan, putin]

Leave the second out, or write what was meant in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "repeated-item", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every item that stands in its list a second time."""
    for written in base.written:
        for key, value in written.fields.items():
            if type(value) is not tuple or key == "evidence":  # a date is a tuple too, of a class of its own
                continue
            seen: set[str] = set()
            for number, item in enumerate(value):
                if item in seen:
                    message = f"`{key}` names `{item}` a second time"
                    yield written.problem(key, CODE, message, item=number, severity=SEVERITY)
                seen.add(item)
