"""JSON as newsfacts writes it: UTF-8 text, every digit of a number.

A writer of our own because the library's knows no Decimal, and because importing it costs a look-up
more than writing the answer does. It writes what RFC 8259 allows and `json.loads` reads back.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any

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
