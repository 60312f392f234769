"""CSV and TSV: read back as they were meant, and run by no spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.encoding.clean import clean
from newsfacts.render.csv import csv_lines, defused, tsv_lines


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1+1",
        "-1-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        " \n=cmd|' /C calc'!A0",
        "＝1+1",
        "-",
        "+a",
        "-5+A1",
        "-5 km|' /C calc'!A0",
        "-5(1)",
        "\u200b=1",
    ],
)
def test_formulas_are_defused(text):
    """What a spreadsheet would take for a formula begins with an apostrophe."""
    assert defused(text).startswith("'")


@pytest.mark.parametrize(
    "text",
    [
        "-5",
        "+5",
        "-2.50",
        "-1,000",
        "-5%",
        "1e-7",
        "-5 degrees Celsius",
        "+90 312 555 1234",
        "-1.5 °C",
        "-1E+400",
        "a=b",
        "'=1",
        "2020-03-05",
        "",
        "…",
    ],
)
def test_other_text_is_left_alone(text):
    """Numbers with a sign, and text that only holds such a sign, stay as they are."""
    assert defused(text) == text


@given(st.lists(st.text(), min_size=3, max_size=3))
def test_csv_round_trip(make, texts):
    """A CSV reader finds each cell as it was, printable and defused; one result is one line."""
    answer = make.answer("facts", [make.fact(*texts[:2], note=texts[2])])
    text = "".join(csv_lines(answer, ("id", "statement", "note")))
    assert text.count("\n") == 2
    assert list(csv.reader(io.StringIO(text)))[1] == [defused(one) for one in texts]


@given(st.lists(st.text(), min_size=3, max_size=3))
def test_tsv_is_split_by_tabs(make, texts):
    """`cut` and `awk` find the cells; only one that begins with a quotation mark is quoted, for spreadsheets."""
    answer = make.answer("facts", [make.fact(*texts[:2], note=texts[2])])
    header, row = "".join(tsv_lines(answer, ("id", "statement", "note"))).splitlines()
    assert header == "id\tstatement\tnote"
    cells = [defused(one) for one in texts]
    assert [one for one in row.split("\t") if not one.startswith('"')] == [one for one in cells if one[:1] != '"']
    assert next(csv.reader([row + "\n"], delimiter="\t")) == cells


def test_header_only_where_nothing_was_found(make):
    """Nothing found is a header."""
    header = "".join(csv_lines(make.answer("quotes", ())))
    assert header.startswith("kind,id,speaker,text,plain,")
    assert header.count("\n") == 1


@pytest.mark.parametrize("command", ["facts", "quotes", "timeline", "search", "entities", "sources", "topics", "show"])
def test_rows_have_as_many_cells_as_the_header(command, make):
    """Every row fits the header, mixed kinds too."""
    rows = list(csv.reader("".join(csv_lines(make.answer(command))).splitlines()))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == len(make.RESULTS[command]) + 1


def test_a_row_reads_like_this(make):
    """Values lie under the field that they were taken from."""
    row = next(csv.DictReader("".join(csv_lines(make.answer("facts", [make.FACTS[1]]))).splitlines()))
    expected = {
        "kind": "fact",
        "id": "refugees-at-the-border",
        "figure": "over 950,000 refugees",
        "figure.value": "950000",
        "figure.high": "",
        "date": "2019-12/..",
        "about": "turkey",
        "evidence.source": "moscow-talks; un-report",
        "evidence.exact": "over 950,000; 950 thousand",
        "statement": clean(make.FACTS[1].statement),
    }
    assert {key: row[key] for key in expected} == expected
