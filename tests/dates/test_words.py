"""The word list is well formed, and every month and ordinal of it is understood."""

import pytest

from newsfacts.dates import find_dates, read_date
from newsfacts.dates.words import lexicon, may_hold_date

_MONTHS = {word: kinds["month"] for word, kinds in lexicon().words.items() if "month" in kinds}
_ORDINALS = {word: kinds["ordinal"] for word, kinds in lexicon().words.items() if "ordinal" in kinds}


@pytest.mark.parametrize(("word", "number"), _MONTHS.items())
def test_months(word: str, number: int) -> None:
    """Every name and abbreviation of a month gives that month, in any case."""
    for form in (word, word.title(), word.upper()):
        assert read_date(f"{form} 2019").edtf == f"2019-{number:02d}"
        assert read_date(f"7 {form} 2019").edtf == f"2019-{number:02d}-07"


@pytest.mark.parametrize(("word", "number"), _ORDINALS.items())
def test_ordinals(word: str, number: int) -> None:
    """Every ordinal word is a day."""
    assert read_date(f"{word} of December 2019").edtf == f"2019-12-{number:02d}"


def test_lines() -> None:
    """Every word is in lower case and has a part in the grammar."""
    for word, kinds in lexicon().words.items():
        assert word == word.lower().strip()
        assert all(kinds)


@pytest.mark.parametrize(
    "text", ["Alone, they talked for three hours.", "34 soldiers, 1,500 refugees", "dismay, thorn"]
)
def test_no_date_is_soon_known(text: str) -> None:
    """Text without a year and without a month is passed over."""
    assert not may_hold_date(text)
    assert find_dates(text) == []
