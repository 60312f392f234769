"""A table in GitHub Flavored Markdown, in which data is text and never markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.render.clean import clean
from newsfacts.render.columns import chosen, filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.answer import Answer

# What begins emphasis, code, a link, HTML, a cell, struck or mathematical text, or a character reference.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")


def escaped(text: str) -> str:
    """Give `text`, printable and on one line, so that Markdown shows it as it stands."""
    return _MARKUP.sub(_escape, clean(text))


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    text, at = found.string, found.start()
    inside_word = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    return char if char == "_" and inside_word else f"\\{char}"


def markdown_lines(answer: Answer, fields: Sequence[str] | None = None) -> Iterator[str]:
    """Write `answer` as a Markdown table, a line at a time; `fields` choose the columns."""
    columns = chosen(answer, fields)
    rows = [[column.text(result) for column in columns] for result in answer.results]
    shown = filled(columns, rows) if rows and not fields else range(len(columns))
    yield _line([escaped(columns[at].title) for at in shown])
    yield _line(["---:" if columns[at].part == "number" else "---" for at in shown])
    for row in rows:
        yield _line([escaped(row[at]) for at in shown])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
