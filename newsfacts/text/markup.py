"""What is no text in a sentence that was pasted from a page or a draft: tags, targets of links, what is struck out."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.text.notes import RAISED, note_mark

_SIGNS = "<&]~" + RAISED
"""One of these stands in all markup and in every mark of a note, and looking for them compiles no pattern."""


def without_markup(text: str) -> str:
    """A sentence with blanks in place of markup and marks of notes, so that every sign stays where it stands."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _markup().sub(_blanks, text)


def _blanks(found: re.Match[str]) -> str:
    from html import unescape  # late: its table of names is long

    sign = unescape(found[0]) if found[0].startswith("&") else ""
    return (sign if len(sign) == 1 else "").ljust(len(found[0]))


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"<(del|s|strike)\b[^<>]{0,200}>[^<>]*</\1>|~~[^~]+~~"
        r"|</?[a-zA-Z][^<>]{0,500}>|<!--.{0,500}?-->"
        r"|(?<=\])\([^()\s]{1,500}(?:\s\"[^\"]{0,200}\")?\)"
        r"|&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});"
        rf"|{note_mark().pattern}"
    )
