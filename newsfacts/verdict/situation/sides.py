"""The two sides of a comparison: the words before `than`, `as`, `behind` or `after`, and those behind."""

from __future__ import annotations

from newsfacts.model import Date
from newsfacts.verdict.comparing_words import is_beside
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.wordlists import comparatives

_ANY = frozenset(["any", "ever", "this", "all", "every", "other", "most", "expected", "usual", "necessary"])
PLACES = frozenset(["above", "below", "behind", "ahead", "under"])
_COMPARED = frozenset(["compared", "compares", "against"])
MULTIPLES = {"twice": 2, "double": 2, "triple": 3, "treble": 3, "thrice": 3, "quadruple": 4}
_LASTS = frozenset(["take", "pass", "elapse", "go by", "last", "wait"])
"""Verbs by which so much time goes by."""
_SPANS = ((("from",), ("to", "until", "till")), (("between",), ("and",)), (("after",), ("until", "till", "before")))
"""The words before what came first, and those before what came last."""


def sides_of(claim: Proposition) -> tuple[frozenset[int], frozenset[int], str] | None:
    """The words of the two sides of a comparison, and the word between them."""
    sentence = claim.sentence
    words = sentence.words
    covered = {at for v in claim.values if not isinstance(v.what, Date) for at in range(v.first, v.after)}
    content = sorted(claim.content)
    for at in content[1:]:
        word = words[at]
        if at in covered or at == content[-1]:
            continue
        if words[at : at + 3] == ("by", "the", "time"):
            return _split(content, at, at + 3, "before")
        if word == "as":
            splits = "as" in words[content[0] : at] or words[at - 1] == "same"
        elif word in ("with", "to"):
            splits = words[at - 1] in _COMPARED
        elif is_beside(claim.sentence, at):
            splits = True
        elif word in PLACES:
            splits = at + (word == "ahead") + 1 in sentence.named  # of somebody, and of no place or figure
        else:
            splits = word in ("than", "before", "after") and words[at - 1] not in ("rather", "other")
            splits = splits and (word == "than" or "than" not in words[at:])  # better before it than after
        if splits and (
            at + 1 in covered or sentence.lemmas[at + 1] in MULTIPLES or not _ANY.isdisjoint(words[at + 1 : at + 3])
        ):
            continue  # as many as 40; more than twice; more than any other
        if splits:
            return _split(content, at, at + 1 + (words[at + 1] == "of"), word if word != "short" else "below")
    apart = _apart_in_time(claim, content) if _lasts(claim) else None
    if apart is not None:
        return apart
    for at in content:  # one outnumbers the other
        if sentence.tags[at] == "VERB" and comparatives().get(sentence.lemmas[at]):
            kids = sentence.kids[at]
            if any(sentence.labels[kid] == "obj" for kid in kids) and at not in covered:
                return _split(content, at, at + 1, "than")
    return None


def _lasts(claim: Proposition) -> bool:
    """Whether a claim says how long it took from one thing to another."""
    return any(claim.sentence.lemmas[at] in _LASTS for at in claim.content)


def _apart_in_time(claim: Proposition, content: list[int]) -> tuple[frozenset[int], frozenset[int], str] | None:
    """What came last and what came first, where a claim says how long it took: from the report to the order."""
    words = claim.sentence.words
    for begin, middle in _SPANS:
        at = next((at for at in content if words[at] in begin), None)
        to = next((to for to in content if at is not None and to > at + 1 and words[to] in middle), None)
        if at is not None and to is not None:
            first = frozenset(each for each in content if each > to)
            return (first, frozenset(range(at + 1, to)) & claim.content, "after") if first else None
    return None


def _split(content: list[int], first: int, after: int, word: str) -> tuple[frozenset[int], frozenset[int], str]:
    return frozenset(at for at in content if at < first), frozenset(at for at in content if at >= after), word
