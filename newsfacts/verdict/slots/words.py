"""The slot of words: passages that a claim quotes against the words of a record."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from newsfacts.lookup.query import stop_words
from newsfacts.model import Quote
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.polarity import is_negation
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Relation, Slot
from newsfacts.verdict.view import View, main_text

_SHORTEST, _SHORTEST_REPORTED = 3, 5
_NEAR = 0.6
"""Part of a passage that stands in a record in the same order, where the passage is taken for its words."""


class Passage(NamedTuple):
    """Words of a claim that are given as somebody's words."""

    words: tuple[int, ...]
    quoted: bool


def passages(claim: Reading) -> list[Passage]:
    """Give the passages that a claim quotes, and what it reports where it quotes none."""
    quoted = [Passage(tuple(range(first, after)), quoted=True) for first, after in claim.sentence.quoted]
    found = [passage for passage in quoted if len(passage.words) >= _SHORTEST]
    if not found and claim.attribution is not None and len(claim.content) >= _SHORTEST_REPORTED:
        return [Passage(claim.content, quoted=False)]
    return found


def compare(passages: Sequence[Passage], claim: Reading, view: View) -> tuple[Slot, Passage] | None:
    """Compare a passage of a claim word for word; None where too little of it stands in the record."""
    for passage in passages:
        if not passage.quoted and not isinstance(view.record, Quote):
            continue
        words = [claim.sentence.words[at] for at in passage.words]
        stems = [claim.sentence.stems[at] for at in passage.words]
        if len(view.all_words.intersection(stems)) < _NEAR * len(set(stems)):
            continue
        best = max(((_likeness(stems, text), text) for text in _texts(view)), default=(0.0, ()))
        if best[0] < _NEAR:
            continue
        relation = _relation(words, stems, best[1])
        if relation != "agrees" and not passage.quoted:
            continue
        text = claim.sentence.text
        spans = claim.sentence.spans
        said = text[spans[passage.words[0]][0] : spans[passage.words[-1]][1]]
        return Slot("words", said, main_text(view.record), relation), passage
    return None


def _texts(view: View) -> list[tuple[str, ...]]:
    return [tuple(text.split()) for text in (view.said, *view.evidence) if text.strip()]


def _likeness(passage: list[str], text: tuple[str, ...]) -> float:
    matcher = SequenceMatcher(None, text, passage, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(passage)


def _relation(words: list[str], stems: list[str], text: tuple[str, ...]) -> Relation:
    """Say whether the words that differ leave the meaning, turn it, or make it another."""
    steps = SequenceMatcher(None, text, stems, autojunk=False).get_opcodes()
    same = [step for step in steps if step[0] == "equal"]
    relation: Relation = "agrees"
    moved: set[str] = set()
    for kind, i, j, k, m in steps:
        if kind == "equal" or not same:
            continue
        inside = same[0][1] <= i < same[-1][2]
        theirs = set(text[i:j]) if inside else set()
        ours = words[k:m]
        if any(is_negation(each) for each in theirs) != any(is_negation(each) for each in stems[k:m]):
            return "contradicts"
        for word in ours:
            means = meaning(word)
            if not (theirs & means.opposite).issubset(stems):
                return "contradicts"
            if word in stop_words() or not theirs.isdisjoint(means.same | means.kin):
                continue
            if not means.same.isdisjoint(text) and not set(stems).isdisjoint(theirs):
                moved.update(means.same)
            relation = "undecided"
    return "contradicts" if len(moved) > 1 else relation
