"""The few words of a paragraph that stand for one of its details as evidence: its clause, once in the paragraph."""

from __future__ import annotations

import re

from newsfacts.dates import find_dates

_MARK = re.compile(r"[;:,](?=\s)|\s[–—-](?=\s)|[()]")
_PREPOSITION = re.compile(r"(?:in|on|at|by|since|from|during|until|between)\s+(?=\S)", re.I)
_LONGEST_DATE = 40
_FEWEST, _MOST, _BESIDE = 3, 25, 10
"""Words of a passage, and of one that is cut out of a longer clause on each side."""
_WHICH = re.compile(r"\s*(?:which|who|whose|where)\s")
_JOINS = re.compile(r"(?:and|but|or)\s+")
_WORD = re.compile(r"\S+")


def passage(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """Where the clause around a stretch of a sentence begins and ends; longer where it says too little.

    It stands once in its paragraph wherever the sentence does.
    """
    marks = _MARK.finditer(text, _opened(text, sentence), sentence[1])
    edges = [sentence[0], *(found.end() for found in marks), sentence[1]]
    first = max(edge for edge in edges if edge <= start)
    last = min((edge for edge in edges if edge >= end), default=sentence[1])
    while _count(text, first, last) < _FEWEST or not _once(text, *_trimmed(text, first, last)):
        wider = max((edge for edge in edges if edge < first), default=first)
        if wider == first:
            further = min((edge for edge in edges if edge > last), default=last)
            if further == last:
                break
            last = further
        first = wider
        if _WHICH.match(text, first) and first > sentence[0]:  # what is put in says something else: it is left as well
            first = max(edge for edge in edges if edge < first)
    if _count(text, first, last) > _MOST:
        first, last = _cut(text, first, last, start, end)
    return _trimmed(text, first, last)


def _opened(text: str, sentence: tuple[int, int]) -> int:
    """Where the clause begins that tells what happened then: behind the comma of “In May 2022, a rockfall …”."""
    begins = _PREPOSITION.match(text, *sentence)
    comma = text.find(",", begins.end(), min(begins.end() + _LONGEST_DATE, sentence[1])) if begins else -1
    if begins is None or comma < 0:
        return sentence[0]
    dates = find_dates(text[begins.end() : comma])
    return (
        comma + 1 if len(dates) == 1 and dates[0].start == 0 and dates[0].end == comma - begins.end() else sentence[0]
    )


def clause(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """A clause of a sentence without what joins it to the last; more of the sentence where it says too little."""
    joined = _JOINS.match(text, start, end)
    first, last = _trimmed(text, joined.end() if joined else start, end)
    if _FEWEST <= _count(text, first, last) <= _MOST and _once(text, first, last):
        return first, last
    return passage(text, first, last, sentence)


def shortened(text: str, start: int, end: int) -> tuple[int, int]:
    """The first words of a stretch that is too long for evidence."""
    words = list(_WORD.finditer(text, start, end))
    return _trimmed(text, start, end) if len(words) <= _MOST else (words[0].start(), words[_MOST - 1].end())


def _cut(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    before = [word.start() for word in _WORD.finditer(text, first, start)]
    behind = [word.end() for word in _WORD.finditer(text, end, last)]
    return (before[-_BESIDE:] or [start])[0], (behind[:_BESIDE] or [end])[-1]


def _count(text: str, first: int, last: int) -> int:
    return sum(any(sign.isalnum() for sign in word[0]) for word in _WORD.finditer(text, first, last))


def _once(text: str, first: int, last: int) -> bool:
    return text.find(text[first:last]) == first and text.find(text[first:last], first + 1) < 0


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """Leave out the marks and blanks around a passage, and a mark of quotation that nothing answers."""
    while first < last and (text[first].isspace() or text[first] in ",;:.–—-)"):
        first += 1
    while last > first and (text[last - 1].isspace() or text[last - 1] in ",;:.–—-("):
        last -= 1
    inside = text[first:last]
    if inside.count('"') % 2 or inside.count("“") != inside.count("”"):
        if inside[:1] in '"“':
            return _trimmed(text, first + 1, last)
        if inside[-1:] in '"”':
            return _trimmed(text, first, last - 1)
    return first, last
