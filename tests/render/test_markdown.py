"""Markdown: a table that GitHub shows as one, with data as text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.encoding.markdown_text import escaped
from newsfacts.render.markdown import markdown_lines


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain, 2.5 (two) - text!", "plain, 2.5 (two) - text!"),
        ("a | b", r"a \| b"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("snake_case", "snake_case"),
        ("[text](url) ![i](x)", r"\[text\](url) !\[i\](x)"),
        ("<script>", r"\<script\>"),
        ("~~no~~ $2$", r"\~\~no\~\~ \$2\$"),
        ("&amp; &#35; a & b", r"\&amp; \&#35; a & b"),
        ("back\\slash", r"back\\slash"),
        ("two\nlines", "two lines"),
        ("\x1b[31m", r"␛\[31m"),
        ("https://example.org/talks?a=1&b=2", "https://example.org/talks?a=1&b=2"),
    ],
)
def test_escaped(text, written):
    """Markup characters are escaped where they would be markup."""
    assert escaped(text) == written


@given(st.lists(st.text(), min_size=2, max_size=2))
def test_every_row_has_its_cells(make, texts):
    """No text can add a cell or a line to the table."""
    table = list(markdown_lines(make.answer("facts", [make.fact(*texts)]), ("id", "statement")))
    assert len(table) == 3
    assert all(line.count("\n") == 1 and len(line.splitlines()) == 1 for line in table)
    assert [len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in table] == [3, 3, 3]


def test_header_only_where_nothing_was_found(make):
    """Nothing found is a header with all columns."""
    assert list(markdown_lines(make.answer("topics", ()))) == [
        "| Topic | Facts | Quotes | Events | Records |\n",
        "| --- | ---: | ---: | ---: | ---: |\n",
    ]
