"""Frames in which a whole statement is denied, and the words that turn a sentence."""

from __future__ import annotations

import pytest

from newsfacts.verdict.negation import negations, unwrapped
from newsfacts.verdict.sentence import Sentence

DENIED = [
    # a sentence, and the statement in it that it denies
    ("It is not true that the bridge was safe", "the bridge was safe"),
    ("It isn't true that the bridge was safe", "the bridge was safe"),
    ("It is untrue that the bridge was safe.", "the bridge was safe."),
    ("It is simply not true that the bridge was safe", "the bridge was safe"),
    ("It is false that the bridge was safe", "the bridge was safe"),
    ("It's a myth that the bridge was safe", "the bridge was safe"),
    ("It is not the case that the bridge was safe", "the bridge was safe"),
    ("Contrary to reports that the bridge was safe", "the bridge was safe"),
    ("The claim that the bridge was safe is false", "the bridge was safe"),
    ("Reports that the bridge was safe are wrong.", "the bridge was safe"),
    ("Claims that the bridge was safe were untrue", "the bridge was safe"),
    ("The rumour that the bridge was safe is nonsense", "the bridge was safe"),
]
NOT_DENIED = [
    "The bridge was safe",
    "The bridge was not safe",
    "It is true that the bridge was safe",
    "It is not known whether the bridge was safe",
    "The claim that the bridge was safe is disputed",
    "Reports said that the bridge was safe",
    "What they said of the true cost was false",
]
TURNED = {
    "Marin did not attend": True,
    "Marin didn't attend": True,
    "Marin didn’t attend": True,
    "Marin never attended": True,
    "Marin failed to attend": True,
    "Trains no longer use the tunnel": True,
    "Nobody attended": True,
    "No one attended": True,
    "No soldiers were killed": True,
    "Neither Marin attended": True,
    "Marin could hardly attend": True,
    "Marin attended": False,
    "No fewer than 30 attended": False,
    "Not less than 30 attended": False,
    "No more than 30 attended": False,
    "Marin attended not only the opening": False,
    "It was a no-fly zone": False,
}


@pytest.mark.parametrize(("text", "statement"), DENIED)
def test_a_statement_that_is_denied_as_a_whole(text, statement):
    """Its words are given, so that it is checked by itself and the verdict turned."""
    found = unwrapped(text)
    assert found is not None
    assert text[slice(*found)] == statement


@pytest.mark.parametrize("text", NOT_DENIED)
def test_what_only_looks_like_a_denial(text):
    """A sentence in its own voice, with a negation or without."""
    assert unwrapped(text) is None


@pytest.fixture(scope="module")
def turned(world):
    base = world("moscow")
    base.check("So that names are read.")

    def of(text):
        return any(each.turns for each in negations(Sentence(text, base._checker.names)))

    return of


@pytest.mark.parametrize("text", TURNED)
def test_what_turns_a_sentence(text, turned):
    """A word that negates, or one that only looks like it."""
    assert turned(text) is TURNED[text]
