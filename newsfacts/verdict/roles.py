"""What a claim says in passing that somebody is: the harbour master, Ilmar Dask; Peskov is the foreign minister."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.lexicon.wordnet import entry
from newsfacts.text.fold import tokens
from newsfacts.verdict.deeds import LIKE
from newsfacts.verdict.meaning import lemmas_of, meaning
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import word_set

_ARTICLES = ("the",)
_FORMER = frozenset(["former", "ex", "then", "late", "acting", "next", "future"])


class Role(NamedTuple):
    """What a person is said to be."""

    mention: Mention
    first: int
    after: int
    """The words of the role, without its article."""
    noun: int
    """The word that says it: officer of second officer."""


def wrong_role(sentence: Sentence, names: NameBook) -> tuple[Role, str] | None:
    """The first office of a person of the base that the base gives another one for, and what that is.

    Only what is said to be the one of its kind (the captain, the company's chairman) can be another's or none; somebody
    may be a judge and a father. Nothing is said of words that fit many offices: head, boss.
    """
    for role in _roles(sentence):
        for entity in role.mention.entities[:1]:
            known = names.role(entity) if names.kind(entity) == "person" else None
            if known and not _is_known(role, entity, known, sentence, names):
                return role, known
    return None


def _roles(sentence: Sentence) -> Iterator[Role]:
    for mention in sentence.mentions:
        if mention.people or not mention.entities:
            continue
        head = sentence.head_of(mention.first, mention.after)
        near = [kid for kid in sentence.kids[head] if sentence.labels[kid] == "appos"]
        if sentence.labels[head] in ("appos", "nsubj") and sentence.heads[head] >= 0:
            near.append(sentence.heads[head])
        for noun in near:
            if sentence.labels[head] == "nsubj" and not _is_copular(sentence, noun) and noun == sentence.heads[head]:
                continue
            if mention.first <= noun < mention.after or not _is_office(sentence, noun):
                continue
            below = sorted(at for at in sentence.below(noun) if at == noun or _belongs(sentence, at, noun))
            yield Role(mention, below[0], below[-1] + 1, noun)


def _is_copular(sentence: Sentence, at: int) -> bool:
    negated = any(sentence.words[kid] in ("not", "never", "no") for kid in sentence.kids[at])
    return not negated and any(sentence.labels[kid] == "cop" for kid in sentence.kids[at])


def _is_office(sentence: Sentence, at: int) -> bool:
    """Whether a noun says what one person is, of whom there is one."""
    if sentence.tags[at] != "NOUN" or "person" not in entry(sentence.lemmas[at], "n").kinds:
        return False
    if sentence.lemmas[at] in word_set("general_roles.txt"):
        return False
    kids = sentence.kids[at]
    if any(sentence.words[kid] in _FORMER for kid in kids):
        return False
    return any(sentence.words[kid] in _ARTICLES or sentence.labels[kid] == "nmod:poss" for kid in kids)


def _belongs(sentence: Sentence, at: int, noun: int) -> bool:
    """Whether a word is of the role itself: second of second officer, not who she is beside."""
    return sentence.heads[at] == noun and at < noun and sentence.labels[at] in ("amod", "compound", "nmod:poss")


def _is_known(role: Role, entity: str, known: str, sentence: Sentence, names: NameBook) -> bool:
    """Whether the base calls a person so, in whatever words."""
    words = {each for word in tokens(known) for each in lemmas_of(word)}
    words |= {each for word in names.words(entity) for each in lemmas_of(word)}
    like = meaning(sentence.lemmas[role.noun], "NOUN").like
    return any(worth >= LIKE and word in words for word, worth in like.items()) or not any(
        "person" in entry(word, "n").kinds for word in words
    )
