"""Finding records, also in bases that are broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsfacts.errors import UsageError
from newsfacts.writing.finding import find_record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = "newsfacts: 1\nentities:\n  - id: a\n    name: Ann\n    aliases: [Annie]\n    kind: person\n"


@pytest.mark.parametrize(
    ("text", "wanted", "where"),
    [
        (HEAD, "a", (3, 5)),
        (HEAD, "annie", (3, 5)),
        (HEAD + "facts:\n  - statement: x\n    id: f\n", "f", (8, 5)),
        (HEAD + "facts:\n  - id: Not Kebab\n", "Not Kebab", (8, 5)),
        (HEAD + "factz:\n  - id: f\n    statement: x\n", "f", (8, 5)),
        (HEAD + "facts:\n  - id: f\n    statement: 'x\n  - id: 'g' # the last\n", "g", (10, 5)),
        (HEAD + "facts:\n\t- id: f\n", "f", (8, 4)),
        (HEAD + "facts: [{id: f, statement: x}, {id: g}", "f", (7, 9)),
        (HEAD + "facts:\n  - &x {id: f}\n", "f", (8, 5)),
        ("facts:\r\n  - \"id\" : \"f\"\r\n", "f", (2, 5)),
        ("nonsense: [\n- id: f", "f", (2, 3)),
    ],
)  # fmt: skip
def test_where_a_record_starts(base: Callable[..., Path], text: str, wanted: str, where: tuple[int, int]) -> None:
    """Line and column of the record, as far as the file can be made sense of."""
    (found,) = find_record([base(text.encode())], wanted)
    assert (found.line, found.column) == where


def test_bytes_that_are_not_text_are_no_hindrance(base: Callable[..., Path]) -> None:
    """That is what one opens the editor for."""
    (found,) = find_record([base(HEAD.encode() + b"facts:\n  - id: f\n    note: \xff\n")], "f")
    assert found.line == 8


def test_an_id_that_is_taken_twice_is_found_twice(base: Callable[..., Path]) -> None:
    """In the order of the files."""
    files = [base(HEAD, "1.yaml"), base(HEAD, "2.yaml")]
    assert [place.file for place in find_record(files, "a")] == files


def test_an_unknown_id_brings_near_ones(base: Callable[..., Path]) -> None:
    """The error names what may have been meant."""
    with pytest.raises(UsageError, match=r"'the-brigde'.*the-bridge"):
        find_record([base("newsfacts: 1\nfacts:\n  - id: the-bridge\n    bad: [\n")], "the-brigde")
