"""Whatever is asked gets one of the four verdicts, and what a base says in its own words is supported by it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsfacts.verdict.asking import LONGEST
from newsfacts.verdict.result import LABELS

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "data" / "facts.yaml"
BASES = {"moscow": SHIPPED, **{name: HERE / name / "facts.yaml" for name in ("space", "company", "football")}}

quick = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])

FRAGMENTS = st.sampled_from(
    """Putin Erdogan Turkey Turkish Idlib Moscow S-400 34 soldiers 2.5 billion $ % km hours five forty 12 July 2019
    in on at by to between and before after until since according said that denied not no nobody never without only
    the a of more than fewer about , . : ; " “ ” « » ' ’ ( ) - – — ! ? was were is killed talks lasted zone 3-1 us US
    's 950,000 first third half both also didn't \u00ad \u200b \u202e 漢字 é ß İ ﬁ ½ ٣ 𝟛 \x00 \x1b \ud800""".split(" ")
)


def records(section):
    """Give the records of a section of the four bases, each with the name of its base."""
    for name, path in BASES.items():
        for record in yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)[section]:
            yield name, record


OWN = [(name, each["statement"], each["id"]) for name, each in records("facts") if "disputed_by" not in each]
OWN += [(name, each["title"], each["id"]) for name, each in records("events")]
DISPUTED = [
    (name, each["statement"]) for name, each in records("facts") if "disputed_by" in each and "said_by" not in each
]
TRUE = [(name, each["statement"]) for name, each in records("facts") if not {"disputed_by", "said_by"} & each.keys()]
QUOTED = [(name, each["speaker"], each["text"]) for name, each in records("quotes") if len(each["text"].split()) > 2]


@pytest.fixture(scope="module")
def moscow(opened):
    return opened(SHIPPED)


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
    text = (word * LONGEST)[:LONGEST]
    assert "at most" not in moscow.check(text).reason
    assert "at most" in moscow.check(text + "x").reason


@pytest.fixture(scope="module")
def bases(opened):
    return {name: opened(path) for name, path in BASES.items()}


@pytest.mark.parametrize(("name", "claim", "record"), OWN, ids=[each[2] for each in OWN])
def test_what_a_base_says_itself_is_supported(name, claim, record, bases):
    """Every fact and event that no other disputes, in its own words, and by that record."""
    verdict = bases[name].check(claim)
    assert verdict.verdict == "supported"
    assert record in [each.record.id for each in verdict.evidence]


@pytest.mark.parametrize(("name", "claim"), DISPUTED)
def test_what_is_disputed_is_conflicting(name, claim, bases):
    """A fact of the source's own voice that another disputes, in its own words."""
    assert bases[name].check(claim).verdict == "conflicting"


@pytest.mark.parametrize(("name", "claim"), TRUE, ids=[f"{name} {claim}" for name, claim in TRUE])
def test_what_is_said_not_to_be_true(name, claim, bases):
    """`It is not true that` before what a base says itself is not supported by it."""
    denied = f"It is not true that {claim[0].lower()}{claim[1:]}"
    assert bases[name].check(denied).verdict != "supported"


@pytest.mark.parametrize(("name", "speaker", "claim"), QUOTED)
def test_a_quote_is_its_speakers(name, speaker, claim, bases):
    """The words of every quote, with its speaker before a colon, and with another one."""
    (entity,) = bases[name].show(speaker).results[0][:1]
    assert bases[name].check(f"{entity.name}: “{claim}”").verdict == "supported"
