"""The tables of a document while it is read: where a cell stands, and how far it reaches."""

from __future__ import annotations

from newsfacts.documents.blocks import Block, Builder, Passage
from newsfacts.documents.cells import NOTHING, Row, blocks_of

_WIDEST = 200
"""Columns of a table in which a cell may go on in the rows below."""


class _Table:
    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.at = 0
        """The column where the next cell begins."""
        self.reach: dict[int, int] = {}
        """Columns with a cell that goes on in rows below, and over how many rows from this one on."""


class Tables:
    """The tables that are open at a place of a draft, the innermost last.

    One that has another within it is there for the layout: its cells are paragraphs.
    """

    def __init__(self) -> None:
        self._open: list[_Table | None] = []

    def depth(self) -> int:
        """How many tables are open."""
        return len(self._open)

    def open(self) -> list[Block]:
        """Begin a table, and give what a table around it has so far."""
        around = self._open[-1] if self._open else None
        if around is not None:
            self._open[-1] = None
        self._open.append(_Table())
        return [Block("paragraph", cell) for row in (around.rows if around else ()) for cell in row.cells]

    def row(self) -> None:
        """Begin a row."""
        table = self._open[-1] if self._open else None
        if table is not None:
            table.rows.append(Row([], []))
            table.at = 0
            table.reach = {column: rows - 1 for column, rows in table.reach.items() if rows > 1}

    def cell(self, width: int = 1, heads: bool | None = None, height: int = 1, above: bool = False) -> None:
        """Begin a cell that is some columns wide and some rows high; where `above`, the one above goes on in it.

        A row of nothing but cells that head is one of headings.
        """
        table = self._open[-1] if self._open else None
        if table is None:
            return
        if not table.rows:
            self.row()
        while not above and table.at in table.reach:
            self.cell(1, heads, above=True)
        row = table.rows[-1]
        alike = not row.cells or row.heads == heads
        table.rows[-1] = row._replace(heads=heads if alike else None, under=row.under or (above and not row.cells))
        row.cells.append(NOTHING)
        row.widths.append(width)
        if height > 1:
            table.reach |= dict.fromkeys(range(table.at, min(table.at + width, _WIDEST)), height)
        table.at += width

    def takes(self, text: Passage) -> bool:
        """Say whether a cell is open, and add a text to it."""
        table = self._open[-1] if self._open else None
        row = table.rows[-1].cells if table and table.rows else None
        if not row:
            return False
        builder, before = Builder(), row[-1]
        builder.extend(before)
        if before.text:
            builder.add(" ", before.source(len(before.text) - 1) + 1)
        builder.extend(text)
        row[-1] = builder.passage()
        return True

    def close(self, caption: Passage = NOTHING) -> list[Block]:
        """End the innermost table and give what it holds."""
        table = self._open.pop() if self._open else None
        return list(blocks_of(table.rows, caption)) if table else []
