"""Where in a sentence the words stand that a verdict turns on."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import find_figures
from newsfacts.verdict.result import Slot

_LONGEST = 2_000
_NEARBY = 4
"""Words behind a number among which stands what it counts."""
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?(?![\w.,]*\d)")


def differing(sentence: str, claim: str, slot: Slot | None, replaced: tuple[str, str] | None) -> tuple[int, int]:
    """Give where the words of a slot begin and end in a sentence; the whole of it where they are not found.

    A name that only the sentence before gives stands here as what refers back to it: `replaced`, which the claim has
    in its place.
    """
    found = None
    if slot is not None and slot.span is not None:
        found = slot.span if claim == sentence else _find(sentence, claim[slot.span[0] : slot.span[1]])
    elif slot is not None:
        found = _find(sentence, slot.claim)
    if found is None and slot is not None and replaced is not None and slot.claim in replaced[1]:
        found = _find(sentence, replaced[0])
    if found is None:
        return 0, len(sentence)
    if slot is not None and slot.span is None and slot.slot == "quantity" and slot.record:
        return found[0], _with_what_is_counted(sentence, found[1], slot.record)
    return found


def _find(sentence: str, words: str) -> tuple[int, int] | None:
    """Find words, whatever stands between them: quotation marks may be of another kind."""
    pattern = r"\W+".join(map(re.escape, _WORD.findall(words[:_LONGEST])))
    if not pattern:
        return None
    before = r"[$€£¥]?" if words[:1] in "$€£¥" else ""
    found = re.search(rf"{before}(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE)
    return found.span() if found else None


def _with_what_is_counted(sentence: str, after: int, record: str) -> int:
    """Give the end of a number with the noun behind it that the record counts too: `43 Turkish soldiers`."""
    counted = (_WORD.findall(record) or [""])[-1].casefold()
    for number, word in enumerate(_WORD.finditer(sentence, after)):
        if number == _NEARBY or (number == 0 and sentence[after : word.start()].strip(" -")):
            return after
        if word[0].casefold() == counted and counted.isalpha():
            return word.end()
    return after


class Value(NamedTuple):
    """What is to be put in place of a part of some words."""

    start: int
    end: int
    text: str


def value_to_put(words: str, slot: Slot) -> Value | None:
    """Give what the record has in place of the words of a slot that contradict it, None where nothing fits.

    A number without more goes in place of a number: the noun behind it stays as the draft has it.
    """
    if slot.fix is not None:
        return Value(0, len(words), slot.fix)
    claim, record = _NUMBER.match(words), _NUMBER.match(slot.record or "")
    if slot.slot != "quantity" or claim is None or record is None:
        return None
    figures = [find_figures(text)[:1] for text in (words, slot.record or "")]
    values = [each.figure.value for found in figures for each in found]
    if len(values) < 2 or values[0] is None or values[1] is None:
        return None
    said, has = (Decimal(number[0].replace(",", "")) for number in (claim, record))
    if values[0] * has != values[1] * said:  # one of them counts in thousands
        return None
    return Value(*claim.span(), record[0])
