"""What holds a base together: ids that are unique, and names that lead to something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsfacts.curation import format as form
from newsfacts.curation.format import SECTION_OF_KIND, SECTIONS
from newsfacts.curation.written import Written
from newsfacts.curation.yaml_values import Mapping, Sequence
from newsfacts.errors import Problem, near

_REFERS_TO = {form.ENTITY: "entity", form.ENTITIES: "entity", form.FACTS: "fact", form.SOURCE: "source"}


def reference_problems(base: Iterable[Written]) -> Iterator[Problem]:
    """A problem for every id that is taken, and for every reference that leads nowhere."""
    base = list(base)
    first: dict[str, Written] = {}
    ids: dict[str, list[str]] = {"entity": [], "source": [], "fact": []}
    for written in base:
        if written.id in first:
            other = first[written.id]
            where = f"{other.file}:{other.line}"
            yield written.problem("id", "duplicate-id", f"`{written.id}` is taken by the {other.kind} at {where}")
            continue
        first[written.id] = written
        ids.setdefault(written.kind, []).append(written.id)
    known = {kind: frozenset(names) for kind, names in ids.items()}
    hints = _Hints()
    for written in base:
        for key, name, item in _references(written):
            kind = _REFERS_TO[SECTIONS[SECTION_OF_KIND[written.kind]][key].holds]
            if name not in known[kind]:
                message = f"`{key}`: no {kind} has the id `{name}`{hints.hint(name, ids[kind])}"
                yield written.problem(key, f"unknown-{kind}", message, item=item)
        yield from _evidence_problems(written, known["source"], ids["source"], hints)


def _references(written: Written) -> Iterator[tuple[str, str, int | None]]:
    keys = SECTIONS[SECTION_OF_KIND[written.kind]]
    for key, value in written.fields.items():
        if keys[key].holds in _REFERS_TO:
            if isinstance(value, str):
                yield key, value, None
            else:
                for item, name in enumerate(value):
                    yield key, name, item


def _evidence_problems(written: Written, known: frozenset[str], ids: list[str], hints: _Hints) -> Iterator[Problem]:
    pieces: tuple[dict[str, Any], ...] = written.fields.get("evidence", ())
    for number, piece in enumerate(pieces):
        name = piece.get("source")
        if name is not None and name not in known:
            mark = evidence_mapping(written, number).marks["source"]
            message = f"`evidence`: no source has the id `{name}`{hints.hint(name, ids)}"
            yield Problem(written.file, mark.line + 1, mark.column + 1, "error", "unknown-source", message)


def evidence_mapping(written: Written, number: int) -> Mapping:
    """The mapping that writes down one piece of evidence, for its positions."""
    value = written.mapping.values["evidence"]
    piece = value.items[number] if isinstance(value, Sequence) else value
    assert isinstance(piece, Mapping)
    return piece


class _Hints:
    """What a wrong name was meant to be. Each costs a look at every id, so only the first few names get one."""

    _MOST = 20

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def hint(self, name: str, ids: list[str]) -> str:
        """`: did you mean …?` for a name that comes near an id, or an empty string."""
        if name not in self._given and len(self._given) < self._MOST:
            found = near(name, ids, 1)
            self._given[name] = f": did you mean `{found[0]}`?" if found else ""
        return self._given.get(name, "")
