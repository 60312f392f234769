"""What a base holds, as text that a terminal or a spreadsheet shows and never obeys.

A base may come from anyone, and a terminal obeys control characters: escape sequences move the cursor
and rewrite links, a right-to-left override turns words round, a zero-width space hides in an id. Nothing
that was read from a base or from the command line is printed without passing through `clean`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Characters that break or space a line: tab to carriage return, next line, line and paragraph separator.
_SPACE = "\t-\r\x85\u2028\u2029"
# Invisible, and able to reorder or to hide: soft hyphen, Arabic letter mark, Mongolian vowel separator,
# zero-width space, directional marks, embeddings, overrides and isolates, invisible operators, byte order
# mark, interlinear annotation, tags. The joiners U+200C and U+200D stay: Persian, Hindi and emoji need them.
_DROPPED = "\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_SURROGATE = "\ud800-\udfff"

# An emoji flag of a nation in a nation (Scotland) is a black flag and tags: the only place where tags are text.
_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(f"({_FLAG})|([{_DROPPED}])|([{_SPACE}]+)|[{_CONTROL}{_SURROGATE}]")


def clean(text: str) -> str:
    r"""`text` as one line of printable text: everything that can be seen, nothing that is obeyed.

    Line breaks and tabs become a space, C0 controls and DEL the pictures that Unicode has for them (ESC
    becomes `␛`), C1 controls and lone surrogates U+FFFD. Bidirectional and zero-width controls are
    dropped. Letters of any script, combining marks and emoji (joined ones too) stay as they are.
    """
    # Nearly every text is printable, and this asks at the speed of C; the joiners and flags take the long way.
    return text if text.isprintable() else _unsafe().sub(_harmless, text)


def _harmless(found: re.Match[str]) -> str:
    if found[1]:
        return found[1]
    if found[2]:
        return ""
    if found[3]:
        return " "
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"


def cleaner(encoding: str | None) -> Callable[[str], str]:
    """The `clean` for a stream of this encoding: what it returns can always be written there.

    Where the encoding lacks a character, its plain relative stands in (`ğ` gives `g`, `“` gives `"`), or
    else a question mark. `None` and unknown names are taken for ASCII.
    """
    if encoding and encoding.lower().startswith("utf"):
        return clean
    return lambda text: encodable(clean(text), encoding or "ascii")


def encodable(text: str, encoding: str) -> str:
    """`text` with every character that `encoding` lacks replaced; `text` itself where it lacks none."""
    try:
        text.encode(encoding)
    except LookupError:
        return encodable(text, "ascii")
    except UnicodeEncodeError:
        return "".join(char if char.isascii() else _relative(char, encoding) for char in text)
    return text


_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": ",", "–": "-", "—": "-", "‑": "-"}
    | {"…": "...", "·": "-", "•": "*", "−": "-", "×": "x", "¶": "par.", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe"}
    | {"Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "€": "EUR", "£": "GBP"}
    | {chr(0x2400 + code): "?" for code in range(0x22)}
)


def _relative(char: str, encoding: str) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFKD", char).translate(_PLAIN)
    for candidate in (char, plain, "".join(c for c in plain if not unicodedata.combining(c)) or plain[:0]):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return "?"
