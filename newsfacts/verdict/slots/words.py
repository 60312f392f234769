"""The slot of words: passages that a claim quotes against the words of a record."""

from __future__ import annotations

from difflib import SequenceMatcher

from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View

_SHORTEST = 3
_NEAR = 0.8


def compare(claim: Reading, view: View) -> Slot | None:
    """Compare the quoted passages of a claim, and what it reports, word for word; None where too little is the same."""
    for first, after in claim.sentence.quoted:
        passage = claim.sentence.stems[first:after]
        if len(passage) < _SHORTEST:
            continue
        alike = likeness(passage, view)
        if alike >= _NEAR:
            return Slot("words", " ".join(claim.sentence.words[first:after]), view.statement, "agrees")
    return None


def likeness(passage: tuple[str, ...], view: View) -> float:
    """Give how much of a passage stands in a record's words in the same order, from 0 to 1."""
    best = 0.0
    for text in (view.said, view.aside):
        matcher = SequenceMatcher(None, passage, text.split(), autojunk=False)
        best = max(best, sum(block.size for block in matcher.get_matching_blocks()) / len(passage))
    return best
