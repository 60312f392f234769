"""One parser, one truth: look-ups read of any file what `lint` reads of it, whole or in parts, value by value."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsfacts.curation.loading import read_base
from newsfacts.curation.parts import divided
from newsfacts.curation.reading import Reader
from newsfacts.curation.yaml_values import Mapping, Sequence, Value
from newsfacts.errors import InvalidBase
from newsfacts.index.compiling import compile_base

HEAD = "newsfacts: 1\n\nfacts:\n"


def tree(value: Value) -> Any:
    if isinstance(value, Mapping):
        return {key: tree(each) for key, each in value.values.items()}
    return [tree(each) for each in value.items] if isinstance(value, Sequence) else value


def in_parts(path: Path, size: int) -> list[Any] | None:
    """Give section, content, line and column of every record, None where something is wrong."""
    found: list[Any] = []
    for part in divided(path, size):
        reader = Reader(path, part=part)
        for section, mapping in reader.records():
            found.append((section, tree(mapping), mapping.mark.line + part.lines, mapping.mark.column))
        if reader.problems:
            return None
    return found


def as_one(path: Path) -> list[Any] | None:
    reader = Reader(path)
    found = [(section, tree(each), each.mark.line, each.mark.column) for section, each in reader.records()]
    return None if reader.problems else found


def statements(path: Path) -> dict[str, str] | None:
    """Give what the index holds of a base, None where it is refused."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        compile_base([path], database)
        return dict(database.execute("SELECT id, json_extract(body, '$.statement') FROM record"))
    except InvalidBase:
        return None
    finally:
        database.close()


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


WRITTEN = [
    'statement:  "Over 34 men"',
    "statement: 'it''s'",
    "statement:  'it''s'",
    "statement:   plain  ",
    "statement: !!str x",
    "statement: &here x",
    "aliases: *here",
    "statement: |\n      two\n      lines",
    "statement: >\n      folded\n\n      twice\n",
    "statement: >-\n      a\n       b",
    'statement: "a\\tb \\u00e9"',
    "statement: a\n      b",
    "statement: 5:40",
    "statement: NO",
]


@settings(deadline=None, max_examples=1_000)
@given(text=texts(), size=st.sampled_from([1, 30]))
@example(text=HEAD + "  - id: a\n    note: 'x\n  - id: b\n    y'\n", size=1)
@example(text=HEAD + "  - id: a\n...\n  - id: b\n", size=1)
@example(text=HEAD + "  - id: é\n    note: |\n      b\n\n  - id: ç\n    note: |\n      c\n", size=1)
@example(text="newsfacts: 1\nsources:\n  - id: a\nevents: # b\n  - id: c\n  - id: d\n  - id: e\n", size=1)
@example(text='newsfacts: 1\nsources:\n  - id: a\n"events":\n  - id: c\n  - id: d\n  - id: e\n', size=1)
@example(text="newsfacts: 1\nsources:\n  - id: a\n    title: b\revents:\n  - id: c\n  - id: d\n  - id: e\n", size=1)
def test_a_file_in_parts_is_read_as_it_is_as_a_whole(
    tmp_path_factory: pytest.TempPathFactory, text: str, size: int
) -> None:
    """Where no problem is found in a part, none is found in the whole, and the same records at the same places."""
    path = tmp_path_factory.mktemp("read") / "base.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    found = in_parts(path, size)
    if found is not None:
        assert found == as_one(path)


@settings(deadline=None, max_examples=300)
@given(text=texts())
def test_look_ups_read_what_lint_reads(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    agrees(tmp_path_factory.mktemp("read") / "base.yaml", text)


@pytest.mark.parametrize("more", ["", "    note: |\n      first line\n"])
@pytest.mark.parametrize("written", WRITTEN)
def test_look_ups_read_what_lint_reads_however_it_is_quoted(base, written, more):
    agrees(base(""), HEAD + f"  - id: one\n    {written}\n{more}  - id: two\n    statement: Two.\n")


def agrees(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
    written, problems = read_base([path])
    expected = None if problems else {each.id: each.fields["statement"] for each in written}
    assert statements(path) == expected
