"""Why a verdict is what it is: one sentence for the reader."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.model import Quote
from newsfacts.verdict.bearing import is_about, rank
from newsfacts.verdict.comparing import Held
from newsfacts.verdict.result import Slot

_NAMES = {"said_by": "who said it", "who": "who", "words": "the words", "polarity": "whether it is so"}
_LONGEST = 80


def supported(held: Sequence[Held]) -> str:
    """Say in what the best record agrees."""
    agreeing = list(dict.fromkeys(_name(slot) for slot in _best(held).slots if slot.relation == "agrees"))
    if not agreeing:
        return "the base says so"
    together = " and ".join([", ".join(agreeing[:-1]), agreeing[-1]] if len(agreeing) > 1 else agreeing)
    return f"{together} agree{'s' if len(agreeing) == 1 and agreeing[0] != 'the words' else ''} with the base"


def refuted(held: Sequence[Held]) -> str:
    """Say in what the best record contradicts."""
    best = _best(held)
    slot = next(slot for slot in best.slots if slot.relation == "contradicts")
    if slot.slot == "polarity" and "affirmed" in (slot.claim, slot.record):
        return "the base says that it is not so" if slot.claim == "affirmed" else "the base says that it is so"
    if slot.slot == "words":
        return "the words are not those of the base"
    return f"{_name(slot)}: {_cut(slot.claim)} in the claim, {_cut(slot.record or '')} in the base"


def differing(held: Sequence[Held]) -> str:
    """Say whose accounts differ."""
    names = [_speaker(each) for each in held[:2]]
    return f"accounts differ: {names[0]} and {names[-1]} contradict each other"


def unknown(held: Sequence[Held]) -> str:
    """Say what stands between a claim and the nearest record."""
    if not held:
        return "the base holds nothing on it"
    best = _best(held)
    if not is_about(best):
        return "the base holds nothing that says so"
    if best.unattributed:
        return f"the base has it only as what {_speaker(best)} says"
    if best.modal:
        return "the base tells of it only as planned or promised"
    slot = next((slot for slot in best.slots if slot.relation == "undecided"), None)
    if slot is None:
        return "the base holds nothing that says so"
    if slot.record is None:
        return f"{_name(slot)}: the base does not say"
    return f"{_name(slot)}: {_cut(slot.record)} in the base neither bears out nor excludes {_cut(slot.claim)}"


def _best(held: Sequence[Held]) -> Held:
    return max(held, key=rank)


def _name(slot: Slot) -> str:
    return _NAMES.get(slot.slot, slot.slot)


def _speaker(held: Held) -> str:
    record = held.view.record
    ref = record.speaker if isinstance(record, Quote) else record.said_by
    return ref.name if ref else "the source"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
