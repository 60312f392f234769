"""Another name in the same place of the sentence: the border with Iraq, for the border with Turkey."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.verdict.explaining import Mark
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View

_ARTICLES = frozenset(["the", "a", "an"])
_LINKS = frozenset("in at to from with for of on by into against between as over".split())


def compare(claim: Reading, view: View, marks: Sequence[Mark], names: NameBook) -> tuple[Slot, Mark] | None:
    """Compare the one name that a record does not know with the one that stands behind the same words in it."""
    missing = [mark for mark in marks if mark.how == "missing" and mark.item.kind != "light"]
    if len(missing) != 1 or missing[0].item.mention is None:
        return None
    mark = missing[0]
    mention = mark.item.mention
    assert mention is not None
    frame = _frame(claim, mention)
    if frame is None:
        return None
    named = {entity for m in claim.sentence.mentions for entity in m.entities}
    for held in view.reading.sentence.mentions:
        if _frame(view.reading, held) == frame and named.isdisjoint(held.entities) and _alike(mention, held, names):
            spans = view.reading.sentence.spans
            text = view.reading.sentence.text[spans[held.first][0] : spans[held.after - 1][1]]
            return Slot("who", mark.item.text, text, "contradicts"), mark
    return None


def _frame(reading: Reading, mention: Mention) -> tuple[str, str] | None:
    """Give the two words before a name, where the nearer one links it to the other."""
    at = mention.first - 1
    words = reading.sentence.words
    while at > 0 and words[at] in _ARTICLES:
        at -= 1
    if at < 1 or words[at] not in _LINKS:
        return None
    return reading.sentence.stems[at - 1], words[at]


def _alike(one: Mention, other: Mention, names: NameBook) -> bool:
    """Say whether two names are of the same kind, as far as is known."""
    kinds = {names.kind(entity) for entity in one.entities} | ({"place", "country"} if one.place else set())
    held = {names.kind(entity) for entity in other.entities} | ({"place", "country"} if other.place else set())
    return not kinds or not kinds.isdisjoint(held)
