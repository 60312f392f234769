"""How words relate: the same in another form or spelling, kin, opposite; and phrases that are one word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.stems import stem

SAME = [
    ("soldier", "soldiers"),
    ("build", "built"),
    ("fly", "flew"),
    ("fly", "flown"),
    ("colour", "color"),
    ("organise", "organize"),
    ("demilitarised", "demilitarized"),
    ("defence", "defense"),
    ("child", "children"),
    ("woman", "women"),
]
KIN = [("die", "perish"), ("start", "begin"), ("begin", "launch"), ("purchase", "buy"), ("finish", "end")]
OPPOSITE = [
    ("rise", "fall"),
    ("increase", "decrease"),
    ("grow", "shrink"),
    ("praise", "condemn"),
    ("accept", "reject"),
    ("win", "lose"),
    ("support", "oppose"),
    ("legal", "illegal"),
    ("successful", "unsuccessful"),
    ("easy", "difficult"),
    ("open", "closed"),
    ("majority", "minority"),
    ("northern", "southern"),
]
UNRELATED = [
    ("bank", "river"),
    ("talks", "soldiers"),
    ("rise", "praise"),
    ("play", "display"),
    ("port", "import"),
    ("under", "der"),
]


def reaches(word, other, *kinds):
    means = meaning(word)
    return any(stem(other) in getattr(means, kind) for kind in kinds)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_and_spellings_are_one_word(one, other):
    """Either way round."""
    assert reaches(one, other, "same")
    assert reaches(other, one, "same")


@pytest.mark.parametrize(("word", "other"), KIN)
def test_a_word_that_can_stand_for_another(word, other):
    """A claim with the first is borne out by a record with the second."""
    assert reaches(word, other, "same", "kin")


@pytest.mark.parametrize("pair", OPPOSITE, ids=" ".join)
def test_opposites(pair):
    """Each is the other's, and none its kin."""
    one, other = pair
    assert reaches(one, other, "opposite")
    assert reaches(other, one, "opposite")
    assert not reaches(one, other, "same", "kin")


@pytest.mark.parametrize("pair", UNRELATED, ids=" ".join)
def test_words_that_have_nothing_to_do_with_each_other(pair):
    """Sharing letters is no relation."""
    assert not reaches(*pair, "same", "kin", "opposite")


@pytest.mark.parametrize(("phrase", "word"), [("take part", "attend"), ("set off", "trigger"), ("under way", "begin")])
def test_phrases_mean_as_one(phrase, word):
    """A phrase of the lists is read whole."""
    assert reaches(phrase, word, "same", "kin")


def test_phrases_stand_apart():
    """What is searched for as several words has spaces around it."""
    means = meaning("attend")
    assert means.kin_phrases
    assert all(each.startswith(" ") and each.endswith(" ") and " " in each.strip() for each in means.kin_phrases)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15))
def test_every_word_means_itself(word):
    """Its own stem is the same, and never its own kin or opposite."""
    means = meaning(word)
    assert stem(word) in means.same
    assert means.same.isdisjoint(means.kin | means.opposite)
