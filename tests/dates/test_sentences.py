"""The dates of a sentence are found as people mean them, and no year is invented."""

from pathlib import Path

import pytest

from newsfacts.dates import find_dates

LINES = Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()
SENTENCES = [line.split("\t") for line in LINES if line and line[0] != "#"]


@pytest.mark.parametrize(("text", "dates"), SENTENCES)
def test_the_dates_of_a_sentence(text: str, dates: str) -> None:
    """These dates are found, in this order, and no others."""
    assert [found.date.edtf for found in find_dates(text)] == dates.split()
