"""The fields that results have, picking some of them, and laying them flat for formats that have only columns.

A field is named by its path: `statement`, `figure.value`, `evidence.source.id`. The same names are what
`--fields` takes, what JSON nests and what heads a column of CSV.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsfacts.encoding.encode import KEYS, as_data
from newsfacts.model import ROLES, Date, EntityRef, Evidence, Figure, Place, SourceRef
from newsfacts.results import KINDS_OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsfacts.answer import Answer

_EVIDENCE = ("source", *(f"source.{name}" for name in SourceRef._fields), *Evidence._fields[1:])

# What a field that holds an object is made of. `said_by`, `place` and their like hold an entity.
_PARTS = {
    "figure": Figure._fields,
    "evidence": _EVIDENCE,
    **dict.fromkeys(("date", "published", "accessed", "archived_on"), Date._fields),
    **dict.fromkeys(("about", *ROLES, "part_of"), EntityRef._fields),
    "related": ("kind", "id", "label"),
    "written_at": Place._fields,
}

# The columns of CSV and TSV where nobody chose: what a spreadsheet can sort and count, in this order.
_COLUMN_ORDER = (
    "kind id statement figure figure.value figure.low figure.high figure.qualifier figure.unit figure.counted"
    " speaker text plain to context reported_by title name entity_kind role aliases part_of"
    " publisher url archived archived_on author published accessed language date date.start date.end place"
    " about topics said_by disputed_by keywords records facts quotes events"
    " evidence.source evidence.paragraph evidence.exact note"
)


def field_names(*kinds: str) -> tuple[str, ...]:
    """The fields that results of these kinds have, each once: what `--fields` may name.

    The kinds are `fact`, `quote`, `event`, `entity`, `source`, `topic`, and `shown` for what `show` adds to any
    of them. Raises KeyError for another kind.
    """
    return tuple(dict.fromkeys(name for kind in kinds for name in _paths(KEYS[kind], kind)))


def _paths(names: Iterable[str], kind: str) -> Iterator[str]:
    for name in names:
        yield name
        # A source's own `published` is a date; inside evidence it is only the EDTF text.
        yield from (f"{name}.{part}" for part in _PARTS.get(name, ()))
        if name == "disputes":
            yield from (f"{name}.{part}" for part in _paths(KEYS["fact"], "fact"))


def kinds(answer: Answer) -> tuple[str, ...]:
    """The kinds of result that the command prints, whatever it found; else those that are there."""
    return KINDS_OF.get(answer.command) or tuple(dict.fromkeys(_kind(result) for result in answer.results))


def columns(answer: Answer) -> tuple[str, ...]:
    """The fields that stand side by side where a flat format prints `answer` and nobody chose any."""
    return columns_of(*kinds(answer))


def columns_of(*kinds: str) -> tuple[str, ...]:
    """The columns of these kinds of result."""
    names = {name for kind in kinds for name in KEYS[kind]}
    return tuple(column for column in _COLUMN_ORDER.split() if column.partition(".")[0] in names)


def _kind(result: Any) -> str:
    kind: str = result.item.kind if hasattr(result, "item") else result.kind
    return kind


def flat_rows(answer: Answer) -> list[dict[str, str | int | Decimal | None]]:
    """The results of `answer` as rows of `columns`, numbers as they are."""
    names = columns(answer)
    return [{name: _flat(data, name) for name in names} for data in map(as_data, answer.results)]


def _flat(data: dict[str, Any], path: str) -> str | int | Decimal | None:
    values = _values(data, path)
    if len(values) == 1 and isinstance(values[0], Decimal | int):
        return values[0]
    return cell(data, path, names=False) or None


def _values(data: dict[str, Any], path: str) -> list[Any]:
    """What stands under a path, of every item of the lists on the way."""
    values: list[Any] = [data]
    for name in path.split("."):
        found = (value.get(name) for value in values if isinstance(value, dict))
        values = [one for value in found for one in (value if isinstance(value, list) else [value])]
    return [value for value in values if value is not None]


class Mask:
    """Some fields of a result, in the order in which they were named."""

    def __init__(self, fields: Sequence[str]) -> None:
        """Take the fields by their paths; a field named whole stays whole if a part of it is named too."""
        self._tree: dict[str, Any] = {}
        for path in fields:
            *parents, last = path.split(".")
            node: dict[str, Any] | None = self._tree
            for name in parents:
                node = node.setdefault(name, {}) if node is not None else None
            if node is not None:
                node[last] = None

    def apply(self, data: dict[str, Any]) -> dict[str, Any]:
        """These fields of `data`, nested as they were; null for a field that this kind of result has not."""
        picked: dict[str, Any] = _pick(data, self._tree)
        return picked


def _pick(value: Any, tree: dict[str, Any] | None) -> Any:
    if tree is None or value is None:
        return value
    if isinstance(value, list):
        return [_pick(one, tree) for one in value]
    if isinstance(value, dict):
        return {name: _pick(value.get(name), below) for name, below in tree.items()}
    return None


def cell(data: dict[str, Any], path: str, *, names: bool) -> str:
    """One field of a result as text: several values joined by "; ", nothing for null.

    An object is shown by what identifies it: a figure by its text, a date by its EDTF, an entity or source by
    its id, or by its name where `names` is asked for.
    """
    value = data.get(path)
    if isinstance(value, str):
        return value
    return "; ".join([_text(value, names) for value in _values(data, path)])


_BY_ID = ("edtf", "text", "exact", "id")
_BY_NAME = ("edtf", "statement", "text", "exact", "name", "title", "label", "id")


def _text(value: Any, names: bool) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        from newsfacts.encoding.json import number

        return number(value)
    if isinstance(value, dict):
        if "line" in value:
            return f"{value['file']}:{value['line']}"
        return next((str(value[key]) for key in (_BY_NAME if names else _BY_ID) if key in value), "")
    return str(value)
