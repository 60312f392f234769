"""What `annotate` has put into a draft: marks in its text and a closing list, which are no words of its author."""

from __future__ import annotations

import re
from collections.abc import Iterator

BEGINS = "<!-- newsfacts-annotations: written by `newsfacts annotate`, as are the marks in the text -->"
ENDS = "<!-- /newsfacts-annotations -->"
WARNING = "⚠"


def annotated(text: str) -> Iterator[tuple[int, int]]:
    """Where in a draft something stands that was put into it, in order and without overlaps."""
    start = text.rfind(BEGINS)
    end = text.find(ENDS, start)
    if start < 0 or end < 0:
        return
    names = dict.fromkeys(re.findall(r"(?:^|[\r\n])\[\^([^\]]+)\]:", text[start:end]))
    breaks = re.compile(r"(?:\r\n|\r|\n){2}\Z").search(text, max(start - 4, 0), start)
    begins = breaks.start() if breaks else start
    behind = re.compile(r"\r\n|\r|\n").match(text, end + len(ENDS))
    if names:
        marks = rf"{WARNING}?(?:\[\^(?:{'|'.join(map(re.escape, names))})\])+"
        yield from (found.span() for found in re.compile(marks).finditer(text, 0, begins))
    yield begins, behind.end() if behind else end + len(ENDS)


def without_annotations(text: str) -> str:
    """The text with blanks in the place of what was put into it, so that all else stands where it stood."""
    pieces, at = [], 0
    for start, end in annotated(text):
        pieces += [text[at:start], re.sub(r"[^\r\n]", " ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text
