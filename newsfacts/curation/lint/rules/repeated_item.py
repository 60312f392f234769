"""A list names each thing once.

    about: [putin, erdogan, putin]

Leave the second out, or write what was meant in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.curation.lint.base import Base
from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "repeated-item", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """Give a problem for every item that stands in its list a second time."""
    for written in base.written:
        for key, value in written.fields.items():
            if not isinstance(value, tuple) or not value or not all(type(item) is str for item in value):
                continue
            seen: set[str] = set()
            for number, item in enumerate(value):
                if item in seen:
                    message = f"`{key}` names `{item}` a second time"
                    yield written.problem(key, CODE, message, item=number, severity=SEVERITY)
                seen.add(item)
