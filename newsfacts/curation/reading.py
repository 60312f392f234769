"""Reading a YAML file as a stream of events: every scalar as the text that stands there, with its position.

Only plain YAML is read. Tags, anchors and aliases, duplicate keys, deep nesting, several documents and
anything that is not UTF-8 are problems with a position, not surprises. Memory stays that of one record,
however large the file.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path
from sys import intern
from typing import Any, BinaryIO

import yaml

from newsfacts.curation.format import SECTIONS, VERSION
from newsfacts.curation.parts import WHOLE, Part, PartOfFile
from newsfacts.curation.unreadable import first_unreadable
from newsfacts.curation.yaml_values import Mapping, Mark, Sequence, Value
from newsfacts.curation.yaml_words import in_words
from newsfacts.errors import CannotRead, Problem, near
from newsfacts.files import opened

# PyYAML built without libyaml reads the same events, only slower.
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

DEEPEST = 12
"""Levels of nesting that are read; the format itself needs six."""


class _Unreadable(Exception):
    """The rest of the file makes no sense; what was found is among the problems."""


class Reader:
    """One file of a base. Iterate `records()` to the end; then `problems` holds all that is wrong with its YAML.

    With a `part`, only those bytes of a large file are read, as if they were a file; positions then count from
    its first line.
    """

    def __init__(self, path: Path, name: str | None = None, part: Part = WHOLE) -> None:
        self.path = path
        self.name = name if name is not None else str(path)
        self.part = part
        self.problems: list[Problem] = []
        self.sections: dict[str, Mark] = {}
        self._next: Callable[[], Any]

    def records(self) -> Iterator[tuple[str, Mapping]]:
        """(section, mapping) for every record, source and entity, in the order of the file.

        Raises CannotRead where the file cannot be opened; all else that is wrong goes to `problems`.
        """
        with opened(self.path) as stream:
            if stream.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
                self._problem("not-utf8", 1, 1, "the file is UTF-16; save it as UTF-8")
                return
            try:
                stream.seek(0)
                loader = Loader(PartOfFile(stream, self.part))
                self._next = loader.get_event
                try:
                    yield from self._document()
                finally:
                    loader.dispose()
            except _Unreadable:
                return
            except yaml.reader.ReaderError:
                self._problem(*first_unreadable(stream))
            except yaml.MarkedYAMLError as error:
                self._syntax_error(error, stream)
            except (yaml.YAMLError, RecursionError) as error:
                self._problem("yaml-syntax", 1, 1, f"this is not YAML: {error}")
            except OSError as error:
                raise CannotRead(f"{self.name}: {error.strerror or error}") from error

    def _document(self) -> Iterator[tuple[str, Mapping]]:
        self._next()  # the start of the stream
        event = self._next()
        if not isinstance(event, yaml.DocumentStartEvent):
            self._problem("empty-file", 1, 1, f"the file is empty; a base starts with `newsfacts: {VERSION}`")
            return
        event = self._next()
        if not isinstance(event, yaml.MappingStartEvent):
            self._at("not-a-mapping", event.start_mark, "a base is a mapping that starts with `newsfacts: 1`")
            return
        self._plain(event)
        yield from self._top_level()
        self._next()  # the end of the document
        event = self._next()
        mark: Mark = event.start_mark
        if isinstance(event, yaml.DocumentStartEvent):
            self._at("several-documents", mark, "a second document starts here; one file holds one base")

    def _top_level(self) -> Iterator[tuple[str, Mapping]]:
        version_seen = False
        while not isinstance(key := self._next(), yaml.MappingEndEvent):
            name = self._key(key, self.sections)
            event = self._next()
            if name in SECTIONS:
                if isinstance(event, yaml.SequenceStartEvent):
                    self._plain(event)
                    yield from self._section(name)
                elif not (isinstance(event, yaml.ScalarEvent) and event.value == ""):
                    self._value(event, 2)
                    self._at("wrong-type", event.start_mark, f"`{name}` holds a list of records, each with `- id: …`")
                continue
            value = self._value(event, 2)
            if name == "newsfacts":
                version_seen = True
                if value != VERSION:
                    self._at("wrong-version", event.start_mark, f"version {VERSION} of the format is read here")
            elif name is not None:
                known = ["newsfacts", *SECTIONS]
                self._at("unknown-key", key.start_mark, f"no section is called `{name}`{nearest(name, known)}")
        if not version_seen:
            self._problem("missing-key", 1, 1, f"`newsfacts: {VERSION}` is missing; it says which format this is")

    def _section(self, name: str) -> Iterator[tuple[str, Mapping]]:
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            value = self._value(event, 3)
            if isinstance(value, Mapping):
                yield name, value
            else:
                self._at("wrong-type", event.start_mark, f"an item of `{name}` is a mapping that starts with `id: …`")

    def _value(self, event: Any, depth: int) -> Value:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.tag is not None or event.anchor is not None:
                self._plain(event)
            text: str = event.value
            return text
        if kind is yaml.AliasEvent:
            self._at("no-aliases", event.start_mark, f"`*{event.anchor}`: aliases are not read; write the value out")
            return ""
        if depth > DEEPEST:
            self._at("too-deep", event.start_mark, f"nested deeper than {DEEPEST} levels; the rest is not read")
            raise _Unreadable
        self._plain(event)
        if kind is yaml.MappingStartEvent:
            return self._mapping(event.start_mark, depth)
        sequence = Sequence()
        while type(item := self._next()) is not yaml.SequenceEndEvent:
            sequence.marks.append(item.start_mark)
            sequence.items.append(self._value(item, depth + 1))
        return sequence

    def _mapping(self, mark: Mark, depth: int) -> Mapping:
        mapping = Mapping(mark)
        keys, values, marks = mapping.keys, mapping.values, mapping.marks
        next_event, scalar, end = self._next, yaml.ScalarEvent, yaml.MappingEndEvent
        while type(key := next_event()) is not end:
            name = self._key(key, keys)
            event = next_event()
            value: Value
            if type(event) is scalar and event.tag is None and event.anchor is None:
                value = event.value
                if value == "" and event.implicit[0]:
                    continue  # `note:` with nothing behind it is a note that is not there
            else:
                value = self._value(event, depth + 1)
            if name is not None:
                values[name] = value
                marks[name] = event.start_mark
        return mapping

    def _key(self, event: Any, seen: dict[str, Mark]) -> str | None:
        mark: Mark = event.start_mark
        if type(event) is not yaml.ScalarEvent:
            self._value(event, DEEPEST)
            self._at("wrong-type", mark, "a key is a plain word")
            return None
        if event.tag is not None or event.anchor is not None:
            self._plain(event)
        name = intern(event.value)  # the same few for every record
        if name in seen:
            first = seen[name].line + 1
            self._at("duplicate-key", mark, f"`{name}` stands here a second time; first on line {first}")
            return None
        seen[name] = mark
        return name

    def _plain(self, event: Any) -> None:
        if event.tag is not None:
            self._at("no-tags", event.start_mark, f"`{event.tag}`: tags are not read; every value is plain text")
        if event.anchor is not None:
            self._at("no-aliases", event.start_mark, f"`&{event.anchor}`: anchors are not read; write values out")

    def _syntax_error(self, error: yaml.MarkedYAMLError, stream: BinaryIO) -> None:
        """Say what is no YAML, and where.

        Some parsers read ahead and give up at a depth of their own. What is too deep before that place is said first.
        """
        mark = error.problem_mark or error.context_mark
        if self.part != WHOLE or not mark:
            self._problem("yaml-syntax", 1, 1, f"this is not YAML: {error.problem}")
            return
        stream.seek(0)
        readable = stream.read(4 * mark.index + 8).decode("utf-8-sig", "ignore")
        before = Reader(self.path, self.name, Part(0, len(readable[: mark.index].encode()), 0, b""))
        list(before.records())
        if any(problem.code == "too-deep" for problem in before.problems):
            self.problems = before.problems
        else:
            words = in_words(error, readable.split("\n"))
            self._problem("yaml-syntax", mark.line + 1, mark.column + 1, f"this is not YAML: {words}")

    def _at(self, code: str, mark: Mark, message: str) -> None:
        self._problem(code, mark.line + 1, mark.column + 1, message)

    def _problem(self, code: str, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self.name, line, column, "error", code, message))


def nearest(name: str, known: list[str]) -> str:
    """`: did you mean …?` for a name that comes near one that is known, or an empty string."""
    found = near(name, known, 1)
    return f": did you mean `{found[0]}`?" if found else f"; one of {', '.join(known)}"
