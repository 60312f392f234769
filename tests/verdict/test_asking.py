"""Whatever is asked gets one of the four verdicts, and what a base says in its own words is supported by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsfacts import FactBase
from newsfacts.verdict.asking import LONGEST
from newsfacts.verdict.result import LABELS

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "data" / "facts.yaml"
BASES = {"moscow": SHIPPED, **{name: HERE / name / "facts.yaml" for name in ("space", "company", "football")}}

quick = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])

FRAGMENTS = st.sampled_from(
    """Putin Erdogan Turkey Turkish Idlib Moscow S-400 34 soldiers 2.5 billion $ % km hours five forty 12 July 2019
    in on at by to between and before after until since according said that denied not no nobody never without only
    the a of more than fewer about , . : ; " “ ” « » ' ’ ( ) - – — ! ? was were is killed talks lasted zone 3-1 us US
    n't 's 950,000 first third half both also \u00ad \u200b \u202e 漢字 é ß İ ﬁ ½ ٣ 𝟛 \x00 \x1b \ud800""".split(" ")
)


def own_words():
    """Give every fact and event of the four bases that no other disputes, by base and id, in its own words."""
    for name, path in BASES.items():
        base = FactBase.open(path)
        for record in (*base.facts().results, *base.timeline().results):
            disputed = getattr(record, "disputed_by", ())
            if not disputed:
                yield name, record.id, getattr(record, "statement", None) or record.title
        base.close()


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


@pytest.mark.parametrize("name", BASES)
def test_what_a_base_says_itself_is_supported(name, opened):
    """Every undisputed fact and event in its own words, with that record among the evidence."""
    base = opened(BASES[name])
    wrong = []
    for record in (*base.facts().results, *base.timeline().results):
        if getattr(record, "disputed_by", ()):
            continue
        claim = getattr(record, "statement", None) or record.title
        verdict = base.check(claim)
        if verdict.verdict != "supported" or record.id not in {each.record.id for each in verdict.evidence}:
            wrong.append(f"{verdict.verdict}, {record.id}: {claim}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", BASES)
def test_a_quote_is_its_speakers(name, opened):
    """The words of every quote of three words or more, with its speaker before a colon."""
    base = opened(BASES[name])
    wrong = []
    for quote in base.quotes().results:
        claim = f"{quote.speaker.name}: “{quote.text}”"
        if len(quote.text.split()) >= 3 and base.check(claim).verdict != "supported":
            wrong.append(f"{base.check(claim).verdict}, {quote.id}: {claim}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", BASES)
def test_what_a_base_says_itself_is_not_supported_when_denied(name, opened):
    """`It is not true that` before a fact of the source's own voice turns it."""
    base = opened(BASES[name])
    wrong = []
    for fact in base.facts().results:
        claim = f"It is not true that {fact.statement[0].lower()}{fact.statement[1:]}"
        if base.check(claim).verdict == "supported":
            wrong.append(claim)
    assert not wrong, "\n".join(wrong)
