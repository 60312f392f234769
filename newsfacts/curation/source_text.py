"""The text of a source as paragraphs: what evidence counts, each with where it stands in the file.

In plain text a paragraph is a block between blank lines. In Markdown and HTML it is a heading, a paragraph, an item
of a list, a cell of a table with what heads its row and column: the same blocks, without their markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.documents import Format, read_text
from newsfacts.documents.blocks import Builder, Passage

BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_RUN = re.compile(r"\S+(?: \S+)*")
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")

_LONGEST_TITLE = 300
"""Characters of a first paragraph that can be a title; a longer one only lacks its full stop."""


class Paragraph(NamedTuple):
    """A paragraph of a source's text."""

    number: int
    """Counted from 1, the title included."""
    passage: Passage
    """Its words on one line; every run of white space is one space."""
    heads: bool
    """Whether it is the title or another heading: it sums up and claims nothing of its own."""
    in_table: bool = False
    """Whether it is a cell of a table, where capitals tell no names."""


def paragraphs(text: str, format: Format) -> list[Paragraph]:
    """The paragraphs of a text in their order."""
    if format == "text":
        return list(_between_blank_lines(text))
    blocks = [block for block in read_text(text, format, ()).blocks if block.passage.text]
    return [
        Paragraph(number, block.passage, block.kind == "heading", block.kind == "cell")
        for number, block in enumerate(blocks, start=1)
    ]


def _between_blank_lines(text: str) -> Iterator[Paragraph]:
    at = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    number = 0
    while at < end:
        found = BLANK_LINES.search(text, at, end)
        stop = found.start() if found else end
        builder = Builder()
        for run in _RUN.finditer(text, at, stop):
            if builder.length():
                builder.add(" ", run.start() - 1)
            builder.add(run[0], run.start())
        number += 1
        passage = builder.passage()
        yield Paragraph(number, passage, number == 1 and _is_title(passage.text))
        at = found.end() if found else end


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not _ENDS.search(text)
