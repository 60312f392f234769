"""What of a sentence no stub says yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.coverage.predicates import predicates
from newsfacts.writing.extract.passages import clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.curation.coverage.details import Detail
    from newsfacts.curation.coverage.predicates import Predicate
    from newsfacts.writing.extract.paragraph import Read

_OUT_OF = re.compile(r"\bout\s+of\s+(?:the\s+|every\s+)?$")


def untold(read: Read, says: Detail, told: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The passages of a sentence that say what no other stub does: its clauses, those that adjoin as one."""
    group: list[Predicate] = []
    for each in predicates(read.text, says.sentence, read.quoted):
        if not says.start <= each.start < says.end or is_inside(each, told):
            continue
        if group and each.clause[0] - group[-1].clause[1] > 1:
            yield clause(read.text, group[0].clause[0], group[-1].clause[1], says.sentence)
            group = []
        group.append(each)
    if group:
        yield clause(read.text, group[0].clause[0], group[-1].clause[1], says.sentence)


def deed_around(read: Read, sentence: tuple[int, int], span: tuple[int, int], at: int) -> tuple[int, int]:
    """The part of a passage that tells of the deed that stands around a place, where the passage tells of several.

    The quarry opened in 1884 and produced 38,000 tonnes: it did not produce them in 1884.
    """
    within = [each for each in predicates(read.text, sentence, read.quoted) if span[0] <= each.start < span[1]]
    own = next((each for each in within if each.clause[0] <= at < each.clause[1]), None)
    if own is None:
        return span
    begins = own.clause[0] if any(each.clause[0] < own.clause[0] for each in within) else span[0]
    ends = min((each.clause[0] for each in within if each.clause[0] > own.clause[0]), default=span[1])
    return max(span[0], begins), ends


def is_whole(text: str, detail: Detail) -> bool:
    """Whether a figure only says of how many another is a part: seven years out of ten."""
    return detail.kind == "figure" and _OUT_OF.search(text, max(0, detail.start - 20), detail.start) is not None


def is_inside(detail: Detail | Predicate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a detail stands within one of several passages."""
    return any(start <= detail.start and detail.end <= end for start, end in spans)
