"""What a base says that it leaves out on purpose of the texts of its sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.files import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written

_COMMENT = re.compile(r"^[ \t]*#[ \t]*newsfacts:[ \t]*leave[ \t]+[\"“](.+)[\"”][ \t]*$", re.MULTILINE)


def left_in_comments(files: Sequence[Path]) -> list[str]:
    """Give the passages that comments of a base leave out, of whichever source: `# newsfacts: leave "…"`."""
    found: list[str] = []
    for file in files:
        with opened(file) as stream:
            found += _COMMENT.findall(stream.read().decode("utf-8-sig").replace("\r", "\n"))
    return found


def left_of(source: Written, comments: Iterable[str]) -> list[str]:
    """Give the passages that a base leaves out of a source: those of its `leave`, and those of comments."""
    return [*source.fields.get("leave", ()), *comments]
