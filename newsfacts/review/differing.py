"""Where in a sentence the words stand that a verdict turns on."""

from __future__ import annotations

import re

from newsfacts.verdict.result import Slot

_LONGEST = 2_000
_WORD = re.compile(r"\w+")


def differing(sentence: str, claim: str, slot: Slot | None, replaced: tuple[str, str] | None) -> tuple[int, int]:
    """Give where the words of a slot begin and end in a sentence; the whole of it where they are not found.

    The sign of a currency before a number is one of its words.
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
    start, end = found or (0, len(sentence))
    return start - (start > 0 and sentence[start - 1] in "$€£¥"), end


def _find(sentence: str, words: str) -> tuple[int, int] | None:
    """Find words, whatever stands between them: quotation marks may be of another kind."""
    pattern = r"\W+".join(map(re.escape, _WORD.findall(words[:_LONGEST])))
    if not pattern:
        return None
    found = re.search(rf"(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE)
    return found.span() if found else None
