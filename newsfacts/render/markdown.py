"""A table in GitHub Flavored Markdown, in which data is text and never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.encoding.markdown_text import escaped
from newsfacts.render.columns import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.answer import Answer


def markdown_lines(answer: Answer, fields: Sequence[str] | None = None) -> Iterator[str]:
    """Write `answer` as a Markdown table, a line at a time; `fields` choose the columns."""
    columns, rows = laid_out(answer, fields, escaped)
    yield _line([escaped(column.title) for column in columns])
    yield _line(["---:" if column.part == "number" else "---" for column in columns])
    yield from map(_line, rows)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
