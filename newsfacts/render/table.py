"""Lists of results as a table: fitted to the terminal's width, or as wide as it needs to be in a pipe.

There are three layouts. With room enough every column stands beside the others. In a terminal of ordinary
width, what need not stand beside (the id, who said it) goes beneath the main column, so that an id can be
read and copied whole. In a very narrow one all of it stands beneath each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.box import Box
from rich.table import Table
from rich.text import Text

from newsfacts.render.columns import Column, laid_out, main_column, unlimited_order, widest
from newsfacts.render.outlet import UNLIMITED
from newsfacts.render.terminal import Page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from newsfacts.answer import Answer

_GAP = 2
"""Cells between two columns."""
_WIDEST = 24
"""A column beside the main one takes no more than this in a terminal; longer values wrap."""
_ROOM = 32
"""The main column gets at least this before the others go beneath it."""
_BATCH = 200
"""Rows laid out at a time, so that a long list appears at once and is never held twice."""

_RULED = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_RULED_ASCII = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


class _Slot(NamedTuple):
    """What is printed as one column: the column itself, those that stand beneath it, and its width."""

    column: Column
    places: tuple[int, ...]
    """Where in a row its values lie: its own first, then what stands beneath."""
    width: int


def print_table(answer: Answer, fields: Sequence[str] | None, stream: TextIO) -> None:
    """Print the results of `answer` as a table on `stream`; nothing where there are none."""
    page = Page(stream)
    columns, rows = laid_out(answer, fields, page.clean)
    if not rows:
        return
    slots = _layout(page.width, columns, rows)
    for start in range(0, len(rows), _BATCH):
        headed = start == 0 and len(slots) > 1
        page.print(_table(page, columns, slots, rows[start : start + _BATCH], headed))


def _layout(room: int, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[_Slot]:
    every = range(len(columns))
    widths = widest(columns, rows)
    main = main_column(columns, widths)
    if room == UNLIMITED:
        return [_Slot(columns[at], (at,), widths[at]) for at in unlimited_order(columns, widths)]
    whole = [column.part == "beneath" or column.title == "id" for column in columns]
    kept = [width if whole[at] else min(width, _WIDEST) for at, width in enumerate(widths)]
    for beside in (list(every), [at for at in every if at == main or columns[at].part != "beneath"]):
        left = room - sum(kept[at] + _GAP for at in beside if at != main)
        beneath = tuple(at for at in every if at not in beside)
        natural = max([widths[main], *(widths[at] + 20 for at in beneath)])
        longest_id = max((widths[at] for at in beneath if columns[at].title == "Id"), default=0)
        if left >= max(min(natural, _ROOM), longest_id):
            return [
                _Slot(columns[at], (main, *beneath), min(natural, left))
                if at == main
                else _Slot(columns[at], (at,), kept[at])
                for at in beside
            ]
    if columns[main].part == "field":
        return [_Slot(columns[0], tuple(every), room)]
    return [_Slot(columns[main], (main, *(at for at in every if at != main)), room)]


def _table(
    page: Page, columns: Sequence[Column], slots: Sequence[_Slot], rows: Sequence[Sequence[str]], headed: bool
) -> Table:
    table = Table(
        box=_RULED if page.unicode else _RULED_ASCII,
        show_edge=False,
        show_header=headed,
        pad_edge=False,
        padding=(0, _GAP - 1, 0, 0),  # the box adds a blank between columns
        leading=int(any(len(slot.places) > 1 for slot in slots)),
        header_style="",
    )
    for slot in slots:
        table.add_column(
            page.text(slot.column.title, "bold"),
            width=slot.width,
            overflow="fold",
            justify="right" if slot.column.part == "number" else "left",
        )
    for row in rows:
        table.add_row(*(_cell(page, columns, slot, row) for slot in slots))
    return table


def _cell(page: Page, columns: Sequence[Column], slot: _Slot, row: Sequence[str]) -> Text:
    first, *beneath = slot.places
    if beneath and columns[first].part == "field":
        named = [Text.assemble((columns[at].lead_in, "dim"), row[at]) for at in slot.places if row[at]]
        return _folded(named)
    # The id begins the line beneath, where the eye and the mouse find it.
    below = sorted((at for at in beneath if row[at]), key=lambda at: columns[at].title != "Id")
    parts = [Text(columns[at].lead_in + row[at], columns[at].style or "dim") for at in below]
    cell = Text(row[first], columns[first].style)
    return _folded([cell, page.text(" · ", "dim").join(parts)] if parts else [cell])


def _folded(lines: Sequence[Text]) -> Text:
    text = Text("\n").join(lines)
    text.overflow = "fold"
    return text
