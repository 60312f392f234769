"""How words relate: what can stand for a word, what says the opposite, and what has nothing to do with it."""

from __future__ import annotations

import pytest

from newsfacts.grammar import lemma
from newsfacts.verdict.meaning import KIN, SAME, meaning

FORMS = [
    ("soldiers", "soldier", "NOUN"),
    ("built", "build", "VERB"),
    ("flew", "fly", "VERB"),
    ("flown", "fly", "VERB"),
    ("children", "child", "NOUN"),
    ("women", "woman", "NOUN"),
    ("higher", "high", "ADJ"),
]
LIKE = [
    ("begin", "start", "VERB"),
    ("purchase", "buy", "VERB"),
    ("finish", "end", "VERB"),
    ("organise", "organize", "VERB"),
    ("colour", "color", "NOUN"),
    ("defence", "defense", "NOUN"),
    ("decide", "decision", "VERB"),
    ("inspect", "inspection", "VERB"),
]
OPPOSITE = [
    ("rise", "fall", "VERB"),
    ("increase", "decrease", "VERB"),
    ("praise", "condemn", "VERB"),
    ("accept", "reject", "VERB"),
    ("win", "lose", "VERB"),
    ("support", "oppose", "VERB"),
    ("legal", "illegal", "ADJ"),
    ("successful", "unsuccessful", "ADJ"),
    ("easy", "difficult", "ADJ"),
    ("majority", "minority", "NOUN"),
    ("northern", "southern", "ADJ"),
]
UNRELATED = [
    ("bank", "soldier", "NOUN"),
    ("rise", "praise", "VERB"),
    ("play", "display", "VERB"),
    ("port", "import", "NOUN"),
    ("drown", "rescue", "VERB"),
    ("injure", "kill", "VERB"),
]


@pytest.mark.parametrize(("word", "base", "tag"), FORMS)
def test_forms_are_one_word(word, base, tag):
    """Every form is read as its lemma."""
    assert lemma(word, tag) == base


@pytest.mark.parametrize(("one", "other", "tag"), LIKE)
def test_a_word_that_can_stand_for_another(one, other, tag):
    """A claim with the first is borne out by a record with the second, though never as well as by the word itself."""
    like = meaning(one, tag).like
    assert min(KIN, SAME) <= like.get(other, 0.0) < 1.0
    assert like[one] == 1.0


@pytest.mark.parametrize(("one", "other", "tag"), OPPOSITE)
def test_opposites(one, other, tag):
    """Each is the other's."""
    assert other in meaning(one, tag).opposite
    assert one in meaning(other, tag).opposite


@pytest.mark.parametrize(("one", "other", "tag"), UNRELATED)
def test_words_that_have_nothing_to_do_with_each_other(one, other, tag):
    """Sharing letters or a subject is no relation."""
    assert meaning(one, tag).like.get(other, 0.0) < SAME
    assert other not in meaning(one, tag).opposite
