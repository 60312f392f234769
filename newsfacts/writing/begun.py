"""The words that a statement may begin with: those of its evidence, behind whoever or whatever they are said of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsfacts.grammar import parse, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.grammar import Parse, Token

_JOINS = re.compile(r"[\s,;:–—-]*(?:(?:and|but|or|while|although|though|because|that)\s+)?", re.I)
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_WHICH = frozenset(["which", "who", "that"])
_OF_SUBJECT = frozenset(["det", "amod", "compound", "nummod", "flat", "nmod:poss", "case", "nmod", "appos"])
_IN_NAME = frozenset(["flat", "compound"])
_UP = frozenset(["conj", "xcomp", "aux", "cop"])
_LONGEST = 150
"""Words of a sentence that is taken apart."""


def begun(sentence: str, start: int, end: int) -> str:
    """What a sentence says between two places: with its subject in front where that stands before them.

    Where no subject can be told it is the sentence as far as they go.
    """
    start = _JOINS.match(sentence, start, end).end()  # type: ignore[union-attr]
    words, tree = _tree(sentence)
    within = [at for at, word in enumerate(words) if start <= word.start < end]
    verbs = [at for at in within if tree.fine[at] in _FINITE]
    if not verbs:
        return sentence[:end]
    first = verbs[0]
    own = [at for at in within if at < first and tree.labels[at].startswith(("nsubj", "expl"))]
    which = next((at for at in own if words[at].text.casefold() in _WHICH), None)
    if own and which is None:
        return sentence[start:end]
    if which is not None:
        start = words[which + 1].start
    subject = _subject(first, which, words, tree)
    if subject is None or words[subject].start >= start:
        return sentence[:end]
    return f"{_phrase(subject, start, words, tree, sentence)} {sentence[start:end]}"


@lru_cache(maxsize=16)
def _tree(sentence: str) -> tuple[list[Token], Parse]:
    words = tokens(sentence)[:_LONGEST]
    return words, parse([word.text for word in words])


def _subject(verb: int, which: int | None, words: Sequence[Token], tree: Parse) -> int | None:
    """The noun that a verb is said of, before a clause with `which` or with no subject of its own."""
    if which is not None:
        before = [at for at in range(which) if tree.tags[at] in ("NOUN", "PROPN")]
        at = before[-1] if before else -1
        while at >= 0 and tree.labels[at] in _IN_NAME and 0 <= tree.heads[at] < which:
            at = tree.heads[at]
        return at if at >= 0 else None
    at = verb
    for _ in words:
        own = [to for to, head in enumerate(tree.heads) if head == at and tree.labels[to].startswith("nsubj")]
        if own:
            return own[0]
        if tree.labels[at] not in _UP or tree.heads[at] < 0:
            return None
        at = tree.heads[at]
    return None


def _phrase(subject: int, start: int, words: Sequence[Token], tree: Parse, sentence: str) -> str:
    """A noun with what stands beside it and belongs to it."""
    own = {subject}
    for _ in range(3):
        own |= {at for at, head in enumerate(tree.heads) if head in own and tree.labels[at] in _OF_SUBJECT}
    first = last = subject
    while first - 1 in own:
        first -= 1
    while last + 1 in own and words[last + 1].end <= start:
        last += 1
    return sentence[words[first].start : words[last].end]
