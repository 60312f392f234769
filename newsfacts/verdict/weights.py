"""The few numbers that decide, fitted by `bench/verdicts.py --fit`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Weights(NamedTuple):
    """What a record has to bear out of a claim, as shares of what the claim says."""

    far: float = 0.4
    """Below which nothing else is looked at."""
    slip: float = 0.45
    """To refute a value that differs by a slip of the pen."""
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
    """The scores below which a record that seems to decide does not."""
    very_sure_refutes: float = 2.0
    """The same, for a date of a deed that the record has in other words."""
    sure_supported: float = 1.0
    sure_refuted: float = 1.5
    """The scores below which a verdict is not given."""
    margin: float = 0.1
    """How much nearer a record has to be to outweigh another."""


WEIGHTS = Weights()


def score(weights: Mapping[str, float], names: Sequence[str], found: Sequence[float]) -> float:
    """How probable it is that something is right, as a logit of its features, which have these names."""
    return sum(value * weights.get(name, 0.0) for name, value in zip(names, found, strict=True) if value)


OF_RECORDS: dict[str, dict[str, float]] = {
    "supports": {
        "one": 1.17,
        "coverage": -0.11,
        "borne": 0.88,
        "deed said": -0.19,
        "told": 0.14,
        "names untold": -0.24,
        "same doer": 0.25,
        "other doer": -0.83,
        "said by": 0.87,
        "modal": 0.13,
        "quoted": 1.38,
        "figures agree": 0.76,
        "dates agree": 0.30,
        "noun fit": 0.31,
        "deed fit": -0.31,
        "told fit": -0.36,
        "full fit": -0.48,
        "denies": 0.14,
        "short": 0.78,
        "part": -2.28,
        "clean": 0.32,
    },
    "refutes": {
        "one": -1.16,
        "coverage": 0.87,
        "nouns known": -0.27,
        "nouns new": -0.70,
        "verbs known": -0.41,
        "verbs new": 0.08,
        "borne": 0.54,
        "deed said": -0.51,
        "deed else": -0.50,
        "told": 0.88,
        "told words": 0.77,
        "names untold": -0.06,
        "same doer": 0.69,
        "other doer": 0.17,
        "same done": 0.34,
        "said by": 0.82,
        "modal": 0.32,
        "quoted": 1.00,
        "figures agree": 0.10,
        "dates agree": 0.36,
        "noun fit": -0.12,
        "told fit": 0.15,
        "full fit": 0.22,
        "denies": -0.85,
        "short": 0.12,
        "part": -1.08,
        "clean": 1.00,
        "listed": -0.81,
        "slip": 1.59,
        "near digits": 1.21,
        "quantity": -1.33,
        "date": -0.45,
        "place": 0.70,
        "who": 1.42,
        "said_by": 0.56,
        "polarity": -0.65,
        "words": -0.25,
    },
}
"""Logits of the features that tell right decisions from wrong ones, fitted on the worlds."""

OF_VERDICTS: dict[str, dict[str, float]] = {
    "supported": {
        "one": 1.87,
        "score": 0.42,
        "unseen": 0.78,
        "rank": -0.97,
        "unsaid": -0.86,
        "disputed": -1.45,
        "contrary": -2.12,
        "alike": -0.26,
        "nearer": 0.19,
        "restricted": 0.76,
        "denials": -0.05,
        "compares": -0.42,
        "no value": -1.58,
        "attributed": 1.08,
        "parts": 0.78,
        "denies": -1.88,
        "record denies": 1.54,
        "told words": 0.59,
        "same done": 0.66,
        "figures agree": 0.68,
        "quoted": 0.35,
    },
    "refuted": {
        "one": 0.50,
        "score": 0.49,
        "unseen": 0.46,
        "rank": -1.44,
        "unsaid": 0.46,
        "disputed": 0.30,
        "contrary": -1.99,
        "alike": 0.56,
        "nearer": 0.43,
        "restricted": -0.56,
        "denials": -0.60,
        "compares": 0.94,
        "no value": 0.54,
        "attributed": 0.67,
        "parts": 1.00,
        "denies": -1.32,
        "record denies": 0.63,
        "nouns new": -0.93,
        "told words": 0.73,
        "same done": 0.63,
        "figures agree": -1.08,
        "quoted": 0.11,
        "slip": 1.18,
        "near digits": 1.32,
    },
}
"""The same of the signs that tell right verdicts from wrong ones."""
