"""Where in a sentence the words stand that a verdict turns on."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import find_figures
from newsfacts.verdict.result import Slot

_LONGEST = 2_000
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?(?![\w.,]*\d)")


def differing(sentence: str, claim: str, slot: Slot | None, replaced: tuple[str, str] | None) -> tuple[int, int]:
    """Give where the words of a slot begin and end in a sentence; the whole of it where they are not found.

    A name that only the sentence before gives stands here as what refers back to it: `replaced`, which the claim has
    in its place.
    """
    if slot is None:
        return 0, len(sentence)
    said, meant = claim[slice(*(slot.span or (0, 0)))], slot.claim.casefold()
    trusted = said.strip() and (said.casefold() in meant or meant in said.casefold())
    found = slot.span if claim == sentence and trusted else _find(sentence, said if trusted else slot.claim)
    if found is None and replaced is not None and slot.claim in replaced[1]:
        found = _find(sentence, replaced[0])
    return found or (0, len(sentence))


def _find(sentence: str, words: str) -> tuple[int, int] | None:
    """Find words, whatever stands between them: quotation marks may be of another kind."""
    pattern = r"\W+".join(map(re.escape, _WORD.findall(words[:_LONGEST])))
    if not pattern:
        return None
    before = r"[$€£¥]?" if words[:1] in "$€£¥" else ""
    found = re.search(rf"{before}(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE)
    return found.span() if found else None


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
    if slot.slot == "date" and slot.record and _shape(words) == _shape(slot.record):
        return Value(0, len(words), slot.record)
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


def _shape(date: str) -> str:
    """Give how a date is written: `9 a 9` for `5 March 2020`."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", date))
