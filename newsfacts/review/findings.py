"""What a review gives: each checkable sentence with its verdict, and where in the draft its differing words stand."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.review.lines import Position
from newsfacts.verdict.result import Slot, Verdict


class Finding(NamedTuple):
    """A sentence of a draft that claims something checkable."""

    line: int
    column: int
    """Where the words that differ stand, or else the sentence; counted from 1."""
    end_line: int
    end_column: int
    """Where the draft goes on behind those words."""
    words: str
    """The words that differ, or else the sentence."""
    sentence: str
    """Without markup, on one line."""
    begins: Position
    """Where the sentence begins."""
    verdict: Verdict
    """On `verdict.claim`: the sentence, with what refers back replaced where that was needed."""
    slot: Slot | None
    """The slot that decides against the sentence; None where none does."""
    replaced: tuple[str, str] | None
    """What the sentence leaves to those before it, and what that was taken for: `he`, `Vladimir Putin`."""


class Review(NamedTuple):
    """A draft held against a base."""

    findings: tuple[Finding, ...]
    """Every sentence that claims something checkable, in the order of the draft."""
    sentences: int
    """How many sentences the draft has in all."""


def deciding_slot(verdict: Verdict) -> Slot | None:
    """Give the first slot that contradicts the claim where that decides; None where nothing speaks against it."""
    if verdict.verdict not in ("refuted", "conflicting"):
        return None
    slots = (slot for each in verdict.evidence for slot in each.slots if slot.relation == "contradicts")
    return next(slots, None)
