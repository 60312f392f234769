"""Who did it, to whom, and where: what takes part in the deed of a claim against what does in the record."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache

from newsfacts.verdict.compare.another import exchange, given_to_another, is_one
from newsfacts.verdict.compare.comparison import MOST_KEPT, answered
from newsfacts.verdict.compare.exchanged import exchanged
from newsfacts.verdict.compare.instead import are_apart, elsewhere, instead, located
from newsfacts.verdict.compare.tied import changed_places
from newsfacts.verdict.deeds import Aligned, aligned_deeds
from newsfacts.verdict.names import Mention
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.sentence import Sentence

_SIDES = ("agent", "patient", "recipient")
_SAME = 0.5
_JOINED = 3
"""Words between two names that `and` joins: and the armed groups of."""


def compare(pair: Pair) -> Iterator[Outcome]:
    """Parts in the deed that others have in the record, and names that the record does not have."""
    clash = _identity(pair)
    if clash is not None:
        yield clash
        return
    answer = answered(pair)
    if answer is not None and not answer[0].is_in_time(pair.claim.sentence):
        return  # what is compared with what is spoken for
    deeds = aligned_deeds(pair.claim, pair.record.said)
    both = exchange(pair, deeds) or exchanged(pair, deeds) or changed_places(pair)
    taken = [both] if both is not None else list(_parts(pair, deeds))
    yield from taken
    told = {at for outcome in taken for at in range(outcome.first, outcome.after)}
    for mention in located(pair.claim, pair.names):
        if mention.first not in told:
            found = elsewhere(mention, pair)
            if found is not None:
                told.update(range(mention.first, mention.after))
                yield found
    for term in pair.alignment.missing:
        if term.first not in told and term.mention is not None and term.known and not term.mention.people:
            yield instead(term.mention, pair, deeds)


def _identity(pair: Pair) -> Outcome | None:
    """Two persons of the base whom a claim takes for one: the minister is Pryor, where the base calls Wexcombe that."""
    sentence = pair.claim.sentence
    for called, subject in _taken_for_one(pair.claim):
        both = (*called.entities, *subject.entities)
        if any(pair.names.kind(entity) != "person" for entity in both) or pair.record.entities.isdisjoint(both):
            continue
        if not called.entities or not subject.entities or not set(called.entities).isdisjoint(subject.entities):
            continue
        text, right = sentence.words_of(called.first, called.after), pair.names.name(subject.entities[0])
        told = frozenset(range(len(sentence.words)))
        return Outcome("who", "contradicts", text, right, called.first, called.after, right, told)
    return None


@lru_cache(MOST_KEPT)
def _taken_for_one(claim: Proposition) -> tuple[tuple[Mention, Mention], ...]:
    """Names of which a claim says that they are one: what somebody is, and who."""
    sentence = claim.sentence
    if claim.negations or "cop" not in sentence.labels:
        return ()
    found = []
    for at in sorted(claim.content):
        kids = sentence.kids[at]
        called = sentence.named.get(at) if any(sentence.labels[kid] == "cop" for kid in kids) else None
        subjects = (sentence.named.get(kid) for kid in kids if sentence.labels[kid].startswith("nsubj"))
        subject = next((each for each in subjects if each is not None), None)
        if called is None or subject is None or called == subject or called.people or subject.people:
            continue
        found.append((called, subject))
    return tuple(found)


def _parts(pair: Pair, deeds: list[Aligned]) -> Iterator[Outcome]:
    """The first part of the claim's deed that the record gives to another."""
    claim, record = pair.claim, pair.record.said
    confirmed: set[int] = set()
    for deed in deeds:
        theirs = record.arguments(deed.record)
        taken: Outcome | None = None
        for argument in claim.arguments(deed.claim):
            role, entities = deed.turned(argument.role), argument.entities
            filled = [each for each in theirs if each.role == role]
            if role not in _SIDES or not filled:
                continue
            if any(is_one(argument, each, pair) for each in filled):
                confirmed.add(argument.at)
                continue
            if taken is None and not deed.symmetric and entities:
                taken = given_to_another(argument, [each.entities for each in filled], pair, theirs, deed)
        if taken is not None:
            yield taken
            return
    if not any(deed.claim == claim.main for deed in deeds):
        other = _other_subject(pair)
        if other is not None:
            yield other
            return
    names = [m for m in claim.sentence.mentions if m.entities and pair.alignment.borne.get(m.first, 0.0) > _SAME]
    if len(confirmed) < 2 or sum(not confirmed.isdisjoint(range(m.first, m.after)) for m in names) < 2:
        yield from _in_other_order(pair, names)


def _other_subject(pair: Pair) -> Outcome | None:
    """Where the two tell of different deeds: a name that the claim is about, where the record is about another."""
    argument = next((each for each in pair.claim.agents if each.entities), None)
    theirs = [entity for each in pair.record.said.agents for entity in each.entities]
    if argument is None or not theirs:
        return None
    if pair.names.kind(argument.entities[0]) in ("place", "thing"):
        return None  # the tour made a loss: what somebody else did by it
    if any(not are_apart(each, argument.entities, pair) for each in theirs):
        return None
    text = pair.claim.sentence.words_of(argument.at, argument.at + 1)
    return Outcome("who", "undecided", text, None, argument.at, argument.at + 1, whole=False)


def _in_other_order(pair: Pair, names: list[Mention]) -> Iterator[Outcome]:
    """Two names that follow one another the other way round, where no deed tells their roles."""
    mine = list({mention.entities[0]: mention for mention in reversed(names)}.values())[::-1]
    if len(mine) < 2:
        return
    claim, record = pair.claim.sentence, pair.record.said.sentence
    places = _first_named(record)
    mine = [mention for mention in mine if not _is_tied_alike(mention, places.get(mention.entities[0]), pair)]
    for known in (False, True):
        for one, other in itertools.pairwise([m for m in mine if not known or m.entities[0] in places]):
            if pair.names.kind(one.entities[0]) != pair.names.kind(other.entities[0]):
                continue
            first, second = places.get(one.entities[0]), places.get(other.entities[0])
            if first is None or second is None:
                joined = _are_joined(one, other, claim) and all(_is_spoken_for(each, pair) for each in (one, other))
            elif known and first.first > second.first:
                joined = _are_joined(one, other, claim) and _are_joined(first, second, record)
            else:
                continue
            if not joined:
                text = claim.words_of(one.first, other.after)
                yield Outcome("who", "undecided", text, None, one.first, other.after, whole=False)
                return


@lru_cache(MOST_KEPT)
def _first_named(sentence: Sentence) -> dict[str, Mention]:
    """Where a sentence names each entity first."""
    return {entity: mention for mention in reversed(sentence.mentions) for entity in mention.entities}


def _is_tied_alike(mention: Mention, other: Mention | None, pair: Pair) -> bool:
    """Whether one preposition ties a name to what is said in both, so that it has not changed places: by Russia."""
    if other is None:
        return False
    claim, record = pair.claim.sentence, pair.record.said.sentence
    link = claim.link(claim.head_of(mention.first, mention.after))
    return link not in ("", "of", "and") and link == record.link(record.head_of(other.first, other.after))


def _is_spoken_for(mention: Mention, pair: Pair) -> bool:
    """Whether the record names it, or somebody who acts for it: the government of Syria, and no place in it."""
    named = (entity for each in pair.record.said.sentence.mentions for entity in each.entities)
    acting = (entity for entity in named if pair.names.kind(entity) not in ("place", "thing"))
    return any(not set(pair.names.chain(entity)).isdisjoint(mention.entities) for entity in acting)


def _are_joined(one: Mention, other: Mention, sentence: Sentence) -> bool:
    """Whether `and` joins two names, so that neither comes before the other."""
    first, last = sorted((one, other), key=lambda mention: mention.first)
    between = sentence.words[first.after : last.first]
    return len(between) <= _JOINED and "and" in between
