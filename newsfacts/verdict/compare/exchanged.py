"""Who did it and to whom, exchanged: by the order of words around one deed, which holds where roles are misread.

English has the doer before the verb and the other behind it; where one sentence is in the passive it is turned.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsfacts.lexicon.wordnet import entry
from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.deeds import Aligned, likeness
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.semantic_roles import is_passive

_ALIKE = 0.9
"""How well one noun has to stand for another to be the same people."""
_TAKING_PART = ("person", "group")


class _Party(NamedTuple):
    """Somebody who takes part in a deed: a name, or a noun for people."""

    at: int
    entities: tuple[str, ...]
    noun: str


def exchanged(pair: Pair, deeds: list[Aligned]) -> Outcome | None:
    """Two of whom each stands in the claim where the other stands in the record."""
    claim, record = pair.claim, pair.record.said
    for deed in deeds:
        if deed.claim != claim.main or deed.converse or deed.symmetric:
            continue
        if claim.sentence.lemmas[deed.claim] != record.sentence.lemmas[deed.record]:
            continue
        mine, theirs = _around(claim, deed.claim), _around(record, deed.record)
        if mine is None or theirs is None:
            continue
        turned = _is_turned(claim, deed.claim) != _is_turned(record, deed.record)
        before, behind = theirs[::-1] if turned else theirs
        first = mine[0][-1:]
        second = [each for each in mine[1] if _has(before, each)][:1]
        if not first or not second or _has(before, first[0]) or _has(behind, second[0]):
            continue
        other = next(each for each in before if _is_one(each, second[0]))
        owner = next((each for each in behind if _is_one(each, first[0])), None)
        if _is_beside_the_point(claim, first[0], pair) or (
            _is_beside_the_point(claim, second[0], pair) and not (owner and _are_of_one(pair, second[0], owner))
        ):
            continue
        if owner is not None:
            sentence = claim.sentence
            name = sentence.named.get(first[0].at)
            begin, after = (name.first, name.after) if name else (first[0].at, first[0].at + 1)
            right = pair.names.name(other.entities[0]) if other.entities else record.sentence.words[other.at]
            return Outcome("who", "contradicts", sentence.words_of(begin, after), right, begin, after, None, whole=True)
    return None


@lru_cache(MOST_KEPT)
def _around(said: Proposition, deed: int) -> tuple[list[_Party], list[_Party]] | None:
    """Those who stand before a deed and those behind it; None where it stands in no order."""
    sentence = said.sentence
    pivot = next((kid for kid in sentence.kids[deed] if sentence.labels[kid] == "cop"), deed)
    if (sentence.tags[deed] != "VERB" and pivot == deed) or _is_inverted(said, deed):
        return None
    parties = list(_parties(said))
    return [each for each in parties if each.at < pivot], [each for each in parties if each.at > pivot]


def _parties(said: Proposition) -> list[_Party]:
    sentence = said.sentence
    found: dict[tuple[tuple[str, ...], str], _Party] = {}
    for at in sorted(said.content):
        name = sentence.named.get(at)
        if name is not None and name.entities and not name.people:
            found.setdefault((name.entities, ""), _Party(at, name.entities, ""))
        elif name is None and sentence.tags[at] == "NOUN" and at not in sentence.measured:
            kinds = entry(sentence.lemmas[at], "n").kinds
            if not set(kinds).isdisjoint(_TAKING_PART):
                found.setdefault(((), sentence.lemmas[at]), _Party(at, (), sentence.lemmas[at]))
    return list(found.values())


def _is_beside_the_point(said: Proposition, party: _Party, pair: Pair) -> bool:
    """Whether somebody only tells whose a thing is, or where: Nordvane's blades, in Rostock."""
    sentence = said.sentence
    name = sentence.named.get(party.at)
    head = sentence.head_of(name.first, name.after) if name else party.at
    is_place = any(pair.names.kind(entity) == "place" for entity in party.entities)
    if sentence.link(head) == "to":
        return is_place  # delivered flour to the mill
    return is_place or sentence.labels[head] in ("nmod:poss", "nmod", "compound") or head in sentence.possessive


def _are_of_one(pair: Pair, mine: _Party, theirs: _Party) -> bool:
    """Whether a thing is one's in the claim and the other's in the record: welcomed Orro's, or Bille's, candidacy."""
    things = []
    for said, party in ((pair.claim.sentence, mine), (pair.record.said.sentence, theirs)):
        name = said.named.get(party.at)
        head = said.heads[said.head_of(name.first, name.after) if name else party.at]
        if head < 0 or said.tags[head] != "NOUN":
            return False
        things.append(said.lemmas[head])
    return likeness(things[0], "NOUN", {things[1]: "NOUN"}) >= _ALIKE


def _is_turned(said: Proposition, deed: int) -> bool:
    sentence = said.sentence
    return is_passive(said, deed) or sentence.words[deed + 1 : deed + 2] == ("by",)


def _is_inverted(said: Proposition, deed: int) -> bool:
    """Whether who does it stands behind the verb: "…", said Orro."""
    sentence = said.sentence
    return any(kid > deed and sentence.labels[kid].startswith("nsubj") for kid in sentence.kids[deed])


def _is_one(one: _Party, other: _Party) -> bool:
    if one.entities or other.entities:
        return not set(one.entities).isdisjoint(other.entities)
    return likeness(one.noun, "NOUN", {other.noun: "NOUN"}) >= _ALIKE


def _has(parties: list[_Party], one: _Party) -> bool:
    return any(_is_one(each, one) for each in parties)
