"""What people see of a list of results: which columns, under which heads, and how a value reads in a cell.

The Markdown table and the table on a terminal print the same columns; the terminal decides from the `part`
that each one plays what to do where there is no room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from newsfacts.encoding.encode import as_data, label
from newsfacts.render.fields import cell, kinds
from newsfacts.results import Shown
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsfacts.answer import Answer
    from newsfacts.model import Date, EntityRef


class Column(NamedTuple):
    """One column of a list."""

    title: str
    text: Callable[[Any], str]
    """Gives a result's cell as it stands in the base; whoever prints it has to `clean` it."""
    part: Literal["main", "own", "beneath", "number", "field"]
    """The main column gets the room that is left. `beneath` may stand under it, the others stay beside it.
    A `field` is one that somebody chose, by its path."""
    lead_in: str = ""
    """What tells the value where it stands beneath the main column, without a head."""
    style: str = ""


def laid_out(
    answer: Answer, fields: Sequence[str] | None, clean: Callable[[str], str]
) -> tuple[Sequence[Column], list[list[str]]]:
    """The columns for `answer`, and its results as rows of cells that went through `clean`.

    The columns are `fields` if any were chosen; else those that suit its kind of result, less those in which
    no result has a value.
    """
    if fields:
        columns: Sequence[Column] = [Column(field, _reader(field), "field", f"{field}: ") for field in fields]
    else:
        found = kinds(answer)
        columns = _COLUMNS[found[0]] if len(found) == 1 else _MIXED
    results = answer.results if fields else [one.item if isinstance(one, Shown) else one for one in answer.results]
    rows = [[clean(column.text(result)) for column in columns] for result in results]
    if fields or not rows:
        return columns, rows
    shown = [at for at, column in enumerate(columns) if column.part == "main" or any(row[at] for row in rows)]
    return [columns[at] for at in shown], [[row[at] for at in shown] for row in rows]


def widest(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    """The cells of a terminal that each column takes, its title included, if nothing is wrapped."""
    return [max(cells(column.title), *(cells(row[at]) for row in rows)) for at, column in enumerate(columns)]


def main_column(columns: Sequence[Column], widths: Sequence[int]) -> int:
    """The place of the main column: among chosen fields it is the widest."""
    return next((at for at, column in enumerate(columns) if column.part == "main"), widths.index(max(widths)))


def unlimited_order(columns: Sequence[Column], widths: Sequence[int]) -> list[int]:
    """The places of the columns as they stand where there is room for all: fields in the order they were chosen in.

    Of others the main one comes last, or a single long statement would push every id out of sight.
    """
    last = main_column(columns, widths)
    return sorted(range(len(columns)), key=lambda at: at == last and columns[at].part != "field")


def cells(text: str) -> int:
    """The cells of a terminal that `text` takes: two for a Chinese character, none for an accent."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _reader(field: str) -> Callable[[Any], str]:
    return lambda result: cell(as_data(result), field, names=True)


def _name(entity: EntityRef | None) -> str:
    return entity.name if entity else ""


def _edtf(date: Date | None) -> str:
    return date.edtf if date else ""


def _what(result: Any) -> str:
    if result.kind in ("fact", "quote", "event"):
        return label(result)
    return str(getattr(result, "name", None) or getattr(result, "title", result.id))


_ID = Column("Id", lambda one: str(one.id), "beneath", style="dim")
_DATE = Column("Date", lambda one: _edtf(one.date), "own")
_DISPUTED = Column(
    "Disputed by", lambda one: ", ".join(getattr(one, "disputed_by", ())), "beneath", "disputed by ", "yellow"
)
_SAID_BY = Column("Said by", lambda one: _name(getattr(one, "said_by", None)), "beneath", "said by ")
_RECORDS = Column("Records", lambda one: str(one.records), "number")

_COLUMNS: dict[str, tuple[Column, ...]] = {
    "fact": (
        Column("Figure", lambda one: one.figure.text if one.figure else "", "own", style="bold"),
        Column("Statement", lambda one: str(one.statement), "main"),
        _DATE,
        _SAID_BY,
        _DISPUTED,
        _ID,
    ),
    "quote": (
        Column("Speaker", lambda one: str(one.speaker.name), "own", style="bold"),
        Column("Quote", lambda one: quoted(one.text), "main"),
        _DATE,
        Column("To", lambda one: _name(one.to), "beneath", "to "),
        Column("Context", lambda one: one.context or "", "beneath"),
        _ID,
    ),
    "event": (
        Column("Date", lambda one: _edtf(one.date), "own", style="bold"),
        Column("Event", lambda one: str(one.title), "main"),
        Column("Place", lambda one: _name(one.place), "beneath"),
        _SAID_BY,
        _ID,
    ),
    "entity": (
        Column("Name", lambda one: str(one.name), "main"),
        Column("Kind", lambda one: str(one.entity_kind), "own"),
        Column("Role", lambda one: one.role or "", "beneath"),
        Column("Part of", lambda one: _name(one.part_of), "beneath", "part of "),
        _RECORDS,
        _ID,
    ),
    "source": (
        Column("Title", lambda one: str(one.title), "main"),
        Column("Publisher", lambda one: one.publisher or "", "own"),
        Column("Published", lambda one: _edtf(one.published), "own"),
        _RECORDS,
        Column("URL", lambda one: one.url or "", "beneath"),
        _ID,
    ),
    "topic": (
        Column("Topic", lambda one: str(one.id), "main"),
        Column("Facts", lambda one: str(one.facts), "number"),
        Column("Quotes", lambda one: str(one.quotes), "number"),
        Column("Events", lambda one: str(one.events), "number"),
        _RECORDS,
    ),
}

_MIXED = (
    Column("Kind", lambda one: str(one.kind), "own", style="bold"),
    Column("Record", _what, "main"),
    Column("Date", lambda one: _edtf(getattr(one, "date", None)), "own"),
    _SAID_BY,
    _DISPUTED,
    _ID,
)
