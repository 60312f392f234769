"""What `annotate` has put into a draft: marks in its text and a closing list, which are no words of its author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsfacts.documents.blocks import Builder, Comment, Draft, Passage

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


def bare(text: str) -> Passage | None:
    """A draft, on its own lines, without what was put into it; None where there is nothing of the kind."""
    pieces, starts, sources = [""], [0], [0]
    for start, end in annotated(text):
        pieces.append(text[sources[-1] : start])
        starts.append(starts[-1] + start - sources[-1])
        sources.append(end)
    if len(sources) == 1:
        return None
    return Passage("".join([*pieces, text[sources[-1] :]]), tuple(starts), tuple(sources))


def as_annotated(draft: Draft, text: str, own: Passage) -> Draft:
    """Give what was read of a draft without its annotations with every place as it is in the draft."""
    blocks = tuple(block._replace(passage=_placed(block.passage, own)) for block in draft.blocks)
    comments = (Comment(own.source(each.start), own.source(each.end - 1) + 1, each.text) for each in draft.comments)
    return draft._replace(text=text, blocks=blocks, comments=tuple(comments))


def _placed(passage: Passage, own: Passage) -> Passage:
    """A passage of a draft without its annotations as one of the draft."""
    found = Builder()
    for text, begins in passage.stretches(0, len(passage.text)):
        at = 0
        for piece, source in own.stretches(begins, begins + len(text)):
            found.add(text[at : at + len(piece)], source)
            at += len(piece)
    return found.passage()
