"""A file as it would be after a change, for whatever reads files: nothing is written to find out what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_Concrete: Any = type(Path())


class Draft(_Concrete):  # type: ignore[misc]
    """The path of a file; `newsfacts.files.opened` gives its `content` and not what lies on the disk."""

    content: bytes | None = None


def draft(path: Path, content: bytes) -> Draft:
    """A path that reads as `content`."""
    made = Draft(path)
    made.content = content
    return made
