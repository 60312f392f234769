"""What a sentence without names is about: a draft that the base bears out tells its story."""

from __future__ import annotations

import pytest

from newsfacts import FactBase

BASE = """
newsfacts: 1
entities:
  - {id: ostrand, name: Ostrand, kind: place}
  - {id: orro, name: Lena Orro, kind: person, role: mayor of Ostrand}
facts:
  - {id: died, statement: Nineteen people died in the mill fire of Ostrand., figure: 19 people, about: [ostrand]}
  - {id: resigned, statement: Lena Orro resigned on 4 May 2024., date: 2024-05-04, about: [orro]}
  - {id: rebuilt, statement: Lena Orro promised to rebuild the mill for 3 million euros., figure: 3 million euros, about: [orro]}
  - {id: visited, statement: Lena Orro visited 12 families in Ostrand., figure: 12 families, about: [orro, ostrand]}
"""
STORY = (
    "Lena Orro resigned on 4 May 2024. Lena Orro promised to rebuild the mill for 3 million euros. "
    "Lena Orro visited 12 families in Ostrand. "
)
ELSEWHERE = "Rain fell on Bergen all day. In the mill fire 91 people died."


@pytest.mark.parametrize(("before", "label"), [("", "not_enough_info"), (STORY, "refuted")])
def test_a_sentence_without_names_is_about_the_story_that_the_base_bears_out(before, label, base):
    """Behind a place that the base does not know, it is about anything, unless the draft tells the story of the base."""
    with FactBase.open(base(BASE)) as opened:
        found = opened.review(before + ELSEWHERE).findings
    assert [each.verdict.verdict for each in found if "91" in each.sentence] == [label]
