"""What a YAML file holds, each value with where it stands: text, mappings and sequences."""

from __future__ import annotations

from typing import Protocol, TypeAlias


class Mark(Protocol):
    """Where something stands, all counted from 0; PyYAML has a class for each of its parsers."""

    line: int
    column: int
    index: int


class Mapping:
    """A YAML mapping: its values by key, and where it, its values and, until it is read, its keys stand."""

    __slots__ = ("keys", "mark", "marks", "values")

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.values: dict[str, Value] = {}
        self.marks: dict[str, Mark] = {}
        self.keys: dict[str, Mark] = {}


class Sequence:
    """A YAML sequence: its items and where each stands."""

    __slots__ = ("items", "marks")

    def __init__(self) -> None:
        self.items: list[Value] = []
        self.marks: list[Mark] = []


Value: TypeAlias = str | Mapping | Sequence
