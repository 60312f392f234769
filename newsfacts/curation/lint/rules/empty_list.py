"""A list has something in it.

    keywords: []

Fill it, or leave the key out: an empty list looks like something that was forgotten. (An empty list of evidence is
`no-evidence`.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "empty-list", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every empty list other than that of evidence."""
    for written in base.written:
        for key, value in written.fields.items():
            if value == () and key != "evidence":
                yield written.problem(key, CODE, f"`{key}` is empty; fill it, or leave it out", severity=SEVERITY)
