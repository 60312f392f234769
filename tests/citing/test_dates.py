"""Dates of every precision as each style writes them."""

from __future__ import annotations

import pytest

from newsfacts.citing.apa import DATES as APA
from newsfacts.citing.chicago import DATES as CHICAGO
from newsfacts.citing.dates import written, years
from newsfacts.citing.mla import DATES as MLA
from newsfacts.dates import read_edtf

CASES = [
    # EDTF, APA, Chicago, MLA, the year in the text
    ("2020-03-05", "2020, March 5", "March 5, 2020", "5 Mar. 2020", "2020"),
    ("2020-03", "2020, March", "March 2020", "Mar. 2020", "2020"),
    ("2020", "2020", "2020", "2020", "2020"),
    ("0987", "987", "987", "987", "0987"),
    ("2020-03-05?", "2020, March 5?", "[March 5, 2020?]", "5 Mar. 2020?", "2020?"),
    ("2019~", "ca. 2019", "ca. 2019", "circa 2019", "ca. 2019"),
    ("2019%", "ca. 2019?", "ca. [2019?]", "circa 2019?", "ca. 2019?"),
    ("2019-21", "2019, Spring", "Spring 2019", "Spring 2019", "2019"),
    ("2019-33", "Q1 2019", "Q1 2019", "Q1 2019", "2019"),
    ("201X", "2010s", "2010s", "2010s", "2010s"),
    ("19XX", "20th century", "20th century", "20th century", "1900–1999"),
    ("2018/2019", "2018–2019", "2018–2019", "2018–2019", "2018–2019"),
    ("2019-05/2019-06", "2019, May–June", "May–June 2019", "May–June 2019", "2019"),
    ("2019-05-01/2019-05-03", "2019, May 1–3", "May 1–3, 2019", "1–3 May 2019", "2019"),
    ("2019/..", "since 2019", "since 2019", "since 2019", "since 2019"),
    ("../2019-05", "until 2019, May", "until May 2019", "until May 2019", "until May 2019"),
    ("[2018,2019]", "2018 or 2019", "2018 or 2019", "2018 or 2019", "2018–2019"),
    ("XXXX-03-04", "4 March, year not given", "4 March, year not given", "4 March, year not given", None),
]


@pytest.mark.parametrize(("edtf", "apa", "chicago", "mla", "year"), CASES, ids=[case[0] for case in CASES])
def test_dates(edtf, apa, chicago, mla, year):
    date = read_edtf(edtf)
    assert [written(date, form) for form in (APA, CHICAGO, MLA)] == [apa, chicago, mla]
    if year is not None:
        assert years(date) == year


def test_only_no_date_is_no_date():
    assert written(None, APA) == years(None) == "n.d."
    assert all("n.d." not in case for case in CASES)
