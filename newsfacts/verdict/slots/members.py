"""Lists of names: signed by Russia, Turkey and the United States, for Russia, Turkey and Iran."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.names import Mention
from newsfacts.verdict.reading import KEPT, Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View

_JOINING = frozenset(["and", "the", "as", "well", "plus"])
_FEWEST = 2


def compare(claim: Reading, view: View, marks: Sequence[Mark]) -> tuple[Slot, list[Mark]] | None:
    """Compare the list of names in a claim with one as long in a record; None where there is no such list."""
    missing = [mark for mark in marks if mark.item.mention is not None and mark.how == "missing"]
    if not missing:
        return None
    for ours in _lists(claim):
        outside = [mark for mark in missing if mark.item.mention in ours]
        if len(outside) != len(missing) or len(outside) == len(ours):
            continue
        known = {entity for mention in ours for entity in mention.entities}
        for theirs in _lists(view.reading):
            shared = sum(not known.isdisjoint(mention.entities) for mention in theirs)
            if len(theirs) == len(ours) and shared == len(ours) - len(outside):
                return Slot("who", outside[0].item.text, _text(view.reading, theirs), "contradicts"), missing
    return None


@lru_cache(maxsize=KEPT)
def _lists(reading: Reading) -> list[list[Mention]]:
    """Give the names that stand in a row, with nothing but commas and `and` between them."""
    words = reading.sentence.words
    found: list[list[Mention]] = []
    for mention in reading.sentence.mentions:
        last = found[-1][-1] if found else None
        if last is not None and _JOINING.issuperset(words[last.after : mention.first]):
            found[-1].append(mention)
        else:
            found.append([mention])
    return [each for each in found if len(each) >= _FEWEST]


def _text(reading: Reading, mentions: Sequence[Mention]) -> str:
    spans = reading.sentence.spans
    return reading.sentence.text[spans[mentions[0].first][0] : spans[mentions[-1].after - 1][1]]
