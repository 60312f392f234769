"""What a claim says in passing that somebody is: the harbour master, Ilmar Dask; Peskov is the foreign minister."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

    def words(self, sentence: Sentence) -> frozenset[str]:
        """The lemmas of the role, without whose it is."""
        own = (at for at in range(self.first, self.noun + 1) if at not in sentence.possessive)
        return frozenset(sentence.lemmas[at] for at in own if sentence.tags[at] in ("NOUN", "PROPN", "ADJ"))


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
        beside = list(_beside(sentence, mention))
        for noun in dict.fromkeys([*(noun for _, noun in beside), *_equals(sentence, mention)]):
            if _is_of_another(sentence, noun, mention):
                continue  # one was the captain, the other the pilot
            first = next((start for start, each in beside if each == noun), noun)
            if _is_office(sentence, first, noun) and (first < noun or not mention.first <= noun < mention.after):
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


def _beside(sentence: Sentence, mention: Mention) -> Iterator[tuple[int, int]]:
    """Where what stands between commas beside a name begins, and its noun: the captain, Bille; Bille, the captain.

    A name of the base may have its office in it: the minister, Bille.
    """
    comma = next((at for at in range(mention.first + 1, mention.after) if _is_comma(sentence, at)), mention.first)
    if comma and _is_comma(sentence, comma) and (comma > mention.first or _is_comma(sentence, mention.after)):
        first = comma - 1
        while first and not sentence.between(first).strip(" '’s-"):
            first -= 1
        noun = _head(sentence, first, comma)
        if noun is not None:
            yield first, noun
    if _is_comma(sentence, mention.after):
        after = mention.after + 1
        while after < len(sentence.words) and not sentence.between(after).strip(" '’s-"):
            after += 1
        noun = _head(sentence, mention.after, after)
        if noun is not None:
            yield mention.after, noun


def _is_comma(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.words) and sentence.between(at).strip() == ","


def _head(sentence: Sentence, first: int, after: int) -> int | None:
    """The noun of a phrase: the last before a preposition or a name; none where a deed stands before it."""
    for at in range(first, after):
        if sentence.tags[at] in ("VERB", "AUX", "SCONJ", "CCONJ"):
            return None
        if sentence.tags[at] == "NOUN" and (at + 1 == after or not _leads_on(sentence, at)):
            return at
    return None


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


def _is_office(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a noun, of a phrase that begins at a word, says what one person is, of whom there is one."""
    if sentence.tags[at] != "NOUN" or "person" not in entry(sentence.lemmas[at], "n").kinds:
        return False
    if sentence.lemmas[at] in word_set("general_roles.txt") or sentence.words[at] != sentence.lemmas[at]:
        return False
    own = {*range(first, at), *sentence.kids[at]}
    if any(sentence.words[each] in _FORMER for each in own):
        return False
    return any(
        sentence.words[each] == "the" or each in sentence.possessive or sentence.labels[each] == "nmod:poss"
        for each in own
    )


def _belongs(sentence: Sentence, at: int, noun: int) -> bool:
    """Whether a word is of the role itself: second of second officer, not who she is beside."""
    return sentence.heads[at] == noun and at < noun and sentence.labels[at] in ("amod", "compound", "nmod:poss")


def _is_known(role: Role, entity: str, known: str, sentence: Sentence, names: NameBook) -> bool:
    """Whether the base calls a person so, in whatever words."""
    called = [lemmas_of(word) for word in tokens(known)]
    words = {each for word in called for each in word}
    words |= {each for word in names.words(entity) for each in lemmas_of(word)}
    like = {word for word, worth in meaning(sentence.lemmas[role.noun], "NOUN").like.items() if worth >= LIKE}
    if like.isdisjoint(words):
        return not any("person" in entry(word, "n").kinds for word in words)
    return not _is_of_another_kind(role, sentence, called)


def _is_of_another_kind(role: Role, sentence: Sentence, called: Sequence[tuple[str, ...]]) -> bool:
    """Whether an office is of another kind than the one of the same name that the base knows: the finance minister.

    Another noun before it makes it so, or an adjective made of a noun, which says of what it is: medical officer.
    """
    noun, at = sentence.lemmas[role.noun], role.noun - 1
    if at < role.first or at in sentence.possessive:
        return False
    theirs = next((called[each - 1] for each in range(1, len(called)) if noun in called[each]), ())
    kind = sentence.lemmas[at]
    if sentence.tags[at] == "ADJ":
        known = entry(kind, "a")
        return bool(theirs) and bool(known.kin) and not known.same and known.kin[0] not in theirs
    return sentence.tags[at] == "NOUN" and bool(theirs) and meaning(kind, "NOUN").like.keys().isdisjoint(theirs)
