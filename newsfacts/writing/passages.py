"""The comments that have the passage of a text above the stubs that are of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.writing.nodes import Nodes, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PASSAGE = "# ¶ "
"""What such a comment begins with."""
_ABOVE = re.compile(rf"^[ \t]*({PASSAGE}[^\r\n]*)", re.M)
_IDLE = re.compile(rf"^[ \t]*{PASSAGE}[^\r\n]*(?:\r\n?|\n)(?=(?:[ \t]*(?:\r\n?|\n))*(?:[ \t]*{PASSAGE}|\S|\Z))", re.M)


def without_idle(text: str) -> str:
    """Take away the comments below which no record is left."""
    return _IDLE.sub("", text)


def passages_of(text: str) -> dict[str, str]:
    """The comment that each record stands below, by its id."""
    found: dict[str, str] = {}
    told = ("", "")
    for id, section, own, _, _ in _records(text):
        told = (section, own or (told[1] if told[0] == section else ""))
        found[id] = told[1]
    return found


def with_passages(text: str, passages: Mapping[str, str]) -> str:
    """Put comments above records, by their ids; of several in a row with the same, above the first."""
    ending = "\r\n" if "\r\n" in text else "\n"
    told = ""
    put: list[tuple[int, str]] = []
    for id, _, own, start, margin in _records(text):
        wanted = passages.get(id) or own
        if id in passages and wanted not in ("", told, own):
            put.append((start, f"{margin}{wanted}{ending}"))
        told = wanted or told
    for start, line in reversed(put):
        text = text[:start] + line + text[start:]
    return text


def _records(text: str) -> Iterator[tuple[str, str, str, int, str]]:
    """Every record that has a line of its own: id, section, the comment above it, where it begins, margin."""
    nodes = Nodes(text)
    at = 0
    for section, sequence, number in nodes.places():
        start = nodes.layout.line_start(sequence.value[number].start_mark.index)
        own = _ABOVE.findall(nodes.text, at, start)
        at = start
        if not sequence.flow_style:
            margin = " " * sequence.start_mark.column
            yield id_of(sequence.value[number]), section, own[-1] if own else "", start + nodes.skipped, margin
