"""Weekdays of a draft that says when it was written."""

from __future__ import annotations

import pytest

from newsfacts import FactBase
from newsfacts.documents import read_text
from newsfacts.review.dating import dated, day_of

BASE = """
newsfacts: 1
entities: [{id: pier, name: the pier of Vellby, kind: thing, aliases: [pier of Vellby]}]
events: [{id: opened, title: The pier of Vellby was opened, date: 2020-03-03, about: [pier]}]
"""
TUESDAY = "The pier of Vellby was opened on Tuesday."
WEDNESDAY = "The pier of Vellby was opened on Wednesday."
DRAFTS = [
    "VELLBY, 5 March 2020 – {}",
    "Vellby's new pier\n\nVELLBY, North Coast, March 5, 2020 (Reuters) — {}",
    "---\ndate: 2020-03-05\n---\n\n{}",
    "---\ndate: 2020-03-05T10:30:00Z\n---\n\n{}",
    "+++\ndate = 2020-03-05\n+++\n\n{}",
    "# The pier\n\nBy Lena Orro, 5 March 2020\n\n{}",
    "---\ndate: 5 March 2020\n---\n\nVELLBY, 9 June 2019 – {}",
]


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_weekday_is_a_day_where_a_draft_says_when_it_was_written(draft, base):
    """The finding stands at the weekday and says which day that was taken for."""
    opened = FactBase.open(base(BASE))
    right = opened.review(draft.format(TUESDAY), markdown=True).findings[-1]
    wrong = opened.review(draft.format(WEDNESDAY), markdown=True).findings[-1]
    assert (right.verdict.verdict, right.sentence) == ("supported", TUESDAY)
    assert (wrong.verdict.verdict, wrong.words, wrong.replaced) == (
        "refuted",
        "Wednesday",
        ("Wednesday", "4 March 2020"),
    )


@pytest.mark.parametrize(
    "draft",
    [
        "{}",
        "The storm of 5 March 2020 – the worst for years – was over. {}",
        "Vellby has had a pier since 5 March 2020.\n\n{}",
    ],
)
def test_a_weekday_is_no_day_where_a_draft_does_not(draft, base):
    """A day in running text is no dateline: a weekday is then only held against that of the base."""
    (found,) = (
        each
        for each in FactBase.open(base(BASE)).review(draft.format(WEDNESDAY)).findings
        if each.verdict.verdict == "refuted"
    )
    assert found.replaced is None
    assert (found.words, found.fix.text) == ("Wednesday", "Tuesday")


def test_somebody_may_say_when_a_draft_was_written(base):
    """What is said from outside is stronger than the dateline."""
    draft = read_text(DRAFTS[0].format(WEDNESDAY), "text")._replace(written="11 March 2020")
    found = FactBase.open(base(BASE)).review(draft).findings[-1]
    assert found.replaced == ("Wednesday", "11 March 2020")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It fell on Tuesday.", "It fell on 3 March 2020."),
        ("It fell last Thursday.", "It fell 27 February 2020."),
        ("“It fell on Tuesday,” he said.", None),
        ("It fell on Tuesday, 3 March 2020.", None),
        ("It will fall on Tuesday.", None),
        ("It fell.", None),
    ],
)
def test_a_sentence_with_its_day(sentence, expected):
    """What is quoted, dated or yet to come stays as it is."""
    found = dated(sentence, "2020-03-05")
    assert (found and found.claim) == expected
    assert dated(sentence, "") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("5 March 2020", "2020-03-05"), ("2020-03-05 10:00", "2020-03-05"), ("March 2020", ""), ("soon", ""), ("", "")],
)
def test_only_a_whole_day_is_one(text, day):
    """A month does not say which Tuesday."""
    assert day_of(text) == day
