"""The sentences of a passage.

A full stop ends no sentence behind an abbreviation or an initial, in a number, and inside quotation marks: what
somebody is quoted with stays beside who said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_CLOSERS = "\"'”“’»)\\]"
_OPENERS = "\"'“‘„«([¿¡"


class Span(NamedTuple):
    """A sentence by its offsets in the passage, white space around it left out."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a passage in their order; together they hold every character but white space."""
    quotes = [found.span() for found in _quotation().finditer(text)]
    quote = 0
    start = 0
    for found in _terminator().finditer(text):
        end = found.end()
        while quote < len(quotes) and quotes[quote][1] < end:
            quote += 1
        if quote < len(quotes) and quotes[quote][0] < found.start() and end < quotes[quote][1]:
            continue
        if _ends(text, start, found):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


@cache
def _terminator() -> re.Pattern[str]:
    # Behind a sign of the same kind nothing begins, or a million full stops would be read a million times.
    return re.compile(rf"(?<![.!?…])[.!?…]++[{_CLOSERS}*_]{{0,9}}(?=\s|\Z)|[。！？][{_CLOSERS}」』]{{0,9}}")


@cache
def _quotation() -> re.Pattern[str]:
    inside = r"{1,800}(?<!\s)"
    return re.compile(rf"(?<![\w\"])\"(?=\S)[^\"]{inside}\"(?!\w)|“[^“”]{inside}”|„[^“”„]{inside}[“”]|«[^«»]{inside}»")


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a terminator ends the sentence that begins at `start`."""
    following = _following().match(text, found.end())
    if following is None or not following[0].strip():
        return True
    opener, word = following[1], following[2]
    closed = found[0][-1] in _CLOSERS
    if word[:1].islower() and not opener:
        return False
    if closed and found[0][0] in "!?" and _is_tail(text, found.end()):
        return False  # "Why?" Smith asked.
    if found[0][0] != "." or len(found[0]) > 1:
        return True
    near = max(start, found.start() - 30)
    begins = max(text.rfind(" ", near, found.start()) + 1, near)
    before = text[begins : found.start()].lstrip(_OPENERS + "-–—")
    is_first = near == start and text[start : found.start()].strip(_OPENERS + " ") == before
    return _ends_behind(before, word, is_first)


def _ends_behind(before: str, word: str, is_first: bool) -> bool:
    """Whether a sentence ends at a full stop between two words, of which one may be its first."""
    if is_first and (before.isdigit() or len(before) == 1):
        return False  # the number of an item: `1. The zone`
    kind = _abbreviations().get(before)
    if kind == "number":
        return not word[:1].isdigit()
    if kind == "never":
        return False
    if kind == "maybe" or _initials().fullmatch(before):
        return word in _starters() and not (len(before) == 1 and word in ("A", "I"))
    return True


def _is_tail(text: str, at: int) -> bool:
    """Whether a few words up to the next full stop only tell who said what was quoted."""
    tail = re.compile(r"\s*[^.!?\"“]{1,60}[.!?]").match(text, at)
    words = tail[0].split() if tail else []
    return 2 <= len(words) <= 4 and any(
        word.rstrip(".!?,").endswith(("ed", "said", "says", "s", "told")) for word in words
    )


@cache
def _following() -> re.Pattern[str]:
    return re.compile(rf"\s*([{re.escape(_OPENERS)}—–-]*)\s*([^\s.,;:!?\"”’»)\]]{{0,30}})")


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*")


@cache
def _abbreviations() -> dict[str, str]:
    lines = Path(__file__).with_name("abbreviations.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t")[:2] for line in lines if line and not line.startswith("#"))


@cache
def _starters() -> frozenset[str]:
    """The small words that begin sentences rather than names, with a capital."""
    from newsfacts.text.stop_words import stop_words

    return frozenset(word.capitalize() for word in stop_words())
