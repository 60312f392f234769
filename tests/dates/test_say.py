"""A date is said to people in plain words, and its precision has a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.dates import DateError, describe, precision, read_edtf


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("2019-07-12", "12 July 2019", "day"),
        ("2019-07", "July 2019", "month"),
        ("2019", "2019", "year"),
        ("0079", "79", "year"),
        ("2019~", "about 2019", "year"),
        ("2020-03-05?", "5 March 2020 (uncertain)", "day"),
        ("2020-03%", "about March 2020 (uncertain)", "month"),
        ("../2019", "until 2019", "open"),
        ("2019-12/..", "since December 2019", "open"),
        ("2017-05/2017-09", "May – September 2017", "interval"),
        ("2019-07-04/2019-07-06", "4 – 6 July 2019", "interval"),
        ("2019-12-20/2020-01-05", "20 December 2019 – 5 January 2020", "interval"),
        ("2019-06-26/2019-07-04", "26 June – 4 July 2019", "interval"),
        ("2014/2018", "2014 – 2018", "interval"),
        ("1990~/1993~", "about 1990 – 1993", "interval"),
        ("2020-02-21~/2020-02-29~", "late February 2020", "interval"),
        ("2019-39~/2020-37~", "late 2019 – early 2020", "interval"),
        ("2018?/2019", "2018 (uncertain) – 2019", "interval"),
        ("XXXX-03-04", "4 March, year not given", "yearless"),
        ("XXXX-03", "March, year not given", "yearless"),
        ("199X", "the 1990s", "decade"),
        ("14XX", "the 15th century", "century"),
        ("20XX", "the 21st century", "century"),
        ("2019-22", "summer 2019", "season"),
        ("2019-24", "winter 2019", "season"),
        ("2020-35", "Q3 2020", "quarter"),
        ("2020-37~", "early 2020", "third"),
        ("2020-38~", "mid 2020", "third"),
        ("2020-37", "January – April 2020", "third"),
        ("2018-41", "second half of 2018", "half"),
        ("2020-XX", "2020", "year"),
        ("[2019-07-12,2019-12-07]", "12 July 2019 or 7 December 2019", "set"),
        ("{2018,2020}", "2018 and 2020", "set"),
    ],
)
def test_words(text: str, words: str, kind: str) -> None:
    """The words say what is known and what is not."""
    assert describe(read_edtf(text)) == words
    assert precision(read_edtf(text)) == kind


@given(st.text(alphabet="0123459X-/.?~%", max_size=22))
def test_every_date(text: str) -> None:
    """Every date that can be read can be said."""
    try:
        date = read_edtf(text)
    except DateError:
        return
    assert describe(date)
    assert precision(date)
