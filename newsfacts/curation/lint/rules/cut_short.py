"""A text is all that stands on its line.

In YAML a `#` behind a blank begins a comment. Where a word or a number is glued to it, a text was meant to go on.

    statement: The pier was #1 in the region    # is read as “The pier was”

Put the text into quotation marks; write a comment with a blank behind its `#`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "cut-short", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """Give a problem for every unquoted text behind which ` #` and a letter or a digit stand on its line."""
    lines = cache(lambda file: Path(file).read_text(encoding="utf-8-sig", errors="replace").split("\n"))
    for written in base.written:
        for key, value in written.mapping.values.items():
            if not isinstance(value, str) or not value:
                continue
            mark = written.mapping.marks[key]
            behind = lines(written.file)[mark.line][mark.column :]
            if behind.startswith(value) and re.match(r"\s+#\w", behind[len(value) :]):
                message = (
                    f"`{key}` ends before ` #`, which begins a comment: {clip(value)}; put it into quotation marks"
                )
                yield written.problem(key, CODE, message, severity=SEVERITY)
