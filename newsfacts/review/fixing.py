"""Putting the base's value in the place of a wrong one, without touching another byte of a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsfacts.review.findings import Fix
from newsfacts.review.formats import encoding_of

_PLAIN = re.compile(r"(?:[^\W_]|[\s.,%€$£¥°’/–-])+")


def is_plain(fix: Fix) -> bool:
    """Say whether a value has no sign that may be markup in some format: only such a one is put into a draft."""
    return _PLAIN.fullmatch(fix.text) is not None


def fixed(content: bytes, fixes: Iterable[Fix]) -> bytes:
    """Give the bytes of a draft with some values changed; no two of them may overlap."""
    encoding, errors = encoding_of(content)
    text = content.decode(encoding, errors)
    mark = text.startswith("\ufeff")
    pieces: list[str] = []
    at = 0
    for fix in sorted(fixes, key=lambda each: each.start):
        pieces += [text[at : fix.start + mark], fix.text]
        at = fix.end + mark
    pieces.append(text[at:])
    return "".join(pieces).encode(encoding, errors)
