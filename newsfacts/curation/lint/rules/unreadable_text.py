"""A text that a source names can be read.

`text` is the path of a local copy in UTF-8, relative to the file of the base and in its folder, links followed; at
most 64 MB. Look-ups never need it; without it evidence and quotes cannot be checked.

    sources:
      - id: moscow-talks
        title: Talks in Moscow
        text: texts/moscow-talks.txt

Mend the path, leave the key out, or name the file with `--text moscow-talks=PATH`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "unreadable-text", "error", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every source whose text cannot be read."""
    for source, reason in base.texts.unreadable.items():
        written = base.by_id[source]
        yield written.problem("text", CODE, f"`{written.fields['text']}` cannot be read: {reason}", severity=SEVERITY)
