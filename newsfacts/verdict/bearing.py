"""Whether a record is about what a claim is about, and whether it then supports or refutes it."""

from __future__ import annotations

from newsfacts.verdict.comparing import Held
from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.slots.identity import says_who
from newsfacts.verdict.weighing import is_verb, weighs

COVERED = 0.72
"""Part of a claim that a record explains at least to be about the same thing."""
_FEWEST_ITEMS = 2
_CLOSELY = 0.7
_SHORT, _NOT_FAR = 3, 0.3
"""A short claim is about a long record only where that says little else."""
_MUCH_ELSE = 4
_FEWEST_OWN, _CLOSE = 3, 0.35
_BESIDE_A_QUOTE = 2
"""Words around a quotation that a record with the words of it may leave unexplained."""
_TELLING = 0.45
"""Part of a claim that a record explains at least, where both give the same figure or day that few others have."""
_MARKS_TO_MISS_ONE = 5
"""A record can contradict a claim of so many items although it leaves one of them unexplained."""


def rank(held: Held) -> float:
    """Give how near a record is to a claim."""
    empty = sum(slot.record is None for slot in held.slots)
    return held.coverage + 0.25 * held.closeness - 0.25 * empty


def is_about(held: Held) -> bool:
    """Say whether a record explains what a claim talks about."""
    content = [mark for mark in held.marks if mark.item.kind != "light"]
    if any(slot.slot == "words" for slot in held.slots) and len(held.missing) <= _BESIDE_A_QUOTE:
        return not any(mark.item.kind == "name" for mark in held.missing)
    if len(content) < _FEWEST_ITEMS and all(slot.record is None for slot in held.slots):
        return False
    only_names = all(mark.item.mention is not None and not mark.item.mention.is_unknown for mark in content)
    if only_names and not held.slots and held.closeness < _CLOSELY and not says_who(held.view.reading):
        return False
    if len(content) <= _SHORT and held.closeness < _NOT_FAR and not held.slots:
        return False
    if not content or held.coverage < (_TELLING if held.telling else COVERED):
        return False
    if any(mark.item.kind == "name" for mark in held.missing):
        return False
    sure = held.telling or _agrees_in_a_value(held)
    missing = [mark for mark in held.missing if not (sure and is_verb(mark.item))]
    return len(missing) <= allowed(len(content)) and not any(weighs(mark.item) for mark in missing)


def _agrees_in_a_value(held: Held) -> bool:
    """Say whether a figure or a date agrees, and so much else that one verb more or less makes no other fact of it."""
    if not any(slot.slot in ("quantity", "date") and slot.relation == "agrees" for slot in held.slots):
        return False
    explained = [mark for mark in held.marks if mark.how in ("said", "kin") and mark.item.kind != "light"]
    return len(explained) >= _MUCH_ELSE and len(held.missing) == 1


def allowed(items: int) -> int:
    """Give how many of so many items a record may leave unexplained."""
    return 0 if items <= 4 else 1 if items <= 8 else 2


def decides(held: Held) -> bool:
    """Say whether a record explains all of a claim in the claim's own words and settles it."""
    if held.missing or not is_about(held) or not (supports(held) or refutes(held)):
        return False
    return all(mark.how in ("said", "aside") for mark in held.marks if mark.item.kind != "light")


def supports(held: Held) -> bool:
    """Say whether a record that is about the same thing agrees in every slot."""
    if held.unattributed or held.modal:
        return False
    valued = any(slot.slot in ("quantity", "date") and slot.relation == "agrees" for slot in held.slots)
    if not valued and any(_is_a_deed_by_another_word(mark) for mark in held.marks):
        return False
    return not held.has("contradicts") and not held.has("undecided")


def _is_a_deed_by_another_word(mark: Mark) -> bool:
    """Say whether a verb of the claim only stands among the keywords, and there by another word."""
    return mark.how == "near" and mark.item.kind == "word" and is_verb(mark.item)


def refutes(held: Held) -> bool:
    """Say whether a record that is about the same thing contradicts a slot."""
    against = [slot for slot in held.slots if slot.relation == "contradicts"]
    kinds = {slot.slot for slot in against}
    one_thing = len(kinds) == 1 or kinds == {"quantity", "polarity"}
    if not one_thing or (held.unattributed and not held.by_speaker):
        return False
    if against[0].slot == "said_by" and not _are_the_words_of_another(held):
        return False
    if any(mark.how == "near" and mark.item.kind == "name" for mark in held.marks):
        return False
    if held.missing and any(slot.slot == "polarity" for slot in against):
        return False
    if against[0].slot not in ("said_by", "words") and len(held.missing) > len(held.marks) // _MARKS_TO_MISS_ONE:
        return False
    return not any(slot.slot != "words" and slot.relation == "undecided" for slot in held.slots)


def _are_the_words_of_another(held: Held) -> bool:
    """Say whether a record holds what a claim reports so fully that it can only be another's words."""
    if any(slot.slot == "words" for slot in held.slots):
        return True
    content = [mark for mark in held.marks if mark.item.kind != "light"]
    own = [mark for mark in content if mark.how in ("said", "kin", "opposed")]
    return len(own) >= _FEWEST_OWN and len(own) >= len(content) - 1 and held.closeness >= _CLOSE
