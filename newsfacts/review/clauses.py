"""The parts of a sentence that could stand alone: `the zone was 20 km deep, and deliveries began in June`."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.text.sentences import Span

_FEWEST_WORDS = 4


def clauses(sentence: str) -> list[Span]:
    """Give the clauses of a sentence, none where it cannot be divided for sure.

    It is divided at a semicolon, and at a comma with a conjunction behind which a subject follows. What is quoted or
    reported is left whole: the second half belongs to who says the first.
    """
    if any(mark in sentence for mark in '"“„«'):
        return []
    spans: list[Span] = []
    start = 0
    for found in _joint().finditer(sentence):
        spans.append(Span(start, found.start()))
        start = found.end()
    spans.append(Span(start, len(sentence)))
    if len(spans) == 1 or any(len(sentence[first:end].split()) < _FEWEST_WORDS for first, end in spans):
        return []
    return spans


@cache
def _joint() -> re.Pattern[str]:
    starts = "the|a|an|this|that|these|those|its|his|her|their|it|he|she|they|there|some|no|more"
    # `and deliveries of …` begins with a noun, `and signs the …` and `and consists of …` with a verb.
    several = r"(?!(?:consists|belongs)\b)\w{4,}s\s+(?!(?:the|a|an|that|to|its|his|her|their)\b)"
    subject = rf"(?=[A-Z0-9]|(?:{starts})\b|{several})"
    return re.compile(rf";\s+|,?\s+(?:while|whereas)\s+{subject}|,\s+(?:and|but|so|yet)\s+{subject}")
