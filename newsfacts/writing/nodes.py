"""Where the records of a file stand, and their values: what changes of it are told by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from newsfacts.curation.format import SECTIONS
from newsfacts.curation.reading import Loader
from newsfacts.writing.layout import Layout, begins

if TYPE_CHECKING:
    from collections.abc import Iterator


class Nodes:
    """The values of one file that YAML can read.

    Positions count characters from 0, a byte order mark not among them; `skipped` is how long that is.
    """

    def __init__(self, text: str) -> None:
        self.skipped = begins(text)
        self.layout = Layout(text[self.skipped :])
        self.text = self.layout.text
        self._root: Any = yaml.compose(self.text, Loader=Loader)

    def records(self) -> Iterator[tuple[str, Any]]:
        """Every record with its section."""
        yield from ((section, sequence.value[number]) for section, sequence, number in self.places())

    def places(self) -> Iterator[tuple[str, Any, int]]:
        """Where every record stands: its section, the list and its number there."""
        for name, value in self._root.value if isinstance(self._root, yaml.MappingNode) else ():
            if name.value in SECTIONS and isinstance(value, yaml.SequenceNode):
                for number, item in enumerate(value.value):
                    if isinstance(item, yaml.MappingNode):
                        yield name.value, value, number

    def record(self, identity: str) -> tuple[str, Any] | None:
        """The record with an id, and its section; None where there is none."""
        return next((found for found in self.records() if id_of(found[1]) == identity), None)

    def scalar_at(self, line: int, column: int) -> tuple[str, str]:
        """The text of the scalar that begins at a line and a column, both from 0, and the id of its record.

        Both are empty where there is none.
        """
        return next(((str(node.value).strip(), id_of(record)) for record, node, _ in self.at(line, column)), ("", ""))

    def at(self, line: int, column: int) -> Iterator[tuple[Any, Any, bool]]:
        """The scalars that begin at a line and a column, each with its record and whether brackets are around."""
        for _, record in self.records():
            for _, value in record.value:
                for node, in_flow in _scalars_of(value, record.flow_style):
                    if begins_at(node, line, column):
                        yield record, node, in_flow

    def line(self, at: int) -> str:
        """The line of a position, without the blanks around it."""
        return self.text[self.layout.line_start(at) : self.layout.line_end(at)].strip()

    def end_of(self, node: Any) -> int:
        """Where the last character of a value stands, and one more."""
        if isinstance(node, yaml.ScalarNode):
            start, end = node.start_mark.index, node.end_mark.index
            return start + len(self.text[start:end].rstrip()) if node.style in ("|", ">") else int(end)
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self.end_of(last[1] if isinstance(node, yaml.MappingNode) else last)


def id_of(record: Any) -> str:
    """The id of a record, empty where it has none."""
    return next((str(value.value).strip() for key, value in record.value if key.value == "id"), "")


def _scalars_of(value: Any, in_flow: bool) -> Iterator[tuple[Any, bool]]:
    if isinstance(value, yaml.ScalarNode):
        yield value, in_flow
    elif isinstance(value, yaml.SequenceNode):
        for item in value.value:
            yield from _scalars_of(item, bool(value.flow_style))
    else:
        for _, each in value.value:
            yield from _scalars_of(each, bool(value.flow_style))


def begins_at(node: Any, line: int, column: int) -> bool:
    """Whether a value begins at a line and a column, both from 0."""
    return (node.start_mark.line, node.start_mark.column) == (line, column)
