"""The few numbers that decide, fitted by `bench/verdicts.py --fit`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newsfacts.verdict.features import NAMES


class Weights(NamedTuple):
    """What a record has to bear out of a claim, as shares of what the claim says."""

    far: float = 0.4
    """Below which nothing else is looked at."""
    about: float = 0.6
    """To be about the same thing."""
    refutes: float = 0.75
    supports: float = 0.8
    whole: float = 0.95
    """To tell of the claim as a whole."""
    rare: float = 0.25
    """The rarity from which a word ties a claim to a record."""
    core: float = 0.65
    """How well the deed, and what a value measures, have to be borne out."""
    words_of_one: int = 3
    """Words that have to be borne out for another speaker to be a contradiction, where nothing is quoted."""
    sure: float = 1.0
    """The score below which a record that seems to decide does not."""
    margin: float = 0.1
    """How much nearer a record has to be to outweigh another."""


WEIGHTS = Weights()


def score(found: Sequence[float], judgement: Literal["supports", "refutes"]) -> float:
    """How probable it is that a record decides as it seems to, as a logit of its features."""
    weights = _FITTED[judgement]
    return sum(value * weights.get(name, 0.0) for name, value in zip(NAMES, found, strict=True) if value)


_FITTED: dict[str, dict[str, float]] = {
    "supports": {
        "one": -0.56,
        "coverage": 0.16,
        "borne": 0.91,
        "told": 0.12,
        "told words": 0.18,
        "same doer": 0.12,
        "other doer": -0.3,
        "same done": 0.72,
        "deed said": 0.2,
        "deed else": -0.07,
        "noun fit": 0.06,
        "deed fit": -0.39,
        "full fit": -0.31,
        "said by": 0.74,
        "modal": 0.1,
        "quoted": 1.2,
        "denies": -0.64,
        "short": 0.72,
        "describing": 0.08,
        "figures agree": 1.06,
        "dates agree": 0.64,
        "part": -1.09,
    },
    "refutes": {
        "one": -1.16,
        "coverage": 0.56,
        "borne": 0.72,
        "told": 0.93,
        "told words": 1.24,
        "same doer": 0.75,
        "other doer": 0.09,
        "same done": 0.09,
        "deed said": -0.34,
        "deed else": -0.51,
        "noun fit": -0.36,
        "deed fit": 0.08,
        "told fit": 0.25,
        "full fit": -0.09,
        "said by": 0.24,
        "modal": -0.36,
        "quoted": 0.53,
        "denies": -0.72,
        "short": 0.42,
        "nouns known": -0.24,
        "verbs known": -0.17,
        "describing": -0.22,
        "dates agree": 0.09,
        "part": -0.84,
        "quantity": -0.69,
        "date": 0.1,
        "place": 0.51,
        "who": 0.21,
        "said_by": 0.26,
        "polarity": -0.33,
        "words": -0.07,
    },
}
"""Logits of the features that tell right decisions from wrong ones, fitted on the worlds."""
