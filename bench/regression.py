"""Logistic regression in plain Python."""

from __future__ import annotations

import math
from collections.abc import Sequence

STEPS = 12
Row = dict[int, float]
"""The features that are not nothing, by their number."""


def regress(rows: Sequence[Row], right: Sequence[bool], counts: Sequence[float], constant: int, ridge: float) -> Row:
    """Give the weights of a logistic regression, by Newton's steps, with a ridge on all but the constant.

    `counts`: what each row counts for; `constant`: the feature that is 1 in all of them.
    """
    columns = sorted({at for row in rows for at in row})
    place = {at: number for number, at in enumerate(columns)}
    packed = [[(place[at], value) for at, value in row.items()] for row in rows]
    size = len(columns)
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [0.0 if at == constant else ridge * weights[place[at]] for at in columns]
        curve = [[0.0] * size for _ in range(size)]
        for at in range(size):
            curve[at][at] = ridge
        for row, is_right, count in zip(packed, right, counts, strict=True):
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[at] * value for at, value in row)))))
            off, bend = count * (chance - is_right), count * chance * (1 - chance)
            for at, value in row:
                slope[at] += off * value
                line, scaled = curve[at], bend * value
                for other, more in row:
                    line[other] += scaled * more
        step = _solved(curve, slope)
        weights = [weight - by for weight, by in zip(weights, step, strict=True)]
    return {at: weights[place[at]] for at in columns}


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a system of equations by elimination."""
    size = len(right)
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(matrix[row][at]))
        matrix[at], matrix[pivot], right[at], right[pivot] = matrix[pivot], matrix[at], right[pivot], right[at]
        for row in range(at + 1, size):
            by = matrix[row][at] / matrix[at][at]
            if by:
                right[row] -= by * right[at]
                for column in range(at, size):
                    matrix[row][column] -= by * matrix[at][column]
    found = [0.0] * size
    for at in reversed(range(size)):
        found[at] = (right[at] - sum(matrix[at][k] * found[k] for k in range(at + 1, size))) / matrix[at][at]
    return found
