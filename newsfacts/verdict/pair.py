"""A claim beside a record, and what comparing them in one respect gives."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.verdict.align import Alignment, Term
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.record import RecordReading
from newsfacts.verdict.result import Relation, SlotName


class Pair(NamedTuple):
    """A claim beside a record."""

    claim: Proposition
    terms: tuple[Term, ...]
    record: RecordReading
    alignment: Alignment
    names: NameBook


class Fit(NamedTuple):
    """How well the contexts of two values fit, each between 0 and 1."""

    noun: float
    """Whether the record measures or counts what the claim does."""
    deed: float
    """Whether both values belong to the same deed."""
    told: float
    """Whether the claim speaks of what the record's value measures."""
    link: float
    """Whether they are tied to it alike: not one `from` and the other `to`."""


class Outcome(NamedTuple):
    """What one comparer finds."""

    slot: SlotName
    relation: Relation
    claim: str
    record: str | None
    first: int = -1
    """The words of the claim that it is about; -1 where they are all of them."""
    after: int = -1
    fix: str | None = None
    settles: frozenset[int] = frozenset()
    """First words of the terms that need not be borne out otherwise, because this outcome speaks for them."""
    whole: bool = True
    """Whether it may decide against the claim; not where the context is too thin for that."""
    fit: Fit = Fit(1.0, 1.0, 1.0, 1.0)
    """How well the context fits in which both say something."""
    weak: bool = False
    """Whether it only keeps the record from deciding against the claim, and not from bearing it out; of what agrees,
    whether the record only leaves it open: the two presidents."""
