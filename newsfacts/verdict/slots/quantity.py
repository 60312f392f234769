"""The quantity slot: intervals of figures, counts to zero, and `the only one`."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.figures import in_base, relation
from newsfacts.model import Figure
from newsfacts.verdict.kinds import is_general, kind_of_noun
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.reading import Item, Reading
from newsfacts.verdict.result import Relation, Slot
from newsfacts.verdict.slots.asked import Asked
from newsfacts.verdict.slots.polarity import negated
from newsfacts.verdict.stems import stems
from newsfacts.verdict.verbs import irregular
from newsfacts.verdict.view import View

_COMMON = 12
"""Counts up to this are too frequent to tell one record from another."""
_FURTHER = (("other",), ("more",), ("further",), ("additional",), ("others",))
"""Behind a number, these count what comes on top of something else."""
_EXACTLY = ("exactly", "precisely")
_PERIODS = ("since", "until", "between", "from", "by ")


def compare(figures: Sequence[Asked], claim: Reading, view: View) -> list[tuple[Asked, Slot]]:
    """Compare each figure of a claim with those of a record that it can be compared with."""
    found = []
    for asked in figures:
        relations = [
            (figure, held) for figure in view.figures if (held := _relation(figure, asked, claim, view)) is not None
        ]
        best = next((pair for pair in relations if pair[1] == "agrees"), relations[0] if relations else None)
        if best is None and (asked.figure.value == 0 or _is_known(claim, asked)):
            continue
        if best is None and asked.figure.unit == "rank" and claim.sentence.stems[asked.first] in view.said_words:
            found.append((asked, Slot("quantity", asked.text, asked.text, "agrees")))
        elif best is None:
            found.append((asked, Slot("quantity", asked.text, None, "undecided")))
        else:
            found.append((asked, Slot("quantity", asked.text, best[0].text, best[1])))
    return found


def _is_known(claim: Reading, asked: Asked) -> bool:
    """Say whether a number only names what is known: the two presidents, both countries."""
    before = claim.sentence.words[asked.first - 1] if asked.first else ""
    return asked.figure.unit == "count" and before in ("the", "these", "those", "their", "its", "his", "her", "all")


def is_telling(figures: Sequence[Asked], claim: Reading, view: View) -> bool:
    """Say whether a record gives the very number of a claim, in whatever unit, and one that few records have."""
    for asked in figures:
        value = asked.figure.value
        if value is None or asked.figure.qualifier not in ("exact", "about", "nearly"):
            continue
        for figure in view.figures:
            plainly = asked._replace(figure=asked.figure._replace(qualifier="exact", low=value, high=value))
            same = figure.value is not None and _relation(figure, plainly, claim, view) == "agrees"
            if same and (abs(in_base(value, asked.figure.unit)) > _COMMON or asked.figure.unit != "count"):
                return True
    return False


def _relation(figure: Figure, asked: Asked, claim: Reading, view: View) -> Relation | None:
    if not _counts_the_same(figure, asked.figure, view):
        return None
    if claim.sentence.words[asked.after : asked.after + 1] in _FURTHER:
        return None
    if _is_change(claim, asked.first) and figure.unit != "percent" and not _record_tells_change(figure, view):
        return None
    if figure.text == "nobody" and not negated(view.reading, claim):
        return None
    if claim.sentence.words[asked.first - 1 : asked.first] == ("to",) and _record_tells_change(figure, view):
        return None
    if _is_of_another_deed(figure, asked, claim, view):
        return None
    related = relation(figure, asked.figure)
    if related == "contradicts" and _is_over_a_period(claim) and asked.figure.unit == "count":
        return "undecided"
    if related == "agrees" and figure.qualifier == "about" and asked.text.lower().startswith(_EXACTLY):
        return "undecided"
    return related


def _is_of_another_deed(figure: Figure, asked: Asked, claim: Reading, view: View) -> bool:
    """Say whether a record counts by another verb than the claim, and has the claim's for something else.

    `Strikes that killed soldiers injured 30 people` counts the injured, and is not about how many were killed.
    """
    held = next((f for f in view.reading.sentence.figures if f.figure.low == figure.low), None)
    theirs = _nearest_verb(view.reading, held.first) if held else None
    ours = _nearest_verb(claim, asked.first, behind=True)
    if theirs is None or ours is None or theirs.meaning is None or ours.meaning is None:
        return False
    wanted = ours.meaning.same | ours.meaning.kin
    if not wanted.isdisjoint(theirs.meaning.same | theirs.meaning.kin):
        return False
    deeds = [item for item in _deeds(view.reading) if item.meaning is not None and item != theirs]
    return any(not wanted.isdisjoint(item.meaning.same) for item in deeds if item.meaning is not None)


def _deeds(reading: Reading) -> list[Item]:
    words = reading.sentence.words
    return [item for item in reading.items if words[item.first].endswith("ed") or words[item.first] in irregular()]


def _nearest_verb(reading: Reading, word: int, *, behind: bool = False) -> Item | None:
    """Give the verb before a figure, or where `behind` the first one behind it, else before it."""
    found = _deeds(reading)
    after = next((item for item in found if item.first > word), None)
    before = next((item for item in reversed(found) if item.first < word), None)
    return (after or before) if behind else (before or after)


def _is_over_a_period(claim: Reading) -> bool:
    """Say whether a claim counts what happened over a stretch of time, of which a record may be a part."""
    return any(date.text.lower().startswith(_PERIODS) for date in claim.sentence.dates)


def _is_change(reading: Reading, first: int) -> bool:
    """Say whether a figure is by how much something changed: cut `by` half a billion."""
    return first > 0 and reading.sentence.words[first - 1] == "by"


def _record_tells_change(figure: Figure, view: View) -> bool:
    sentence = view.reading.sentence
    same = [f for f in sentence.figures if (f.figure.low, f.figure.unit) == (figure.low, figure.unit)]
    return any(_is_change(view.reading, found.first) for found in same)


def _counts_the_same(record: Figure, claim: Figure, view: View) -> bool:
    if record.unit != "count" or claim.unit != "count":
        return True
    if not record.counted or not claim.counted:
        return True
    said = set(stems(record.counted.lower().split())[-1:])
    asked = meaning(claim.counted.lower().split()[-1])
    if record.value == 0 and kind_of_noun(claim.counted) == "person":  # nobody: no workers either
        return True
    if said & (asked.same | asked.kin) or _is_a(claim.counted, record.counted):
        return True
    if is_general(record.counted):  # `employed 21,400 people` counts employees
        return not (asked.same | asked.kin).isdisjoint(view.said_words | view.aside_words)
    return False


def _is_a(general: str, special: str) -> bool:
    """Say whether what a claim counts is the general word for what the record counts: people, soldiers."""
    return is_general(general) and kind_of_noun(special) == kind_of_noun(general)
