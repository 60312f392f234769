"""What a claim says in passing that somebody is: the harbour master, Ilmar Dask; Peskov is the foreign minister."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.lexicon.wordnet import entry
from newsfacts.text.fold import tokens
from newsfacts.verdict.meaning import LIKE, lemmas_of, meaning
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import word_set

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
        for noun in dict.fromkeys([*_beside(sentence, mention), *_equals(sentence, mention)]):
            if _is_of_another(sentence, noun, mention):
                continue  # one was the captain, the other the pilot
            if not mention.first <= noun < mention.after and _is_office(sentence, noun):
                below = [at for at in range(noun + 1) if at == noun or _belongs(sentence, at, noun)]
                yield Role(mention, below[0], below[-1] + 1, noun)


def _is_of_another(sentence: Sentence, noun: int, mention: Mention) -> bool:
    """Whether a noun is what somebody else is said to be, who is its subject."""
    subjects = [kid for kid in sentence.kids[noun] if sentence.labels[kid].startswith("nsubj")]
    return (
        _is_copular(sentence, noun)
        and bool(subjects)
        and not any(mention.first <= at < mention.after for at in subjects)
    )


def _beside(sentence: Sentence, mention: Mention) -> Iterator[int]:
    """The nouns that stand between commas behind a name, and before a comma and a name: the captain, Bille, said."""
    count = len(sentence.words)
    if mention.after < count and sentence.between(mention.after).strip() == "," and mention.first:
        before = mention.first - 1
        if sentence.between(mention.first).strip() == "," and sentence.tags[before] == "NOUN":
            yield before
    if mention.after >= count or sentence.between(mention.after).strip() != ",":
        return
    at = mention.after
    while at < count and (at == mention.after or sentence.between(at).strip() in ("", "'s", "’s")):
        if sentence.tags[at] in ("VERB", "AUX", "SCONJ"):
            return
        if sentence.tags[at] == "NOUN" and (at + 1 == count or not _leads_on(sentence, at)):
            yield at
            return
        at += 1


def _leads_on(sentence: Sentence, at: int) -> bool:
    """Whether the next word belongs to the same noun: the press of the press officer."""
    between = sentence.between(at + 1).strip()
    return between in ("'s", "’s", "-") or (not between and sentence.tags[at + 1] in ("NOUN", "PROPN"))


def _equals(sentence: Sentence, mention: Mention) -> Iterator[int]:
    """The nouns that a name is said to be: Bille is the captain."""
    head = sentence.head_of(mention.first, mention.after)
    above = sentence.heads[head]
    if sentence.labels[head] == "appos" and above >= 0:
        yield above
    if sentence.labels[head] == "nsubj" and above >= 0 and _is_copular(sentence, above):
        yield above
    yield from (kid for kid in sentence.kids[head] if sentence.labels[kid] == "appos")


def _is_copular(sentence: Sentence, at: int) -> bool:
    negated = any(sentence.words[kid] in ("not", "never", "no") for kid in sentence.kids[at])
    return not negated and any(sentence.labels[kid] == "cop" for kid in sentence.kids[at])


def _is_office(sentence: Sentence, at: int) -> bool:
    """Whether a noun says what one person is, of whom there is one."""
    if sentence.tags[at] != "NOUN" or "person" not in entry(sentence.lemmas[at], "n").kinds:
        return False
    if sentence.lemmas[at] in word_set("general_roles.txt") or sentence.words[at] != sentence.lemmas[at]:
        return False
    kids = sentence.kids[at]
    if any(sentence.words[kid] in _FORMER for kid in kids):
        return False
    return any(sentence.words[kid] == "the" or sentence.labels[kid] == "nmod:poss" for kid in kids)


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
