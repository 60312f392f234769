"""From YAML to the rows of the index, in batches: the part of compiling that other processes can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from newsfacts.curation.format import SAID
from newsfacts.curation.parts import Part
from newsfacts.curation.reading import Reader
from newsfacts.curation.written import Written, read_written
from newsfacts.errors import Problem
from newsfacts.figures import in_base
from newsfacts.index.body import packed
from newsfacts.index.schema import COLUMNS, comparable, days, link_token, name_token, record_number, sortable
from newsfacts.model import ROLES, Figure
from newsfacts.text.fold import alias_key, fold, joined, tokens, whole_numbers

BATCH = 500
"""Records whose rows are handed over together."""

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]
"""Rows by table, ready for `INSERT`; the key `done` holds how many bytes they were."""

_LISTS = ("about", "topics")
_TAGGED = frozenset(["keywords", "topics"])
_ASIDE = frozenset(["plain", "context", "note"])


class Task(NamedTuple):
    """A file, or a part of one, that is to be turned into rows."""

    file: int
    """The file's number in the index."""
    path: str
    part: Part


class Unsound(Exception):
    """Something in a file is wrong; the curator is told what by reading the whole base again, with care."""


def batches(task: Task) -> Iterator[Rows]:
    """Give the rows of a file or a part of one. Raises Unsound, and CannotRead as the reader does."""
    problems: list[Problem] = []
    reader = Reader(Path(task.path), task.path, task.part)
    rows, before = _empty(), 0
    for section, mapping in reader.records():
        written = read_written(section, mapping, task.path, problems)
        if written is None or problems or reader.problems:
            raise Unsound
        if section == "entities":
            _entity(written, task, rows)
        elif section == "sources":
            _source(written, task, rows)
        else:
            _record(written, task, rows)
        if len(rows["record"]) >= BATCH:
            rows["done"] = [(mapping.mark.index - before,)]
            yield rows
            rows, before = _empty(), mapping.mark.index
    if reader.problems:
        raise Unsound
    end = min(task.part.end, Path(task.path).stat().st_size)
    rows["done"] = [(end - task.part.start - before,)]
    yield rows


def searched(kind: str, fields: dict[str, Any]) -> tuple[str, str, str, str, str]:
    """Give what a record can be found by, column by column, as the index's tokenizer should see it.

    `fields` may come from YAML or from the body of a record in the index: they give the same words.
    """
    names = [fields[role] for role in ROLES if role in fields]
    keywords: list[str] = []
    aside = []
    exact = ""
    for name, value in fields.items():
        if name in _TAGGED:
            keywords.extend(value)
        elif name == "about":
            names.extend(value)
        elif name == "figure":
            keywords.append(value[0])
        elif name in _ASIDE:
            aside.append(value)
        elif name == "evidence":
            exact = " . ".join([piece["exact"] for piece in value])
    return (
        _column(fields[SAID[kind]]),
        " . ".join(map(_tag, keywords)),
        " ".join(map(name_token, names)),
        _column(" . ".join(aside)),
        fold(whole_numbers(exact)),
    )


def links(fields: dict[str, Any]) -> list[str]:
    """Give what a record refers to, column by column of the table `link`; `fields` as in `searched`."""
    get = fields.get
    single = [link_token(fields[role]) if role in fields else "" for role in ROLES]
    several = [_tokens(get(key, ())) for key in _LISTS]
    sources = _tokens([piece["source"] for piece in get("evidence", ())])
    return [*single, *several, sources, _tokens(get("disputed_by", ()))]


def _tokens(targets: Iterable[str]) -> str:
    return " ".join(map(link_token, targets))


def _column(text: str) -> str:
    text = whole_numbers(text)
    if "-" not in text and text.isascii():
        return text
    together = joined(text)
    return fold(f"{text} {together}") if together else fold(text)


@lru_cache(maxsize=1 << 14)
def _tag(text: str) -> str:
    """Give the same for a topic, a keyword or a figure: a base has few topics, and each in many records."""
    return _column(text)


def _empty() -> Rows:
    return {table: [] for table in COLUMNS}


def _line(written: Written, task: Task) -> int:
    return written.line + task.part.lines


def _entity(written: Written, task: Task, rows: Rows) -> None:
    get, identity, name = written.fields.get, written.id, written.fields["name"]
    aliases = [" ".join(alias.split()) for alias in get("aliases", ())]  # a name stands on one line
    described = (identity, name, get("kind"), get("role"), "\n".join(aliases), get("part_of"), get("note"))
    rows["entity"].append((*described, task.file, _line(written, task), written.column))
    names = (name, identity.replace("-", " "), *aliases)
    rows["alias"].extend((alias_key(each), identity) for each in names)
    rows["name_word"].extend((word, identity) for word in tokens(f"{name} {joined(name)}"))


def _source(written: Written, task: Task, rows: Rows) -> None:
    fields = {name: getattr(value, "edtf", value) for name, value in written.fields.items()}
    described = [fields.get(column) for column in COLUMNS["source"][:-3]]
    rows["source"].append((*described, task.file, _line(written, task), written.column))


def _record(written: Written, task: Task, rows: Rows) -> None:
    kind, fields = written.kind, written.fields
    # The place in the file is a number that grows from record to record, whoever reads which part.
    at = task.part.start + written.mapping.mark.index - len(task.part.head)
    number = record_number(task.file, at, kind)
    measures = _measures(fields["figure"]) if "figure" in fields else (None,) * 6
    where = (_line(written, task), written.column)
    rows["record"].append((number, written.id, *days(fields.get("date")), *measures, *where, packed(fields)))
    rows["topic"].extend([(topic,) for topic in fields.get("topics", ())])
    rows["dispute"].extend([(target, number) for target in fields.get("disputed_by", ())])
    rows["link"].append((number, *links(fields)))
    rows["words"].append((number, *searched(kind, fields)))


def _measures(figure: Figure) -> tuple[str | None, ...]:
    """Give unit, dimension, value in the dimension's base, ends of a range likewise, and the value as written."""
    unit, value = figure.unit, figure.value
    if value is None:
        low, high = (None if end is None else sortable(in_base(end, unit)) for end in (figure.low, figure.high))
        return unit, comparable(unit), None, low, high, None
    written = sortable(value)
    if unit == "count":
        return unit, unit, written, None, None, written
    return unit, comparable(unit), sortable(in_base(value, unit)), None, None, written
