"""Reading one record that is written plainly: lines of `key: value`, and the same one level deeper."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS
from newsfacts.curation.reading import Mapping, Sequence, Value

_KEYS = frozenset(EVIDENCE_KEYS).union(*SECTIONS.values())

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_ITEM = r"[^-\[\]{},:#?&*!|>'\"%@` ](?:[^\[\]{},:#?&*!|>'\"%@`]*[^\[\]{},:#?&*!|>'\"%@` ])?"
_ITEMS = re.compile(rf"\[{_ITEM}(?:, {_ITEM})*\]")
_PAIR = re.compile(rf"([a-z]+): (?:({_ITEM})|\"([^\"\\]*)\"|'([^']*)')(?:, |\}})")


class At:
    """Where a record begins, as a parser would say."""

    __slots__ = ("column", "index", "line")

    def __init__(self, line: int, column: int, index: int) -> None:
        self.line, self.column, self.index = line, column, index


class NotPlain(Exception):
    """This has to be read by a parser."""


def plain_record(written: str, column: int, at: At) -> Mapping:
    """Give the mapping that is written behind `- `, with its keys in this column. Raises NotPlain."""
    values = _flat(written.rstrip("\n"), "\n" + " " * column, at)
    return _mapping(values, at) if values else _nested(written, column, at)


def _flat(written: str, margin: str, at: At) -> dict[str, Value] | None:
    """Give the values of a record of which each stands on one line, as nearly all do; None for any other."""
    lines = written.split(margin)
    if len(lines) <= written.count("\n"):
        return None
    values: dict[str, Value] = {}
    for line in lines:
        key, _, text = line.partition(": ")
        if text[:1] not in _INDICATORS and text and ": " not in text and " #" not in text and text[-1] not in " :":
            values[key] = text
        elif text in ("", ">-"):
            return None
        else:
            values[key] = _value(text, at)
    return values if len(values) == len(lines) and values.keys() <= _KEYS else None


def _nested(written: str, column: int, at: At) -> Mapping:
    """Give the mapping of any other record."""
    margin = " " * column
    lines = (margin + written).split("\n")
    while len(lines) > 1 and _is_nothing(lines[-1], column):
        lines.pop()
    mapping, after = _block(lines, 0, margin, at)
    if after < len(lines):
        raise NotPlain
    return mapping


def _is_nothing(line: str, column: int) -> bool:
    """Say whether a line is empty or a comment; further to the right it could be text of the key above."""
    text = line.lstrip(" ")
    return not text or (text[0] == "#" and len(line) - len(text) <= column)


def _block(lines: list[str], number: int, margin: str, at: At) -> tuple[Mapping, int]:
    """Give the mapping whose keys stand behind a margin from this line on, and the number of the line after it."""
    values: dict[str, Value] = {}
    size, last = len(margin), len(lines)
    while number < last and lines[number].startswith(margin):
        key, colon, text = lines[number][size:].partition(": ")
        number += 1
        value: Value
        if colon:
            value, number = _folded(lines, number, size) if text == ">-" else (_value(text, at), number)
        else:
            value, number = _deeper(lines, number, size, at)
            if key[-1:] != ":":
                raise NotPlain
            key = key[:-1]
        if key not in _KEYS or key in values:
            raise NotPlain
        values[key] = value
    return _mapping(values, at), number


def _deeper(lines: list[str], number: int, size: int, at: At) -> tuple[Value, int]:
    """Give what is written below a key, further in than `size`, and the number of the line after it."""
    margin = _margin(lines, number, size)
    begins, inner = f"{margin}- ", f"{margin}  "
    if not lines[number].startswith(begins):
        return _block(lines, number, margin, at)
    items: list[Value] = []
    while number < len(lines) and lines[number].startswith(begins):
        text = lines[number][len(begins) :]
        if text.partition(": ")[0] in _KEYS:
            lines[number] = inner + text
            item, number = _block(lines, number, inner, at)
            items.append(item)
        else:
            items.append(_value(text, at))
            number += 1
    return _sequence(items, at), number


def _folded(lines: list[str], number: int, size: int) -> tuple[str, int]:
    """Give the text below `>-`, which is further in than `size`, as one line, and the number of the line after it."""
    margin = _margin(lines, number, size)
    folded = []
    while number < len(lines) and lines[number].startswith(margin):
        text = lines[number][len(margin) :]
        if not text or text[0] == " " or text[-1] == " ":
            raise NotPlain
        folded.append(text)
        number += 1
    return " ".join(folded), number


def _margin(lines: list[str], number: int, size: int) -> str:
    """Give the spaces before a line that is further in than `size`."""
    line = lines[number] if number < len(lines) else ""
    margin = line[: len(line) - len(line.lstrip(" "))]
    if len(margin) <= size:
        raise NotPlain
    return margin


def _value(text: str, at: At) -> Value:
    """Give a value that stands on one line."""
    sign = text[:1]
    if sign not in _INDICATORS:
        if not text or ": " in text or " #" in text or text[-1] in " :":
            raise NotPlain
        return text
    if sign == "[":
        return _flow_sequence(text, at)
    if sign == "{":
        return _flow_mapping(text, at)
    inside = text[1:-1]
    if sign not in "\"'" or len(text) < 2 or text[-1] != sign or sign in inside or (sign == '"' and "\\" in inside):
        raise NotPlain
    return inside


def _flow_sequence(text: str, at: At) -> Sequence:
    if not _ITEMS.fullmatch(text):
        raise NotPlain
    return _sequence(text[1:-1].split(", "), at)


def _flow_mapping(text: str, at: At) -> Mapping:
    values: dict[str, Value] = {}
    place = 1
    while not values or text[place - 1] != "}":
        found = _PAIR.match(text, place)
        if found is None:
            raise NotPlain
        key, plain, *quoted = found.groups()
        if key not in _KEYS or key in values:
            raise NotPlain
        values[key] = plain or quoted[0] or quoted[1] or ""
        place = found.end()
    if place < len(text):
        raise NotPlain
    return _mapping(values, at)


def _mapping(values: dict[str, Value], at: At) -> Mapping:
    mapping = Mapping(at)
    mapping.values = values
    mapping.marks = mapping.keys = dict.fromkeys(values, at)
    return mapping


def _sequence(items: Iterable[Value], at: At) -> Sequence:
    sequence = Sequence()
    sequence.items = [*items]
    sequence.marks = [at] * len(sequence.items)
    return sequence
