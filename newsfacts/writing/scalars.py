"""Texts as YAML scalars that every reader, of YAML 1.1 or 1.2, gives back as the same text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What YAML 1.1 or 1.2 takes for something else than text: booleans, null, numbers (also 0o17, 1_000, 5:40, 1e3),
# times, the merge key. `y` and `n` are booleans to some readers of YAML 1.1.
_NOT_TEXT = r"""
    | ~ | null | y | n | yes | no | on | off | true | false | << | =
    | [-+]? [0-9._]+ (?: : [0-9._]+ )*
    | [-+]? (?: [0-9._]+ e [-+]? [0-9]+ | 0x [0-9a-f_]+ | 0o [0-7_]+ | 0b [01_]+ )
    | [-+]? \.inf | \.nan
    | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [t\ ] .* )?
"""

# Characters that would be obeyed, dropped or not seen where they stand as they are: controls, line breaks of every
# kind, byte order marks, directional and zero-width signs (the joiners stay: Persian, Hindi and emoji need them),
# and what YAML does not allow at all.
_HIDDEN = (
    "\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
_ESCAPES = {"\0": "\\0", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f", "\r": "\\r"}
_ESCAPES |= {"\x1b": "\\e", '"': '\\"', "\\": "\\\\"}


def scalar(text: str, quote: str = '"', *, in_flow: bool = False, typed: bool = False) -> str:
    """A text as a scalar on one line: plain where that reads back as the same text, else quoted.

    `quote` is the quotation mark to prefer, `in_flow` says that it stands between [] or {}. `typed` is for
    keys whose values people write plain whatever a YAML editor makes of them: dates and paragraphs.
    """
    if _plain(text, in_flow) and (typed or not _not_text().fullmatch(text)):
        return text
    if quote == "'" and not _hidden().search(text):
        return "'" + text.replace("'", "''") + "'"
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """A text in double quotation marks, with escapes that JSON has too where JSON has one."""
    return '"' + _to_escape().sub(_escaped, text) + '"'


def folded(text: str, width: int) -> Iterator[str] | None:
    """The lines of a folded block scalar (`>-`), or None for a text that folding would change.

    A line is longer than `width` only where a single word is.
    """
    if _hidden().search(text) or "  " in text or text != text.strip(" ") or not text:
        return None
    return _lines(text, width)


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _plain(text: str, in_flow: bool) -> bool:
    if not text or text != text.strip() or _hidden().search(text):
        return False
    if text[0] in "-?:,[]{}#&*!|>'\"%@`" or text.startswith("...") or text.endswith(":"):
        return False
    if ": " in text or " #" in text:
        return False
    # Readers of YAML 1.1 stop at a colon or a question mark between brackets.
    return not (in_flow and any(sign in text for sign in ",[]{}:?"))


@cache
def _not_text() -> re.Pattern[str]:
    return re.compile(_NOT_TEXT, re.VERBOSE | re.IGNORECASE | re.DOTALL)


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(f"[{_HIDDEN}]")


@cache
def _to_escape() -> re.Pattern[str]:
    return re.compile(f'["\\\\{_HIDDEN}]')


def _escaped(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    code = ord(sign)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
