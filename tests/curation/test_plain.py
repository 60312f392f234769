"""What is read without a parser is what a parser reads, and nothing that a parser objects to passes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsfacts.curation.parts import divided
from newsfacts.curation.plain import parsed_records, plain_records
from newsfacts.curation.plain_record import At, NotPlain, plain_record
from newsfacts.curation.reading import Mapping, Sequence, Value

HEAD = "newsfacts: 1\n\nfacts:\n"


def tree(value: Value) -> Any:
    if isinstance(value, Mapping):
        return {key: tree(each) for key, each in value.values.items()}
    return [tree(each) for each in value.items] if isinstance(value, Sequence) else value


def read(how, path: Path, size: int = sys.maxsize) -> tuple[list[Any], bool]:
    """Give section, content, line and column of every record, and whether a problem was found."""
    problems: list[Any] = []
    found, before = [], -1
    for part in divided(path, size):
        for section, mapping in how(path, "base", part, problems):
            mark = mapping.mark
            found.append((section, tree(mapping), mark.line + part.lines, mark.column))
            at = part.start + mark.index - len(part.head)
            assert at > before or problems
            before = at
    return found, bool(problems)


VALUES = [
    *[
        "word",
        "two words",
        "a, b",
        "a: b",
        "a:b",
        "a #b",
        "a#b",
        "a:",
        "a :b",
        "-5",
        "- a",
        "? a",
        "?a",
        ":a",
        "a ",
        "",
    ],
    *[
        "'it'",
        "'it''s'",
        "'a: b'",
        "'",
        "''",
        '"it"',
        '"a \\" b"',
        '"a\\nb"',
        '"',
        '""',
        '"a" b',
        "'a' # b",
        "'a",
        '"a: #b',
    ],
    *["[a, b]", "[a,b]", "[]", "[a, ]", "[ a ]", "[a, [b]]", "['a', b]", "[a: b]", "[a b, c-d]", "[-a]", "[a", "[a]]"],
    *[
        "{source: s, exact: x}",
        "{source: s, exact: 1,000 x}",
        '{source: s, exact: "1,000: #x"}',
        "{source: s,exact: x}",
    ],
    *["{source: s, source: t}", "{source: }", "{a: b}", "{source: 'x', exact: y }", "{source: s", "{source: s}}", "{}"],
    *[
        "&a b",
        "*a",
        "!t a",
        "| ",
        "|",
        ">-",
        ">",
        "%a",
        "@a",
        "`a",
        "~",
        "null",
        "=",
        "<<",
        "Çay",
        "a\u00a0b",
        "a\tb",
        "\ta",
    ],
    *["a\u2028b", "a\x85b", "\ufeffa", "a\x07", "😀", "---", "...", "--- a", "# a", "newsfacts: 1", "- id: x", "a\r"],
]
LINES = [
    *[
        "",
        " ",
        "# a",
        "  # a",
        "    # a",
        "      # a",
        "      more",
        "      - a",
        "      - b: c",
        "      source: s",
        "    - a",
    ],
    *[
        "      exact: x",
        "        exact: x",
        "      - source: s",
        "      - {source: s, exact: x}",
        "      'a'",
        "     a",
        "   a: b",
    ],
    *[
        "facts:",
        "quotes:",
        "  - id: x",
        "  -",
        "  - ",
        "- id: y",
        "newsfacts: 1",
        "---",
        "...",
        "  x: y",
        "      # a",
        "    >-",
    ],
]
KEYS = ["id", "statement", "note", "evidence", "about", "other", "a b", "'note'", " note", "note ", "? note", ""]


@st.composite
def texts(draw: st.DrawFn) -> str:
    written = draw(st.sampled_from(["", "", "# x\n", "x", " "])) + HEAD
    for number in range(draw(st.integers(1, 3))):
        written += f"  - id: r-{number}\n"
        for _ in range(draw(st.integers(0, 4))):
            if draw(st.integers(0, 2)):
                written += f"    {draw(st.sampled_from(KEYS))}: {draw(st.sampled_from(VALUES))}\n"
            elif draw(st.booleans()):
                written += f"    {draw(st.sampled_from(KEYS))}:\n"
            else:
                written += draw(st.sampled_from(LINES)) + "\n"
    return written


@settings(deadline=None, max_examples=1_500)
@given(text=texts(), size=st.sampled_from([1, 30, sys.maxsize]))
@example(text=HEAD + "  - id: a\n    note: 'x\n  - id: b\n    y'\n", size=sys.maxsize)
@example(text=HEAD + "  - id: a\n...\n  - id: b\n", size=1)
@example(text=HEAD + "  - id: a\n    note: >-\n      b\n      # c\n", size=sys.maxsize)
@example(text=HEAD + "  - id: é\n    note: |\n      b\n\n  - id: ç\n    note: |\n      c\n", size=1)
def test_without_a_parser_the_same_is_read(tmp_path_factory: pytest.TempPathFactory, text: str, size: int) -> None:
    """Where no problem is found, the parser finds none, and the same records at the same places."""
    path = tmp_path_factory.mktemp("plain") / "base.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    found, wrong = read(plain_records, path, size)
    if not wrong:
        assert (found, wrong) == read(parsed_records, path)


def test_the_base_that_ships_is_read_the_same() -> None:
    path = Path(__file__).parents[2] / "data" / "facts.yaml"
    assert read(plain_records, path, 5_000) == read(parsed_records, path)


PLAIN = {
    "id: a\n    statement: The 5,000 are here.\n": {"id": "a", "statement": "The 5,000 are here."},
    "id: a\n    about: [b, c d]\n\n  # x\n": {"id": "a", "about": ["b", "c d"]},
    "id: a\n    note: 'b: c'\n    topics: [d]": {"id": "a", "note": "b: c", "topics": ["d"]},
    'id: a\n    evidence: {source: b, exact: "c, d"}\n': {"id": "a", "evidence": {"source": "b", "exact": "c, d"}},
    "id: a\n    evidence:\n      source: b\n      exact: c\n": {"id": "a", "evidence": {"source": "b", "exact": "c"}},
    "id: a\n    evidence:\n      - source: b\n        exact: c\n": {
        "id": "a",
        "evidence": [{"source": "b", "exact": "c"}],
    },
    "id: a\n    aliases:\n      - b\n      - c\n    note: d\n": {"id": "a", "aliases": ["b", "c"], "note": "d"},
    "id: a\n    note: >-\n      b\n      c\n    topics: [d]\n": {"id": "a", "note": "b c", "topics": ["d"]},
}


@pytest.mark.parametrize("written", PLAIN)
def test_what_records_are_usually_written_in_needs_no_parser(written: str) -> None:
    assert tree(plain_record(written, 4, At(0, 4, 0))) == PLAIN[written]


@pytest.mark.parametrize(
    "value", ["a: b", "a #b", "|", "'it''s'", '"\\n"', "[a, [b]]", "{a: b}", "&a b", "- a", "a\n     b"]
)
def test_what_is_not_plain_is_left_to_a_parser(value: str) -> None:
    with pytest.raises(NotPlain):
        plain_record(f"id: a\n    note: {value}\n", 4, At(0, 4, 0))
