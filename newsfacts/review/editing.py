"""Changing a draft in single places, without touching another byte of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newsfacts.documents import encoding_of
from newsfacts.review.findings import Fix

_PLAIN = re.compile(r"(?:[^\W_]|[\s.,%€$£¥°’/–-])+")


class Edit(NamedTuple):
    """Text for a stretch of a draft, by offsets in `Draft.text`; an empty stretch is where text is put in."""

    start: int
    end: int
    text: str


def is_plain(fix: Fix, text: str) -> bool:
    """Say whether a value has no sign that may be markup in some format: only such a one is put into a draft's text.

    A `'` closes a string in YAML and HTML, and may only stand where the words have one that go: `March '23`.
    """
    return _PLAIN.fullmatch(fix.text.replace("'", "’") if "'" in text[fix.start : fix.end] else fix.text) is not None


def edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Give the bytes of a draft that is text with some stretches changed; no two of them may overlap."""
    text = content.decode(*encoding_of(content))
    mark = text.startswith("\ufeff")
    pieces: list[str] = []
    at = 0
    for start, end, put in sorted(edits, key=lambda each: each[:2]):
        pieces += [text[at : start + mark], put]
        at = end + mark
    pieces.append(text[at:])
    return "".join(pieces).encode(*encoding_of(content))
