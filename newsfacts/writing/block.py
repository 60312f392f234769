"""A record as YAML, in the style of the file that it goes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, cast

from newsfacts.curation import format as form
from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS, Key
from newsfacts.writing.scalars import double_quoted, folded, scalar

if TYPE_CHECKING:
    from newsfacts.writing.layout import Layout

Piece: TypeAlias = Mapping[str, str]
Value: TypeAlias = str | Sequence[str] | Sequence[Piece]
Fields: TypeAlias = Mapping[str, Value]
"""The keys of a record: text as it is to be read back, lists of texts, and evidence as a list of mappings."""

_TYPED = frozenset([form.DATE, form.PARAGRAPH])
_BEHIND_ABOUT = ("said_by", "disputed_by")


def in_order(section: str, fields: Fields) -> dict[str, Value]:
    """The keys of a record in the order in which records are written; what is empty is left out."""
    keys = list(SECTIONS[section])
    if "about" in keys:  # whose account it is reads best behind what it is about
        moved = [key for key in keys if key in _BEHIND_ABOUT]
        keys = [key for key in keys if key not in moved]
        at = keys.index("about") + 1
        keys[at:at] = moved
    return {key: fields[key] for key in keys if fields.get(key)}


def block(section: str, fields: Fields, layout: Layout, dash: int, keys: int) -> list[str]:
    """The lines of a record in a list with dashes.

    `dash` is the column of the dash, counted from 0, `keys` that of the keys, counted from the dash.
    """
    lines = list(_keys(section, fields, layout, dash + keys))
    lines[0] = " " * dash + "-" + " " * (keys - 1) + lines[0][dash + keys :]
    return lines


def between_braces(section: str, fields: Fields, layout: Layout) -> str:
    """A record on one line, for a list that stands between brackets; as JSON where the file is JSON."""
    parts = []
    for key, value in in_order(section, fields).items():
        if isinstance(value, str):
            written = _quoted_or(value, layout, _typed(SECTIONS[section][key]))
        elif SECTIONS[section][key].holds == form.EVIDENCE:
            pieces = [_braces(piece, layout) for piece in cast("Sequence[Piece]", value)]
            written = pieces[0] if len(pieces) == 1 else f"[{', '.join(pieces)}]"
        else:
            written = f"[{', '.join(_quoted_or(each, layout) for each in cast('Sequence[str]', value))}]"
        parts.append(f"{_key(key, layout)}: {written}")
    return "{" + ", ".join(parts) + "}"


def _keys(section: str, fields: Fields, layout: Layout, column: int) -> Iterator[str]:
    margin = " " * column
    for name, value in in_order(section, fields).items():
        key = SECTIONS[section][name]
        if isinstance(value, str):
            yield from _text(name, value, key, layout, column)
        elif key.holds == form.EVIDENCE:
            yield from evidence_lines(cast("Sequence[Piece]", value), layout, column)
        else:
            words = cast("Sequence[str]", value)
            line = f"{margin}{name}: [{', '.join(scalar(word, layout.quote, in_flow=True) for word in words)}]"
            if layout.sequences[True] >= layout.sequences[False] and len(line) <= layout.width:
                yield line
                continue
            yield f"{margin}{name}:"
            step = " " * layout.dash_step
            yield from (f"{margin}{step}- {scalar(word, layout.quote)}" for word in words)


def _text(name: str, text: str, key: Key, layout: Layout, column: int) -> Iterator[str]:
    margin = " " * column
    line = f"{margin}{name}: {scalar(text, layout.quote, typed=_typed(key))}"
    inner = margin + "  "
    if layout.folds and len(line) > layout.width and " " in text:
        lines = folded(text, layout.width - len(inner))
        if lines is not None:
            yield f"{margin}{name}: >-"
            yield from (inner + each for each in lines)
            return
    yield line


def evidence_lines(pieces: Sequence[Piece], layout: Layout, column: int) -> Iterator[str]:
    """The lines of the evidence of a record whose keys stand in a column."""
    margin = " " * column
    if len(pieces) == 1:
        line = f"{margin}evidence: {_braces(pieces[0], layout)}"
        if _in_braces(line, layout):
            yield line
            return
        yield f"{margin}evidence:"
        yield from _piece(pieces[0], layout, column + layout.key_step)
        return
    yield f"{margin}evidence:"
    dash = column + layout.dash_step
    for piece in pieces:
        line = f"{' ' * dash}- {_braces(piece, layout)}"
        if _in_braces(line, layout):
            yield line
            continue
        first, *rest = _piece(piece, layout, dash + 2)
        yield f"{' ' * dash}- {first.lstrip(' ')}"
        yield from rest


def _piece(piece: Piece, layout: Layout, column: int) -> Iterator[str]:
    for name, key in EVIDENCE_KEYS.items():
        if piece.get(name):
            yield from _text(name, piece[name], key, layout, column)


def _in_braces(line: str, layout: Layout) -> bool:
    """Whether a mapping stands between braces in this file: they are in use, and the line is not too long."""
    used = layout.mappings[True] > 0 or layout.mappings[False] == 0
    return used and len(line) <= layout.width


def _braces(piece: Piece, layout: Layout) -> str:
    parts = []
    for name, key in EVIDENCE_KEYS.items():
        if piece.get(name):
            parts.append(f"{_key(name, layout)}: {_quoted_or(piece[name], layout, _typed(key))}")
    return "{" + ", ".join(parts) + "}"


def _key(name: str, layout: Layout) -> str:
    return double_quoted(name) if layout.quoted_keys else name


def _quoted_or(text: str, layout: Layout, typed: bool = False) -> str:
    if layout.quoted_keys:
        return text if typed and text.isdigit() and text.isascii() else double_quoted(text)
    return scalar(text, layout.quote, in_flow=True, typed=typed)


def _typed(key: Key) -> bool:
    return key.holds in _TYPED
