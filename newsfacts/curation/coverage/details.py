"""The details of a text that a record can hold: figures, dates, times of day, quotations, names, sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from newsfacts.curation.coverage.capitals import name_spans
from newsfacts.curation.dateline import dateline_end
from newsfacts.dates import find_dates, find_times
from newsfacts.figures import find_figures
from newsfacts.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from newsfacts.curation.source_text import Paragraph
    from newsfacts.figures import FoundFigure
    from newsfacts.model import Date, Figure

DetailKind: TypeAlias = Literal["figure", "date", "time", "quotation", "name", "sentence"]
Found: TypeAlias = "tuple[DetailKind, int, int, Figure | Date | None]"
KINDS: tuple[DetailKind, ...] = get_args(DetailKind)

_QUOTED = re.compile(
    r"“[^“”]{0,2000}(?:“[^“”]{0,2000}”[^“”]{0,2000}){0,9}”|„[^“”„]{1,2000}[“”]|«[^«»]{1,2000}»|(?<!\w)\"[^\"]{1,2000}\""
)
_THE = re.compile(r"(?P<is>\b(?:is|are|was|were|be|been|became|becomes?|as|for)\s+)?\bthe\s$", re.I)
_BESIDE = 20
"""Characters before a number that say whether it only points to something."""
_SURPASSES = re.compile(r"[-‑\s]+(?:\w+est|most|least|best|worst|time|place|since|ever|in|of|to)\b")
"""Behind a rank, what makes it more than one of several: the second-largest, the first since."""
_LOWER_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_]*")


class Detail(NamedTuple):
    """A stretch of a paragraph that a record can hold."""

    kind: DetailKind
    paragraph: int
    """Counted from 1."""
    start: int
    end: int
    """Offsets in the paragraph, on one line; of a quotation without its marks."""
    words: str
    value: Figure | Date | None = None
    """What a figure or a date was read as."""
    sentence: tuple[int, int] = (0, 0)
    """Where its sentence begins and ends in the paragraph."""


class Taken:
    """The stretches of a text that something stands in already, character by character: asking costs no search."""

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing stands in a stretch."""
        return self._marks.find(1, start, end) < 0

    def fills(self, start: int, end: int) -> bool:
        """Whether there is no character of a stretch that nothing stands in."""
        return self._marks.find(0, start, end) < 0

    def takes(self, start: int, end: int) -> bool:
        """Mark a stretch, and give whether nothing stood in it."""
        free = self.is_free(start, end)
        self._marks[start:end] = b"\1" * (end - start)
        return free


def details(paragraph: Paragraph, capitals: Container[str]) -> list[Detail]:
    """Give the details of a paragraph in their order, a sentence before what stands in it.

    `capitals` are the words that the text writes with a capital within sentences. A heading is no sentence, and its
    capitals tell no names, as those of a table do not.
    """
    text = paragraph.passage.text
    spans = [(span.start, span.end) for span in sentences(text)]
    starts = [start for start, _ in spans]
    begins = dateline_end(text)
    spans = [(max(start, begins), max(end, begins)) for start, end in spans]
    taken = Taken(len(text))
    found: list[Found] = []
    if not paragraph.heads:
        found += [("sentence", *span, None) for span in spans if _says_something(text[slice(*span)])]
    found += [("quotation", *span, None) for span in quotations(text)]
    found += _values(text, taken)
    names = () if paragraph.heads or paragraph.in_table else name_spans(text, spans, capitals)
    found += [("name", *span, None) for span in names if taken.is_free(*span)]
    made = [
        Detail(kind, paragraph.number, start, end, text[start:end], value, spans[bisect_right(starts, start) - 1])
        for kind, start, end, value in found
    ]
    return sorted(made, key=lambda each: (each.start, -each.end, KINDS.index(each.kind)))


def _values(text: str, taken: Taken) -> Iterator[Found]:
    """Give the dates, times and figures of a text, none inside another."""
    for date in find_dates(text):
        if taken.takes(date.start, date.end):
            yield "date", date.start, date.end, date.date
    for figure in find_figures(text):
        if taken.takes(figure.start, figure.end) and not _refers_back(text, figure):
            yield "figure", figure.start, figure.end, figure.figure
    for time in find_times(text):  # the last, since a price of 9.50 may be read as one
        if taken.takes(time.start, time.end):
            yield "time", time.start, time.end, None


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Give where quoted words begin and end within their marks; names in quotation marks are no quotations."""
    for found in _QUOTED.finditer(text):
        start, end = found.start() + 1, found.end() - 1
        while end > start and text[end - 1] in " ,.;":
            end -= 1
        if _LOWER_WORD.search(text, start, end):
            yield start, end


def _refers_back(text: str, found: FoundFigure) -> bool:
    """Whether a number only points to what was named before: the two sides, the first group, the second left."""
    before = _THE.search(text, max(0, found.start - _BESIDE), found.start)
    if before is None:
        return False
    if found.figure.unit == "rank":
        return before["is"] is None and _SURPASSES.match(text, found.end) is None
    return found.figure.unit == "count" and found.figure.value == 2


def _says_something(sentence: str) -> bool:
    return sum(word[0].isalnum() for word in sentence.split()) > 1
