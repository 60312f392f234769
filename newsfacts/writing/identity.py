"""Ids for records whose curator names none: the words of the record in kebab-case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.text.fold import tokens
from newsfacts.text.stop_words import stop_words

if TYPE_CHECKING:
    from collections.abc import Container

_WORDS, _LETTERS = 6, 50
_CONTRARY = frozenset(["not", "nor", "without"])
"""Words that queries may leave out, and an id may not: without them it says the contrary."""


def derived_id(kind: str, said: str, taken: Container[str]) -> str:
    """An id that nothing has yet, made of the first words of what a record says.

    Words that carry no meaning are left out. A text without a Latin letter or a digit gives the kind.
    """
    stop = {word for word in stop_words() if len(word) > 1 or word in "ai"}  # the s of S-400 means something
    stop -= _CONTRARY
    digits_together = re.sub(r"(?<=\d)[,.](?=\d{3}\b)", "", said)
    words = [
        "".join(re.findall("[a-z0-9]+", word)) for word in tokens(digits_together.replace("'", "").replace("’", ""))
    ]
    words = [word for word in words if word]
    telling = [word for word in words if word not in stop]
    words = (telling if set(telling) - _CONTRARY else words) or [kind]
    name = words[0][:_LETTERS]
    for word in words[1:_WORDS]:
        if len(name) + 1 + len(word) > _LETTERS:
            break
        name = f"{name}-{word}"
    return unused(name, taken)


def unused(name: str, taken: Container[str]) -> str:
    """A name, with a number behind it that makes it new where it is taken: the next one."""
    if name not in taken:
        return name
    known, free = 1, 2
    while f"{name}-{free}" in taken:
        known, free = free, 2 * free
    while free - known > 1:
        middle = (known + free) // 2
        known, free = (middle, free) if f"{name}-{middle}" in taken else (known, middle)
    return f"{name}-{free}"
