"""Changes of records as lines: `ID: what it says`, `KEY: value` below it, `-ID` for what goes, `+ ID: …` for more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from newsfacts.curation.format import LISTS, SECTIONS
from newsfacts.curation.lint.rules.unwritten import TODO
from newsfacts.curation.reading import nearest
from newsfacts.errors import UsageError
from newsfacts.text.lines import LINE_BREAK
from newsfacts.writing.scalars import double_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_ID = r"[^\s.:#>+-][^\s.:#>]*"
_VALUE = r"\s*(?::(?=\s|$)|\t)\s*(?P<value>.*)"
_RECORD = re.compile(
    rf"(?:(?P<sign>[+-])\s*)?(?P<id>{_ID}?)(?:\.(?P<key>\w+))?(?:\s*->\s*(?P<new>{_ID}))?(?:{_VALUE})?"
)
_BELOW = re.compile(rf"(?P<key>\w+){_VALUE}")
_ALL_BELOW = re.compile(rf"\*\s*(?P<key>\w+){_VALUE}")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_ITEM = re.compile(rf"\s*(?:{_QUOTED.pattern})\s*(?=,|\Z)|[^,]+")
_TO_WRITE = re.compile(rf"{TODO}\b")
GOES = "-"
"""What stands for what is to go."""
_EXAMPLE = (
    "a line is `ID: what the record says`, `ID -> NEW-ID: …`, `-ID` for what is to go, `+ NEW-ID: …` for one more, "
    "`ID.KEY: value`, or `* KEY: value` for all below"
)
SAYS = {"facts": "statement", "events": "title", "quotes": "text", "entities": "name", "sources": "title"}
"""The key that a line names which names none."""
ABOVE = "^"
"""What stands for what the last line of the same key says."""
EXACT = "exact"
"""The key of a line for the words of the evidence."""
BESIDE = " | "
"""What stands between the words of several pieces of evidence."""


class ChangeLine(NamedTuple):
    """A line: the record, one of its keys or none, and what that is to be, None where it is to go."""

    number: int
    id: str
    key: str | None
    value: str | None
    beside: str | None = None
    """For a record that is new, the one that it is put in behind and is like."""
    is_common: bool = False
    """Whether this is said of all records below: then it says nothing of those that say otherwise."""


class _Head(NamedTuple):
    """A record that lines further in belong to."""

    id: str
    beside: str | None = None
    goes: bool = False


class Lines(NamedTuple):
    """A list of changes."""

    changes: Sequence[ChangeLine]
    unread: Mapping[int, str] = {}
    """What is wrong with lines that cannot be read, by their numbers."""


def read_lines(text: str) -> Lines:
    """Read changes, a line each; empty lines and those that begin with `#` are passed over.

    A line that is further in is a key of the record above it; one that begins with `*` holds for all records below.
    What is `TODO` still stays as it is. Raises UsageError where there is no change.
    """
    found: list[ChangeLine] = []
    common: dict[str, str] = {}
    wrong: dict[int, str] = {}
    head: _Head | None = None
    for number, is_below, line in _lines(text):
        if is_below and head is not None and (below := _BELOW.fullmatch(line)):
            if not head.goes:
                found.append(ChangeLine(number, head.id, below["key"], _value(below["value"]), head.beside))
            continue
        if for_all := _ALL_BELOW.fullmatch(line):
            common[for_all["key"]] = _value(for_all["value"]) or ""
            continue
        read = _RECORD.fullmatch(line)
        changes = _changes(number, read, head) if read else None
        if changes is None:
            wrong[number] = _unreadable(line, read)
            head = _Head("", goes=True)
            continue
        head, made = changes
        found += made
        if not head.goes:
            said = [(key, value) for key, value in common.items() if value]
            found += [ChangeLine(number, head.id, key, value, head.beside, is_common=True) for key, value in said]
    if not found and not wrong:
        raise UsageError("bad_change", f"there is no change to make; {_EXAMPLE}")
    return Lines(found, wrong)


def _changes(number: int, read: re.Match[str], above: _Head | None) -> tuple[_Head, list[ChangeLine]] | None:
    """The record that a line names and what is to become of it; None where the line cannot be read.

    `ID:` alone leaves the record as it is: what stands further in is of it, and a `+` below is put in behind it.
    Of a record like one in a line that cannot be read, nothing more is said.
    """
    value = read["value"]
    if read["sign"] == "-":
        return (_Head(read["id"], goes=True), [ChangeLine(number, read["id"], None, None)]) if read["id"] else None
    if not read["id"] or (value is None and not read["new"]) or (read["new"] and (read["key"] or read["sign"])):
        return None
    if not value and (read["key"] or read["sign"]):
        return None
    if read["sign"]:
        if above is None or read["key"]:
            return None
        if not above.id:
            return above, []
        head = _Head(read["id"], above.beside or above.id)
        return head, [ChangeLine(number, head.id, None, value, head.beside)]
    head = _Head(read["id"])
    made = [ChangeLine(number, head.id, "id", read["new"])] if read["new"] else []
    if value and not _TO_WRITE.match(value):
        made.append(ChangeLine(number, head.id, read["key"], _value(value)))
    return head, made


def _unreadable(line: str, read: re.Match[str] | None) -> str:
    """What is wrong with a line that cannot be read: where it would be one further in the list, what is missing."""
    if read is not None and read["id"] and read["sign"] and read["value"] and not (read["key"] or read["new"]):
        return (
            f"`+ {read['id']}` is to be like the record above it, and there is none: put a line of that one above,"
            " `ID: what it says`; `newsfacts add` adds a record that is like no other"
        )
    return f"{line[:40]!r} is no change; {_EXAMPLE}"


def _value(text: str) -> str | None:
    return None if text in (GOES, "") else text


def key_of(line: ChangeLine, section: str, *, may_go: bool = False) -> str:
    """The key that a line of a record changes. Raises UsageError where it has none that a line can change.

    `may_go` says that the record becomes one of another section, which needs no key of this one.
    """
    key = line.key or SAYS[section]
    keys = SECTIONS[section]
    if key == EXACT and "evidence" in keys:
        key = "evidence"
    elif key == "evidence":
        raise UsageError(
            "bad_change", f"`{line.id}.{EXACT}: words` says what it rests on; `newsfacts edit {line.id}` opens it"
        )
    if key not in keys:
        known = [name for name in (*keys, EXACT) if name != "evidence"]
        raise UsageError("bad_change", f"no key is called `{key}` here{nearest(key, known)}")
    if line.value is None and keys[key].required and not may_go:
        raise UsageError("bad_change", f"`{key}` cannot go; `-{line.id}` takes the record out")
    return key


def parts(line: ChangeLine, holds: str) -> list[str]:
    """The texts of a line's value: those between commas where its key holds a list."""
    value = line.value or ""
    if holds not in LISTS:
        return [unquoted(value)]
    return [unquoted(part) for part in items(value)]


def items(value: str) -> list[str]:
    """The items of a list as they stand between commas, quotes and all."""
    return [part for found in _ITEM.finditer(value) if (part := found[0].strip())]


def divided(line: ChangeLine) -> tuple[ChangeLine, ChangeLine]:
    """A line of a list without the items that it takes out, `-x`, and a line of these; `"-x"` takes out nothing."""
    texts = items(line.value or "")
    kept = [text for text in texts if not text.startswith(GOES)]
    out = [text[1:] for text in texts if text.startswith(GOES)]
    return line._replace(value=", ".join(kept)), line._replace(value=", ".join(out))


def unquoted(text: str) -> str:
    """A text as YAML reads it where it stands wholly in quotes, double or single, else as it is."""
    text = text.strip()
    if not _QUOTED.fullmatch(text):
        return text
    try:
        return str(yaml.safe_load(text))
    except yaml.YAMLError:
        return text


def is_quoted(text: str) -> bool:
    """Whether a text stands wholly in quotes, double or single."""
    return _QUOTED.fullmatch(text.strip()) is not None


def quoted(text: str, *, in_list: bool = False) -> str:
    """A text as a line is to have it: between quotes where it would not be read as the same without them."""
    is_other = in_list and ("," in text or text.startswith(GOES))
    return double_quoted(text) if is_other or text == ABOVE or _QUOTED.fullmatch(text) else text


def _lines(text: str) -> Iterator[tuple[int, bool, str]]:
    """Every line that says something, with its number and whether it is further in."""
    for number, line in enumerate(LINE_BREAK.split(text.removeprefix("\ufeff")), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line[:1] in (" ", "\t"), line.strip()
