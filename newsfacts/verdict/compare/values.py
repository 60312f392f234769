"""Figures, dates and times of day: each value of a claim against the value of the record in the same context."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from newsfacts.figures.number_words import number_words
from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.compare.of_something_else import is_of_something_else
from newsfacts.verdict.compare.relations import end_of, is_far, is_too_exact, relation
from newsfacts.verdict.compare.wholes import is_in_all, is_of_some, is_of_the_whole
from newsfacts.verdict.content_words import tells
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.pair import Fit, Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Relation, SlotName
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.value import Value

_FORMER = frozenset(["from"])
_NEAR = 0.2
"""How much worse a value may stand in its context than the best one and still be the one that is meant."""
_FITS = 0.5
"""How well the contexts of two values have to fit for one to contradict the other."""
_AGREES = 0.35
"""How well they have to fit for one to bear the other out."""
_SAME = 0.5
_SHARES = ("fraction", "percent")
_FEW = 12
"""The most that people count in passing: the two presidents, the eleven players."""
_LOOSE = 0.8
"""How well a value fits that a record has beside its text."""


_Option: TypeAlias = tuple[float, Relation, Value, Fit]
"""How well a value of the record fits, how it bears on the claim's, the value, and in what it fits."""


def compare(pair: Pair) -> Iterator[Outcome]:
    """Each value of a claim beside the values of the record."""
    for value in pair.claim.values:
        yield _compared(value, pair)
    yield from _unread(pair)


def _unread(pair: Pair) -> Iterator[Outcome]:
    """Numbers of a claim that no reader knows, where the record does not have them as they are."""
    record = pair.record.said.sentence.words
    for at in _unread_numbers(pair.claim):
        word = pair.claim.sentence.words[at]
        if word not in record and not _is_ordinal_of(at, pair):
            yield Outcome("quantity", "undecided", word, None, at, at + 1, whole=False)


@lru_cache(MOST_KEPT)
def _unread_numbers(claim: Proposition) -> tuple[int, ...]:
    sentence = claim.sentence
    quoted = {at for first, after in sentence.quoted for at in range(first, after)}
    left = claim.content - sentence.measured - sentence.named.keys() - quoted
    return tuple(at for at in sorted(left) if sentence.words[at][0].isdigit())


def _is_ordinal_of(at: int, pair: Pair) -> bool:
    """Whether a number with an ending is one that the record has in a word: 6th, in sixth place."""
    digits = pair.claim.sentence.words[at][:-2]
    ranks = (number_words().rank.get(word) for word in pair.record.said.sentence.words)
    return digits.isdigit() and int(digits) in ranks


def _compared(value: Value, pair: Pair) -> Outcome:
    sentence = pair.claim.sentence
    slot: SlotName = "quantity" if isinstance(value.what, Figure) or value.kind == "score" else "date"
    text = sentence.words_of(value.first, value.after)
    settles = frozenset(at for at in value.anchors if value.first <= at < value.after)
    options: list[_Option] = []
    for other in pair.record.values:
        related = relation(value, other)
        if related is not None:
            fits = _fit(value, other, pair)
            options.append((_score(fits), related, other, fits))
    if is_in_all(value, pair):
        options = [each for each in options if not is_of_some(each[2], pair)]
    if not options:
        if _is_known_already(value, pair):
            return Outcome(slot, "agrees", text, text, value.first, value.after, None, settles, weak=True)
        return Outcome(slot, "undecided", text, None, value.first, value.after)
    options = _of_the_text(value, options + _implied(value, pair))
    if value.kind == "part":  # two of the seven: not seven of them
        options = [each for each in options if each[2].kind == "part"] or options
    options = [each for each in options if not _is_whole_of(value, each, pair)] or options
    best = max(option[0] for option in options)
    agreeing = [option for option in options if option[1] == "agrees" and option[0] >= max(best - _NEAR, _AGREES)]
    fit, related, other, fits = max(agreeing or options, key=lambda option: option[0])
    if related == "contradicts" and is_of_something_else(value, other, fits, pair):
        related = "undecided"
    if related == "agrees" and (is_too_exact(value, other) or is_far(value, other)):
        related = "undecided"
    shown = _shown(value, other, pair)
    if other.first >= 0 and related == "undecided" and text.lower() == shown.lower():
        related = "agrees"
    return Outcome(
        slot, related, text, shown, value.first, value.after,
        shown if related == "contradicts" and other.first >= 0 else None, settles, fit >= _FITS, fits,
    )  # fmt: skip


def _is_whole_of(value: Value, option: _Option, pair: Pair) -> bool:
    _, related, whole, fits = option
    return related == "agrees" and fits.deed >= _SAME and is_of_the_whole(value, whole, pair)


def _shown(value: Value, other: Value, pair: Pair) -> str:
    """A value of the record as it is written, with what it counts where the claim has money: 1.15 million crowns."""
    text = pair.record.text_of(other)
    if not isinstance(value.what, Figure) or not isinstance(other.what, Figure) or not other.what.counted:
        return text
    is_money = dimension_of(value.what.unit).startswith("money") and other.what.unit == "count"
    return f"{text} {other.what.counted}" if is_money and not text.endswith(other.what.counted) else text


def _implied(value: Value, pair: Pair) -> list[_Option]:
    """The count that a share of a whole comes to, beside a claim that gives the count: 4,000, a third of 12,000."""
    if value.kind != "part" or not isinstance(value.what, Figure) or value.what.unit in _SHARES:
        return []
    found: list[_Option] = []
    for share, whole in itertools.permutations(pair.record.said.values, 2):
        if not (isinstance(share.what, Figure) and isinstance(whole.what, Figure)):
            continue
        if share.kind != "part" or share.what.unit not in _SHARES or whole.what.unit != value.what.unit:
            continue
        part = _times(share.what, whole.what)
        related = relation(value, share._replace(what=part)) if part is not None else None
        if related is not None:
            fits = _fit(value, share, pair)
            found.append((_score(fits), related, share, fits))
    return found


def _times(share: Figure, whole: Figure) -> Figure | None:
    """A share of an amount, as an amount; None where either is open at an end."""
    scale = 100 if share.unit == "percent" else 1
    if share.low is None or share.high is None or whole.low is None or whole.high is None:
        return None
    low, high = share.low * whole.low / scale, share.high * whole.high / scale
    return whole._replace(
        value=low if low == high else None, low=low, high=high, qualifier="exact" if low == high else "range"
    )


def _of_the_text(value: Value, options: list[_Option]) -> list[_Option]:
    """The options, without the date beside the text where that has one itself, a deadline for a deadline."""
    if not isinstance(value.what, Date):
        return options
    is_end = end_of(value.what) is not None
    dated = ((each, each[2].what) for each in options if each[2].first >= 0)
    own = [each for each, what in dated if isinstance(what, Date) and (end_of(what) is not None or not is_end)]
    return own or options


def _is_known_already(value: Value, pair: Pair) -> bool:
    """Whether a number says nothing new: the two presidents, or a word that the record has too."""
    claim, record = pair.claim.sentence, pair.record.said.sentence
    if not isinstance(value.what, Figure):
        return False
    if value.what.unit == "rank":  # 6th: in sixth place
        return any(number_words().rank.get(word) == value.what.value for word in record.words)
    before = claim.words[value.first - 1] if value.first else ""
    few = value.what.high is not None and value.what.high <= _FEW
    return (
        few and value.what.unit == "count" and before in ("the", "these", "those", "both", "their", "its", "his", "her")
    )


def _fit(value: Value, other: Value, pair: Pair) -> Fit:
    """How well what two values are said of fits."""
    said, claim = pair.record.said.sentence, pair.claim.sentence
    link = float((value.link in _FORMER) == (other.link in _FORMER) or other.first < 0)
    noun = _noun(value, claim)
    if other.first < 0:  # what the record has beside its text is said of all of it
        borne = pair.alignment.borne
        return Fit(borne.get(noun, _LOOSE) if noun is not None else _LOOSE, borne.get(value.deed, _LOOSE), _LOOSE, link)
    own = {said.lemmas[at]: said.tags[at] for at in other.anchors}
    nouns = 1.0
    if noun is not None:
        nouns = likeness(claim.lemmas[noun], claim.tags[noun], own)
        if nouns < _SAME and _is_alone(other, pair):  # its keywords can only mean this one
            nouns = max(nouns, pair.alignment.borne.get(noun, 0.0) * 0.9)
    deed = 1.0
    if value.deed >= 0 and tells(claim, value.deed) and value.deed not in claim.measured:
        deeds = {said.lemmas[at]: said.tags[at] for at in (*other.anchors, other.deed) if at >= 0}
        deed = likeness(claim.lemmas[value.deed], claim.tags[value.deed], deeds)
        if deed < _SAME and _is_alone(other, pair):
            deed = max(deed, pair.alignment.borne.get(value.deed, 0.0) * 0.8)
    return Fit(nouns, deed, 1.0 if _is_told(other, pair) else 0.0, link)


def _is_alone(other: Value, pair: Pair) -> bool:
    """Whether a record has no other value of the kind of one: its only figure."""
    values = pair.record.said.values
    return len(values) == 1 or (isinstance(other.what, Figure) and sum(isinstance(v.what, Figure) for v in values) == 1)


def _noun(value: Value, sentence: Sentence) -> int | None:
    """The word that says what a value measures or counts."""
    return next((at for at in value.anchors if sentence.tags[at] in ("NOUN", "PROPN", "ADJ")), None)


def _score(fit: Fit) -> float:
    return fit.link * (0.4 * fit.noun + 0.3 * fit.deed + 0.3 * fit.told)


def _is_told(other: Value, pair: Pair) -> bool:
    """Whether the claim speaks of what a value of the record measures, by its nearest noun."""
    said, claim = pair.record.said.sentence, pair.claim.sentence
    named = {at for mention in said.mentions for at in range(mention.first, mention.after)}
    noun = next((at for at in other.anchors if said.tags[at] == "NOUN" and at not in named), None)
    if noun is None or not any(term.mention is None for term in pair.terms):
        return True
    return likeness(said.lemmas[noun], said.tags[noun], claim.tag_of) >= 0.5 or said.lemmas[noun] in claim.text.lower()
