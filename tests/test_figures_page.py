"""The page on figures and dates says what the readers do: every example of its tables is read as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsfacts.dates import find_dates
from newsfacts.figures import find_figures, read_figure, relation

PAGE = (Path(__file__).parents[1] / "docs" / "figures-and-dates.md").read_text(encoding="utf-8")


def table(head: str) -> list[list[str]]:
    """Give the rows of the table whose first line begins with `head`, that line first."""
    lines = PAGE[PAGE.index(head) :].split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if not line.startswith("|---")]


FIGURES = [example for _, examples in table("| kind |")[1:] for example in examples.split(" · ")]
DATES = [
    (text.partition(", ")[0] if ", " in text and not text[-1].isdecimal() else text, edtf)
    for written, read in table("| written |")[1:]
    for texts, dates in [(written.split(" · "), re.findall("`(.*?)`", read))]
    for text, edtf in zip(texts, dates * (len(texts) if len(dates) == 1 else 1), strict=True)
]


@pytest.mark.parametrize("text", FIGURES)
def test_an_example_holds_one_figure(text: str) -> None:
    """Each example is one figure, from its first word to its last but for what is counted."""
    if text == "a couple of":
        text += " soldiers"
    assert len(find_figures(text)) == 1


@pytest.mark.parametrize(("text", "edtf"), DATES)
def test_an_example_is_the_date_beside_it(text: str, edtf: str) -> None:
    """Each example is read as the EDTF beside it."""
    assert [found.date.edtf for found in find_dates(text)] == [edtf]


def test_the_table_of_comparisons() -> None:
    """The table of comparisons is what comparing gives."""
    head, *rows = table("| | 100 km |")
    for row in rows:
        assert row[1:] == [relation(read_figure(row[0]), read_figure(claim)) for claim in head[1:]]
