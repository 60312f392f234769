"""The data files say what the code asks of them, and each kind of word is explained where a curator reads it."""

import re
from pathlib import Path

import pytest

import newsfacts.figures
from newsfacts.figures.units import table
from newsfacts.figures.wordlist import rows, word_set

HOME = Path(newsfacts.figures.__file__).parent
CODE = "".join(file.read_text(encoding="utf-8") for file in HOME.glob("*.py"))
TOLD = {kind for units in table().meant.values() for _, kind in units}
ASKED = sorted({*re.findall(r'word_set\("(\w+)"\)', CODE), *TOLD})


@pytest.mark.parametrize("kind", ASKED)
def test_every_kind_of_word_that_the_code_asks_for_is_there_and_explained(kind):
    text = (HOME / "stop_words.tsv").read_text(encoding="utf-8")
    assert word_set(kind)
    assert re.search(rf"^#   {kind}\s", text, re.MULTILINE)


def test_no_kind_of_word_is_left_over():
    assert sorted({cells[0] for cells in rows("stop_words.tsv")}) == ASKED


def test_each_kind_has_one_line():
    kinds = [cells[0] for cells in rows("stop_words.tsv")]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize(
    "name", ["units.tsv", "number_words.tsv", "qualifiers.tsv", "stop_words.tsv", "conversions.tsv"]
)
def test_every_file_begins_with_what_its_columns_mean(name):
    assert "Columns" in (HOME / name).read_text(encoding="utf-8").split("\n\n")[0]


def test_every_conversion_names_units_of_one_dimension():
    for unit, to, _ in rows("conversions.tsv"):
        assert table().units[unit].dimension == table().units[to].dimension


def test_every_qualifier_means_something_that_figures_know():
    known = {"exact", "more_than", "at_least", "less_than", "at_most", "about", "nearly", ""}
    assert {cells[2] for cells in rows("qualifiers.tsv")} <= known
