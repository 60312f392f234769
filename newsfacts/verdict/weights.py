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
        "one": 0.66,
        "coverage": -0.11,
        "borne": 0.82,
        "told words": -0.06,
        "same doer": 0.12,
        "other doer": -0.48,
        "same done": 0.28,
        "deed said": -0.12,
        "deed else": 0.24,
        "noun fit": 0.18,
        "deed fit": -0.23,
        "told fit": -0.19,
        "full fit": -0.34,
        "said by": 0.59,
        "modal": -0.19,
        "quoted": 1.57,
        "denies": -0.62,
        "short": 0.86,
        "describing": 0.21,
        "figures agree": 0.92,
        "dates agree": 0.46,
        "part": -1.76,
    },
    "refutes": {
        "one": 0.33,
        "coverage": 0.5,
        "borne": 0.44,
        "told": 0.73,
        "told words": 1.16,
        "same doer": 0.8,
        "other doer": 0.29,
        "same done": 0.68,
        "deed said": -0.21,
        "deed else": -0.54,
        "noun fit": -0.35,
        "deed fit": -0.25,
        "told fit": 0.07,
        "full fit": -0.53,
        "said by": 0.5,
        "modal": -0.17,
        "quoted": 0.44,
        "denies": -0.2,
        "nouns known": -0.06,
        "nouns new": -0.39,
        "verbs known": -0.4,
        "describing": -0.19,
        "figures agree": -0.25,
        "dates agree": 0.14,
        "part": -0.9,
        "quantity": -0.82,
        "place": 0.72,
        "who": 0.81,
        "said_by": 0.31,
        "polarity": -0.81,
        "words": -0.22,
    },
}
"""Logits of the features that tell right decisions from wrong ones, fitted on the worlds."""
