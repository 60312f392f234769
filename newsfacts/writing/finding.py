"""Finding where a record stands, also in a base that is broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.reading import Reader
from newsfacts.curation.yaml_values import Sequence as Listed
from newsfacts.errors import CannotRead, unknown
from newsfacts.files import shown
from newsfacts.text.fold import alias_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_ID_LINE = re.compile(r"""^(?P<before>[\s{-]*?["']?)id["']?\s*:\s*(?P<id>[^\s#,}][^#,}\r\n]*)""")


class Place(NamedTuple):
    """Where a record starts; line and column are counted from 1."""

    id: str
    file: Path
    line: int
    column: int
    names: tuple[str, ...] = ()
    """The name and the aliases of an entity."""


def find_record(files: Sequence[Path], identity: str) -> list[Place]:
    """The places of the records, sources and entities with an id, in the order of the files.

    There are several where the id is taken twice. An entity is found by its name or alias too. Raises
    UsageError where there is none, naming near ones, and CannotRead.
    """
    places = [place for file in files for place in places_in(file)]
    found = [place for place in places if place.id == identity]
    key = alias_key(identity)
    found = found or [place for place in places if key and key in map(alias_key, place.names)]
    if not found:
        raise unknown("id", identity, [place.id for place in places])
    return found


def places_in(file: Path) -> Iterator[Place]:
    """The place of all that has an id in a file: read as YAML, and line by line where that leaves gaps."""
    reader = Reader(file, shown(file))
    seen: set[str] = set()
    for section, mapping in reader.records():
        identity = mapping.values.get("id")
        if isinstance(identity, str):
            seen.add(identity.strip())
            names = []
            if section == "entities":
                aliases = mapping.values.get("aliases")
                names = [mapping.values.get("name"), *(aliases.items if isinstance(aliases, Listed) else ())]
            texts = tuple(name for name in names if isinstance(name, str))
            yield Place(identity.strip(), file, mapping.mark.line + 1, mapping.mark.column + 1, texts)
    if reader.problems:
        yield from (place for place in _by_line(file) if place.id not in seen)


def _by_line(file: Path) -> Iterator[Place]:
    try:
        text = file.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise CannotRead(f"{shown(file)}: {error.strerror or error}") from error
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if found := _ID_LINE.match(line):
            yield Place(found["id"].strip(" \t\"'"), file, number, len(found["before"].rstrip("\"'")) + 1)
