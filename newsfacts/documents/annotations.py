"""What `annotate` has put into a draft: marks in its text and a closing list, which are no words of its author."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

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


class Bare(NamedTuple):
    """A draft without what was put into it."""

    text: str
    starts: tuple[int, ...]
    """Where in it each stretch begins that the draft has in one piece; the first is 0."""
    sources: tuple[int, ...]
    """Where in the draft each of them begins."""

    def source(self, at: int) -> int:
        """Where in the draft the character at `at` stands."""
        stretch = bisect_right(self.starts, at) - 1
        return self.sources[stretch] + at - self.starts[stretch]

    def passage(self, passage: Passage) -> Passage:
        """A passage of this text as one of the draft."""
        found = Builder()
        for text, begins in passage.stretches(0, len(passage.text)):
            ends = begins + len(text)
            inside = self.starts[bisect_right(self.starts, begins) : bisect_left(self.starts, ends)]
            cuts = [begins, *inside, ends]
            for start, end in pairwise(cuts):
                found.add(text[start - begins : end - begins], self.source(start))
        return found.passage()


def bare(text: str) -> Bare | None:
    """Take out of a draft what was put into it; None where there is nothing of the kind."""
    pieces, starts, sources = [""], [0], [0]
    for start, end in annotated(text):
        pieces.append(text[sources[-1] : start])
        starts.append(starts[-1] + start - sources[-1])
        sources.append(end)
    if len(sources) == 1:
        return None
    return Bare("".join([*pieces, text[sources[-1] :]]), tuple(starts), tuple(sources))


def as_annotated(draft: Draft, text: str, own: Bare) -> Draft:
    """Give what was read of a draft without its annotations with every place as it is in the draft."""
    blocks = tuple(block._replace(passage=own.passage(block.passage)) for block in draft.blocks)
    comments = (Comment(own.source(each.start), own.source(each.end - 1) + 1, each.text) for each in draft.comments)
    return draft._replace(text=text, blocks=blocks, comments=tuple(comments))
