"""EDTF is read strictly, to the interval of days that it covers, and a fault is named for a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.dates import DateError, read_edtf
from newsfacts.model import Date


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019-07-12", "2019-07-12", "2019-07-12"),
        ("2019-07", "2019-07-01", "2019-07-31"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("2020?", "2020-01-01", "2020-12-31"),
        ("2020~", "2020-01-01", "2020-12-31"),
        ("2020-03%", "2020-03-01", "2020-03-31"),
        ("2020-03-05?", "2020-03-05", "2020-03-05"),
        ("2020-03-~05", "2020-03-05", "2020-03-05"),
        ("?2020-03-05", "2020-03-05", "2020-03-05"),
        ("2017-05/2017-09", "2017-05-01", "2017-09-30"),
        ("2018/2018", "2018-01-01", "2018-12-31"),
        ("../2019", None, "2019-12-31"),
        ("2019-07-12/..", "2019-07-12", None),
        ("2019/", "2019-01-01", None),
        ("/2019", None, "2019-12-31"),
        ("2018~/2019?", "2018-01-01", "2019-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("00XX", "0001-01-01", "0099-12-31"),
        ("2020-XX", "2020-01-01", "2020-12-31"),
        ("2020-XX-XX", "2020-01-01", "2020-12-31"),
        ("2020-02-XX", "2020-02-01", "2020-02-29"),
        ("2020-1X", "2020-10-01", "2020-12-31"),
        ("2021-02-2X", "2021-02-20", "2021-02-28"),
        ("2020-XX-31", "2020-01-31", "2020-12-31"),
        ("199X-02-29", "1992-02-29", "1996-02-29"),
        ("XXXX-03", None, None),
        ("XXXX-03-04", None, None),
        ("XXXX-02-29", None, None),
        ("XXXX-03-04/XXXX-03-08", None, None),
        ("XXXX-03-04/..", None, None),
        ("2019-21", "2019-03-01", "2019-05-31"),
        ("2019-22", "2019-06-01", "2019-08-31"),
        ("2019-23", "2019-09-01", "2019-11-30"),
        ("2019-24", "2019-12-01", "2020-02-29"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("2019-32", "2019-06-01", "2019-08-31"),
        ("2020-33", "2020-01-01", "2020-03-31"),
        ("2020-36", "2020-10-01", "2020-12-31"),
        ("2020-38~", "2020-05-01", "2020-08-31"),
        ("2018-40", "2018-01-01", "2018-06-30"),
        ("2018-41", "2018-07-01", "2018-12-31"),
        ("[2019-07-12,2019-12-07]", "2019-07-12", "2019-12-07"),
        ("{2018, 2020}", "2018-01-01", "2020-12-31"),
    ],
)
def test_interval(text: str, start: str | None, end: str | None) -> None:
    """The text is kept, and first and last day are those that it may mean."""
    assert read_edtf(text) == Date(text, start, end)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2019-02-30", "'2019-02-30': February 2019 has 28 days"),
        ("2020-02-30", "'2020-02-30': February 2020 has 29 days"),
        ("2019-06-31", "'2019-06-31': June 2019 has 30 days"),
        ("XXXX-02-30", "'XXXX-02-30': February has no day 30"),
        ("2019-06-00", "'2019-06-00': June has no day 00"),
        ("2019-13", "there is no month 13"),
        ("2019-22-01", "22 is a group of months and has no days"),
        ("12 July 2019", "'12 July 2019': write 2019-07-12"),
        ("2019-7-1", "'2019-7-1': write 2019-07-01"),
        ("Sept 2018", "write 2018-09"),
        ("the 1990s", "write 199X"),
        ("07/12/2019", "write 2019-07-12 or 2019-12-07"),
        ("2019-07-12T10:00Z", "times of day are not read; write 2019-07-12"),
        ("2018/2017", "ends before it starts"),
        ("2018/2019/2020", "an interval has one /"),
        ("../..", "needs a date on one side"),
        ("/", "needs a date on one side"),
        ("0000", "years are 0001 to 9999"),
        ("-0044", "only the years 0001 to 9999"),
        ("Y17000", "only the years 0001 to 9999"),
        ("XXXX", "leaves everything open"),
        ("", "the date is empty"),
        ("soon", "'soon' is no date in EDTF (ISO 8601-2); write for instance 2019-07-12"),
        ("2019-1", "write 2019-01"),
        ("2O19", "is no date in EDTF"),
        ("٢٠١٩", "is no date in EDTF"),
        ("20191", "is no date in EDTF"),
        ("2019-07-12~~", "is no date in EDTF"),
        ("[2019", "is no date in EDTF"),
        ("[]", "is no date in EDTF"),
        ("X019", "is no date in EDTF"),
        ("\x1b[31m", r"'\x1b[31m' is no date"),
        ("9" * 10_000, "too long for a date"),
    ],
)
def test_fault(text: str, message: str) -> None:
    """The message names the fault, or the EDTF that was meant."""
    with pytest.raises(DateError) as error:
        read_edtf(text)
    assert message in str(error.value)
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 250


@given(st.dates())
def test_every_day(day) -> None:
    """Every day of the calendar is read as itself, in its month and its year."""
    text = day.isoformat()
    assert read_edtf(text) == Date(text, text, text)
    month, year = read_edtf(text[:7]), read_edtf(text[:4])
    assert month.start <= text <= month.end
    assert year.start <= month.start
    assert month.end <= year.end


@given(st.text(alphabet="0123456789X-/.?~%[]{},TY ", max_size=24))
def test_what_looks_like_edtf(text: str) -> None:
    """Whatever is read covers days in order; whatever is not is a DateError and nothing else."""
    try:
        date = read_edtf(text)
    except DateError:
        return
    if date.start and date.end:
        assert "0001-01-01" <= date.start <= date.end <= "9999-12-31"


@given(st.text())
def test_any_text(text: str) -> None:
    """No text fails in any way but a DateError with a printable message."""
    try:
        read_edtf(text)
    except DateError as error:
        assert str(error).isprintable()
