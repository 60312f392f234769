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
    sure_supports: float = 0.2
    sure_refutes: float = 1.0
    very_sure_refutes: float = 2.0
    """The same, for a date of a deed that the record has in other words."""
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
        "one": 0.75,
        "borne": 0.88,
        "deed said": -0.20,
        "deed else": 0.07,
        "told": 0.28,
        "told words": 0.15,
        "names untold": -0.17,
        "same doer": 0.16,
        "other doer": -0.60,
        "same done": 0.24,
        "said by": 0.79,
        "modal": -0.34,
        "quoted": 1.35,
        "figures agree": 0.82,
        "dates agree": 0.41,
        "noun fit": 0.07,
        "deed fit": -0.34,
        "told fit": -0.06,
        "full fit": -0.25,
        "denies": -0.16,
        "short": 0.82,
        "part": -2.25,
    },
    "refutes": {
        "one": -0.73,
        "coverage": 0.56,
        "nouns known": -0.10,
        "nouns new": -0.36,
        "verbs known": -0.39,
        "borne": 0.57,
        "deed said": -0.32,
        "deed else": -0.30,
        "told": 0.72,
        "told words": 0.99,
        "names untold": 0.08,
        "same doer": 0.87,
        "other doer": 0.19,
        "same done": 0.47,
        "said by": 0.53,
        "quoted": 0.27,
        "figures agree": -0.70,
        "dates agree": 0.33,
        "noun fit": -0.41,
        "told fit": 0.20,
        "full fit": -0.09,
        "denies": -0.52,
        "part": -0.94,
        "clean": 0.51,
        "same digits": 1.31,
        "near digits": 0.92,
        "quantity": -1.05,
        "date": -0.30,
        "place": 0.54,
        "who": 0.90,
        "said_by": 0.51,
        "polarity": -0.41,
        "words": -0.20,
    },
}
"""Logits of the features that tell right decisions from wrong ones, fitted on the worlds."""
