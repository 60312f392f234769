"""A text is all that stands on its line.

In YAML a `#` behind a blank begins a comment. Where a word or a number is glued to it, a text was meant to go on.

    statement: The pier was #1 in the region    # is read as “The pier was”

Put the text into quotation marks; write a comment with a blank behind its `#`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "cut-short", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """Give a problem for every unquoted text behind which ` #` and a letter or a digit stand on its line."""
    for written in base.written:
        for key, value in written.mapping.values.items():
            if not isinstance(value, str) or not value:
                continue
            mark = written.mapping.marks[key]
            behind = base.lines(written.file)[mark.line : mark.line + 1]
            rest = behind[0][mark.column :] if behind else ""
            if rest.startswith(value) and re.match(r"\s+#\w", rest[len(value) :]):
                message = (
                    f"`{key}` ends before ` #`, which begins a comment: {clip(value)}; put it into quotation marks"
                )
                yield written.problem(key, CODE, message, severity=SEVERITY)
