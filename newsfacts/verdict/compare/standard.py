"""What a thing is held against: its budget, what was planned, what it had cost, another; and which way it lies from it.

A claim and a record may say in other words that one thing is over the same standard, or that it is not: it came in
under budget, and it cost 700,000 euros more than budgeted.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.figures.units import dimension_of
from newsfacts.model import Figure
from newsfacts.verdict.compare.comparison import MOST_KEPT, answered, comparison
from newsfacts.verdict.comparing_words import BESIDE, is_beside
from newsfacts.verdict.content_words import tells
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.value import Value
from newsfacts.verdict.weights import WEIGHTS
from newsfacts.verdict.wordlists import comparative_dimensions, comparatives

Way: TypeAlias = Literal["up", "down"]

_IN_TIME: dict[str, Way] = {"earlier": "down", "sooner": "down", "later": "up"}
_TIME = frozenset(["time", "calendar time"])
_MONEY = frozenset(["money"])
_BUDGETS = frozenset(["budget", "budgeted", "cost", "price"])
_PLANS = frozenset(
    "budget estimate plan forecast schedule expect expectation target promise intend planned expected scheduled".split()
)
_PLANNED, _BEFORE = "planned", "before"
"""What stands for all words for what was planned, and for all for how it was."""
_ONCE = (("before",), ("previously",), ("used", "to"), ("it", "used"), ("they", "used"), ("it", "did", "before"))
_BECOMES = frozenset(["become", "get", "grow", "turn"])
_NEAR = 4
"""Words before a comparative among which the amount of a difference ends."""


class Standard(NamedTuple):
    """What something is held against, and whether it lies above or below that."""

    at: int
    """The word that says which way."""
    way: Way
    words: frozenset[str]
    """The lemmas that say what the standard is."""
    entities: frozenset[str]
    """Whose it is."""
    behind: int
    """Where the words that say what it is begin."""
    dimensions: frozenset[str]
    """What is compared; empty where it may be anything."""


def compare(pair: Pair) -> Iterator[Outcome]:
    """Whether a claim and a record that hold a thing against one standard say that it lies the same way from it."""
    found = held_against(pair)
    if found is None:
        return
    mine, theirs = found
    claim, said = pair.claim.sentence, pair.record.said.sentence
    yield Outcome(
        "quantity", "agrees" if mine.way == theirs.way else "contradicts", claim.words[mine.at], said.words[theirs.at],
        mine.at, mine.at + 1, None, frozenset((mine.at, pair.claim.main)),
    )  # fmt: skip


def held_against(pair: Pair) -> tuple[Standard, Standard] | None:
    """The standard of a claim and that of a record, where they are one, and one thing is held against it."""
    mine = standard(pair.claim, is_record=False)
    theirs = standard(pair.record.said, is_record=True) if mine is not None else None
    if mine is None or theirs is None or mine.words.isdisjoint(theirs.words):
        return None
    if pair.claim.negations or pair.record.said.negations or answered(pair) is not None:
        return None
    if all(each is not None and each.noun >= 0 for each in map(comparison, (pair.claim, pair.record.said))):
        return None  # more medals, and more gold medals
    borne = pair.alignment.borne
    if not any(borne[term.first] >= WEIGHTS.core for term in pair.terms if mine.at != term.first < mine.behind):
        return None
    if mine.entities and theirs.entities and mine.entities.isdisjoint(theirs.entities):
        return None
    if mine.dimensions and theirs.dimensions and mine.dimensions.isdisjoint(theirs.dimensions):
        return None
    return mine, theirs


@lru_cache(MOST_KEPT)
def standard(said: Proposition, *, is_record: bool) -> Standard | None:
    """The standard of a sentence; `is_record`: also by how many times as much there is, or by its verb."""
    sentence = said.sentence
    content = sorted(said.content)
    compared = comparison(said)
    if compared is not None:
        way = _way(sentence, compared.at)
        than = next((at for at in content if at > compared.at and sentence.words[at] == "than"), -1)
        return None if way is None or than < 0 else _standard(said, compared.at, than + 1, way)
    for at in content:
        beside = comparatives().get(sentence.words[at])
        if beside and (is_beside(sentence, at) or _is_of_plans(sentence, at)):
            return _standard(said, at, at + 1, "up" if beside == "up" else "down")
    turns = _becomes(said, is_record=is_record)
    if turns is not None:
        return turns
    multiple = next((value for value in said.values if is_record and _is_multiple(value, sentence)), None)
    if multiple is None or not isinstance(multiple.what, Figure):
        return None
    scale = 100 if multiple.what.unit == "percent" else 1
    ends = multiple.what.low, multiple.what.high
    is_less = multiple.kind == "part" or (ends[1] is not None and ends[1] < scale)
    return _standard(said, multiple.first, _behind(sentence, multiple.after), "down" if is_less else "up")


def _becomes(said: Proposition, *, is_record: bool) -> Standard | None:
    """What is more or less than it was: has become smaller; a record may say it by its verb: would widen."""
    sentence, main = said.sentence, said.main
    for at in sorted(said.content):
        if at and sentence.words[at] in comparatives() and sentence.lemmas[at - 1] in _BECOMES:
            way = _way(sentence, at)
            return None if way is None else _standard(said, at, len(sentence.words), way)
    if not is_record or main < 0 or sentence.tags[main] != "VERB":
        return None
    moves = meaning(sentence.lemmas[main], "VERB").direction
    return _standard(said, main, len(sentence.words), "up" if moves == "up" else "down") if moves else None


def _is_of_plans(sentence: Sentence, at: int) -> bool:
    """Whether a preposition of place stands before what was planned: below its planned cost."""
    return sentence.words[at] in BESIDE and not _PLANS.isdisjoint(sentence.lemmas[at + 1 : at + _NEAR])


def _way(sentence: Sentence, at: int) -> Way | None:
    word = sentence.words[at]
    kind = comparatives().get(word)
    return _IN_TIME.get(word) or (None if kind is None else "up" if kind == "up" else "down")


def _is_multiple(value: Value, sentence: Sentence) -> bool:
    """Whether a value says how many times as much: seven times as much as, less than half of."""
    if value.kind == "ratio":
        return True
    return (
        value.kind == "part"
        and isinstance(value.what, Figure)
        and value.what.unit in ("fraction", "percent")
        and sentence.words[value.after : value.after + 1] == ("of",)
    )


def _behind(sentence: Sentence, after: int) -> int:
    """Where what is multiplied begins: behind the second as."""
    after += sentence.words[after : after + 1] == ("times",)
    if sentence.words[after : after + 1] != ("as",):
        return after
    return next((at + 1 for at in range(after + 1, len(sentence.words)) if sentence.words[at] == "as"), after)


def _standard(said: Proposition, at: int, behind: int, way: Way) -> Standard:
    sentence = said.sentence
    words = {each: sentence.lemmas[each] for each in said.content if tells(sentence, each)}
    named = {each: mention.entities for mention in sentence.mentions for each in range(mention.first, mention.after)}
    own = frozenset(lemma for each, lemma in words.items() if each >= behind and each not in named)
    after = frozenset(entity for each, entities in named.items() for entity in entities if each >= behind)
    if not own.isdisjoint(_PLANS):
        own |= {_PLANNED}
    if behind >= len(sentence.words) or any(sentence.words[behind : behind + len(once)] == once for once in _ONCE):
        own |= {_BEFORE}
    return Standard(at, way, own | after, after, behind, _dimensions(said, at, own))


def _dimensions(said: Proposition, at: int, own: frozenset[str]) -> frozenset[str]:
    """What a comparative compares: by its kind, by the amount before it, or by the standard."""
    word = said.sentence.words[at]
    if word in _IN_TIME:
        return _TIME
    listed = comparative_dimensions().get(word)
    if listed:
        return frozenset(listed)
    amounts = (value.what for value in said.values if 0 <= at - value.after < _NEAR)
    amount = next((what for what in amounts if isinstance(what, Figure) and what.unit != "count"), None)
    if amount is not None:
        return frozenset([dimension_of(amount.unit).partition(" ")[0]])
    return _MONEY if not own.isdisjoint(_BUDGETS) else frozenset()
