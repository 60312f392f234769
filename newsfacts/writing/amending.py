"""Changing single values of a record where they stand: every other byte of the file stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from newsfacts.curation.format import SECTIONS
from newsfacts.curation.reading import Loader
from newsfacts.writing.appending import Change
from newsfacts.writing.layout import Layout, begins
from newsfacts.writing.scalars import double_quoted, scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def apart(changes: Iterable[Change]) -> list[Change]:
    """The changes that can be made together, from the last to the first; of two that meet, the later one."""
    kept: list[Change] = []
    for change in sorted(dict.fromkeys(changes), key=lambda each: each.start, reverse=True):
        if not kept or change.end <= kept[-1].start:
            kept.append(change)
    return kept


def made(text: str, changes: Iterable[Change]) -> str:
    """A text with those changes made that can be made together."""
    for change in apart(changes):
        text = change.made_in(text)
    return text


class Amending:
    """The values of one file that YAML can read. Positions count characters from 0, a byte order mark among them."""

    def __init__(self, text: str) -> None:
        self._skipped = begins(text)
        self._layout = Layout(text[self._skipped :])
        self._text = self._layout.text
        self._root: Any = yaml.compose(self._text, Loader=Loader)

    def records(self) -> Iterator[tuple[str, Any]]:
        """Every record with its section."""
        for name, value in self._root.value if isinstance(self._root, yaml.MappingNode) else ():
            if name.value in SECTIONS and isinstance(value, yaml.SequenceNode):
                yield from ((name.value, item) for item in value.value if isinstance(item, yaml.MappingNode))

    def record(self, identity: str) -> tuple[str, Any] | None:
        """The record with an id, and its section; None where there is none."""
        return next((found for found in self.records() if _id_of(found[1]) == identity), None)

    def with_items(self, identity: str, key: str, items: Sequence[str]) -> Change | None:
        """The change that puts items at the end of a record's list, which it may not have yet."""
        found = self.record(identity)
        if found is None:
            return None
        section, record = found
        value = next((value for name, value in record.value if name.value == key), None)
        if value is None:
            return self._new_key(section, record, key, items)
        if not isinstance(value, yaml.SequenceNode):
            return None
        if not value.value:
            return self._put(value.start_mark.index + 1, ", ".join(self._scalars(items, True)))
        at = self._end(value.value[-1])
        if value.flow_style:
            return self._put(at, "".join(f", {item}" for item in self._scalars(items, True)))
        margin = " " * value.start_mark.column
        ending = self._layout.line_break(at)
        lines = (f"{ending}{margin}- {item}" for item in self._scalars(items, False))
        return self._put(self._layout.line_end(at), "".join(lines))

    def without(self, line: int, column: int) -> Change | None:
        """The change that takes away what begins at a line and a column, both from 0.

        That is an item of a list, with the list where it is the only one, or an empty list with its key.
        """
        for _, record in self.records():
            for number, (_, value) in enumerate(record.value):
                if not isinstance(value, yaml.SequenceNode):
                    continue
                if not value.value and _begins_at(value, line, column):
                    return self._without_key(record, number)
                for item, node in enumerate(value.value):
                    if _begins_at(node, line, column):
                        return (
                            self._without_item(value, item)
                            if len(value.value) > 1
                            else self._without_key(record, number)
                        )
        return None

    def replaced(self, line: int, column: int, text: str, *, typed: bool = False) -> Change | None:
        """The change that puts a text in place of the scalar that begins at a line and a column, both from 0."""
        for _, node, in_flow in self._at(line, column):
            written = self._scalar(text, in_flow, typed=typed)
            return Change(node.start_mark.index + self._skipped, self._end(node) + self._skipped, written)
        return None

    def scalar_at(self, line: int, column: int) -> tuple[str, str]:
        """The text of the scalar that begins at a line and a column, both from 0, and the id of its record.

        Both are empty where there is none.
        """
        return next(((str(node.value).strip(), _id_of(record)) for record, node, _ in self._at(line, column)), ("", ""))

    def _at(self, line: int, column: int) -> Iterator[tuple[Any, Any, bool]]:
        for _, record in self.records():
            for _, value in record.value:
                for node, in_flow in _scalars_of(value, record.flow_style):
                    if _begins_at(node, line, column):
                        yield record, node, in_flow

    def _new_key(self, section: str, record: Any, key: str, items: Sequence[str]) -> Change:
        order = list(SECTIONS[section])
        ahead = order[: order.index(key)]
        before = [value for name, value in record.value if name.value in ahead] or [record.value[0][1]]
        at = self._end(before[-1])
        name = double_quoted(key) if self._layout.quoted_keys else key
        listed = f"{name}: [{', '.join(self._scalars(items, True))}]"
        if record.flow_style:
            return self._put(at, f", {listed}")
        margin = " " * record.value[0][0].start_mark.column
        ending = self._layout.line_break(at)
        if self._layout.sequences[True] >= self._layout.sequences[False]:
            return self._put(self._layout.line_end(at), f"{ending}{margin}{listed}")
        step = " " * self._layout.dash_step
        lines = "".join(f"{ending}{margin}{step}- {item}" for item in self._scalars(items, False))
        return self._put(self._layout.line_end(at), f"{ending}{margin}{key}:{lines}")

    def _without_item(self, sequence: Any, item: int) -> Change:
        nodes = sequence.value
        if sequence.flow_style:
            if item:
                return self._cut(self._end(nodes[item - 1]), self._end(nodes[item]))
            return self._cut(nodes[0].start_mark.index, nodes[1].start_mark.index)
        return self._cut_lines(nodes[item])

    def _without_key(self, record: Any, number: int) -> Change | None:
        name, value = record.value[number]
        if record.flow_style:
            if number:
                return self._cut(self._end(record.value[number - 1][1]), self._end(value))
            if len(record.value) > 1:
                return self._cut(name.start_mark.index, record.value[1][0].start_mark.index)
            return None
        start = self._layout.line_start(name.start_mark.index)
        if self._text[start : name.start_mark.index].strip():  # it stands behind the dash of its record
            return None
        return self._cut(start, self._layout.line_after(self._end(value)))

    def _cut_lines(self, node: Any) -> Change:
        start = self._layout.line_start(node.start_mark.index)
        return self._cut(start, self._layout.line_after(self._end(node)))

    def _cut(self, start: int, end: int) -> Change:
        return Change(start + self._skipped, end + self._skipped, "")

    def _put(self, at: int, text: str) -> Change:
        return Change(at + self._skipped, at + self._skipped, text)

    def _scalars(self, items: Sequence[str], in_flow: bool) -> list[str]:
        return [self._scalar(item, in_flow) for item in items]

    def _scalar(self, text: str, in_flow: bool, *, typed: bool = False) -> str:
        if self._layout.quoted_keys:
            return double_quoted(text)
        return scalar(text, self._layout.quote, in_flow=in_flow, typed=typed)

    def _end(self, node: Any) -> int:
        """Where the last character of a value stands, and one more."""
        if isinstance(node, yaml.ScalarNode):
            start, end = node.start_mark.index, node.end_mark.index
            return start + len(self._text[start:end].rstrip()) if node.style in ("|", ">") else int(end)
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self._end(last[1] if isinstance(node, yaml.MappingNode) else last)


def _id_of(record: Any) -> str:
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


def _begins_at(node: Any, line: int, column: int) -> bool:
    return (node.start_mark.line, node.start_mark.column) == (line, column)
