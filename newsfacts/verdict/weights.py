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
    rare: float = 0.2
    """The rarity from which a word ties a claim to a record."""
    core: float = 0.65
    """How well the deed, and what a value measures, have to be borne out."""
    words_of_one: int = 3
    """Words that have to be borne out for another speaker to be a contradiction, where nothing is quoted."""
    sure_supports: float = 0.5
    sure_refutes: float = 1.0
    """The scores below which a record that seems to decide does not."""
    margin: float = 0.1
    """How much nearer a record has to be to outweigh another."""


WEIGHTS = Weights()


def score(found: Sequence[float], judgement: Literal["supports", "refutes"]) -> float:
    """How probable it is that a record decides as it seems to, as a logit of its features."""
    weights = _FITTED[judgement]
    return sum(value * weights.get(name, 0.0) for name, value in zip(NAMES, found, strict=True) if value)


_FITTED: dict[str, dict[str, float]] = {
    "supports": {
        "one": 0.37,
        "coverage": -0.06,
        "borne": 0.83,
        "told": 0.07,
        "same doer": 0.11,
        "other doer": -0.51,
        "same done": 0.31,
        "deed said": -0.17,
        "deed else": 0.25,
        "noun fit": 0.08,
        "deed fit": -0.11,
        "told fit": -0.06,
        "full fit": -0.14,
        "said by": 0.6,
        "modal": -0.13,
        "quoted": 1.57,
        "denies": -0.62,
        "short": 0.84,
        "describing": 0.2,
        "clean": -0.15,
        "figures agree": 0.88,
        "dates agree": 0.59,
        "part": -1.78,
    },
    "refutes": {
        "one": -0.33,
        "coverage": 0.46,
        "borne": 0.51,
        "told": 0.63,
        "told words": 1.06,
        "same doer": 0.74,
        "other doer": 0.35,
        "same done": 0.69,
        "deed said": -0.42,
        "deed else": -0.59,
        "noun fit": -0.47,
        "deed fit": 0.16,
        "full fit": -0.31,
        "said by": 0.48,
        "modal": -0.14,
        "quoted": 0.46,
        "denies": -0.12,
        "short": -0.16,
        "nouns new": -0.35,
        "verbs known": -0.37,
        "clean": 0.52,
        "same digits": 1.4,
        "near digits": 0.95,
        "figures agree": -0.51,
        "dates agree": 0.25,
        "part": -0.82,
        "quantity": -0.97,
        "date": -0.25,
        "place": 0.72,
        "who": 1.16,
        "said_by": 0.4,
        "polarity": -0.85,
        "words": -0.21,
    },
}
"""Logits of the features that tell right decisions from wrong ones, fitted on the worlds."""
