"""Verbs by which somebody is said to say something, and whether they do so where they stand."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from newsfacts.lexicon.wordnet import entry
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import rows

Says: TypeAlias = Literal["that", "not", "act"]
_LONGEST_VERB = 4
_COPULAS = frozenset(["is", "are", "was", "were"])
_RELATIVES = frozenset(["who", "which", "that", "where"])


@cache
def reporting_verbs() -> dict[str, str]:
    """What each reporting verb does to what follows it, by its lemma and the words behind it."""
    return {cells[0]: cells[1] for cells in rows("reporting_verbs.tsv")}


def is_counted(sentence: Sentence, verb: int) -> bool:
    """Whether what says so is a number of people: 19 per cent of Americans said."""
    subject = (kid for kid in sentence.kids[verb] if sentence.labels[kid].startswith("nsubj"))
    words = set().union(*(sentence.below(kid) for kid in subject))
    named = {at for mention in sentence.mentions for at in range(mention.first, mention.after)}
    return any(each.first in words - named and each.figure.unit != "rank" for each in sentence.figures)


def is_told_of(sentence: Sentence, at: int) -> bool:
    """Say whether a sentence says already what somebody is, so that the word is no verb: `is a Russian state firm`."""
    before = sentence.words[:at]
    return not _COPULAS.isdisjoint(before) and _RELATIVES.isdisjoint(before)


def is_a_noun(sentence: Sentence, at: int) -> bool:
    """Say whether a word belongs to whoever stands before it: call of `Nixon's telephone call`."""
    last = max((word for word in sentence.possessive if word < at), default=None)
    if last is None or at - 1 in sentence.named:
        return False
    return not {"person", "group"} & set(entry(sentence.lemmas[at - 1], "n").kinds)


def verb_at(sentence: Sentence, at: int, *, behind: bool = False) -> tuple[int, int, Says] | None:
    """Give the reporting verb that begins at a word; one that is `against` denies only where `that` follows it."""
    verbs = reporting_verbs()
    if sentence.tags[at] not in ("VERB", "AUX") or (not behind and _is_aside(sentence, at)):
        return None
    if at in sentence.named or sentence.labels[at] == "amod":  # United States, suspected cases
        return None
    for size in range(min(_LONGEST_VERB, len(sentence.words) - at), 0, -1):
        phrase = " ".join((sentence.lemmas[at], *sentence.words[at + 1 : at + size]))
        says = verbs.get(phrase) or (verbs.get(f"{phrase} that") if behind else None)  # P, the court found
        if says == "act":
            return at, at + size, "act"
        if says == "not" or (says == "against" and sentence.words[at + size : at + size + 1] == ("that",)):
            return at, at + size, "not"
        if says is not None:
            return at, at + size, "act" if says == "against" else "that"
    return None


def speaks(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a verb of saying has a clause or a quotation for what is said, and not only a thing: expects a profit."""
    if sentence.words[after : after + 1] in (("that",), ("whether",)) or any(at >= after for at, _ in sentence.quoted):
        return True
    behind = range(after, len(sentence.words))
    return (
        any(
            sentence.labels[at] in ("ccomp", "parataxis") and sentence.heads[at] == first and sentence.tags[at] != "NUM"
            for at in behind
        )
        or any(
            sentence.labels[at].startswith("nsubj") and sentence.heads[at] > at and sentence.words[at] not in _RELATIVES
            for at in behind
            if not any(sentence.labels[each] in ("acl:relcl", "advcl") for each in sentence.above(at))
        )
        or any(  # a clause that hangs on its own subject: says 350 jobs will be lost
            sentence.tags[at] == "AUX"
            and sentence.heads[at] > at
            and not any(sentence.words[kid] in _RELATIVES for kid in sentence.kids[sentence.heads[at]])
            for at in behind
        )
    )


def _is_aside(sentence: Sentence, at: int) -> bool:
    """Whether a verb belongs to a clause that only says when, why or which: the report that said so."""
    return any(sentence.labels[each] in ("advcl", "acl:relcl", "acl") for each in (at, *sentence.above(at)))
