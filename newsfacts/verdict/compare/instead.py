"""Another name, or another place, where a claim has one that the record does not have."""

from __future__ import annotations

from functools import lru_cache

from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.deeds import Aligned
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import SlotName

_PLACES = ("place", "country")
_LOCATIVE = ("in", "at", "near", "off")


def instead(mention: Mention, pair: Pair, deeds: list[Aligned]) -> Outcome:
    """A name of the claim that the record does not have, and the one that it has in its place."""
    claim = pair.claim.sentence
    head = claim.head_of(mention.first, mention.after)
    kinds = {pair.names.kind(entity) for entity in mention.entities} or {"place"}
    text = claim.words_of(mention.first, mention.after)
    link = claim.link(head)
    slot: SlotName = "who" if kinds.isdisjoint(_PLACES) else "place"
    found: str | None = None
    for deed in deeds:
        for each in pair.record.said.arguments(deed.record):
            if each.link == link and each.entities and pair.names.kind(each.entities[0]) in kinds and link:
                found = found or each.entities[0]
    named = {entity for each in claim.mentions for entity in each.entities}
    if found is None:
        found = _only_other_place(kinds, named, pair) if link else None
    other = _place_in_a_name(mention, pair) if found is None and link else None
    if other is not None:
        return Outcome("place", "contradicts", text, other, mention.first, mention.after, other)
    if found is None or found in named or not are_apart(found, mention.entities, pair):
        return Outcome(slot, "undecided", text, None, mention.first, mention.after)
    name = pair.names.name(found)
    return Outcome(
        slot,
        "contradicts",
        text,
        name,
        mention.first,
        mention.after,
        name,
        whole=bool(mention.entities) and not (link in _LOCATIVE and _identifies(mention, pair)),
    )


def _place_in_a_name(mention: Mention, pair: Pair) -> str | None:
    """The place that a name of the record has where the claim has another: the court in Merrin, for that in Senn."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    head = claim.head_of(mention.first, mention.after)
    link, of = claim.link(head), claim.heads[head]
    if of < 0 or not _is_place(mention, pair.names):
        return None
    for each in said.mentions:
        words = said.words[each.first : each.after]
        if link in words[1:-1] and claim.words[of] in words[: words.index(link)] and each.entities:
            at = each.first + words.index(link) + 1
            if claim.words[mention.first] not in words:
                return said.words_of(at, each.after)
    return None


def _only_other_place(kinds: set[str], named: set[str], pair: Pair) -> str | None:
    """The only place that the record has and the claim does not, where all else of the claim is borne out."""
    missing = pair.alignment.missing
    if kinds.isdisjoint(_PLACES) or len(missing) != 1:
        return None
    said = pair.record.said.sentence
    mentioned = (each for each in said.mentions if each.entities and not each.people)
    others = {
        each.entities[0]
        for each in mentioned
        if pair.names.kind(each.entities[0]) in _PLACES and said.link(said.head_of(each.first, each.after)) != "of"
    } - named
    return others.pop() if len(others) == 1 else None


@lru_cache(MOST_KEPT)
def located(said: Proposition, names: NameBook) -> tuple[Mention, ...]:
    """The places where a sentence says that something is or was."""
    sentence = said.sentence
    return tuple(
        each
        for each in sentence.mentions
        if each.first in said.content
        and sentence.link(sentence.head_of(each.first, each.after)) in _LOCATIVE
        and _is_place(each, names)
    )


def elsewhere(mention: Mention, pair: Pair) -> Outcome | None:
    """The place of the record where the claim puts the deed at another; `mention` is one of those `located`."""
    claim, record = pair.claim.sentence, pair.record
    theirs = located(record.said, pair.names)
    place = record.record.place
    if not _are_far(mention, tuple(each.entities for each in theirs) + (((place.id,),) if place else ()), pair):
        return None
    there = {place.id} if place else set(theirs[0].entities)
    if not pair.claim.negations and any(not there.isdisjoint(each.entities) for each in claim.mentions):
        return None  # 12 are in one town and 9 in another
    name = place.name if place else pair.names.name(theirs[0].entities[0]) if theirs[0].entities else ""
    text = claim.words_of(mention.first, mention.after)
    known = bool(mention.entities) or (mention.place is not None and _names_who(pair))
    return Outcome(
        "place", "contradicts", text, name, mention.first, mention.after, name,
        frozenset(range(mention.first, mention.after)), whole=known and not _identifies(mention, pair),
    )  # fmt: skip


def _names_who(pair: Pair) -> bool:
    """Whether a claim names what it is about, and no thing of which there are many, so that this one was elsewhere."""
    claim, main = pair.claim.sentence, max(pair.claim.main, 0)
    if any(claim.words[each] in ("a", "an") for kid in claim.kids[main] for each in claim.kids[kid]):
        return False
    return any(
        term.mention is not None
        and term.mention.entities
        and not term.mention.people
        and pair.alignment.borne[term.first] > 0.5
        for term in pair.terms
    )


def _is_place(mention: Mention, names: NameBook) -> bool:
    kinds = {names.kind(entity) for entity in mention.entities}
    return not mention.people and (mention.place is not None or not kinds.isdisjoint(_PLACES))


def _are_far(mention: Mention, others: tuple[tuple[str, ...], ...], pair: Pair) -> bool:
    """Whether a place has nothing to do with some others, of which there are any."""
    others = tuple(each for each in others if each)
    if not others:
        return False
    for entities in others:
        for entity in entities:
            if not are_apart(entity, mention.entities, pair):
                return False
            if mention.place is not None and mention.place in pair.names.world_chain(entity):
                return False
    return True


def _identifies(mention: Mention, pair: Pair) -> bool:
    """Whether a name only tells which one is meant: the plant in Bilbao."""
    claim = pair.claim.sentence
    head = claim.head_of(mention.first, mention.after)
    above = claim.heads[head]
    if claim.labels[head] not in ("nmod", "compound", "nmod:poss") or above < 0:
        return False
    if above == pair.claim.focus:  # holds its congress there
        return False
    return any(
        claim.words[kid] in ("the", "this", "that") or claim.labels[kid] == "nmod:poss" for kid in claim.kids[above]
    )


def are_apart(entity: str, others: tuple[str, ...], pair: Pair) -> bool:
    """Whether none of some entities is the same as one, or a part of it, or it of them."""
    chain = pair.names.chain(entity)
    return all(each not in chain and entity not in pair.names.chain(each) for each in others)
