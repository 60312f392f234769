"""Wholes and superlatives: all of a number, the largest of all, the first ever, where the record says less."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsfacts.model import Figure
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.result import Relation
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.value import Value

_SAME = 0.5
_SINCE = frozenset(["since", "after"])
_EVER = frozenset(["ever", "history", "never"])


def compare(pair: Pair) -> Iterator[Outcome]:
    """What a claim says of all or of the most, where the record has it of some or of a time."""
    yield from _all_of(pair)
    yield from _outranked(pair)
    yield from _not_since(pair)


def _all_of(pair: Pair) -> Iterator[Outcome]:
    """All of a number, where the record has only some of it."""
    words = pair.claim.sentence.words
    for value in pair.claim.values:
        whole = _number(value)
        if value.first == 0 or words[value.first - 1] != "all" or whole is None:
            continue
        numbers = [(_number(other), other) for other in pair.record.values]
        some = next((other for number, other in numbers if other.kind == "part" and number and number < whole), None)
        if some is not None and any(number == whole for number, _ in numbers):
            text, shown = pair.claim.sentence.words_of(value.first - 1, value.after), pair.record.text_of(some)
            yield Outcome("quantity", "contradicts", text, shown, value.first - 1, value.after, shown)


def _outranked(pair: Pair) -> Iterator[Outcome]:
    """A superlative without a rank, where the record has it with one: the largest, and the third-largest."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    for value in pair.record.said.values:
        ranked = isinstance(value.what, Figure) and value.what.unit == "rank" and value.what.value != 1
        word = said.words[value.after] if value.after < len(said.words) else ""
        if not ranked or not (word.endswith("est") or word == "most"):
            continue
        at = next((at for at in range(len(claim.words)) if _is_as_much(claim, at, said, value.after)), -1)
        if at >= 0:
            shown = said.words_of(value.first, value.after + 1)
            yield Outcome("quantity", "contradicts", word, shown, at, at + 1, shown)


def _is_as_much(claim: Sentence, at: int, said: Sentence, most: int) -> bool:
    """Whether a word of a claim that has no rank is a superlative of a record, or another for it: biggest, largest."""
    if at - 1 in claim.measured or (claim.words[at] != said.words[most] and not is_superlative(claim, at)):
        return False
    same = claim.words[at] == said.words[most]
    return same or likeness(claim.lemmas[at], "ADJ", {said.lemmas[most]: "ADJ"}) >= _SAME


def _not_since(pair: Pair) -> Iterator[Outcome]:
    """What a claim calls the most or the first, where the record has it so only since some time."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    if "since" not in said.words or not _SINCE.isdisjoint(claim.words):
        return
    most = [word for at, word in enumerate(said.words) if word in ("first", "most") or is_superlative(said, at)]
    at = next((claim.words.index(word) for word in most if word in claim.words), None)
    if at is not None:
        ever = not _EVER.isdisjoint(claim.words)
        shown = said.words_of(said.words.index("since"), len(said.words))
        relation: Relation = "contradicts" if ever else "undecided"
        yield Outcome("quantity", relation, claim.words[at], shown if ever else None, at, at + 1, whole=ever)


def _number(value: Value) -> Decimal | None:
    return value.what.value if isinstance(value.what, Figure) else None


def is_superlative(sentence: Sentence, at: int) -> bool:
    """Whether a word says that there is none with more: the longest."""
    word = sentence.words[at]
    return sentence.tags[at] in ("ADJ", "ADV") and word.endswith("est") and sentence.lemmas[at] != word
