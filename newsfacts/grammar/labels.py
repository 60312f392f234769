"""What a dependent is to its head: a linear model over the labels that the two parts of speech allow."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from newsfacts.grammar.arcs import FORCED, State
from newsfacts.grammar.table import Grammar

SIZE = 1 << 20
STEP = 1031
MASK = (1 << 19) - 1
ANY = 127  # any tag, in a key

#: Relations of Universal Dependencies, without their rarer subtypes. The first eight count for a head's other words.
LABELS = (
    *("nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp", "aux:pass", "cop"),
    *(
        "obl",
        "obl:agent",
        "nmod",
        "nmod:poss",
        "nmod:desc",
        "amod",
        "nummod",
        "det",
        "case",
        "aux",
        "advmod",
        "conj",
        "cc",
    ),
    *(
        "appos",
        "acl",
        "acl:relcl",
        "advcl",
        "mark",
        "compound",
        "compound:prt",
        "fixed",
        "flat",
        "parataxis",
        "csubj",
        "expl",
    ),
    *("discourse", "vocative", "root", "punct", "dep"),
)
ROOT_LABEL, PUNCT, DEP = (LABELS.index(label) for label in ("root", "punct", "dep"))


class Tree(NamedTuple):
    """A finished tree, as the labeller looks at it."""

    words: list[int]
    tags: list[int]
    heads: list[int]
    signs: list[int]
    children: list[list[int]]
    auxiliaries: int


def tree(state: State, grammar: Grammar) -> Tree:
    """The tree that a parse has left in its state."""
    n = state.n
    children: list[list[int]] = [[] for _ in range(n + 2)]
    for child, head in enumerate(state.heads):
        children[head].append(child)
    return Tree(state.words, state.tags, state.heads, state.signs, children, grammar.auxiliaries)


def key(head: int, child: int, before: bool) -> int:
    """The number under which the labels of a kind of arc are kept: two tags, and whether the dependent stands first."""
    return (head * 128 + child) * 2 + before


def features(t: Tree, child: int, given: int, last: int) -> list[int]:
    """Indices of what may tell a word's label; `given` sums the core labels its head has, `last` is its sister's."""
    words, tags, heads, signs, children, auxiliaries = t
    head = heads[child]
    w, h = words[child], words[head]
    p, q = tags[child], tags[head]
    before = child < head
    kids = children[child]
    none = len(heads) + 1
    first = kids[0] if kids and kids[0] < child else none
    final = kids[-1] if kids and kids[-1] > child else none
    fw, ft = words[first], tags[first]
    arc = (q * 128 + p) * 2 + before
    sisters = children[head]
    place = sisters.index(child)
    helper = none  # the auxiliary next before the head
    for sister in sisters:
        if sister < head:
            if tags[sister] < auxiliaries:
                helper = sister
        else:
            break
    hw, ht = words[helper], tags[helper]
    near = min(abs(head - child), 6)
    sign = signs[child if not before else child + 1]
    above = tags[heads[head]] if head < len(heads) else 127
    return [
        (arc * 11 + 1) & MASK,
        (w * 40503 + before * 7 + 2) & MASK,
        (h * 30011 + before * 11 + 3) & MASK,
        (w * 20011 + q * 13 + 4) & MASK,
        (arc * 61 + fw * 4099 + 6) & MASK,
        (fw * 60013 + w * 2053 + 9) & MASK,
        (arc * 71 + hw * 3079 + 10) & MASK,
        (arc * 73 + ht * 5003 + given * 131 + 11) & MASK,
        (arc * 79 + last * 7001 + 12) & MASK,
        (arc * 83 + near * 9001 + sign * 100003 + 13) & MASK,
        (arc * 89 + above * 11003 + 15) & MASK,
        (arc * 101 + tags[final] * 15013 + 17) & MASK,
        (arc * 103 + min(place, 3) * 17011 + min(len(sisters) - place, 3) * 120011 + 18) & MASK,
        (arc * 107 + sign * 19001 + ft * 130003 + 19) & MASK,
        (fw * 90001 + q * 1511 + hw * 140009 + 21) & MASK,
    ]


def label(t: Tree, g: Grammar) -> tuple[list[int], list[int]]:
    """The number of each word's label, and by how much it is better than the next."""
    n = len(t.heads)
    out = [0] * n
    margins = [FORCED] * n
    weights = memoryview(g.label_weights)
    for child, given, last in order(t, out):
        choice = choices(t, child, g.arcs_allowed)
        best = choice[0]
        if len(choice) > 1:
            look = itemgetter(*features(t, child, given, last))
            top = second = -1 << 30
            for number in choice:
                score = sum(look(weights[number * STEP :]))
                if score > top:
                    second, top, best = top, score, number
                elif score > second:
                    second = score
            margins[child] = top - second
        out[child] = best
    return out, margins


def order(t: Tree, labels: list[int]) -> Iterator[tuple[int, int, int]]:
    """Dependents, head by head from left to right, with what `features` asks of the labels given so far."""
    n = len(t.heads)
    for head in range(n + 1):
        given = last = 0
        for child in t.children[head]:
            yield child, given, last
            last = labels[child] + 1
            if labels[child] < 8:
                given |= 1 << labels[child]


def choices(t: Tree, child: int, allowed: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    """The labels that may stand on a word's arc."""
    head = t.heads[child]
    p, q = t.tags[child], t.tags[head]
    before = child < head
    return allowed.get(key(q, p, before)) or allowed.get(key(ANY, p, before)) or _UNKNOWN


_UNKNOWN = (DEP,)
