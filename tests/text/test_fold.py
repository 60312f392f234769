"""One spelling for what people spell in many ways."""

from __future__ import annotations

import pytest

from newsfacts.text.fold import index_words, tokens, ungrouped

NUMBERS = {
    "over 950,000 refugees": "over 950000 refugees",
    "1,234,567.8 km": "1234567.8 km",
    "68\u202f512\u00a0806": "68512806",
    "in 2019, 300 came": "in 2019, 300 came",
    "1,5 or 12,3456": "1,5 or 12,3456",
    "scores of 2,1,100": "scores of 2,1,100",
    "no number, but a comma": "no number, but a comma",
}


@pytest.mark.parametrize("text", NUMBERS)
def test_a_large_number_is_one_word(text):
    assert ungrouped(text) == NUMBERS[text]


INDEXED = {
    "$2.5 billion, or 2.5bn.": ["2ᐧ5", "billion", "or", "2ᐧ5bn"],
    "at 5:40. He left": ["at", "5ᐧ40", "he", "left"],
    "1,234,567.8 km": ["1234567ᐧ8", "km"],
    "3.11.7": ["3ᐧ11ᐧ7"],
    "ch. 5.": ["ch", "5"],
    "U.S.: no": ["u", "s", "no"],
}


@pytest.mark.parametrize("text", INDEXED)
def test_the_index_holds_a_number_as_one_word(text):
    assert index_words(text) == INDEXED[text]


def test_words_are_the_same_however_the_number_is_written():
    assert tokens("950,000 refugees") == tokens("950000 refugees") == ["950000", "refugees"]
