"""A part of the claim's deed that the record gives to another, and whether that alone decides."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newsfacts.verdict.compare.instead import are_apart
from newsfacts.verdict.deeds import Aligned, likeness
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.semantic_roles import Argument
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import word_set

_SAME = 0.5
_BORNE, _CLOSELY = 0.6, 2
"""How well a record has to bear out a word, and of how many beside the deed, for it to tell of the very deed."""
_ALSO = frozenset(["also", "too", "another", "again"])


def is_one(one: Argument, other: Argument, pair: Pair) -> bool:
    """Whether two arguments may be one: the same entity or a part of it, or nouns of which one stands for the other."""
    if one.entities and other.entities:
        return any(not are_apart(each, one.entities, pair) for each in other.entities)
    if one.noun and other.noun:
        return likeness(one.noun, "NOUN", {other.noun: "NOUN"}) >= _SAME
    named, word = (one.entities, other.noun) if one.entities else (other.entities, one.noun)
    return any(word in pair.names.words(entity) for entity in named)


def exchange(pair: Pair, deeds: list[Aligned]) -> Outcome | None:
    """Two names of which each does in the claim what the other does in the record: X demanded that Y resign."""
    instead: dict[str, str] = {}
    for deed in deeds:
        if deed.symmetric or deed.converse:
            continue
        theirs = {each.role: each.entities for each in pair.record.said.arguments(deed.record) if each.entities}
        for argument in pair.claim.arguments(deed.claim):
            entities, others = argument.entities, theirs.get(argument.role, ())
            if not entities or not others or not all(are_apart(each, entities, pair) for each in others):
                continue
            mine, other = entities[0], others[0]
            if instead.get(other) == mine:
                sentence = pair.claim.sentence
                mention = sentence.named[argument.at]
                text, name = sentence.words_of(mention.first, mention.after), pair.names.name(other)
                return Outcome("who", "contradicts", text, name, mention.first, mention.after, name)
            instead[mine] = other
    return None


def given_to_another(
    argument: Argument, fillers: list[tuple[str, ...]], pair: Pair, theirs: Sequence[Argument], deed: Aligned
) -> Outcome:
    """A part that the record gives to another: against the claim where two names have changed places, else open."""
    sentence = pair.claim.sentence
    mention = sentence.named.get(argument.at)
    first, after = (mention.first, mention.after) if mention else (argument.at, argument.at + 1)
    kinds = {pair.names.kind(entity) for entity in argument.entities}
    exchanged = any(not set(argument.entities).isdisjoint(each.entities) for each in theirs)
    named = {entity for each in sentence.mentions for entity in each.entities}
    others = [
        each
        for filler in fillers
        for each in filler[:1]
        if pair.names.kind(each) in kinds and (exchanged or each not in named)
    ]
    text = sentence.words_of(first, after)
    if not others:
        weak = not any(fillers) and not exchanged and not _is_within_another(argument, theirs, pair)
        return Outcome("who", "undecided", text, None, first, after, whole=False, weak=weak)
    name = pair.names.name(others[0])
    return Outcome(
        "who", "contradicts", text, name, first, after, name, frozenset(range(first, after)),
        whole=exchanged
        or _is_the_one(sentence, deed.claim)
        or _is_done_once(deed, pair)
        or _agrees_in_a_value(pair),
    )  # fmt: skip


def _is_within_another(argument: Argument, theirs: Sequence[Argument], pair: Pair) -> bool:
    """Whether who does it in the claim only tells in the record whose something else is: killed the army's soldiers."""
    said = pair.record.said.sentence
    for other in theirs if argument.role == "agent" else ():
        if other.role != argument.role and other.noun and other.at >= 0:
            below = said.below(other.at)
            inside = (each for each in said.mentions if each.first in below and each.first != other.at)
            if any(not set(argument.entities).isdisjoint(each.entities) for each in inside):
                return True
    return False


def _is_the_one(sentence: Sentence, at: int) -> bool:
    """Whether a word is what somebody alone is said to be: the leader."""
    words = {sentence.words[kid] for kid in sentence.kids[at]}
    return "the" in words and any(sentence.labels[kid] == "cop" for kid in sentence.kids[at])


def _describing(said: Proposition, at: int) -> set[str]:
    """The lemmas that tell one thing from others of its kind: lunar of module."""
    sentence = said.sentence
    return {sentence.lemmas[kid] for kid in sentence.kids[at] if sentence.labels[kid] in ("amod", "compound")}


def _is_done_once(deed: Aligned, pair: Pair) -> bool:
    """Whether both tell of one deed, which one alone did: signed the certificate, presented the results.

    A deed that can be done by many has to be told closely, and not be said of one more.
    """
    claim, record = pair.claim, pair.record.said
    lemma = claim.sentence.lemmas[deed.claim]
    once = lemma in word_set("done_once.txt")
    if once and _is_the_one(record.sentence, deed.record):
        return True
    if not once and (claim.holds != record.holds or _adds(claim.sentence) or not _is_told_closely(deed, pair)):
        return False
    done = [each for each in claim.arguments(deed.claim) if each.role == "patient"]
    theirs = [each for each in record.arguments(deed.record) if each.role == "patient"]
    return any(
        (each.entities or any(claim.sentence.words[kid] == "the" for kid in claim.sentence.kids[each.at]))
        and _describing(claim, each.at) <= pair.record.lemmas
        and any(is_one(each, other, pair) for other in theirs)
        for each in done
    )


def _is_told_closely(deed: Aligned, pair: Pair) -> bool:
    """Whether a record has two things more of a deed than that it was done: the results, and at which congress."""
    borne = pair.alignment.borne
    others = [term for term in pair.terms if term.first != deed.claim and borne[term.first] >= _BORNE]
    return len(others) >= _CLOSELY


def _adds(sentence: Sentence) -> bool:
    """Whether a sentence says that it is so of one more."""
    return not _ALSO.isdisjoint(sentence.words) or ("as", "well") in itertools.pairwise(sentence.words)


def _agrees_in_a_value(pair: Pair) -> bool:
    """Whether a figure or a date of the claim is the record's, so that both tell of one event."""
    from newsfacts.verdict.compare.values import compare as values

    return any(outcome.relation == "agrees" for outcome in values(pair))
