"""Changing single values of a record where they stand: every other byte of the file stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from newsfacts.curation.format import SECTIONS
from newsfacts.writing.appending import Change
from newsfacts.writing.block import between_braces, block, evidence_lines
from newsfacts.writing.nodes import Nodes, begins_at, id_of
from newsfacts.writing.scalars import double_quoted, scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsfacts.writing.block import Fields, Piece


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


class Amending(Nodes):
    """The changes of one file that YAML can read."""

    def with_items(self, identity: str, key: str, items: Sequence[str]) -> Change | None:
        """The change that puts items at the end of a record's list, which it may not have yet."""
        section, record, _, value = self._found(identity, key)
        if record is None:
            return None
        if value is None:
            return self._new_key(section, record, key, items)
        if not isinstance(value, yaml.SequenceNode):
            return None
        if not value.value:
            return self._put(value.start_mark.index + 1, ", ".join(self._scalars(items, True)))
        at = self.end_of(value.value[-1])
        if value.flow_style:
            return self._put(at, "".join(f", {item}" for item in self._scalars(items, True)))
        margin = " " * value.start_mark.column
        ending = self.layout.line_break(at)
        lines = (f"{ending}{margin}- {item}" for item in self._scalars(items, False))
        return self._put(self.layout.line_end(at), "".join(lines))

    def with_value(self, identity: str, key: str, value: str | Sequence[str], *, typed: bool = False) -> Change | None:
        """The change by which a record has a text or a list under a key, whatever it had there before."""
        section, record, _, old = self._found(identity, key)
        if record is None:
            return None
        if old is None:
            return self._new_key(section, record, key, value, typed=typed)
        start, end = old.start_mark.index, self.end_of(old)
        if isinstance(value, str):
            written = self._scalar(value, record.flow_style, typed=typed)
        elif isinstance(old, yaml.SequenceNode) and not old.flow_style:
            margin = self.layout.line_break(start) + " " * old.start_mark.column
            written = margin.join(f"- {item}" for item in self._scalars(value, False))
        else:
            written = f"[{', '.join(self._scalars(value, True))}]"
        return Change(start + self.skipped, end + self.skipped, written)

    def with_pieces(self, identity: str, pieces: Sequence[Piece]) -> Change | None:
        """The change by which a record rests on other pieces of evidence than it did."""
        section, record, name, old = self._found(identity, "evidence")
        if name is None:
            return None
        if (renamed := self._renamed(old, pieces)) is not None:
            written = f"{self.text[name.start_mark.index : old.start_mark.index]}{renamed}"
        elif record.flow_style or self.layout.quoted_keys:
            written = between_braces(section, {"evidence": pieces}, self.layout)[1:-1]
        else:
            column = record.value[0][0].start_mark.column
            ending = self.layout.line_break(name.start_mark.index)
            written = ending.join(evidence_lines(pieces, self.layout, column)).lstrip(" ")
        return Change(name.start_mark.index + self.skipped, self.end_of(old) + self.skipped, written)

    def _renamed(self, old: Any, pieces: Sequence[Piece]) -> str | None:
        """Evidence that is the same but for what its sources are called, as it is written; None where more differs."""
        nodes = [*old.value] if isinstance(old, yaml.SequenceNode) else [old]
        held = [{key.value: value for key, value in node.value} for node in nodes]
        texts = [{key: str(value.value).strip() for key, value in piece.items()} for piece in held]
        if [{**each, "source": ""} for each in texts] != [{**each, "source": ""} for each in pieces]:
            return None
        start = old.start_mark.index
        written = self.text[start : self.end_of(old)]
        for node, piece in reversed([*zip(held, pieces, strict=True)]):
            source = node["source"]
            first, last = source.start_mark.index - start, self.end_of(source) - start
            written = written[:first] + self._scalar(piece["source"], True) + written[last:]
        return written

    def with_record(self, beside: str, section: str, fields: Fields) -> Change | None:
        """The change that puts a record in behind another, below an empty line where its section has such."""
        for _, sequence, number in self.places():
            node = sequence.value[number]
            if id_of(node) == beside:
                at = self.end_of(node)
                if sequence.flow_style:
                    return self._put(at, f", {between_braces(section, fields, self.layout)}")
                dash, keys = sequence.start_mark.column, node.start_mark.column - sequence.start_mark.column
                ending = self.layout.line_break(at)
                lines = block(section, fields, self.layout, dash, keys)
                spaced = ending if self.layout.spaced(section) else ""
                return self._put(self.layout.line_end(at), ending + spaced + ending.join(lines))
        return None

    def without_key(self, identity: str, key: str) -> Change | None:
        """The change that takes a key of a record away; None where that cannot be done."""
        found = self.record(identity)
        names = [name.value for name, _ in found[1].value] if found else []
        return self._without_key(found[1], names.index(key)) if found and key in names else None

    def without_record(self, identity: str) -> Change | None:
        """The change that takes a record away, with an empty line behind it."""
        for _, sequence, number in self.places():
            if id_of(sequence.value[number]) == identity:
                if not sequence.flow_style:
                    start = self.layout.line_start(sequence.value[number].start_mark.index)
                    end = self.layout.line_after(self.end_of(sequence.value[number]))
                    return self._cut(start, end if self.line(end) else self.layout.line_after(end))
                if len(sequence.value) > 1:
                    return self._without_item(sequence, number)
                return self._cut(sequence.start_mark.index + 1, self.end_of(sequence) - 1)
        return None

    def without(self, line: int, column: int) -> Change | None:
        """The change that takes away what begins at a line and a column, both from 0.

        That is an item of a list, with the list where it is the only one, or an empty list with its key.
        """
        for _, record in self.records():
            for number, (_, value) in enumerate(record.value):
                if not isinstance(value, yaml.SequenceNode):
                    continue
                if not value.value and begins_at(value, line, column):
                    return self._without_key(record, number)
                for item, node in enumerate(value.value):
                    if begins_at(node, line, column):
                        return (
                            self._without_item(value, item)
                            if len(value.value) > 1
                            else self._without_key(record, number)
                        )
        return None

    def replaced(self, line: int, column: int, text: str, *, typed: bool = False) -> Change | None:
        """The change that puts a text in place of the scalar that begins at a line and a column, both from 0."""
        for _, node, in_flow in self.at(line, column):
            written = self._scalar(text, in_flow, typed=typed)
            return Change(node.start_mark.index + self.skipped, self.end_of(node) + self.skipped, written)
        return None

    def _found(self, identity: str, key: str) -> tuple[str, Any, Any, Any]:
        """The section of a record, its node, and the nodes of a key and its value; None for what there is not."""
        section, record = self.record(identity) or ("", None)
        pairs = record.value if record is not None else ()
        return section, record, *next((pair for pair in pairs if pair[0].value == key), (None, None))

    def _new_key(
        self, section: str, record: Any, key: str, value: str | Sequence[str], *, typed: bool = False
    ) -> Change:
        order = list(SECTIONS[section])
        ahead = order[: order.index(key)]
        before = [value for name, value in record.value if name.value in ahead] or [record.value[0][1]]
        at = self.end_of(before[-1])
        name = double_quoted(key) if self.layout.quoted_keys else key
        if isinstance(value, str):
            written = f"{name}: {self._scalar(value, record.flow_style, typed=typed)}"
        else:
            written = f"{name}: [{', '.join(self._scalars(value, True))}]"
        if record.flow_style:
            return self._put(at, f", {written}")
        margin = " " * record.value[0][0].start_mark.column
        ending = self.layout.line_break(at)
        if isinstance(value, str) or self.layout.sequences[True] >= self.layout.sequences[False]:
            return self._put(self.layout.line_end(at), f"{ending}{margin}{written}")
        step = " " * self.layout.dash_step
        lines = "".join(f"{ending}{margin}{step}- {item}" for item in self._scalars(value, False))
        return self._put(self.layout.line_end(at), f"{ending}{margin}{key}:{lines}")

    def _without_item(self, sequence: Any, item: int) -> Change:
        nodes = sequence.value
        if sequence.flow_style:
            if item:
                return self._cut(self.end_of(nodes[item - 1]), self.end_of(nodes[item]))
            return self._cut(nodes[0].start_mark.index, nodes[1].start_mark.index)
        return self._cut_lines(nodes[item])

    def _without_key(self, record: Any, number: int) -> Change | None:
        name, value = record.value[number]
        if record.flow_style:
            if number:
                return self._cut(self.end_of(record.value[number - 1][1]), self.end_of(value))
            if len(record.value) > 1:
                return self._cut(name.start_mark.index, record.value[1][0].start_mark.index)
            return None
        start = self.layout.line_start(name.start_mark.index)
        if self.text[start : name.start_mark.index].strip():  # it stands behind the dash of its record
            return None
        return self._cut(start, self.layout.line_after(self.end_of(value)))

    def _cut_lines(self, node: Any) -> Change:
        start = self.layout.line_start(node.start_mark.index)
        return self._cut(start, self.layout.line_after(self.end_of(node)))

    def _cut(self, start: int, end: int) -> Change:
        return Change(start + self.skipped, end + self.skipped, "")

    def _put(self, at: int, text: str) -> Change:
        return Change(at + self.skipped, at + self.skipped, text)

    def _scalars(self, items: Sequence[str], in_flow: bool) -> list[str]:
        return [self._scalar(item, in_flow) for item in items]

    def _scalar(self, text: str, in_flow: bool, *, typed: bool = False) -> str:
        if self.layout.quoted_keys:
            return double_quoted(text)
        return scalar(text, self.layout.quote, in_flow=in_flow, typed=typed)
