"""JSON as newsfacts prints it: one result a line, in an envelope or without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from newsfacts.encoding.encode import as_data
from newsfacts.encoding.json import dumps
from newsfacts.render import in_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.answer import Answer
    from newsfacts.render.fields import Mask

VERSION = 1
"""The version of the envelope; a new one only if a key changes its meaning or goes."""


def lines(answer: Answer, mask: Mask | None = None) -> Iterator[str]:
    """Write one result a line, each with its line feed: the `jsonl` format."""
    for result in answer.results:
        data = as_data(result)
        yield dumps(mask.apply(data) if mask else data) + "\n"


def answered(answer: Answer, mask: Mask | None = None) -> Iterator[str]:
    """Write a whole answer as one JSON object, piece by piece."""
    count = len(answer.results)
    results = (line[:-1] for line in lines(answer, mask))
    told = {"relaxed": answer.relaxed, "remarks": answer.remarks}
    return envelope(answer.command, answer.query, results, count, total=answer.total, **told)


def envelope(
    command: str, query: str, results: Iterable[str], count: int, *, total: int | None = None, **more: Any
) -> Iterator[str]:
    """Write the object that every command prints, one result a line, piece by piece.

    `results` are written already, `count` of them; there are `total`, of which these may be some. `more` goes before
    the results.
    """
    total = count if total is None else total
    head = {"newsfacts": VERSION, "command": command, "query": query, "total": total, "count": count, **more}
    yield dumps(head)[:-1] + ', "results": ['
    before = "\n"
    for line in results:
        yield before + line
        before = ",\n"
    yield "\n]}\n" if count else "]}\n"


def print_json(
    stream: TextIO, command: str, query: str, results: Iterable[Any], format: str = "json", **more: Any
) -> None:
    """Print plain data as `jsonl`, one a line, or as `json`, in the envelope and with `more` before it."""
    in_utf8(stream)
    lines = map(dumps, results)
    if format == "jsonl":
        stream.writelines(f"{line}\n" for line in lines)
        return
    written = list(lines)
    stream.writelines(envelope(command, query, written, len(written), **more))


def failure(command: str, code: str, message: str) -> str:
    """Write the object that stands for an answer where there is none, with its line feed."""
    return dumps({"newsfacts": VERSION, "command": command, "error": {"code": code, "message": message}}) + "\n"
