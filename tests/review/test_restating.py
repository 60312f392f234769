"""The base's value written the way the draft writes values."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.dates.finder import read_date
from newsfacts.figures import read_figure
from newsfacts.review.restating import restated
from newsfacts.verdict.result import Slot

DATES = [
    ("June 3, 2020", "12 May 2020", "May 12, 2020"),
    ("3 June 2020", "May 12, 2020", "12 May 2020"),
    ("June 3rd, 2020", "12 May 2020", "May 12th, 2020"),
    ("the 3rd of June 2020", "21 May 2020", "the 21st of May 2020"),
    ("2020-06-03", "12 May 2020", "2020-05-12"),
    ("3 Jun 2020", "12 May 2020", "12 May 2020"),
    ("Sept. 3, 2020", "12 January 2020", "Jan. 12, 2020"),
    ("June 3", "12 May 2020", "May 12, 2020"),
    ("June 2020", "12 May 2020", "May 2020"),
    ("2019", "12 May 2020", "2020"),
    ("Wednesday, 3 June 2020", "12 May 2020", "Tuesday, 12 May 2020"),
    ("Wednesday June 3", "12 May 2020", "Tuesday May 12, 2020"),
    ("3 Mar. 2020", "12 Jul 2020", "12 Jul. 2020"),
    ("June", "12 May 2020", "May 2020"),
    ("3/6/2020", "12 May 2020", "12 May 2020"),
    ("11-13 March 2024", "2024-04-10/2024-04-12", "10-12 April 2024"),
    ("March 14–16, 2024", "2024-03-10/2024-03-12", "March 10–12, 2024"),
    ("from 14 to 16 March 2024", "2024-03-10/2024-03-12", "from 10 to 12 March 2024"),
    ("14-16 March", "2024-03-10/2024-03-12", "10-12 March 2024"),
    ("10 March – 2 April 2024", "2024-05-30/2024-06-01", "30 May – 1 June 2024"),
    ("2019–2021", "2018/2020", "2018–2020"),
    ("2019–21", "2018/2020", "2018–20"),
    ("May 2024", "2024-03-10/2024-03-12", "March 2024"),
    ("March '23", "March 2024", "March '24"),
    ("Jun ’23", "12 Jul 2024", "Jul ’24"),
    ("the year 1999", "12 July 2019", "the year 2019"),
    ("14 March '23", "12 May 2024", "12 May '24"),
    ("14/3/23", "2024-05-22", "22/5/24"),
    ("11-13 March 2024", "2024-03-30/2024-04-02", None),
    ("11-13 March 2024", "2024-03-12", None),
    ("11-13 March 2024", "2024-03/2024-04", None),
    ("March '23", "1824-03", None),
    ("the spring of '23", "2024-03", None),
    ("3 June 2020", "May 2020", None),
    ("3 June 2020", "about 12 May 2020", "about 12 May 2020"),
]
FIGURES = [
    ("1.3 km", "1,200 metres", "1.2 km"),
    ("1,300 metres", "1.2 km", "1,200 metres"),
    ("3 km", "1.2 miles", "1.2 miles"),
    ("seventeen", "19", "nineteen"),
    ("Seventeen", "twenty-one", "Twenty-one"),
    ("15", "Fourteen", "14"),
    ("seventeen", "1,200", "1,200"),
    ("$1.3 million", "$1,270,000", "$1.27 million"),
    ("1.3 million", "1,270,512", "1,270,512"),
    ("€1.3m", "1.27 million euros", "€1.27m"),
    ("$5", "€6", "€6"),
    ("13%", "12 per cent", "12%"),
    ("3rd", "second", "2nd"),
    ("340 minutes", "5h30m", "330 minutes"),
    ("43", "more than 30", "more than 30"),
    ("15–20 km", "10 km", "10 km"),
    ("1500", "1,200", "1200"),
]
DAYS = st.dates(date(1800, 1, 1), date(2099, 12, 31))


def _slot(name, written, value, fix):
    return Slot(name, written, value, "contradicts", None, fix)


@pytest.mark.parametrize(("written", "value", "wanted"), DATES)
def test_a_date(written, value, wanted):
    """The order and the precision of the draft; the words of the base where its way is not known."""
    words = None if wanted is None or "/" in value else value
    assert restated(written, _slot("date", written, value, words)) == wanted


@pytest.mark.parametrize(("written", "value", "wanted"), FIGURES)
def test_a_figure(written, value, wanted):
    """Digits, words, scale and unit of the draft where they give it exactly; else the words of the base."""
    assert restated(written, _slot("quantity", written, value, value)) == wanted


@pytest.mark.parametrize(
    ("written", "value", "wanted"),
    [("3 June 2020", "2020-05-12", "12 May 2020"), ("9 June 2020", "2020-05", None), ("then", "2020-05-12", None)],
)
def test_a_date_that_no_text_has(written, value, wanted):
    """The date that stands beside a statement, in EDTF, never goes into prose as it is."""
    assert restated(written, _slot("date", written, value, None)) == wanted


@given(DAYS, DAYS, st.sampled_from(["%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d"]))
def test_whatever_the_day_it_is_that_of_the_base(old, new, way):
    """What is written anew is read as what the base has, and is written alike."""
    found = restated(old.strftime(way), _slot("date", "", new.isoformat(), None))
    assert found == new.strftime(way)
    assert read_date(found).edtf == new.isoformat()


@given(st.integers(1, 10**7), st.integers(1, 10**7), st.sampled_from(["{:,} metres", "{} m", "${:,}", "{:,} people"]))
def test_whatever_the_number_it_is_that_of_the_base(old, new, way):
    """Only the number changes."""
    found = restated(way.format(old), _slot("quantity", "", way.format(new), None))
    assert found is not None
    assert read_figure(found)[1:] == read_figure(way.format(new))[1:]
