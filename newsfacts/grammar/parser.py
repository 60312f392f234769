"""A sentence's words with their parts of speech, heads and relations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsfacts.grammar.arcs import State, attach
from newsfacts.grammar.labels import LABELS, PUNCT, ROOT_LABEL, label, tree
from newsfacts.grammar.table import Grammar, load
from newsfacts.grammar.tagger import tag


class Parse(NamedTuple):
    """One item a word in each tuple."""

    tags: tuple[str, ...]  # universal parts of speech: NOUN, VERB, PROPN …
    fine: tuple[str, ...]  # those of the Penn treebank: NNS, VBD, VBN …
    heads: tuple[int, ...]  # index of the word it depends on, -1 for the root
    labels: tuple[str, ...]  # relation to it: nsubj, obj, obl …
    sure: tuple[float, ...]  # how probable it is, 0 to 1, that head and relation are right


#: What a punctuation mark tells the parser about the word after it.
SIGNS = {
    ",": 1,
    "(": 2,
    "[": 2,
    ")": 3,
    "]": 3,
    '"': 4,
    "``": 4,
    "''": 4,
    "“": 4,
    "”": 4,
    ":": 5,
    ";": 6,
    "-": 7,
    "--": 7,
    "–": 7,
    "—": 7,
}
OTHER_SIGN = 6


def parse(words: Sequence[str]) -> Parse:
    """Read a sentence, given as words divided as `tokens` divides them. No words give an empty parse."""
    grammar = load()
    if not words:
        return Parse((), (), (), (), ())
    tags, found = tag(words, grammar)
    kept, signs, places = without_punctuation(words, tags, grammar)
    state = State(
        [found.ids[k] for k in kept], [found.clusters[k] for k in kept], [tags[k] for k in kept], signs, grammar.kinds
    )
    margins = attach(state, grammar.arc_weights)
    names, label_margins = label(tree(state, grammar), grammar)
    heads = [-1] * len(words)
    labels = [PUNCT] * len(words)
    sure = [1.0] * len(words)
    heads_right, labels_right = grammar.sure
    for new, k in enumerate(kept):
        head = state.heads[new]
        if head == state.n:
            labels[k] = ROOT_LABEL
        else:
            heads[k] = kept[head]
            labels[k] = names[new]
        sure[k] = heads_right[step(margins[new])] * labels_right[step(label_margins[new])] / 10_000
    hang_punctuation(places, heads)
    pairs = [grammar.tags[number] for number in tags]
    return Parse(
        tuple(upos for upos, _ in pairs),
        tuple(fine for _, fine in pairs),
        tuple(heads),
        tuple(LABELS[number] for number in labels),
        tuple(sure),
    )


def without_punctuation(
    words: Sequence[str], tags: Sequence[int], grammar: Grammar
) -> tuple[list[int], list[int], list[int]]:
    """The indices of the words that are parsed, the sign before each, and the indices of the others.

    A sentence that is punctuation alone is parsed as it stands.
    """
    kept, signs, places = [], [], []
    sign = 0
    for k, number in enumerate(tags):
        if grammar.tags[number][0] == "PUNCT":
            places.append(k)
            sign = SIGNS.get(words[k], OTHER_SIGN)
        else:
            kept.append(k)
            signs.append(sign)
            sign = 0
    if not kept:
        return places, [0] * len(places), []
    return kept, signs, places


def hang_punctuation(places: Sequence[int], heads: list[int]) -> None:
    """Give each punctuation mark the highest head that crosses no other arc: an ancestor of the word before it."""
    marks = set(places)
    root = next(k for k, head in enumerate(heads) if head == -1 and k not in marks)
    for k in places:
        head = next((j for j in range(k - 1, -1, -1) if j not in marks), root)
        while heads[head] != -1 and head < k and heads[head] < k:
            head = heads[head]
        heads[k] = head if k != len(heads) - 1 else root


def step(margin: int) -> int:
    """The place of a margin in the tables of `Grammar.sure`."""
    return min(margin >> 3, 31)
