"""The quantity slot: intervals of figures, counts to zero, and `the only one`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import FigureError, find_unit, in_base, read_figure, relation
from newsfacts.model import Figure
from newsfacts.verdict.kinds import is_general, kind_of_noun
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.reading import Item, Reading
from newsfacts.verdict.result import Relation, Slot
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
_BEFORE_A_SINGLE = frozenset("took take takes lasted last lasts for just only within in spent exactly".split())
_ONLY = frozenset(["only", "sole", "single"])


class Asked(NamedTuple):
    """A figure of a claim and the words of it."""

    figure: Figure
    text: str
    first: int
    after: int


def figures_of(claim: Reading) -> list[Asked]:
    """Give the figures that a claim states, the ones that it states without a number among them."""
    sentence = claim.sentence
    content = frozenset(claim.content)
    if claim.attribution is not None:  # a tenth of Americans said
        content |= frozenset(range(*claim.attribution.speaker_words))
    asked = []
    for figure, first, after in sentence.figures:
        bare = figure.value == 1 and figure.unit == "count" and not figure.counted
        if first in content and not bare:
            asked.append(Asked(_in_time(figure, claim, first), figure.text, first, after))
    return asked + list(_unnumbered(claim))


def _in_time(figure: Figure, claim: Reading, first: int) -> Figure:
    """Give `after the 90th minute` as more than the 90th."""
    words = claim.sentence.words[max(0, first - 2) : first]
    if figure.unit != "rank" or words[-1:] != ("the",):
        return figure
    if words[0] == "after":
        return figure._replace(qualifier="more_than", high=None)
    return figure._replace(qualifier="less_than", low=None) if words[0] == "before" else figure


def _unnumbered(claim: Reading) -> Iterator[Asked]:
    words = claim.sentence.words
    at = claim.polarity.nobody
    if at is not None and words[at] != "nothing" and not claim.sentence.figures:
        named = {word for m in claim.sentence.mentions if m.people for word in range(m.first, m.after)}
        after = next((word for word in range(at + 1, len(words)) if word not in named), None)
        counted = words[after] if words[at] in ("no", "zero") and after is not None else "people"
        yield Asked(_count(0, words[at], counted), words[at], at, at + 1)
    for at, word in enumerate(words[:-1]):
        taken = any(found.first <= at < found.after for found in claim.sentence.figures)
        if word in ("a", "an") and at in claim.content and not taken and (figure := _single(claim, at)) is not None:
            yield Asked(figure, figure.text, at, at + 2)
        if word in _ONLY and at and words[at - 1] in ("the", "a") and at in claim.content:
            noun = next((w for w in claim.sentence.words[at + 1 : at + 6] if w in _heads(claim, at)), words[at + 1])
            yield Asked(_count(1, f"{word} {noun}", noun), f"the {word}", at, at + 1)


def _single(claim: Reading, at: int) -> Figure | None:
    """Give `an hour` behind a word that makes it a quantity: took an hour, less than a day."""
    words = claim.sentence.words
    if at == 0 or words[at + 1] == "second" or find_unit(words[at + 1]) is None:
        return None
    for size in range(min(3, at), 0, -1):
        try:
            return read_figure(" ".join([*words[at - size : at], "1", words[at + 1]]))
        except FigureError:
            continue
    return read_figure(f"1 {words[at + 1]}") if words[at - 1] in _BEFORE_A_SINGLE else None


def _heads(claim: Reading, at: int) -> set[str]:
    """Give the last words of the noun phrase behind `the only`: zone of `the only de-escalation zone in Syria`."""
    words = claim.sentence.words
    end = at + 1
    while end < len(words) and words[end] not in ("in", "of", "to", "that", "which", "who", "on", "at", "for", "with"):
        end += 1
    return {words[end - 1]}


def _count(number: int, text: str, counted: str) -> Figure:
    value = Decimal(number)
    return Figure(text, value, value, value, "exact", "count", counted)


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
