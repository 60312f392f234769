"""Scores of games: 3-1 against 3–1, whoever is named first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.reading import KEPT, Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View

_SCORE = re.compile(r"(?<![\w.,$€£–-])(\d{1,3})\s?[-–:]\s?(\d{1,3})(?![\w%.,:–-]*\d)(?!\s?(?:km|kg|m|%|hours|minutes))")


def compare(claim: Reading, view: View, marks: Sequence[Mark]) -> tuple[Slot, list[Mark]] | None:
    """Compare the score that a claim gives with those of a record; None where one of them gives none."""
    asked = _scores(claim)
    if not asked:
        return None
    text, span, score = asked[0]
    held = _scores(view.reading)
    if not held:
        return None
    spans = claim.sentence.spans
    inside = [mark for mark in marks if span[0] <= spans[mark.item.first][0] < span[1]]
    same = next((each for each in held if sorted(each[2]) == sorted(score)), None)
    if same is not None:
        return Slot("quantity", text, same[0], "agrees"), inside
    return Slot("quantity", text, held[0][0], "contradicts"), inside


@lru_cache(maxsize=KEPT)
def _scores(reading: Reading) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    sentence = reading.sentence
    measured = {sentence.spans[at][0] for at in sentence.measured()}
    return [
        (match.group(), match.span(), (int(match[1]), int(match[2])))
        for match in _SCORE.finditer(sentence.text)
        if match.start() not in measured
    ]
