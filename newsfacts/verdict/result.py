"""What a check gives: the verdict, and for each record that bears on it the comparison slot by slot."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from newsfacts.model import Record

Label: TypeAlias = Literal["supported", "refuted", "conflicting", "not_enough_info"]
Relation: TypeAlias = Literal["agrees", "contradicts", "undecided"]
SlotName: TypeAlias = Literal["quantity", "date", "place", "who", "said_by", "polarity", "words"]

LONGEST_CLAIM = 2_000
"""Characters of the longest claim that is looked at, be it asked, a sentence of a draft or what a record says."""

LABELS: tuple[Label, ...] = ("supported", "refuted", "conflicting", "not_enough_info")


class Slot(NamedTuple):
    """One slot that a claim fills: what the claim says there, what the record says, and how they relate."""

    slot: SlotName
    claim: str
    record: str | None
    """None where the record says nothing there."""
    relation: Relation
    span: tuple[int, int] | None = None
    """Where the words that decide here stand in `Verdict.claim`, as offsets; None where that is unknown."""
    fix: str | None = None
    """What the record has in their place, written as the claim writes; None where one value cannot be put there."""


class Comparison(NamedTuple):
    """A record held against a claim."""

    record: Record
    slots: tuple[Slot, ...]


class Held(NamedTuple):
    """A record that was held against a claim, and what came of it, as `check --why` shows it."""

    record: Record
    judgement: Literal["supports", "refutes", "open", "elsewhere"]
    """`open` where it decides nothing, `elsewhere` where it is about something else."""
    slots: tuple[Slot, ...]
    missing: tuple[str, ...]
    """Words of the claim that the record does not speak of."""


class Verdict(NamedTuple):
    """Whether a claim is right, why, and by which records."""

    claim: str
    verdict: Label
    reason: str
    """One sentence for the reader."""
    evidence: tuple[Comparison, ...]
    """The records that decide it, the best first; with `not_enough_info`, the nearest ones."""
    why: tuple[Held, ...] = ()
    """All records that were held against the claim, the nearest first; only where that is asked for."""

    def _repr_html_(self) -> str:
        """Give what a notebook shows."""
        from newsfacts.render.notebook import verdict_html

        return verdict_html(self)
