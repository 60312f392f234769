"""Lists of names: signed by Russia, Turkey and the United States, for Russia, Turkey and Iran."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.names import Mention
from newsfacts.verdict.reading import KEPT, Reading
from newsfacts.verdict.result import Relation, Slot
from newsfacts.verdict.view import View

_JOINING = frozenset(["and", "the", "as", "well", "plus"])
_FEWEST = 2


def compare(claim: Reading, view: View, marks: Sequence[Mark]) -> tuple[Slot, list[Mark]] | None:
    """Compare the list of names in a claim with one as long in a record; None where there is no such list."""
    for ours in _lists(claim):
        for theirs in _lists(view.reading):
            listed = {entity for mention in theirs for entity in mention.entities}
            outside = [mark for mark in marks if mark.item.mention in ours and listed.isdisjoint(_of(mark))]
            shared = _shared(ours, listed)
            if len(outside) != 1 or len(theirs) <= _FEWEST or shared != len(ours) - 1:
                continue
            relation: Relation = "contradicts" if len(theirs) == len(ours) else "undecided"
            return Slot("who", outside[0].item.text, _text(view.reading, theirs), relation), outside
    return None


def _of(mark: Mark) -> tuple[str, ...]:
    return mark.item.mention.entities if mark.item.mention is not None else ()


def _shared(mentions: Sequence[Mention], listed: set[str]) -> int:
    return sum(not listed.isdisjoint(mention.entities) for mention in mentions)


@lru_cache(maxsize=KEPT)
def _lists(reading: Reading) -> list[list[Mention]]:
    """Give the names that stand in a row, with nothing but commas and `and` between them."""
    words = reading.sentence.words
    found: list[list[Mention]] = []
    for mention in reading.sentence.mentions:
        last = found[-1][-1] if found else None
        joined = last is not None and (last.after < mention.first or "," in reading.sentence.between(mention.first))
        if last is not None and joined and _JOINING.issuperset(words[last.after : mention.first]):
            found[-1].append(mention)
        else:
            found.append([mention])
    return [each for each in found if len(each) >= _FEWEST]


def _text(reading: Reading, mentions: Sequence[Mention]) -> str:
    spans = reading.sentence.spans
    return reading.sentence.text[spans[mentions[0].first][0] : spans[mentions[-1].after - 1][1]]
