"""Admitting, denying and keeping silent: the verb says whether it is so, or whether it is said, whatever follows it.

Who admits what they deny in the base says the contrary, and so does who told what the base has them not say.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.grammar import lemma
from newsfacts.verdict.compare.comparison import MOST_KEPT
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Relation

Kind: TypeAlias = Literal["admits", "denies", "tells", "silent"]

_CONTRARY: dict[Kind, Kind] = {"admits": "denies", "denies": "admits", "tells": "silent", "silent": "tells"}
_VERBS: dict[str, Kind] = {
    **dict.fromkeys(("admit", "concede", "acknowledge", "confess", "accept"), "admits"),
    **dict.fromkeys(("deny", "dispute", "contest", "reject", "refute"), "denies"),
    **dict.fromkeys(("say", "tell", "know", "establish", "determine", "explain", "disclose", "reveal"), "tells"),
    **dict.fromkeys(("specify", "confirm", "learn"), "tells"),
}
_WORDS_FOR_WORDS = frozenset(
    "claim allegation accusation charge criticism finding suggestion report guilt blame responsibility".split()
)
"""What is denied or accepted as true; an offer that is rejected is none."""
_OF_DEEDS_TOO = frozenset(["accept", "reject"])
_ASKING = frozenset(["whether", "if", "who", "whom", "whose", "why", "how", "what", "when", "where", "which"])
_NOT = frozenset("not never cannot nobody refuse refused refuses decline declined declines unable unwilling".split())
_NEAR = 4
"""Words within which the subject and a negation stand before the verb, and what is denied behind it."""
_LISTENER = 3
"""Words between a verb of telling and what is asked: did not tell reporters whether."""


_SAME = 0.5


class Stance(NamedTuple):
    """Somebody who owns up to something, denies it, tells it or does not."""

    verb: int
    kind: Kind
    who: tuple[str, ...]
    """The entities of the name before the verb; none where no name stands there."""


def stances(pair: Pair) -> tuple[Stance, Relation] | None:
    """The stance of a claim, and what that of a record which has the same speaker says on it; None without both."""
    mine = stance(pair.claim)
    theirs = stance(pair.record.said) if mine is not None else None
    if mine is None or theirs is None:
        return None
    who = theirs.who or ((pair.record.speaker,) if pair.record.speaker else ())
    if not any(each in pair.names.chain(other)[:2] for each in mine.who for other in who):
        return None
    if mine.kind == "tells" or theirs.kind == "tells":
        told = (mine.kind, theirs.kind) == ("tells", "silent") and _tells_what_is_asked(pair, mine, theirs)
        return (mine, "contradicts") if told else None
    if "silent" in (mine.kind, theirs.kind):
        return (mine, "agrees") if mine.kind == theirs.kind else None
    if _is_turned(pair.claim, mine) != _is_turned(pair.record.said, theirs):
        return None  # admits that it did not, denies that it did
    return mine, "agrees" if mine.kind == theirs.kind else "contradicts"


def _tells_what_is_asked(pair: Pair, mine: Stance, theirs: Stance) -> bool:
    """Whether the claim tells what a record asks, which is whether something is so, and keeps silent on nothing."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    if {"whether", "if"}.isdisjoint(said.words[theirs.verb + 1 : theirs.verb + 1 + _LISTENER]):
        return False
    if pair.alignment.missing or any(each.word > mine.verb for each in pair.claim.negations):
        return False
    asked = [at for at in range(theirs.verb + 1, len(said.words)) if said.tags[at] in ("NOUN", "VERB")]
    return all(likeness(said.lemmas[at], said.tags[at], claim.tag_of) >= _SAME for at in asked)


def _is_turned(said: Proposition, of: Stance) -> bool:
    """Whether what is admitted or denied is itself told as not being so."""
    return sum(each.turns and each.word > of.verb for each in said.negations) % 2 == 1


@lru_cache(MOST_KEPT)
def stance(said: Proposition) -> Stance | None:
    """The first verb of a sentence by which somebody owns up, denies, tells or not; a negation turns it round."""
    sentence = said.sentence
    for at, word in enumerate(sentence.words):
        verb = lemma(word, "VERB")
        kind = _VERBS.get(verb)
        if kind is None or (verb in _OF_DEEDS_TOO and not _is_of_words(said, at)):
            continue
        before = sentence.words[max(0, at - _NEAR) : at]
        turned = not _NOT.isdisjoint(before)
        if kind == "tells" and turned and not _asks(said, at):
            continue  # did not say that it was so
        name = next((each for each in reversed(sentence.mentions) if at - _NEAR - turned < each.after <= at), None)
        return Stance(at, _CONTRARY[kind] if turned else kind, name.entities if name is not None else ())
    return None


def _asks(said: Proposition, at: int) -> bool:
    """Whether what is told, or not, is a question: whether it was so."""
    return not _ASKING.isdisjoint(said.sentence.words[at + 1 : at + 1 + _LISTENER])


def _is_of_words(said: Proposition, at: int) -> bool:
    """Whether what follows a verb is what somebody says: that it was so, the allegation."""
    behind = range(at + 1, min(at + 1 + _NEAR, len(said.sentence.words)))
    return said.sentence.words[at + 1 : at + 2] == ("that",) or any(
        said.sentence.lemmas[each] in _WORDS_FOR_WORDS for each in behind
    )
