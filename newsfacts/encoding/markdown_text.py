"""Text in Markdown: data is text and never markup."""

from __future__ import annotations

import re

from newsfacts.encoding.clean import clean

# What begins emphasis, code, a link, HTML, a cell, struck or mathematical text, or a character reference.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")


def escaped(text: str) -> str:
    """`text`, printable and on one line, so that Markdown shows it as it stands."""
    return _MARKUP.sub(_escape, clean(text))


def linked(text: str, url: str | None) -> str:
    """`text`, which is Markdown already, as a link to `url`; as it is where there is no address on the web."""
    from newsfacts.citing.links import is_address

    if not text or url is None or not is_address(url):
        return text
    return f"[{text}](<{_UNSAFE_IN_ADDRESS.sub(_encode, clean(url))}>)"


# What would end the address, the cell of a table or the link, or be read as a character reference.
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>\\|`]|&(?=#?\w+;)")


def _encode(found: re.Match[str]) -> str:
    return "&amp;" if found[0] == "&" else f"%{ord(found[0]):02X}"


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    text, at = found.string, found.start()
    inside_word = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    return char if char == "_" and inside_word else f"\\{char}"
