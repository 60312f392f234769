"""From comparisons to a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.model import Fact
from newsfacts.verdict.comparing import Held
from newsfacts.verdict.result import Comparison, Label, Verdict

_COVERED = 0.72
_NEAR = 0.12
_SHOWN = 3


def decide(claim: str, held: Sequence[Held]) -> Verdict:
    """Give the verdict on a claim from the records held against it."""
    about = [each for each in held if is_about(each)]
    supporting = [each for each in about if supports(each)]
    refuting = [each for each in about if refutes(each)]
    best = max(map(rank, about), default=0.0)
    supporting = [each for each in supporting if rank(each) >= best - _NEAR]
    refuting = [each for each in refuting if rank(each) >= best - _NEAR / 2]
    conflicted = _conflicting(about)
    if conflicted and max(map(rank, supporting), default=0.0) > rank(conflicted[0]):
        conflicted = []
    if conflicted:
        return _verdict(claim, "conflicting", "records dispute each other", conflicted)
    if supporting:
        return _verdict(claim, "supported", "a record agrees in every slot", supporting)
    if refuting:
        return _verdict(claim, "refuted", "a record contradicts", refuting)
    return _verdict(claim, "not_enough_info", "no record says so", sorted(held, key=rank, reverse=True)[:_SHOWN])


def rank(held: Held) -> float:
    """Give how near a record is to a claim."""
    empty = sum(slot.record is None for slot in held.slots)
    return held.coverage + 0.25 * held.closeness - 0.25 * empty


def is_about(held: Held) -> bool:
    """Say whether a record explains what a claim talks about."""
    content = [mark for mark in held.marks if mark.item.kind != "light"]
    if not content or held.coverage < _COVERED:
        return False
    if any(mark.item.kind == "name" for mark in held.missing):
        return False
    return len(held.missing) <= _allowed(len(content))


def _allowed(items: int) -> int:
    return 0 if items <= 3 else 1 if items <= 7 else 2  # noqa: PLR2004


def supports(held: Held) -> bool:
    """Say whether a record that is about the same thing agrees in every slot."""
    if held.unattributed or held.modal:
        return False
    return not held.has("contradicts") and not held.has("undecided")


def refutes(held: Held) -> bool:
    """Say whether a record that is about the same thing contradicts a slot."""
    against = [slot for slot in held.slots if slot.relation == "contradicts"]
    return len(against) == 1 and not held.unattributed


def _conflicting(about: Sequence[Held]) -> list[Held]:
    for one in about:
        record = one.view.record
        if not isinstance(record, Fact) or not record.disputed_by:
            continue
        if any(slot.slot == "said_by" for slot in one.slots):
            continue
        if not one.has("contradicts") and not one.has("undecided"):
            others = [each for each in about if each.view.record.id in record.disputed_by]
            return [one, *others]
    return []


def _verdict(claim: str, label: Label, reason: str, held: Sequence[Held]) -> Verdict:
    ranked = sorted(held, key=rank, reverse=True)[:_SHOWN]
    return Verdict(claim, label, reason, tuple(Comparison(each.view.record, each.slots) for each in ranked))
