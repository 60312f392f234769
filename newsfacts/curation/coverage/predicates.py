"""What a sentence says of anything: its verbs outside of quotations, each with its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.refusing import refused_until, refuses
from newsfacts.grammar import lemma, parse, tokens
from newsfacts.verdict.reporting import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.grammar import Parse, Token

_EDGE = re.compile(
    r"[;:,](?=\s)|\s[–—-](?=\s)|[()]|\b(?:and|but|or|that|which|who|whom|whose|where|when|while|because|whether)\s"
)
"""Where a clause may begin or end."""
_AND = re.compile(r"(?:and|or)\s")
_NO_DEEDS = frozenset(["amod", "acl", "compound", "case", "fixed", "xcomp", "nsubj", "obj"])
"""What a verb is to another word that says nothing of its own: the rising cost, a bridge built in 1921, wants to go."""
_HELP = frozenset(["have", "be", "do"])
_FEWEST = 3
"""Words of a clause that can be told from others."""
_FEW = 6
"""Words of a clause that only tells who said the rest."""
_LONGEST = 150
"""Words of a sentence that is taken apart; a longer one is a list, and is read up to there."""


class Predicate(NamedTuple):
    """A verb, or what something is said to be, with the clause around it."""

    start: int
    end: int
    lemma: str
    tag: str
    clause: tuple[int, int]


def predicates(text: str, sentence: tuple[int, int], quoted: Sequence[tuple[int, int]]) -> list[Predicate]:
    """Give the predicates of a sentence of a text, in its order; `quoted` are its quotations.

    A verb of saying is none where something else is said or quoted, and neither is one of which `that` tells the rest,
    unless it denies, or was not said: he would not say whether.
    """
    words = tokens(text[slice(*sentence)])[:_LONGEST]
    words = [each._replace(start=each.start + sentence[0], end=each.end + sentence[0]) for each in words]
    read = parse([each.text for each in words])
    found = []
    refused = set()
    for at in _heads(words, read):
        word = words[at]
        if not any(start <= word.start < end for start, end in quoted):
            until = word.end
            tells = _telling(at, read)
            if (verb := lemma(word.text, read.tags[at])) in reporting_verbs() and refuses(text, word.start, verb):
                refused.add(word.start)
                until = refused_until(text, word.end, word.end, sentence[1])
            clause = _clause(text, word.start, until, sentence)
            if word.start in refused:
                clause = _with_others(clause, text, words, read), clause[1]
            found.append(
                Predicate(word.start, word.end, lemma(words[tells].text, read.tags[tells]), read.tags[tells], clause)
            )
    said = [each for each in found if each.lemma not in reporting_verbs() or each.start in refused]
    if said or any(sentence[0] <= start < sentence[1] for start, _ in quoted):
        return said
    return [each for each in found if not _only_tells_who(text, each, sentence)]


def _only_tells_who(text: str, predicate: Predicate, sentence: tuple[int, int]) -> bool:
    """Whether a verb of saying stands behind what is said: the bridge cost 9 euros, Ada Orr said."""
    start, end = predicate.clause
    behind = text[sentence[0] : start].rstrip().endswith(",") and not text[end : sentence[1]].strip(" .")
    return behind and len(text[start:end].split()) <= _FEW


def _heads(words: Sequence[Token], read: Parse) -> Iterator[int]:
    """Give the words that say what is done, or what something is."""
    with_copula = {read.heads[at] for at, label in enumerate(read.labels) if label == "cop"}
    for at, tag in enumerate(read.tags):
        if at in with_copula:
            yield at
        elif tag == "VERB" and read.labels[at] not in _NO_DEEDS:
            before, behind = (words[to].text.casefold() if 0 <= to < len(words) else "" for to in (at - 1, at + 1))
            helps = lemma(words[at].text, tag) in _HELP and read.tags[at + 1 : at + 2] == ("VERB",)
            unhelped = words[at].text.endswith("ing") and not _is_helped(at, read)
            if (before != "to" and behind != "that" and not helps and not unhelped) or _is_refused(at, words, read):
                yield at


def _with_others(clause: tuple[int, int], text: str, words: Sequence[Token], read: Parse) -> int:
    """Where a clause begins with whoever else does it: the company and Ada Orr deny it."""
    if not _AND.match(text, clause[0]):
        return clause[0]
    before = [at for at, word in enumerate(words) if word.start < clause[0]]
    start = clause[0]
    for at in reversed(before):
        if read.tags[at] in ("VERB", "AUX") or words[at].text in ",;:":
            return start if words[at].text in ",;:" else clause[0]
        start = words[at].start
    return start


def _is_refused(at: int, words: Sequence[Token], read: Parse) -> bool:
    """Whether a verb before `that` or behind `to` is one that denies: denied that, declined to say."""
    verb = lemma(words[at].text, read.tags[at])
    before = " ".join(each.text for each in words[max(0, at - 2) : at])
    return verb in reporting_verbs() and refuses(f"{before} ", len(before) + 1, verb)


def _telling(at: int, read: Parse) -> int:
    """Give the word of a predicate that tells most: of the longest core ever drilled, longest."""
    if read.tags[at] not in ("NOUN", "PROPN"):
        return at
    described = (to for to, head in enumerate(read.heads) if head == at and read.labels[to] == "amod")
    return next(described, at)


def _is_helped(at: int, read: Parse) -> bool:
    return any(head == at and label.startswith("aux") for head, label in zip(read.heads, read.labels, strict=True))


def _clause(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """Give what stands around a word between the nearest edges of clauses; more before it where that is too little."""
    edges = list(_EDGE.finditer(text, *sentence))
    begins = [each.start() if each[0][0].isalpha() else each.end() for each in edges if each.end() <= start]
    last = next((each.start() for each in edges if each.start() >= end), sentence[1])
    first = begins.pop() if begins else sentence[0]
    while len(text[first:last].split()) < _FEWEST and first > sentence[0]:
        first = begins.pop() if begins else sentence[0]
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last
