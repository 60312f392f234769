"""From a YAML mapping to a record as its curator wrote it: each key checked and given its type."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.curation import format as form
from newsfacts.curation.format import (
    EVIDENCE_KEYS,
    KIND_OF_SECTION,
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_ITEMS,
    SECTIONS,
)
from newsfacts.curation.reading import nearest
from newsfacts.curation.yaml_values import Mapping, Mark, Sequence, Value
from newsfacts.dates import DateError, read_edtf
from newsfacts.errors import Problem
from newsfacts.figures import FigureError, read_figure
from newsfacts.model import ENTITY_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable


is_id = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").fullmatch


class Written(NamedTuple):
    """A record, source or entity as it is written, with its values typed but its references not yet followed.

    `fields` holds text as `str`, dates as `Date`, figures as `Figure`, lists as tuples and evidence as a
    tuple of dicts. `mapping` keeps the positions.
    """

    kind: str
    id: str
    fields: dict[str, Any]
    mapping: Mapping
    file: str

    @property
    def line(self) -> int:
        """Line of the record's first key, counted from 1."""
        return self.mapping.mark.line + 1

    @property
    def column(self) -> int:
        """Column of the record's first key, counted from 1."""
        return self.mapping.mark.column + 1

    def problem(
        self, key: str, code: str, message: str, *, item: int | None = None, severity: str = "error"
    ) -> Problem:
        """A problem with the value of `key`, or with one item of its list, where that stands."""
        mark = self.mapping.marks.get(key, self.mapping.mark)
        value = self.mapping.values.get(key)
        if item is not None and isinstance(value, Sequence):
            mark = value.marks[item]
        named = message if f"`{self.id}`" in message else f"`{self.id}`: {message}"
        return Problem(self.file, mark.line + 1, mark.column + 1, severity, code, named)


class _Wrong(Exception):
    """A value that cannot be what its key holds: a code and the words for the curator."""

    def __init__(self, code: str, message: str, mark: Mark | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.mark = code, message, mark


def read_written(section: str, mapping: Mapping, file: str, problems: list[Problem]) -> Written | None:
    """The record that a mapping writes down, or None where it has no usable id; problems are appended."""
    fields = _fields(section, mapping, file, problems)
    identity = fields.get("id")
    if identity is None:
        return None
    return Written(KIND_OF_SECTION[section], identity, fields, mapping, file)


def _fields(section: str, mapping: Mapping, file: str, problems: list[Problem]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    values, readers = mapping.values, _READERS[section]
    for name, value in values.items():
        try:
            read = readers.get(name)
            if read is not None:
                fields[name] = read(name, value)
            elif name == "evidence" and name in _KEYS[section]:
                fields[name] = _evidence(value, mapping.marks[name], file, problems)
            else:
                problems.append(_unknown(name, section, mapping, file))
        except _Wrong as wrong:
            problems.append(_problem(file, wrong.mark or mapping.marks[name], wrong.code, wrong.message))
    for name in _REQUIRED[section]:
        if name not in values:
            meaning = _KEYS[section][name].meaning
            problems.append(_problem(file, mapping.mark, "missing-key", f"`{name}` is missing: {meaning}"))
    if len(mapping.keys) > len(values):  # some have nothing behind them
        unknown = (name for name in mapping.keys if name not in values and name not in _KEYS[section])
        problems.extend(_unknown(name, section, mapping, file, is_bare=True) for name in unknown)
    mapping.keys.clear()  # nothing else asks where keys stand, and a base has very many
    return fields


_CUT_OFF = ": between { and } a comma begins another key; put quotes around a text that has one"
"""What is said of a key that looks like words of a text."""


def _unknown(name: str, section: str, mapping: Mapping, file: str, *, is_bare: bool = False) -> Problem:
    """The problem of a key that there is not; `is_bare`: nothing stands behind it."""
    is_text = is_bare and (" " in name or not name[:1].islower())
    hint = _CUT_OFF if is_text else nearest(name, list(_KEYS[section]))
    message = f"no key is called `{name}` here{hint}"
    return _problem(file, mapping.keys[name], "unknown-key", message)


def _problem(file: str, mark: Mark, code: str, message: str) -> Problem:
    return Problem(file, mark.line + 1, mark.column + 1, "error", code, message)


def _text(name: str, value: Value, longest: int = LONGEST_TEXT) -> str:
    if not isinstance(value, str):
        raise _Wrong("wrong-type", f"`{name}` holds text, not a {_called(value)}")
    text = value.strip()
    if not text:
        raise _Wrong("wrong-type", f"`{name}` is empty; write something, or leave the key out")
    if len(value) > longest:
        raise _too_long(f"`{name}`", len(value), longest)
    return text


def _too_long(what: str, length: int, longest: int, mark: Mark | None = None) -> _Wrong:
    return _Wrong("too-long", f"{what} has {length:,} characters, {longest:,} at most", mark)


def _name(name: str, value: Value) -> str:
    return _text(name, value, LONGEST_NAME)


def _expect_few(name: str, items: list[Value]) -> None:
    if len(items) > MOST_ITEMS:
        raise _Wrong("too-long", f"`{name}` has {len(items):,} items, {MOST_ITEMS:,} at most")


def kebab(text: str) -> str:
    """The id that comes nearest to a text: small letters and digits of ASCII, parted by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "an-id"


def _id(name: str, value: Value) -> str:
    text = _name(name, value)
    if not is_id(text):
        raise _Wrong("bad-id", f"{text!r} is not kebab-case: write `{kebab(text)}`")
    return text


def _date(name: str, value: Value) -> Any:
    try:
        return read_edtf(_text(name, value))
    except DateError as error:
        raise _Wrong("unreadable-date", f"`{name}`: {error}") from None


def _figure(name: str, value: Value) -> Any:
    try:
        return read_figure(_text(name, value))
    except FigureError as error:
        raise _Wrong("unreadable-figure", f"`{name}`: {error}") from None


def _words(name: str, value: Value) -> tuple[str, ...]:
    if not isinstance(value, Sequence):
        shown = value if isinstance(value, str) else "…"
        raise _Wrong("wrong-type", f"`{name}` holds a list: [{shown}]")
    words = [item.strip() for item in value.items if type(item) is str and len(item) <= LONGEST_NAME]
    if not all(words) or not len(words) == len(value.items) <= MOST_ITEMS:
        raise _wrong_list(name, value)
    return tuple(words)


def _wrong_list(name: str, value: Sequence) -> _Wrong:
    """Say what is wrong with the first item that is not the text it should be."""
    _expect_few(name, value.items)
    for item, mark in zip(value.items, value.marks, strict=True):
        if not isinstance(item, str) or not item.strip():
            return _Wrong("wrong-type", f"an item of `{name}` is text", mark)
        if len(item) > LONGEST_NAME:
            return _too_long(f"an item of `{name}`", len(item), LONGEST_NAME, mark)
    raise AssertionError("the list is sound")


def _entity_kind(name: str, value: Value) -> str:
    text = _text(name, value)
    if text not in ENTITY_KINDS:
        raise _Wrong("wrong-type", f"no kind of entity is called `{text}`{nearest(text, list(ENTITY_KINDS))}")
    return text


def _paragraph(name: str, value: Value) -> int:
    text = _text(name, value)
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0):
        raise _Wrong("wrong-type", f"`{name}` is a whole number from 1, not {text!r}")
    return int(text)


def _evidence(value: Value, mark: Mark, file: str, problems: list[Problem]) -> tuple[dict[str, Any], ...]:
    if isinstance(value, str):
        raise _Wrong("wrong-type", "`evidence` is a mapping {source, paragraph, exact}, or a list of them")
    if isinstance(value, Sequence):
        _expect_few("evidence", value.items)
    pieces = [(value, mark)] if isinstance(value, Mapping) else list(zip(value.items, value.marks, strict=True))
    read = []
    for piece, at in pieces:
        if not isinstance(piece, Mapping):
            raise _Wrong("wrong-type", "a piece of `evidence` is a mapping {source, paragraph, exact}", at)
        read.append(_fields(form.EVIDENCE, piece, file, problems))
    return tuple(read)


def _called(value: Value) -> str:
    return "list" if isinstance(value, Sequence) else "mapping"


_again = lru_cache(maxsize=1 << 14)
"""Remembers what few different texts in many records were read as."""
_READ: dict[str, Callable[[str, Value], Any]] = {
    form.TEXT: _text,
    form.ID: _id,
    form.DATE: _again(_date),
    form.FIGURE: _figure,
    form.ENTITY: _again(_name),
    form.ENTITIES: _words,
    form.FACTS: _words,
    form.WORDS: _words,
    form.SOURCE: _again(_name),
    form.ENTITY_KIND: _entity_kind,
    form.PARAGRAPH: _again(_paragraph),
}

_KEYS = {**SECTIONS, form.EVIDENCE: EVIDENCE_KEYS}
_READERS = {
    section: {name: _READ[key.holds] for name, key in keys.items() if key.holds != form.EVIDENCE}
    for section, keys in _KEYS.items()
}
_REQUIRED = {section: [name for name, key in keys.items() if key.required] for section, keys in _KEYS.items()}
