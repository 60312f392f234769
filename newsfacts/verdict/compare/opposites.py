"""A word of a claim that a record has the opposite of: opened and closed, a loss and a profit."""

from __future__ import annotations

from functools import lru_cache

from newsfacts.verdict.align import Term
from newsfacts.verdict.compare.comparison import MOST_KEPT, answered
from newsfacts.verdict.deeds import is_converse
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import Proposition


def _deed_and_terms(pair: Pair) -> list[Term]:
    """The terms of the claim, and its deed where that is no term since it says little by itself: passed the test."""
    main, sentence = pair.claim.main, pair.claim.sentence
    if main < 0 or sentence.tags[main] != "VERB" or any(term.first == main for term in pair.terms):
        return list(pair.terms)
    return [*pair.terms, Term(main, main + 1, None, sentence.lemmas[main], "VERB", 0.0, True)]


@lru_cache(MOST_KEPT)
def _aims(said: Proposition) -> frozenset[str]:
    """The nouns that a record's deed has for its object, or leads to: profit, of returned to profit."""
    sentence, deed = said.sentence, said.focus
    kids = sentence.kids[deed] if deed >= 0 else ()
    aims = (kid for kid in kids if sentence.labels[kid] in ("obj", "obl") and sentence.link(kid) in ("", "to", "into"))
    return frozenset(sentence.lemmas[at] for at in aims if sentence.tags[at] == "NOUN")


def _own_words(pair: Pair) -> dict[str, str]:
    """The lemmas that only the record has, each with its part of speech, without what negates."""
    said, claim = pair.record.said.sentence, pair.claim.sentence
    negating = {at for each in pair.record.said.negations for at in range(each.word, each.after)}
    words = enumerate(zip(said.lemmas, said.tags, strict=True))
    return {word: tag for at, (word, tag) in words if word not in claim.tag_of and at not in negating}


def opposite_of(pair: Pair) -> tuple[int, str] | None:
    """A word of the claim that the record has the opposite of, and that opposite."""
    said = pair.record.said.sentence
    answer = answered(pair)
    deed = said.lemmas[pair.record.said.focus] if pair.record.said.focus >= 0 else ""
    aims = _aims(pair.record.said)
    for term in _deed_and_terms(pair):
        if term.mention is not None or (answer is not None and term.first == answer[0].at):
            continue
        means = meaning(term.lemma, term.tag)
        main = term.first in (pair.claim.main, pair.claim.focus)
        if main and term.lemma not in aims:  # made a loss, and returned to profit after losses
            for word in sorted(means.opposite & aims):
                return term.first, word
        if not main and term not in pair.alignment.missing:
            continue
        if not means.close.isdisjoint(pair.record.lemmas):
            continue
        if means.opposite.isdisjoint(pair.record.lemmas) and not (main and means.direction):
            continue
        for word, tag in _own_words(pair).items():
            if is_converse(term.lemma, word):
                continue  # gave a talk, and received one
            if word in means.opposite and (
                (main and (word == deed or tag == "VERB" or tag == term.tag == "ADJ"))
                or (not main and tag == term.tag != "NOUN")
            ):
                return term.first, word
            both_verbs = main and word == deed and term.tag == tag == "VERB"
            if both_verbs and {means.direction, meaning(word, tag).direction} == {"up", "down"}:
                return term.first, word
    return None
