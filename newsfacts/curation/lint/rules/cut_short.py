"""A text is all that stands on its line.

In YAML a `#` behind a blank begins a comment. Where a word or a number is glued to it, a text was meant to go on.

    statement: The pier was #1 in the region    # is read as “The pier was”

Put the text into quotation marks; write a comment with a blank behind its `#`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import clip
from newsfacts.curation.yaml_values import Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.yaml_values import Mapping, Mark, Value
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "cut-short", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every unquoted text behind which ` #` and a letter or a digit stand on its line."""
    for written in base.written:
        for key, text, mark in _texts(written.mapping):
            behind = base.lines(written.file)[mark.line : mark.line + 1]
            rest = behind[0][mark.column :] if behind else ""
            if text and rest.startswith(text) and re.match(r"\s+#\w", rest[len(text) :]):
                message = f"`{key}` ends before ` #`, which begins a comment: {clip(text)}; put it into quotation marks"
                yield written.problem(key, CODE, message, severity=SEVERITY)._replace(
                    line=mark.line + 1, column=mark.column + 1
                )


def _texts(mapping: Mapping) -> Iterator[tuple[str, str, Mark]]:
    """Every text of a record, those of its lists and its evidence too, with its key and where it stands."""
    for key, value in mapping.values.items():
        left: list[tuple[Value, Mark]] = [(value, mapping.marks[key])]
        while left:
            each, mark = left.pop(0)
            if isinstance(each, str):
                yield key, each, mark
            elif isinstance(each, Sequence):
                left += zip(each.items, each.marks, strict=True)
            else:
                yield from _texts(each)
