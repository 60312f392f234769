"""The words of a claim that a record bears out, those that it cannot, and how much that leaves."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsfacts.lexicon.same import same
from newsfacts.lexicon.wordnet import PARTS, is_word
from newsfacts.lookup.nearest import Nearest, entity_word
from newsfacts.verdict.content_words import tells
from newsfacts.verdict.meaning import LISTED, meaning
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.record import RecordReading
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.weekdays import is_part_of_day, is_weekday
from newsfacts.verdict.wordlists import word_set

NEW = 0.3
"""What a word counts for that the base does not know at all."""
_OFFICE = 0.55
_WITHIN = 0.9
"""How well a record bears out the name of what something is a part of that it names."""
_MOST_KEPT = 50_000
"""Words, and names, of which it is kept how well a record bears them out: the claims of a draft repeat them."""


class Term(NamedTuple):
    """A word or a name of a claim that a record about the same thing has to bear out."""

    first: int
    after: int
    mention: Mention | None
    lemma: str
    tag: str
    weight: float
    """How much it tells: near 1 where few records have it, small where the base does not know it."""
    known: bool
    """Whether the base knows it."""
    phrased: frozenset[str] = frozenset()
    """What says the same as the phrases of the claim that it is of."""
    strange: bool = False
    """Whether it is a proper name that the base does not know."""


class Alignment(NamedTuple):
    """The terms of a claim beside a record."""

    borne: dict[int, float]
    """By the first word of each term, how well the record bears it out."""
    coverage: float
    """The share of what the claim says that is borne out, by weight."""
    missing: tuple[Term, ...]
    explained: float
    """Weight of what is borne out."""


def terms(claim: Proposition, nearest: Nearest) -> tuple[Term, ...]:
    """The words and names of what a claim says, with how much each tells; values and quotations aside."""
    sentence = claim.sentence
    named = {at for mention in sentence.mentions for at in range(mention.first, mention.after)}
    negating = {at for each in claim.negations for at in range(each.word, each.after)}
    valued = {at for value in claim.values for at in range(value.first, value.after)}
    found: list[Term] = []
    for mention in sentence.mentions:
        if mention.first not in claim.content:
            continue
        words = tuple(entity_word(entity) for entity in mention.entities)
        weight = nearest.rarity(words) if words else 0.0
        known = bool(weight) or bool(mention.entities)
        found.append(
            Term(
                mention.first,
                mention.after,
                mention,
                "",
                "PROPN",
                max(weight, 0.25),
                known,
                _phrased(mention.first, sentence),
                not known,
            )
        )
    for at in sorted(claim.content):
        if at in named or at in sentence.measured or at in negating or at in valued:
            continue
        if sentence.words[at] == "last" or is_weekday(sentence, at) or is_part_of_day(sentence, at):
            continue  # what narrows a claim is compared by itself
        if not tells(sentence, at) or sentence.words[at].isdigit() or (at != claim.main and claim.leads_on(at)):
            continue
        own, tag = sentence.lemmas[at], sentence.tags[at]
        weight = nearest.rarity((sentence.words[at], own))
        if not weight:
            weight = nearest.rarity(tuple(each for each, worth in meaning(own, tag).like.items() if worth > _OFFICE))
        known = weight > 0
        weight = max(weight, 0.08) if known else NEW
        strange = not known and tag == "PROPN" and _is_strange(at, sentence)
        found.append(Term(at, at + 1, None, own, tag, weight, known, _phrased(at, sentence), strange))
    return tuple(found)


def align(claim: Proposition, parts: tuple[Term, ...], record: RecordReading, names: NameBook) -> Alignment:
    """Hold the terms of a claim against a record."""
    borne: dict[int, float] = {}
    missing: list[Term] = []
    total = explained = 0.0
    for term in parts:
        mention = term.mention
        if mention is None:
            worth = _word(term.lemma, term.tag, term.phrased, record)
        else:
            words = claim.sentence.words[mention.first : mention.after]
            worth = _named(mention.entities, mention.place, words, record, names)
            if worth == _WITHIN and _is_only_of_another(mention, claim, record, names):
                worth = 0.0
        borne[term.first] = worth
        total += term.weight
        explained += term.weight * worth
        if worth < _OFFICE:
            missing.append(term)
    return Alignment(borne, explained / total if total else 1.0, tuple(missing), explained)


@lru_cache(_MOST_KEPT)
def _word(lemma: str, tag: str, phrased: frozenset[str], record: RecordReading) -> float:
    """How well a record bears a word out: it has the word, what means the same, or a phrase that does."""
    bag = record.bag
    best = bag.get(lemma, 0.0)
    for each, worth in meaning(lemma, tag).ranked:
        if worth <= best:
            break
        if each in bag and not (tag == "VERB" and each in word_set("light_words.txt")):  # to have is not to accept
            best = max(best, worth * bag[each])
    return LISTED if best < LISTED and _in_a_phrase(lemma, tag, phrased, record) else best


def _phrased(at: int, sentence: Sentence) -> frozenset[str]:
    over = (phrase for phrase in sentence.phrases if phrase.first <= at < phrase.after)
    return frozenset(each for phrase in over for each in (phrase.words, *same(phrase.words, phrase.part)))


def _in_a_phrase(lemma: str, tag: str, phrased: frozenset[str], record: RecordReading) -> bool:
    """Whether a word is of a phrase that says what a phrase or a word of the record says, or the other way round."""
    theirs = record.phrases
    if not phrased.isdisjoint(theirs) or not phrased.isdisjoint(record.lemmas):
        return True
    return bool(theirs) and not theirs.isdisjoint(same(lemma, PARTS.get(tag, "n")))


@lru_cache(_MOST_KEPT)
def _named(
    entities: tuple[str, ...], place: str | None, words: tuple[str, ...], record: RecordReading, names: NameBook
) -> float:
    """How well a record bears a name out: it names the same, or something that is a part of it."""
    if not record.entities.isdisjoint(entities):
        return 1.0
    if not record.within.isdisjoint(entities):
        return _WITHIN
    for entity in entities:  # a part for the whole: the report of the inquiry
        if names.kind(entity) not in ("place", "country") and not set(names.chain(entity)[1:2]).isdisjoint(
            record.entities
        ):
            return 0.6
    if place in record.places:
        return _WITHIN
    said = record.said.sentence
    if any(each.is_unknown and said.words[each.first : each.after] == words for each in said.mentions):
        return 1.0
    return 0.8 if all(record.bag.get(word, 0.0) >= 0.85 for word in words) else 0.0


def _is_only_of_another(mention: Mention, claim: Proposition, record: RecordReading, names: NameBook) -> bool:
    """Whether a record only has what a name stands for because somebody else of the claim belongs to it.

    That a member did something does not tell of the party that the claim names beside her.
    """
    others = {each for other in claim.sentence.mentions if other is not mention for each in other.entities}
    belonging = [each for each in record.entities if not set(names.chain(each)).isdisjoint(mention.entities)]
    return bool(belonging) and all(each in others for each in belonging)


def _is_strange(at: int, sentence: Sentence) -> bool:
    """Whether a word that the grammar takes for a name is no English word, or is written with a capital."""
    start, _ = sentence.spans[at]
    return sentence.text[start].isupper() or not is_word(sentence.lemmas[at])


def is_place(term: Term) -> bool:
    """Whether a term names a place of the world, for which a record may have another."""
    return term.mention is not None and term.mention.place is not None
