"""A large file that is read in parts gives what it gives when it is read whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfacts.curation.parts import divided
from newsfacts.curation.reading import Reader
from newsfacts.curation.yaml_values import Mapping

HEAD = "# a base\nnewsfacts: 1\n\nsources:\n  - id: paper\n    title: The Paper\n\n"


def read(path: Path, size: int) -> list[tuple[str, str, int]]:
    found = []
    for part in divided(path, size):
        reader = Reader(path, part=part)
        for section, mapping in reader.records():
            assert isinstance(mapping, Mapping)
            found.append((section, str(mapping.values["id"]), mapping.mark.line + part.lines))
        assert not reader.problems
    return found


@settings(deadline=None, max_examples=60)
@given(
    facts=st.integers(0, 40),
    quotes=st.integers(0, 40),
    size=st.integers(1, 3000),
    indent=st.sampled_from(["", "  ", "      "]),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_parts_hold_each_record_once(
    tmp_path_factory: pytest.TempPathFactory, facts: int, quotes: int, size: int, indent: str, newline: str
) -> None:
    """Records, their sections, their order and their lines are those of the whole, however it is divided."""
    path = tmp_path_factory.mktemp("parts") / "base.yaml"
    text = HEAD + "facts:\n"
    text += "".join(
        f"{indent}- id: f-{n}\n{indent}  statement: >-\n{indent}    Çay é\n{indent}    - id: x\n" for n in range(facts)
    )
    text += "# a comment between\nquotes:\n"
    text += "".join(
        f"{indent}- id: q-{n}\n{indent}  # - id: none\n{indent}  text: 'a\n\n{indent}    b'\n" for n in range(quotes)
    )
    path.write_bytes(text.replace("\n", newline).encode())
    assert read(path, size) == read(path, 1 << 40)


def test_a_section_that_stands_twice_is_not_divided(tmp_path: Path) -> None:
    """What is an error of the whole file can only be seen in the whole file."""
    path = tmp_path / "base.yaml"
    path.write_text(HEAD + "facts:\n" + "  - id: a\n" * 50 + "facts:\n" + "  - id: b\n" * 50, encoding="utf-8")
    assert len(divided(path, 10)) == 1


def test_a_quoted_line_that_looks_like_a_record_breaks_its_part(tmp_path: Path) -> None:
    """A part never ends inside a quoted scalar without a syntax error that sends the reader to the whole file."""
    path = tmp_path / "base.yaml"
    path.write_text(
        HEAD + "facts:\n  - id: a\n    statement: 'x\n  - id: b\n    y'\n" + "  - id: c\n" * 9, encoding="utf-8"
    )
    readers = [Reader(path, part=part) for part in divided(path, 1)]
    for reader in readers:
        list(reader.records())
    assert any(reader.problems for reader in readers)
