"""Where in a sentence the words stand that a verdict turns on."""

from __future__ import annotations

import re

from newsfacts.verdict.result import Slot

_LONGEST = 2_000
_NEARBY = 4
"""Words behind a number among which stands what it counts."""
_WORD = re.compile(r"\w+")


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
