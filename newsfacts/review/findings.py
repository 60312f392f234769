"""What a review gives: each checkable sentence with its verdict, and where in the draft its differing words stand."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.text.lines import Position
from newsfacts.verdict.result import Slot, Verdict


class Fix(NamedTuple):
    """The one value that is to be changed in a draft, and what the base has in its place."""

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    """Offset in the text of the draft, from 0."""
    end: int
    text: str


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
    """Without markup, on one line; of a cell of a table, what heads it too."""
    begins: Position
    """Where the sentence begins."""
    section: str
    """The nearest heading above it, empty where there is none."""
    verdict: Verdict
    """On `verdict.claim`: the sentence, with what refers back replaced where that was needed."""
    slot: Slot | None
    """The slot that decides against the sentence; None where none does."""
    replaced: tuple[str, str] | None
    """What the sentence leaves to those before it, and what that was taken for: `he`, `Vladimir Putin`."""
    fix: Fix | None
    """None where more than one value differs, or the base has no words that fit."""
    fingerprint: str
    """The same as long as the sentence stands in a draft of that name: 32 hexadecimal digits."""
    span: tuple[int, int]
    """Where the sentence stands in the text of the draft, as offsets from 0; of a cell, its own words."""


class Review(NamedTuple):
    """A draft held against a base."""

    findings: tuple[Finding, ...]
    """Every sentence that claims something checkable, in the order of the draft."""
    sentences: int
    """How many sentences the draft has in all."""

    def _repr_html_(self) -> str:
        """Give what a notebook shows."""
        from newsfacts.render.notebook import review_html

        return review_html(self)


def deciding_slot(verdict: Verdict) -> Slot | None:
    """Give the first slot that contradicts the claim where that decides; None where nothing speaks against it."""
    if verdict.verdict not in ("refuted", "conflicting"):
        return None
    slots = (slot for each in verdict.evidence for slot in each.slots if slot.relation == "contradicts")
    return next(slots, None)


def the_one_against(verdict: Verdict) -> Slot | None:
    """Give the slot that contradicts the claim where no other does; else None."""
    against = {slot for each in verdict.evidence for slot in each.slots if slot.relation == "contradicts"}
    return against.pop() if len(against) == 1 and verdict.verdict == "refuted" else None
