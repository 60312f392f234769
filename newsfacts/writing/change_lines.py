"""Changes of records as lines: `ID: what it says`, `ID.KEY: value`, and `-` for what is to go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.format import LISTS, SECTIONS
from newsfacts.curation.reading import nearest
from newsfacts.errors import UsageError
from newsfacts.text.lines import LINE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"(?P<id>[^\s.:#]+)(?:\.(?P<key>\w+))?\s*(?::(?=\s|$)|\t)\s*(?P<value>.*)")
GOES = "-"
"""What stands for what is to go."""
_EXAMPLE = "a line is `ID: what the record says`, `ID.KEY: value`, or either with `-` for what is to go"
SAYS = {"facts": "statement", "events": "title", "quotes": "text", "entities": "name", "sources": "title"}
"""The key that a line names which names none."""


class ChangeLine(NamedTuple):
    """A line: the record, one of its keys or none, and what that is to be, None where it is to go."""

    number: int
    id: str
    key: str | None
    value: str | None


def read_lines(text: str) -> list[ChangeLine]:
    """Read changes, a line each; empty lines and those that begin with `#` are passed over.

    Raises UsageError with every line that cannot be read.
    """
    found, wrong = [], []
    seen: dict[tuple[str, str | None], int] = {}
    for number, line in _lines(text):
        read = _LINE.fullmatch(line)
        if read is None or not read["value"]:
            wrong.append(f"line {number}: {line[:40]!r} is no change")
            continue
        each = ChangeLine(number, read["id"], read["key"], None if read["value"] == GOES else read["value"])
        if (first := seen.setdefault((each.id, each.key), number)) != number:
            wrong.append(f"line {number}: line {first} says what this is to be")
        found.append(each)
    if wrong or not found:
        raise UsageError("bad_change", f"{'; '.join(wrong) or 'there is no change to make'}; {_EXAMPLE}")
    return found


def key_of(line: ChangeLine, section: str) -> str:
    """The key that a line of a record changes. Raises UsageError where it has none that a line can change."""
    key = line.key or SAYS[section]
    if key == "evidence":
        raise UsageError("bad_change", f"evidence is no line; `newsfacts edit {line.id}` opens it")
    if key not in SECTIONS[section]:
        known = [name for name in SECTIONS[section] if name != "evidence"]
        raise UsageError("bad_change", f"no key is called `{key}` here{nearest(key, known)}")
    if line.value is None and SECTIONS[section][key].required:
        raise UsageError("bad_change", f"`{key}` cannot go; `{line.id}: -` takes the record out")
    return key


def parts(line: ChangeLine, holds: str) -> list[str]:
    """The texts of a line's value: those between commas where its key holds a list."""
    value = line.value or ""
    return [part.strip() for part in value.split(",") if part.strip()] if holds in LISTS else [value]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(LINE_BREAK.split(text.removeprefix("\ufeff")), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line.strip()
