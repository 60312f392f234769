"""Whatever is asked gets one of the four verdicts, and what decides is shown."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsfacts.verdict.result import LABELS, LONGEST_CLAIM

quick = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])

FRAGMENTS = st.sampled_from(
    """Putin Erdogan Turkey Turkish Idlib Moscow S-400 34 soldiers 2.5 billion $ % km hours five forty 12 July 2019
    in on at by to between and before after until since according said that denied not no nobody never without only
    the a of more than fewer about , . : ; " “ ” « » ' ’ ( ) - – — ! ? was were is killed talks lasted zone 3-1 us US
    's 950,000 first third half both also didn't \u00ad \u200b \u202e 漢字 é ß İ ﬁ ½ ٣ 𝟛 \x00 \x1b \ud800""".split(" ")
)


@pytest.fixture(scope="module")
def moscow(world):
    return world("moscow")


@quick
@given(st.text(max_size=200))
def test_no_text_is_an_error(moscow, text):
    """Not even one of signs that no sentence has; the claim comes back as it was asked."""
    verdict = moscow.check(text)
    assert verdict.verdict in LABELS
    assert verdict.claim == text


@quick
@given(st.lists(FRAGMENTS, max_size=25), st.sampled_from(["", " "]))
def test_no_sentence_is_an_error(moscow, words, between):
    """Words that the engine has rules for, in any order, with and without spaces."""
    text = between.join(words)
    verdict = moscow.check(text)
    assert verdict.verdict in LABELS
    assert verdict == moscow.check(text)


@quick
@given(st.lists(FRAGMENTS, max_size=12))
def test_what_decides_is_shown(moscow, words):
    """No verdict but `not enough` without a record; none refuted where no slot contradicts."""
    verdict = moscow.check(" ".join(words))
    if verdict.verdict != "not_enough_info":
        assert verdict.evidence
    if verdict.verdict == "refuted":
        assert any(slot.relation == "contradicts" for each in verdict.evidence for slot in each.slots)


@pytest.mark.parametrize(
    "claim", ["n't zone", "was n't", "it 's 's", "' '", "5 % %", "the only", "an hour", "not", "by", ": :", '"" “”']
)
def test_odd_bits_of_sentences(claim, moscow):
    """What is left of a sentence that was cut in the wrong place is no error."""
    assert moscow.check(claim).verdict == "not_enough_info"


def test_a_subject_that_is_the_speaker_too(moscow):
    """`X is … said` says by whose words it is and whom it is about, and is no error."""
    assert moscow.check('Jens is the “ Stoltenberg said "to stop to respect').verdict in LABELS


@pytest.mark.parametrize("text", ["", " ", "\n", "Putin", "?!", "- -", "S-400", "…", "\x00", "\ud800"])
def test_what_is_no_claim(text, moscow):
    """A word or less is answered without looking."""
    verdict = moscow.check(text)
    assert verdict.verdict == "not_enough_info"
    assert verdict.evidence == ()
    assert "sentence" in verdict.reason


def test_the_longest_claim(moscow):
    """One sign more, and it is told why it is not looked at."""
    word = "talks "
    text = (word * LONGEST_CLAIM)[:LONGEST_CLAIM]
    assert "at most" not in moscow.check(text).reason
    assert "at most" in moscow.check(text + "x").reason


@pytest.mark.parametrize("mark", ["[3]", "[12][3]"])
def test_the_mark_of_a_footnote_says_nothing(moscow, mark):
    """Its number is not held against a record; the claim comes back with it."""
    claim = f"Air strikes in Idlib killed 34 soldiers of the Turkish army.{mark}"
    verdict = moscow.check(claim)
    assert (verdict.verdict, verdict.claim) == ("supported", claim)


MARKUP = {
    "tags": '<b>43</b> Turkish <i class="x 9">soldiers</i> were killed<br>in the air strikes in Idlib.',
    "a link": '[43 Turkish soldiers](https://example.org/34 "7 men") were killed in the air strikes in Idlib.',
    "entities": "43&nbsp;Turkish&#32;soldiers were killed in the air strikes in Idlib.",
    "what is struck out": "~~34~~ 43 Turkish soldiers <del>and 9 men</del> were killed in the air strikes in Idlib.",
    "a comment": "43 Turkish soldiers <!-- 34 --> were killed in the air strikes in Idlib.",
    "stars": "**43** Turkish _soldiers_ were killed in the `air strikes` in Idlib.",
}


@pytest.mark.parametrize("name", MARKUP)
def test_markup_of_a_pasted_sentence_says_nothing(moscow, name):
    """The claim comes back as it was asked, with the verdict that it has without markup."""
    claim = MARKUP[name]
    verdict = moscow.check(claim)
    assert (verdict.claim, verdict.verdict) == (claim, "refuted")
    assert [each.claim for each in verdict.evidence[0].slots if each.relation == "contradicts"] == ["43"]


@pytest.mark.parametrize("claim", ["3 < 5 soldiers", "A & B; C", "a <b c", "x ](", "~~ ~~", "&#0; x", "<a " * 600])
def test_a_sign_that_is_no_markup_stays(moscow, claim):
    """No claim is an error."""
    assert moscow.check(claim).claim == claim
