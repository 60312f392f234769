"""What a notebook and a data frame get: rows with the columns of CSV, and tables in which data is text."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from newsfacts import FactBase
from newsfacts.render import render


def test_rows_are_those_of_csv(shipped):
    for answer in (shipped.facts("s400"), shipped.timeline(), shipped.search("putin"), shipped.sources()):
        stream = io.StringIO()
        render(answer, "csv", stream=stream)
        read = list(csv.DictReader(io.StringIO(stream.getvalue())))
        rows = answer.rows()
        assert rows
        assert [list(row) for row in rows] == [list(row) for row in read]
        for row, line in zip(rows, read, strict=True):
            assert {key: "" if value is None else str(value) for key, value in row.items()} == {
                key: value.removeprefix("'") for key, value in line.items()
            }


def test_numbers_stay_exact(shipped):
    (row,) = [row for row in shipped.facts("2.5 billion").rows() if row["id"] == "s400-contract-value"]
    assert row["figure.value"] == Decimal(2_500_000_000)
    assert row["figure.unit"] == "USD"
    assert row["evidence.paragraph"] == 9
    assert row["said_by"] is None


class Reader(HTMLParser):
    """Collects the tags of a page and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def hostile(base):
    opened = FactBase.open(
        base(
            "newsfacts: 1\nsources: [{id: s, title: S, url: 'javascript:alert(1)'}]\n"
            "facts: [{id: f, statement: 'The <script>alert(1)</script> bridge is 3 km long.', figure: 3 km,"
            " evidence: {source: s, exact: '<img src=x>'}}]\n"
        )
    )
    yield opened
    opened.close()


def test_an_answer(hostile):
    page = Reader(hostile.facts()._repr_html_())
    assert page.tags == {"table", "thead", "tbody", "tr", "th", "td"}
    assert "The <script>alert(1)</script> bridge is 3 km long." in page.text
    assert hostile.facts("zebra xylophone")._repr_html_() == "<p>nothing found</p>"


def test_a_verdict(hostile):
    page = Reader(hostile.check("The <script>alert(1)</script> bridge is 4 km long.")._repr_html_())
    assert not page.tags & {"script", "img", "a"}
    assert "refuted" in page.text
    assert "“<img src=x>”" in page.text


def test_a_review(hostile):
    page = Reader(hostile.review("The bridge is 4 km long. It is <b>red</b>.")._repr_html_())
    assert not page.tags & {"script", "img", "b"}
    assert "1:" in page.text
    assert "of 2 sentences can be checked" in page.text
