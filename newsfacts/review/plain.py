"""The passages of a draft in plain text: paragraphs between blank lines, items of lists, lines that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newsfacts.lookup.query import stop_words
from newsfacts.review.lines import Line, lines
from newsfacts.review.passage import Builder, Passage

URL = r"(?:https?://|www\.)[^\s<>\"”]{1,2000}"
"""An address on the web: its figures and full stops say nothing."""

_ITEM = re.compile(r"[ \t]*(?:[-*+•‣–—][ \t]+|\(?(?:\d{1,3}|[a-z])[.)][ \t]+(?=\S))")
_RULE = re.compile(r"[ \t]*([-=*_~#])(?:[ \t]*\1){2,}[ \t]*")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*$")


def passages(text: str) -> Iterator[Passage]:
    """Give the passages of a plain text in their order."""
    paragraph: list[Line] = []
    for line in lines(text):
        written = text[line.start : line.end]
        item = _ITEM.match(written)
        if not written.strip() or _RULE.fullmatch(written):
            yield from _passages(text, paragraph)
            paragraph = []
            continue
        if item is not None and item.end() < len(written):
            yield from _passages(text, paragraph)
            paragraph = []
            line = Line(line.start + item.end(), line.end)
        paragraph.append(line)
    yield from _passages(text, paragraph)


def _passages(text: str, paragraph: Sequence[Line]) -> Iterator[Passage]:
    """Divide a paragraph where a line was ended on purpose, and join the lines that were only wrapped."""
    if not paragraph:
        return
    widest = max(line.end - line.start for line in paragraph)
    builder = Builder()
    for number, line in enumerate(paragraph):
        written = text[line.start : line.end]
        begins = line.start + len(written) - len(written.lstrip())
        if number:
            if _was_ended(text, paragraph[number - 1], begins, line.end, widest):
                yield builder.passage()
                builder = Builder()
            else:
                builder.add(" ", paragraph[number - 1].end)
        _add(builder, text, begins, line.start + len(written.rstrip()))
    yield builder.passage()


def _was_ended(text: str, before: Line, begins: int, end: int, widest: int) -> bool:
    """Say whether a line was ended on purpose: the next word would have stood on it, and begins like a sentence."""
    first = text[begins : begins + 200].split(maxsplit=1)[:1]
    if not first or before.end - before.start + 1 + len(first[0]) > widest:
        return False
    if text[begins].islower() or text[before.end - 1] in ",;:([–—-":
        return False
    last = _LAST_WORD.search(text, max(before.start, before.end - 20), before.end)
    return last is None or last[1].lower() not in stop_words()


def _add(builder: Builder, text: str, start: int, end: int) -> None:
    """Add a stretch, with a space for each address on the web in it."""
    for found in _urls().finditer(text, start, end):
        builder.add(text[start : found.start()], start)
        builder.add(" ", found.start())
        start = found.start() + len(found[0].rstrip(".,;:!?)]'"))
    builder.add(text[start:end], start)


@cache
def _urls() -> re.Pattern[str]:
    return re.compile(URL)
