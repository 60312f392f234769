"""Ids made of what a record says."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.writing.identity import derived_id, unused


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The bridge is 1,200 metres long.", "bridge-1200-metres-long"),
        ("Erdoğan’s visit to Moscow", "erdogans-visit-moscow"),
        ("Over 950,000 refugees went to the border with Turkey", "950000-refugees-went-border-turkey"),
        ("S-400", "s-400"),
        ("to be or not to be", "to-be-or-not-to-be"),
        ("Москва", "fact"),
        ("…", "fact"),
        ("a" * 300, "a" * 50),
    ],
)  # fmt: skip
def test_the_words_that_mean_something(said: str, expected: str) -> None:
    """Short, and readable by whoever sees it in a script."""
    assert derived_id("fact", said, ()) == expected


def test_a_taken_id_gets_a_number() -> None:
    """An id is new in the whole base."""
    assert derived_id("fact", "A bridge", {"bridge", "bridge-2"}) == "bridge-3"


@given(st.text())
def test_any_text_gives_an_id(said: str) -> None:
    """Whatever the text, the id is kebab-case."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", derived_id("fact", said, ()))


@pytest.mark.parametrize("count", [*range(1, 40), 1_000])
def test_a_name_that_is_taken_often_gets_the_next_number(count):
    taken = {"bridge", *(f"bridge-{number}" for number in range(2, count + 1))}
    assert unused("bridge", taken) == f"bridge-{count + 1}"
