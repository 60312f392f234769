"""A text that as a whole is one date is read in EDTF or in English; anything else says why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.dates import DateError, read_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sept 2018", "2018-09"),
        ("July 2019", "2019-07"),
        ("july 2019", "2019-07"),
        ("12 July 2019", "2019-07-12"),
        ("July 12, 2019", "2019-07-12"),
        ("on 12th of July 2019.", "2019-07-12"),
        ("early 2020", "2020-37~"),
        ("the end of 2019", "2019-39~"),
        ("summer 2019", "2019-22"),
        ("Q3 2020", "2020-35"),
        ("the 1990s", "199X"),
        ("between May and September 2017", "2017-05/2017-09"),
        ("since December 2019", "2019-12/.."),
        ("by the end of 2019", "../2019"),
        ("4 March", "XXXX-03-04"),
        ("march", "XXXX-03"),
        ("May", "XXXX-05"),
        ("12.07.2019", "2019-07-12"),
        ("2019/07/12", "2019-07-12"),
        ("12-Jul-2019", "2019-07-12"),
        ("about 12 July 2019", "2019-07-12~"),
        ("  2019 ", "2019"),
        ("2000", "2000"),
        ("in 1200", "1200"),
        ("the year 79", "0079"),
        ("2014-18", "2014/2018"),
        # What EDTF means goes first.
        ("2019-21", "2019-21"),
        ("2010-12", "2010-12"),
        ("2020?", "2020?"),
        ("../2019", "../2019"),
        ("2020-03-05%", "2020-03-05%"),
        ("[2019-07-12,2019-12-07]", "[2019-07-12,2019-12-07]"),
    ],
)
def test_date(text: str, edtf: str) -> None:
    """The date is what people mean, EDTF before English."""
    assert read_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("07/12/2019", "may be either of two days: write 2019-07-12 or 2019-12-07"),
        ("31 June 2019", "June has 30 days"),
        ("February 30, 2019", "February 2019 has 28 days"),
        ("2019-02-30", "February 2019 has 28 days"),
        ("2019-13-01", "there is no month 13"),
        ("yesterday", "is no date that can be read"),
        ("2018 and 2019", "is no date that can be read"),
        ("12 July 2019 in Sochi", "is no date that can be read"),
        ("2000 soldiers", "is no date that can be read"),
        ("", "is no date that can be read"),
        ("2019 " * 5_000, "is no date that can be read"),
    ],
)
def test_fault(text: str, message: str) -> None:
    """The message says what is wrong and what to write."""
    with pytest.raises(DateError, match=message):
        read_date(text)


@given(st.text(alphabet="0123456789 -/.,?~X[]thMayJune", max_size=30))
def test_any_text(text: str) -> None:
    """No text fails in any way but a DateError with a printable message."""
    try:
        assert read_date(text).edtf
    except DateError as error:
        assert str(error).isprintable()
