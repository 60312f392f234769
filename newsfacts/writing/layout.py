"""How a file of a base is laid out: where its sections end, and the habits of whoever wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from newsfacts.curation.format import SECTIONS
from newsfacts.curation.reading import Loader
from newsfacts.text.lines import LINE_BREAK

if TYPE_CHECKING:
    from collections.abc import Callable

# As Any, since types-PyYAML takes the marks of an event for optional.
_SCALAR: Any = yaml.ScalarEvent
_LIST: Any = yaml.SequenceStartEvent
_LIST_END: Any = yaml.SequenceEndEvent
_MAPPING: Any = yaml.MappingStartEvent
_MAPPING_END: Any = yaml.MappingEndEvent

EMPTY_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)")
_NARROW, _WIDE = 80, 120


def begins(text: str) -> int:
    """Where a text begins, behind a byte order mark if it has one."""
    return len(text) - len(text.removeprefix("\ufeff"))


def line_breaks(text: str) -> int:
    """The number of line breaks in a text."""
    return len(LINE_BREAK.findall(text))


class Section:
    """A section of a file: where it is, and how its records are set. Positions count characters from 0."""

    __slots__ = ("count", "dash", "end", "flow", "keys", "last", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        """Where the value of the section starts, and where its last character stands."""
        self.flow = False
        """The records stand between brackets."""
        self.count = 0
        self.last = start
        """Where the last record starts."""
        self.dash = 0
        """Column of the dashes, counted from 0."""
        self.keys = 2
        """Column of the keys, counted from the dash."""


class Layout:
    """The layout of one file. Positions count characters from 0, a byte order mark not among them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sections: dict[str, Section] = {}
        self.column = 0
        """Column of the names of the sections."""
        self.end = 0
        """Where a new section can stand: behind everything, but before an end of document (`...`)."""
        self.flow = False
        """The whole file stands between braces, as JSON does."""
        self.content_end = 0
        """Where the last section ends."""
        self.last_key = 0
        """Where the name of the last section starts."""
        self.quoted_keys = False
        self.folds = False
        """Some text is folded with `>`."""
        self.quotes = {"'": 0, '"': 0}
        self.sequences = {True: 0, False: 0}
        """How many lists within records stand between brackets, and how many have dashes."""
        self.mappings = {True: 0, False: 0}
        """Likewise for mappings."""
        self.dash_step = 2
        """Column of the dashes of a list within a record, counted from its key."""
        self.key_step = 2
        """Column of the keys of a mapping within a record, counted from its key."""
        _Scan(self).run()
        widest = max(map(len, LINE_BREAK.split(text)), default=0)
        self.width = max(_NARROW, min(_WIDE, widest))

    @property
    def quote(self) -> str:
        """The quotation mark that the file prefers."""
        return "'" if self.quotes["'"] > self.quotes['"'] else '"'

    def spaced(self, name: str) -> bool:
        """Whether an empty line stands between the records of a section, or of others where it has but one."""
        several = [each for each in self.sections.values() if each.count > 1 and not each.flow]
        own = self.sections.get(name)
        for section in [own] if own in several else several:
            assert section is not None
            above = self.text[: self.line_start(self.text.rfind("-", 0, section.last))]
            return self._empty_above(above)
        return EMPTY_LINE.search(self.text) is not None

    @staticmethod
    def _empty_above(text: str) -> bool:
        """Whether a text ends with an empty line, comments behind it aside."""
        for line in reversed(text.splitlines()):
            if not line.strip():
                return True
            if not line.lstrip().startswith("#"):
                return False
        return False

    def line_break(self, at: int) -> str:
        """The line break that the lines before a position have, else the first of the file, else a line feed."""
        before = self.text.rfind("\n", 0, at)
        if before > 0 and self.text[before - 1] == "\r":
            return "\r\n"
        found = LINE_BREAK.search(self.text)
        return "\n" if before >= 0 or found is None else found[0]

    def line_end(self, at: int) -> int:
        """The position of the line break behind a position, or the end of the text."""
        found = LINE_BREAK.search(self.text, at)
        return found.start() if found else len(self.text)

    def line_after(self, at: int) -> int:
        """The position where the next line starts, or the end of the text."""
        found = LINE_BREAK.search(self.text, at)
        return found.end() if found else len(self.text)

    def line_start(self, at: int) -> int:
        """The position where the line of a position starts."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1


class _Scan:
    """One walk over the events of a file that YAML can read; fills a Layout."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._next: Callable[[], Any]

    def run(self) -> None:
        loader = Loader(self._layout.text)
        self._next = loader.get_event
        try:
            self._document()
        finally:
            loader.dispose()

    def _document(self) -> None:
        layout = self._layout
        layout.end = len(layout.text)
        self._next()
        self._next()
        event = self._next()
        if type(event) is not _MAPPING:
            return
        layout.flow = bool(event.flow_style)
        layout.column = event.start_mark.column
        while type(key := self._next()) is not _MAPPING_END:
            layout.quoted_keys = key.style == '"'
            layout.last_key = key.start_mark.index
            layout.content_end = self._value(key.value, self._next())
        end = self._next()
        if end.explicit:
            layout.end = end.start_mark.index

    def _value(self, name: str, event: Any) -> int:
        if name not in SECTIONS:
            return self._end_of(event, self._layout.column)
        section = Section(event.start_mark.index, event.start_mark.index)
        self._layout.sections[name] = section
        if type(event) is not _LIST:
            section.end = self._end_of(event, self._layout.column)
            return section.end
        section.flow = bool(event.flow_style)
        section.dash = event.start_mark.column
        while type(item := self._next()) is not _LIST_END:
            section.count += 1
            section.last = item.start_mark.index
            section.keys = max(2, item.start_mark.column - section.dash)
            section.end = self._end_of(item, item.start_mark.column, record=True)
        if section.flow and not section.count:
            section.end = item.end_mark.index
        return int(item.end_mark.index) if section.flow else section.end

    def _end_of(self, event: Any, column: int, record: bool = False) -> int:
        """Read a value to its end; `column` is that of the mapping in which it stands."""
        if type(event) is _SCALAR:
            return self._end_of_scalar(event)
        layout, flow, end = self._layout, bool(event.flow_style), event.end_mark.index
        if type(event) is _LIST:
            layout.sequences[flow] += 1
            if not flow:
                layout.dash_step = event.start_mark.column - column
            while type(item := self._next()) is not _LIST_END:
                end = self._end_of(item, event.start_mark.column)
        else:
            if not record:
                layout.mappings[flow] += 1
                if not flow and event.start_mark.column > column:
                    layout.key_step = event.start_mark.column - column
            while type(item := self._next()) is not _MAPPING_END:
                end = self._end_of(self._next(), event.start_mark.column)
        return int(item.end_mark.index) if flow else end

    def _end_of_scalar(self, event: Any) -> int:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style
        if style in self._layout.quotes:
            self._layout.quotes[style] += 1
        elif style in (">", "|"):
            self._layout.folds = self._layout.folds or style == ">"
            if event.value.endswith("\n\n") or event.value == "\n":
                return int(end)  # `|+` keeps the empty lines behind it: they are part of the text
            return int(start) + len(self._layout.text[start:end].rstrip(" \t\r\n"))
        return int(end)
