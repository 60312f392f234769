"""The parts of a claim that can be right or wrong by themselves: its clauses, and each figure with what it is said of.

A date or a time stays with every figure beside it, but for one that belongs to another of them: what was then is not
what is now.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newsfacts.model import Figure
from newsfacts.verdict.owner import owner
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.value import Value

_JOINED = ("conj", "parataxis", "acl:relcl", "advcl")
_CONJUNCTIONS = frozenset(["and", "but", "while", "whereas"])
_CONTRASTING = frozenset(["while", "whereas"])
_MOST = 8
_FEWEST = 3
"""Words of a part."""


def parts(claim: Proposition) -> list[frozenset[int]]:
    """The words of each part of a claim; nothing where it has only one."""
    facets = (facet for clause in clauses_of(claim) for facet in _facets(claim, clause))
    found = list(itertools.islice(facets, _MOST + 1))  # a claim of a thousand figures is tried no further
    return list(dict.fromkeys(found))[:_MOST] if len(found) > 1 else []


def without_figures(claim: Proposition) -> Iterator[frozenset[int]]:
    """The clauses of a claim without their figures: who did what, and where, can be wrong whatever the figure is."""
    for clause in clauses_of(claim):
        if any(value.first in clause and not _is_an_amount(value) for value in claim.values):
            continue
        own = [_phrase(claim, value.first, value.after) for value in claim.values if value.first in clause]
        bare = clause - set().union(*own)
        if any(claim.sentence.words[at] == "when" for at in bare):
            continue  # its time is told before it
        if own and len(bare) >= _FEWEST:
            yield bare


def _is_an_amount(value: Value) -> bool:
    """Whether a value is a figure, and not which in a row something is."""
    return isinstance(value.what, Figure) and value.kind != "rank"


def divided(text: str) -> list[tuple[int, int]]:
    """Where in a text its parts stand that a semicolon divides; nothing where none does, or something is quoted."""
    if ";" not in text or any(mark in text for mark in '"“”„«»'):
        return []
    spans, start = [], 0
    for piece in text.split(";"):
        begins = start + len(piece) - len(piece.lstrip())
        if len(piece.split()) >= _FEWEST:
            spans.append((begins, start + len(piece)))
        start += len(piece) + 1
    return spans if len(spans) > 1 else []


def statements(claim: Proposition) -> list[tuple[int, int]]:
    """Where in the text each clause stands that is a sentence by itself; nothing where there is only one."""
    sentence = claim.sentence
    for at in range(_FEWEST, len(sentence.words) - _FEWEST):
        if sentence.words[at] in _CONTRASTING and "," in sentence.between(at) and not _is_quoted(sentence, at):
            return _with_verbs(sentence, at, at + 1)
    heads = [at for at in range(len(sentence.words)) if _is_whole(claim, at)]
    if not heads:
        return []
    spans = []
    left = set(range(len(sentence.words)))
    for at in sorted(heads, reverse=True):
        below = sorted(sentence.below(at) & left)
        if len(below) < 3 or below[-1] - below[0] + 1 != len(below):
            return []
        left -= set(below)
        first = below[0]
        while first < below[-1] and sentence.labels[first] in ("cc", "mark") and sentence.heads[first] == at:
            first += 1
        spans.append((sentence.spans[first][0], sentence.spans[below[-1]][1]))
    if any(value.first in left and value.after - 1 not in left for value in claim.values) or any(
        value.first not in left and value.after - 1 in left for value in claim.values
    ):
        return []
    rest = sorted(left)
    if len(rest) < 3 or rest[-1] - rest[0] + 1 != len(rest):
        return []
    return sorted([*spans, (sentence.spans[rest[0]][0], sentence.spans[rest[-1]][1])])


def halves(claim: Proposition) -> list[tuple[int, int]]:
    """Where in the text the halves stand that a conjunction, or a comma, before a name divides; each has a verb."""
    sentence = claim.sentence
    begins = {mention.first for mention in sentence.mentions if mention.entities}
    for at in range(1, len(sentence.words)):
        joined = sentence.words[at] in _CONJUNCTIONS and begins & {at + 1, at + 2}
        if not joined and not (sentence.between(at).strip() == "," and begins & {at, at + 1}):
            continue
        if _is_quoted(sentence, at):
            continue
        sides = (range(at), range(at, len(sentence.words)))
        if not joined and not all(_says_something(sentence, side) for side in sides):
            continue
        found = _with_verbs(sentence, at, at + bool(joined))
        if found:
            return found
    return []


def _with_verbs(sentence: Sentence, at: int, after: int) -> list[tuple[int, int]]:
    """Where in the text the words before one and those from another stand; nothing where either has no verb."""
    sides = (range(at), range(after, len(sentence.words)))
    if not all(any(sentence.tags[each] in ("VERB", "AUX") for each in side) for side in sides):
        return []
    return [(sentence.spans[side[0]][0], sentence.spans[side[-1]][1]) for side in sides]


def _is_quoted(sentence: Sentence, at: int) -> bool:
    return any(first <= at < after for first, after in sentence.quoted)


def _says_something(sentence: Sentence, side: range) -> bool:
    """Whether some words begin with who does something and have a verb for it, and no word that subordinates them."""
    verbs = [at for at in side if sentence.tags[at] in ("VERB", "AUX")]
    return (
        bool(verbs)
        and verbs[0] > side[0]
        and not any(sentence.tags[at] == "SCONJ" for at in side[:2])
        and any(sentence.labels[kid].startswith("nsubj") for at in verbs for kid in sentence.kids[at] if kid in side)
    )


def _is_whole(claim: Proposition, at: int) -> bool:
    sentence = claim.sentence
    if sentence.labels[at] not in ("conj", "parataxis", "advcl") or any(
        first <= at < after for first, after in sentence.quoted
    ):
        return False
    if sentence.labels[at] == "advcl" and not any(
        sentence.words[kid] in ("while", "whereas", "although", "though") for kid in sentence.kids[at]
    ):
        return False
    above = sentence.heads[at]
    says = claim.attribution
    if says is not None and (
        says.verb[0] == at or (above >= 0 and says.verb[0] in sentence.below(at) and says.verb[0] > above)
    ):
        return False
    verb = sentence.tags[at] in ("VERB", "AUX") or any(
        sentence.labels[kid] in ("cop", "aux") for kid in sentence.kids[at]
    )
    return (
        verb
        and (above < 0 or sentence.heads[above] < 0)
        and any(sentence.labels[kid].startswith("nsubj") for kid in sentence.kids[at])
    )


def clauses_of(claim: Proposition) -> Iterator[frozenset[int]]:
    """The clauses of a claim; one that shares its subject with another has it too."""
    sentence = claim.sentence
    heads = [at for at in sorted(claim.content) if _begins(claim, at)]
    if not heads:
        yield claim.content
        return
    taken: set[int] = set()
    for at in heads:
        below = sentence.below(at) & claim.content
        taken |= below
        for other in heads:
            if other in below and other != at:
                below -= sentence.below(other)
        if not any(sentence.labels[kid].startswith("nsubj") for kid in sentence.kids[at]):
            above = sentence.heads[at]
            if sentence.labels[at] == "acl:relcl" or above < 0:
                below |= sentence.below(above) - sentence.below(at) if above >= 0 else set()
            else:
                for kid in sentence.kids[above]:
                    if sentence.labels[kid].startswith("nsubj"):
                        below |= sentence.below(kid) - sentence.below(at)
        elif sentence.labels[at] == "acl:relcl" and sentence.heads[at] >= 0:
            below |= sentence.below(sentence.heads[at]) - sentence.below(at)
        yield frozenset(below & claim.content)
    yield frozenset(claim.content - taken)


def _begins(claim: Proposition, at: int) -> bool:
    """Whether a word heads a clause that says something of its own: a verb that has a subject, an object or a value."""
    sentence = claim.sentence
    if sentence.labels[at] not in _JOINED or sentence.heads[at] not in claim.content:
        return False
    verb = sentence.tags[at] == "VERB" or any(
        sentence.labels[kid] in ("cop", "aux", "aux:pass") for kid in sentence.kids[at]
    )
    return verb and len(sentence.below(at)) >= _FEWEST


def _facets(claim: Proposition, clause: frozenset[int]) -> Iterator[frozenset[int]]:
    """A clause once for each of its values, without what belongs to the others alone."""
    values = [value for value in claim.values if value.first in clause and isinstance(value.what, Figure)]
    if not values:
        yield clause
        return
    apart = [(value, owner(value, claim.values)) for value in claim.values if not isinstance(value.what, Figure)]
    dated = {each for value, figure in apart if figure is None for each in range(value.first, value.after)}
    owned = [(range(value.first - 1, value.after), figure) for value, figure in apart if figure is not None]
    own = [
        (_phrase(claim, value.first, value.after).union(*(words for words, figure in owned if figure == value)))
        & clause
        for value in values
    ]
    if len(values) < 2:
        yield clause
        return
    for at, value in enumerate(values):
        others = set().union(*(own[each] for each in range(len(values)) if each != at)) - dated
        mine = set(range(value.first, value.after)) | set(value.anchors)
        yield frozenset(clause - (others - own[at] - mine))


def _phrase(claim: Proposition, first: int, after: int) -> set[int]:
    """The words of the phrase that a value stands in, up to the deed."""
    sentence = claim.sentence
    at = sentence.head_of(first, after)
    while (
        sentence.heads[at] >= 0
        and sentence.tags[sentence.heads[at]] != "VERB"
        and sentence.labels[at] not in ("nsubj", "root")
    ):
        at = sentence.heads[at]
    if sentence.labels[at].startswith("nsubj"):  # a subject belongs to all
        return set(range(first, after))
    return sentence.below(at)
