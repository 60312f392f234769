"""Dates are compared as intervals: inside agrees, apart contradicts, and what is between is undecided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.dates import find_dates, read_edtf, relation
from newsfacts.dates.compare import allowed, reached


@pytest.mark.parametrize(
    ("record", "claim", "expected"),
    [
        ("2019-07-12", "2019-07-12", "agrees"),
        ("2019-07-12", "2019-07", "agrees"),
        ("2019-07-12", "2019", "agrees"),
        ("2019-07-12", "201X", "agrees"),
        ("2019-07-12", "2019-06", "contradicts"),
        ("2019-07-12", "2019-07-13", "contradicts"),
        ("2017-09", "2017-09-05", "undecided"),
        ("2019", "2019-07", "undecided"),
        ("2017-05/2017-09", "2017", "agrees"),
        ("2017-05/2017-09", "2017-07", "undecided"),
        ("2017-05/2017-09", "2017-10", "contradicts"),
        # Open ends are infinite.
        ("2019-07-12", "2019-07-13/..", "contradicts"),
        ("2019-07-12", "../2019", "agrees"),
        ("2019-12/..", "2020", "undecided"),
        ("2019-12/..", "2018-01/..", "agrees"),
        ("2019-12/..", "../2019-11", "contradicts"),
        # Roughly: one unit more to both sides.
        ("2018-11", "2019~", "agrees"),
        ("2017-11", "2019~", "contradicts"),
        ("2019~", "2019", "undecided"),
        ("2019~", "2019~", "agrees"),
        ("2019-07-13", "2019-07-12~", "agrees"),
        ("2019-09", "2019-39~", "agrees"),
        ("2019-08-20", "2019-39~", "undecided"),
        ("2019-06-20", "2019-39~", "contradicts"),
        ("2020-02-25", "2020-02-21~/2020-02-29~", "agrees"),
        ("2020-02-18", "2020-02-21~/2020-02-29~", "undecided"),
        ("2020-02-10", "2020-02-21~/2020-02-29~", "contradicts"),
        # In doubt: nothing is contradicted within one coarser unit.
        ("2020-03-05?", "2020-03", "agrees"),
        ("2020-03-05?", "2020-03-06", "undecided"),
        ("2020-03-05?", "2020-05", "contradicts"),
        ("2020-03-05?", "2019", "contradicts"),
        ("2015?", "2019", "undecided"),
        ("2015?", "1999", "contradicts"),
        # Seasons begin in different weeks, and winter has two years.
        ("2019-07", "2019-22", "agrees"),
        ("2019-09-10", "2019-22", "undecided"),
        ("2019-10-10", "2019-22", "contradicts"),
        ("2019-01", "2019-24", "undecided"),
        ("2019-07", "2019-24", "contradicts"),
        ("2019-12-24", "2019-24", "agrees"),
        ("2019-24", "2018-24", "undecided"),
        ("2019-24", "2017-24", "contradicts"),
        # Without a year: the day of the year.
        ("2020-03-04", "XXXX-03-04", "agrees"),
        ("2020-03-04", "XXXX-03", "agrees"),
        ("2020-03-05", "XXXX-03-04", "contradicts"),
        ("2020-03", "XXXX-03-04", "undecided"),
        ("2020", "XXXX-03-04", "undecided"),
        ("2020-04", "XXXX-03-04", "contradicts"),
        ("2019-12-20/2020-01-05", "XXXX-12", "undecided"),
        ("2019-12-20/2020-01-05", "XXXX-03", "contradicts"),
        ("XXXX-03-04", "2020-03-04", "undecided"),
        ("XXXX-03-04", "2020-03-05", "contradicts"),
        ("XXXX-03-04", "XXXX-03", "agrees"),
        ("XXXX-07", "XXXX-22", "agrees"),
        ("2020-03-05?", "XXXX-03-04", "undecided"),
        ("2020?-03-05", "XXXX-03-04", "contradicts"),  # only its year is in doubt
        ("2020-03-06", "XXXX-03-04/XXXX-03-08", "agrees"),
        ("2020-01-02", "XXXX-12-20/XXXX-01-05", "agrees"),
        ("2020-03-06", "XXXX-03-04/..", "undecided"),
        # One of two days: only what holds for both.
        ("2019-07-12", "[2019-07-12,2019-12-07]", "undecided"),
        ("2018-07-12", "[2019-07-12,2019-12-07]", "contradicts"),
        ("[2019-07-12,2019-12-07]", "2019", "agrees"),
    ],
)
def test_relation(record: str, claim: str, expected: str) -> None:
    """The relation is what a careful reader would say."""
    assert relation(read_edtf(record), read_edtf(claim)) == expected


_marks = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def _singles(draw) -> str:
    day = draw(st.dates().filter(lambda day: 100 < day.year < 9900)).isoformat()
    form = draw(
        st.sampled_from([day, day[:7], day[:4], day[:3] + "X", day[:2] + "XX", day[:4] + "-22", day[:4] + "-24"])
    )
    return form + draw(_marks)


@st.composite
def _texts(draw) -> str:
    one, two = draw(_singles()), draw(_singles())
    starts = {text: read_edtf(text).start or "" for text in (one, two)}
    first, last = sorted((one, two), key=lambda text: starts[text])
    interval = f"{first}/{last}" if (read_edtf(last).end or "") >= starts[first] else first
    return draw(st.sampled_from([one, one, interval, f"{one}/..", f"../{one}", "XXXX" + "2020-03-04"[4:]]))


@given(_texts())
def test_agrees_with_itself(text: str) -> None:
    """A record agrees with a claim in its own words."""
    date = read_edtf(text)
    if "X-" not in text or "/" not in text:
        assert relation(date, date) == "agrees"


@given(_texts())
def test_reaches_what_it_allows(text: str) -> None:
    """What a date cannot exclude holds all that it allows."""
    date = read_edtf(text)
    low, high = allowed(date)
    widest_low, widest_high = reached(date)[-1]
    assert widest_low <= low <= high <= widest_high


@given(_texts(), _texts(), _singles())
def test_wider_claim(record: str, claim: str, more: str) -> None:
    """A claim that allows more never contradicts a record that agreed, and agrees where it agreed."""
    narrow, other = read_edtf(claim), read_edtf(more)
    if not (narrow.start and narrow.end and other.start and other.end) or narrow.approximate or narrow.uncertain:
        return
    first, last = min(narrow.start, other.start), max(narrow.end, other.end)
    wide = read_edtf(f"{first}/{last}")
    for wider in (wide, read_edtf(f"{first}/.."), read_edtf(f"../{last}")):
        if relation(read_edtf(record), narrow) == "agrees":
            assert relation(read_edtf(record), wider) == "agrees"
        if relation(read_edtf(record), wider) == "contradicts":
            assert relation(read_edtf(record), narrow) != "agrees"


@given(_texts(), _texts())
def test_contradiction_is_mutual(one: str, other: str) -> None:
    """Where a record contradicts a claim, it would do so the other way round."""
    first, second = read_edtf(one), read_edtf(other)
    assert (relation(first, second) == "contradicts") == (relation(second, first) == "contradicts")


@pytest.mark.parametrize(
    ("record", "claim", "expected"),
    [
        ("in FY2009", "in fiscal 2009", "agrees"),
        ("in FY2009", "in FY2010", "contradicts"),
        ("in 2009", "in FY2009", "undecided"),
        ("in FY2009", "in 2009", "undecided"),
        ("in 2012", "in FY2009", "contradicts"),
        ("on 12 July 2009", "in FY2010", "undecided"),
        ("in FY2009", "between 2005 and 2015", "agrees"),
        ("in FY2019", "in FY2018/19", "undecided"),
        ("in FY2018/19", "in FY2019/20", "contradicts"),
        ("in Q3 FY2018", "in FY2018", "agrees"),
        ("in FY2018", "in Q3 FY2018", "undecided"),
        ("in Q3 FY2018", "in Q2 FY2018", "contradicts"),
        ("in May 2018", "in Q3 FY2018", "undecided"),
        ("in May 2016", "in Q3 FY2018", "contradicts"),
    ],
)
def test_a_fiscal_year_is_a_date_of_its_own_kind(record: str, claim: str, expected: str) -> None:
    one, other = (find_dates(text)[0].date for text in (record, claim))
    assert relation(one, other) == expected
    assert (relation(other, one) == "contradicts") == (expected == "contradicts")
