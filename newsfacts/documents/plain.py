"""Plain text as blocks: paragraphs between blank lines, items of lists, lines that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsfacts.documents.blocks import Block, Builder, Draft, Kind
from newsfacts.text.lines import Line, lines

_ITEM = re.compile(r"[ \t]*(?:[-*+•‣–—][ \t]+|\(?(?:\d{1,3}|[a-z])[.)][ \t]+(?=\S))")
_RULE = re.compile(r"[ \t]*([-=*_~#])(?:[ \t]*\1){2,}[ \t]*")


def read_plain(text: str) -> Draft:
    """Read a draft in plain text."""
    return Draft(text, tuple(block for block in _blocks(text) if block.passage.text))


def _blocks(text: str) -> Iterator[Block]:
    paragraph: list[Line] = []
    kind: Kind = "paragraph"
    for line in lines(text):
        written = text[line.start : line.end]
        item = _ITEM.match(written)
        if not written.strip() or _RULE.fullmatch(written):
            yield from _divided(text, paragraph, kind)
            paragraph, kind = [], "paragraph"
            continue
        if item is not None and item.end() < len(written):
            yield from _divided(text, paragraph, kind)
            paragraph, kind = [], "item"
            line = Line(line.start + item.end(), line.end)
        paragraph.append(line)
    yield from _divided(text, paragraph, kind)


def _divided(text: str, paragraph: Sequence[Line], kind: Kind) -> Iterator[Block]:
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
                yield Block(kind, builder.prose())
                builder = Builder()
            else:
                builder.add(" ", paragraph[number - 1].end)
        builder.add(text[begins : line.end], begins)
    yield Block(kind, builder.prose())


def _was_ended(text: str, before: Line, begins: int, end: int, widest: int) -> bool:
    """Whether a line was ended on purpose: the next word would have stood on it, and begins like a sentence."""
    first = text[begins : begins + 200].split(maxsplit=1)[:1]
    if not first or before.end - before.start + 1 + len(first[0]) > widest:
        return False
    return not text[begins].islower() and text[before.end - 1] not in ",;:([–—-"
