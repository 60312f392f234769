"""JSON as newsfacts prints it: UTF-8 text, every digit of a number, one result a line.

A writer of our own because the library's knows no Decimal, and because importing it costs a look-up
more than writing the answer does. It writes what RFC 8259 allows and `json.loads` reads back.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TextIO

from newsfacts.render import in_utf8
from newsfacts.render.encode import as_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.answer import Answer
    from newsfacts.render.fields import Mask

VERSION = 1
"""The version of the envelope; a new one only if a key changes its meaning or goes."""

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}

# Beyond this many digits a number is written with an exponent: a base may hold 1E+999999999.
_LONGEST = 400


def string(text: str) -> str:
    """Write a JSON string. Lone surrogates, which UTF-8 cannot carry, become U+FFFD."""
    # Most texts need nothing, and asking so costs less than compiling the expression does.
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{_unsafe().sub(_escape, text)}"'


@cache
def _unsafe() -> re.Pattern[str]:
    # What JSON must escape, and beside it what a terminal would obey or a reader of lines would break at: C1
    # controls, line separators, bidirectional controls. All of it comes out of a JSON parser as it went in.
    return re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return "\ufffd" if "\ud800" <= char <= "\udfff" else _SHORT.get(char) or f"\\u{ord(char):04x}"


def number(value: Decimal) -> str:
    """Write a decimal as a JSON number with the digits that it has: 2500000000, 2.50; null if it is none."""
    if not value.is_finite():
        return "null"
    return f"{value:f}" if abs(value.adjusted()) < _LONGEST else str(value)


def dumps(value: Any) -> str:
    """Write plain data as JSON on one line: dicts with plain words for keys, lists, tuples, strings, numbers, None.

    Raises TypeError for anything else, floats included: a float has lost what a figure must keep.
    """
    # By exact type and the commonest first: a match statement takes twice as long, and a list may be a million long.
    kind = type(value)
    if kind is str:
        return string(value)
    if value is None:
        return "null"
    if kind is dict:
        return "{" + ", ".join([f'"{key}": {dumps(item)}' for key, item in value.items()]) + "}"
    if kind is list or kind is tuple:
        return "[" + ", ".join([dumps(item) for item in value]) + "]"
    if kind is Decimal:
        return number(value)
    if kind is bool:
        return "true" if value else "false"
    if kind is int:
        return str(value)
    raise TypeError(f"{kind.__name__} has no JSON form here")


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
