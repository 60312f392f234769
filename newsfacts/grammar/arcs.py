"""Who depends on whom: a greedy arc-hybrid parser (Kuhlmann et al. 2011) without labels.

The words lie on a stack and in a buffer. *Shift* moves the buffer's first word to the stack; *left* makes it the head
of the stack's last word; *right* makes the stack's last word but one its head. A weight holds the two numbers by which
left and right are better than shift: one in the low 16 bits, one above them, so that one sum gives both.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsfacts.grammar.table import Weights

SIZE = 1 << 21
MASK = SIZE - 1
SHIFT, LEFT, RIGHT = 0, 1, 2
EMPTY = 127  # the tag of no word
ROOT = 126
FORCED = 1 << 14  # the margin of a decision that there was no choice about


class State:
    """Stack and buffer of one sentence: n words, the root at n, nothing at n + 1 and after."""

    __slots__ = (
        "bits",
        "clusters",
        "heads",
        "i",
        "kids",
        "left",
        "lefts",
        "n",
        "right",
        "rights",
        "signs",
        "stack",
        "tags",
        "words",
    )

    def __init__(
        self, words: list[int], clusters: list[int], tags: list[int], signs: list[int], bits: list[int]
    ) -> None:
        n = self.n = len(words)
        self.words = [*words, 0, 0, 0, 0]
        self.clusters = [*clusters, 0, 0, 0, 0]
        self.tags = [*tags, ROOT, EMPTY, EMPTY, EMPTY]
        self.signs = [*signs, 0, 0, 0, 0]  # the punctuation before each word
        self.i = 0
        self.stack: list[int] = [n + 1, n + 1, n + 1]
        self.heads = [n] * n
        none = n + 1
        self.left = [none] * (n + 4)  # outermost dependents
        self.right = [none] * (n + 4)
        self.bits = bits
        self.kids = [0] * (n + 4)  # the kinds of words that depend on it, on either side
        self.lefts = [0] * (n + 4)  # how many
        self.rights = [0] * (n + 4)

    def do(self, move: int) -> None:
        """Make a move."""
        stack = self.stack
        if move == SHIFT:
            stack.append(self.i)
            self.i += 1
            return
        child = stack.pop()
        if move == LEFT:
            head = self.i
            self.left[head] = child
            self.lefts[head] += 1
            self.kids[head] |= self.bits[self.tags[child]]
        else:
            head = stack[-1]
            self.right[head] = child
            self.rights[head] += 1
            self.kids[head] |= self.bits[self.tags[child]] << 8
        self.heads[child] = head

    def forced(self) -> int:
        """The only move that is left, or -1 where there is a choice. -2 at the end."""
        depth = len(self.stack) - 3
        if self.i == self.n:
            return RIGHT if depth > 1 else LEFT if depth else -2
        return -1 if depth else SHIFT

    def features(self) -> tuple[int, ...]:
        """Indices of what may tell the next move."""
        w, t, c, left, right = self.words, self.tags, self.clusters, self.left, self.right
        lefts, rights, kids, all_signs = self.lefts, self.rights, self.kids, self.signs
        n0 = self.i
        s1, s0 = self.stack[-2:]
        w0, w1, b0 = w[s0], w[s1], w[n0]
        t0, t1, u0, u1 = t[s0], t[s1], t[n0], t[n0 + 1]
        b1 = w[n0 + 1]
        l0, m0 = left[s0], left[n0]
        tl0, tr1, tm0 = t[l0], t[right[s1]], t[m0]
        p0, q0 = w[m0], w[l0]
        c0, c1, d0 = c[s0], c[s1], c[n0]
        k0, k1, k2 = kids[s0], kids[s1], kids[n0]
        near = n0 - s0
        if near > 4:
            near = 5 if near < 8 else 6
        sign = all_signs[n0]
        signs = sign * 8 + all_signs[s0]
        after = all_signs[n0 + 1]
        pair = t0 * 128 + u0
        both = t1 * 128 + t0
        return (
            (w0 * 40503 + t0 * 7 + 1) & MASK,
            (b0 * 30011 + u0 * 11 + 2) & MASK,
            (w1 * 20011 + t1 * 13 + 3) & MASK,
            (b1 * 10007 + u1 * 17 + 4) & MASK,
            (t0 * 4099 + sign * 131 + 5) & MASK,
            (u0 * 8209 + u1 * 131 + sign * 28657 + 6) & MASK,
            (pair * 67 + near * 32771 + 8) & MASK,
            (w0 * 50021 + b0 * 1031 + 9) & MASK,
            (w0 * 60013 + u0 * 2053 + 10) & MASK,
            (both * 73 + u0 * 5003 + 13) & MASK,
            (pair * 101 + tl0 * 13003 + 22) & MASK,
            (pair * 107 + tm0 * 17011 + 24) & MASK,
            (both * 109 + tr1 * 19001 + 25) & MASK,
            (pair * 127 + rights[s0] * 23003 + lefts[s0] * 180001 + 27) & MASK,
            (both * 131 + rights[s1] * 25013 + u0 * 190027 + 28) & MASK,
            (pair * 137 + lefts[n0] * 27011 + 29) & MASK,
            (w0 * 130003 + p0 * 2111 + 31) & MASK,
            (w1 * 140009 + q0 * 2203 + 33) & MASK,
            (pair * 151 + signs * 33013 + 35) & MASK,
            (pair * 157 + after * 35023 + u1 * 230003 + 36) & MASK,
            (d0 * 270001 + t0 * 173 + 40) & MASK,
            ((c1 & 63) * 310019 + (d0 & 63) * 193 + t1 * 128 * 47 + u0 * 45007 + 44) & MASK,
            (c1 * 320009 + p0 * 2411 + t0 * 197 + 45) & MASK,
            (c0 * 330017 + p0 * 2503 + 46) & MASK,
            (k0 * 370003 + pair * 223 + 49) & MASK,
            (k2 * 390001 + pair * 229 + 51) & MASK,
            (k0 * 410009 + w0 * 233 + sign * 51001 + 52) & MASK,
            (k1 * 420001 + w1 * 239 + sign * 53003 + 53) & MASK,
        )


def attach(state: State, weights: Weights) -> list[int]:
    """Run to the end; the state then holds the heads.

    Gives how clear each arc was: the lesser margin of the two decisions that moved its dependent to the stack and away.
    """
    margins = [FORCED] * (state.n + 1)
    stack = state.stack
    margin = FORCED
    while True:
        move = state.forced()
        if move == -1:
            total = sum(itemgetter(*state.features())(weights))
            left = ((total + 32768) & 65535) - 32768
            right = (total - left) >> 16 if len(stack) > 4 else -32768
            move, best, other = (LEFT, left, right) if left >= right else (RIGHT, right, left)
            if best <= 0:
                move, margin = SHIFT, -best
            else:
                margin = best - other if other > 0 else best
        elif move == -2:
            return margins
        word = stack[-1] if move else state.i
        if margin < margins[word]:
            margins[word] = margin
        state.do(move)
