"""Whose a thing is and which way it goes: a Turkish company against a Russian one, deliveries from against to.

A name anywhere in a record does not bear out that the claim's thing is of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.verdict.compare.superlatives import is_superlative
from newsfacts.verdict.comparing_words import is_comparative
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.meaning import LIKE
from newsfacts.verdict.names import Mention
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.sentence import Sentence

_MODIFYING = ("amod", "compound", "nmod", "nmod:poss", "nmod:desc")
_WHERE = frozenset(["in", "at", "near", "on", "off", "over"])
"""Prepositions that say where somebody is, and not whose: soldiers in Syria."""
_AWAY = {"from": frozenset(["to", "into"]), "to": frozenset(["from"]), "into": frozenset(["from"])}


def compare(pair: Pair) -> Iterator[Outcome]:
    """Names of a claim that the record has, but not of the same thing, or the other way."""
    claim = pair.claim.sentence
    for mention in claim.mentions:
        if mention.first not in pair.claim.content or not (mention.entities or mention.place):
            continue
        if _is_of_another(mention, pair) if mention.people else _goes_another_way(mention, pair):
            text = claim.words_of(mention.first, mention.after)
            yield Outcome("who", "undecided", text, None, mention.first, mention.after, whole=False)
    for term in pair.alignment.missing:
        if term.mention is None and _is_of_another_kind(term.first, pair):
            yield Outcome("words", "undecided", claim.words[term.first], None, term.first, term.after, whole=False)


def _is_of_another_kind(at: int, pair: Pair) -> bool:
    """Whether the record describes a thing otherwise, and by nothing that the claim says: a nuclear plant."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    noun = claim.heads[at]
    if claim.labels[at] not in ("amod", "compound") or noun < 0 or claim.tags[noun] != "NOUN":
        return False
    if is_comparative(claim, at) or is_superlative(claim, at):
        return False  # which others compare
    same = [to for to, word in enumerate(said.lemmas) if word == claim.lemmas[noun] and said.tags[to] == "NOUN"]
    own = claim.tag_of
    return bool(same) and all(
        any(
            said.labels[kid] in ("amod", "compound")
            and kid not in said.measured
            and kid not in said.named
            and likeness(said.lemmas[kid], said.tags[kid], own) < LIKE
            for kid in said.kids[to]
        )
        for to in same
    )


def _is_of_another(mention: Mention, pair: Pair) -> bool:
    """Whether a record has the noun that a people stands before in the claim, and not as theirs."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    at = claim.head_of(mention.first, mention.after)
    noun = claim.heads[at]
    if claim.labels[at] not in _MODIFYING or noun < 0 or claim.tags[noun] not in ("NOUN", "PROPN"):
        return False
    of = [
        to
        for to, word in enumerate(said.lemmas)
        if said.tags[to] == "NOUN" and likeness(claim.lemmas[noun], "NOUN", {word: "NOUN"}) >= LIKE
    ]
    return bool(of) and not any(_is_theirs(to, mention, said, pair) for to in of)


def _is_theirs(noun: int, mention: Mention, said: Sentence, pair: Pair) -> bool:
    """Whether a noun of a record is said to be of those that a name of the claim stands for."""
    for each in said.mentions:
        at = said.head_of(each.first, each.after)
        while said.labels[at] == "conj" and said.heads[at] >= 0:  # Syrian and Russian aircraft
            at = said.heads[at]
        tied = said.heads[at] == noun and said.link(at) not in _WHERE
        if not tied and not each.first <= noun < each.after:
            continue
        own = set(pair.claim.sentence.words[mention.first : mention.after])
        if own <= set(said.words[each.first : each.after]):
            return True  # sailors of the Swedish navy
        chains = (pair.names.chain(entity) for entity in each.entities)
        if any(not set(chain).isdisjoint(mention.entities) for chain in chains) or (
            mention.place is not None and each.place == mention.place
        ):
            return True
    return False


def _goes_another_way(mention: Mention, pair: Pair) -> bool:
    """Whether what goes to somebody in the claim comes from them in the record."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    link = claim.link(claim.head_of(mention.first, mention.after))
    against = _AWAY.get(link)
    if against is None:
        return False
    links = {
        said.link(said.head_of(each.first, each.after))
        for each in said.mentions
        if not set(each.entities).isdisjoint(mention.entities)
    }
    return bool(links & against) and link not in links
