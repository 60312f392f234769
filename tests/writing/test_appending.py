"""Where a record goes in the text of a file, and in what style; every byte that was there stays."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfacts.curation.loading import read_base
from newsfacts.errors import UsageError
from newsfacts.writing.appending import appended
from newsfacts.writing.draft import draft

FACT = {"id": "new", "statement": "It is so.", "about": ["a", "b"], "evidence": [{"source": "s", "exact": "so it is"}]}

# name: what stands in the file, and what stands there once FACT has been appended. The new lines are marked with ¦.
STYLES = {
    "two spaces, as the format shows it": """
        newsfacts: 1
        facts:
          - id: old
            statement: Yes.
            about: [a]
            evidence: {source: s, exact: yes}
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        """,
    "no indent, dashes below the name": """
        newsfacts: 1
        facts:
        - id: old
          statement: Yes.
        ¦- id: new
        ¦  statement: It is so.
        ¦  about: [a, b]
        ¦  evidence: {source: s, exact: so it is}
        quotes:
        """,
    "four spaces, wide dashes, lists with dashes, evidence in lines": """
        newsfacts: 1

        facts:
            -   id: old
                statement: Yes.
                about:
                    - a
                evidence:
                    source: s
                    exact: yes

            -   id: older
                statement: No.
        ¦
        ¦    -   id: new
        ¦        statement: It is so.
        ¦        about:
        ¦            - a
        ¦            - b
        ¦        evidence:
        ¦            source: s
        ¦            exact: so it is

        quotes: []
        """,
    "a dash on a line of its own": """
        newsfacts: 1
        facts:
          -
            id: old
            statement: Yes.
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        """,
    "lists below their key without indent": """
        newsfacts: 1
        facts:
          - id: old
            statement: Yes.
            about:
            - a
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about:
        ¦    - a
        ¦    - b
        ¦    evidence: {source: s, exact: so it is}
        """,
    "no such section: at the end of the file": """
        newsfacts: 1

        events: # none of them dated
          - id: old
            title: Yes.
        # the end
        ¦
        ¦facts:
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        """,
    "no section at all": """
        newsfacts: 1
        ¦
        ¦facts:
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        """,
    "before the end of the document": """
        newsfacts: 1
        events:
          - id: old
            title: Yes.

        ¦facts:
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        ...
        """,
    "an empty section": """
        newsfacts: 1
        facts: # to come
          # as many as there are
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}

        quotes:
        """,
    "an empty section between others that are set otherwise": """
        newsfacts: 1
        facts:
        ¦- id: new
        ¦  statement: It is so.
        ¦  about: [a, b]
        ¦  evidence: {source: s, exact: so it is}
        events:
        - id: old
          title: Yes.
        """,
    "comments behind the list": """
        newsfacts: 1
        facts:
          - id: old
            statement: Yes. # as everyone knows
            # note: to be written
        ¦
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
          # -- end of the facts

        # Quotes
        quotes:
        """,
    "a folded text last, and empty lines": """
        newsfacts: 1
        facts:
          - id: old
            statement: >-
              Yes, it
              is.
        ¦
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}


        # Quotes
        """,
    "a last text that keeps its empty lines": """
        newsfacts: 1
        facts:
          - id: old
            statement: |+
              Yes.

        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        events:
        """,
    "a last key that holds nothing": """
        newsfacts: 1
        facts:
          - id: old
            statement: Yes.
            note:
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        """,
    "everything further in": """
          newsfacts: 1
          events:
            - id: old
              title: Yes.
        ¦  facts:
        ¦    - id: new
        ¦      statement: It is so.
        ¦      about: [a, b]
        ¦      evidence: {source: s, exact: so it is}
        """,
    "single quotes": """
        newsfacts: 1
        facts:
          - {id: old, statement: 'Yes.'}
        ¦  - id: new
        ¦    statement: It is so.
        ¦    about: [a, b]
        ¦    evidence: {source: s, exact: so it is}
        """,
}

# What stands in the file, and what stands there once FACT has been appended, where more than lines are put in.
BETWEEN_BRACKETS = {
    "facts: []\nquotes:": "facts:\n  - id: new\n…quotes:",
    "facts: [ ] # none\n  # yet\nquotes:": "facts: # none\n  # yet\n  - id: new\n…quotes:",
    "facts: [\n] # none": "facts: [{new}\n] # none",
    "facts: [\n  {id: old, statement: Yes.}\n]": "facts: [\n  {id: old, statement: Yes.},\n  {new}\n]",
    "facts: [\n  {id: old, statement: Yes.}, # one\n]": "facts: [\n  {id: old, statement: Yes.},\n  {new}, # one\n]",
    "facts: [{id: old, statement: Yes.}] # all": "facts: [{id: old, statement: Yes.}, {new}] # all",
}


def parts_of(marked: str) -> tuple[str, str]:
    """Give the text of a style without what is marked as new, and with it."""
    lines = textwrap.dedent(marked).lstrip("\n").splitlines(keepends=True)
    before = "".join(line for line in lines if not line.startswith("¦"))
    return before, "".join(line.removeprefix("¦") for line in lines)


def with_record(text: str, section: str = "facts", fields: dict[str, Any] = FACT) -> str:
    """Give a text with a record appended."""
    return appended(text, section, fields).made_in(text)


def records_in(text: str) -> list[dict[str, Any]]:
    """Give the fields of everything that newsfacts reads in a text; the text breaks no rule of YAML."""
    written, problems = read_base([draft(Path("base.yaml"), text.encode())])
    assert {problem.code for problem in problems} <= {"unknown-entity", "unknown-source", "unknown-fact", "wrong-type"}
    return [each.fields for each in written]


@pytest.mark.parametrize("marked", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "byte order mark"])
def test_a_record_is_appended_in_the_style_of_the_file(marked: str, ending: str, mark: str) -> None:
    """The same place and the same look, whatever ends the lines and starts the file."""
    before, after = (mark + part.replace("\n", ending) for part in parts_of(marked))
    assert with_record(before) == after
    assert len(records_in(after)) == len(records_in(before)) + 1


@pytest.mark.parametrize("marked", STYLES.values(), ids=STYLES)
def test_a_file_without_a_final_line_break_is_appended_to(marked: str) -> None:
    """The last line stays a line of its own, and what was last keeps its text."""
    before = parts_of(marked)[0].rstrip("\n")
    change = appended(before, "facts", FACT)
    assert change.start == change.end or before[change.start : change.end] == ""
    assert len(records_in(change.made_in(before))) == len(records_in(before)) + 1


@pytest.mark.parametrize(("before", "after"), BETWEEN_BRACKETS.items())
def test_lists_between_brackets_are_appended_to(before: str, after: str) -> None:
    """An empty list gives way to one with dashes; one that holds records stays what it is."""
    whole = "id: new, statement: It is so., about: [a, b], evidence: {source: s, exact: so it is}"
    lines = "    statement: It is so.\n    about: [a, b]\n    evidence: {source: s, exact: so it is}\n"
    expected = after.replace("{new}", "{" + whole + "}").replace("…", lines)
    assert with_record(f"newsfacts: 1\n{before}\n") == f"newsfacts: 1\n{expected}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{"newsfacts": "1", "facts": []}', '{"newsfacts": "1", "facts": [{new}]}'),
        ('{"newsfacts": "1"}\n', '{"newsfacts": "1", "facts": [{new}]}\n'),
        ('{\n  "newsfacts": "1",\n  "quotes": []\n}', '{\n  "newsfacts": "1",\n  "quotes": [],\n  "facts": [{new}]\n}'),
    ],
)
def test_json_stays_json(before: str, after: str) -> None:
    """A base that is written as JSON is still one that a JSON reader reads."""
    import json

    record = (
        '{"id": "new", "statement": "It is so.", "about": ["a", "b"], "evidence": {"source": "s", "exact": "so it is"}}'
    )
    assert with_record(before) == after.replace("{new}", record)
    assert json.loads(with_record(before))["facts"][-1]["id"] == "new"


def test_a_layout_that_leaves_no_place_is_refused() -> None:
    """Better an error than a guess."""
    with pytest.raises(UsageError, match="facts"):
        with_record('newsfacts: 1\nfacts: ""\n')


@pytest.mark.parametrize(
    ("habits", "expected"),
    [
        ("    note: >-\n      a\n", "    note: >-\n      word word"),
        ("    note: a\n", "    note: word word"),
    ],
)
def test_long_texts_are_folded_where_the_file_folds(habits: str, expected: str) -> None:
    """A line that is too long is folded in the way of the file, and only there."""
    before = f"newsfacts: 1\nfacts:\n  - id: old\n    statement: Yes.\n{habits}"
    after = with_record(before, fields={"id": "new", "statement": "It is so.", "note": "word " * 40 + "end"})
    assert expected in after
    assert records_in(after)[-1]["note"] == "word " * 40 + "end"
    if ">" in habits:
        assert max(map(len, after.splitlines())) <= 80


@pytest.mark.parametrize("layout", ["evidence: {source: s, exact: a}", "evidence:\n      source: s\n      exact: a"])
def test_several_pieces_of_evidence_are_a_list(layout: str) -> None:
    """One piece is a mapping, several are a list of them, in the way of the file where that is not too long."""
    before = f"newsfacts: 1\nfacts:\n  - id: old\n    statement: Yes.\n    {layout}\n"
    pieces = [{"source": "s", "paragraph": "3", "exact": "x"}, {"source": "t", "exact": "y " * 60 + "z"}]
    after = with_record(before, fields={"id": "new", "statement": "It is so.", "evidence": pieces})
    read = records_in(after)[-1]["evidence"]
    assert read == ({"source": "s", "paragraph": 3, "exact": "x"}, {"source": "t", "exact": "y " * 60 + "z"})
    assert ("- {source: s, paragraph: 3, exact: x}\n" in after) is ("{" in layout)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool)


BEFORE = [parts_of(marked)[0] for marked in STYLES.values()] + [f"newsfacts: 1\n{text}\n" for text in BETWEEN_BRACKETS]


@settings(max_examples=60)
@given(style=st.sampled_from(BEFORE),
       ending=st.sampled_from(["\n", "\r\n", "\r"]), statement=TEXT, words=st.lists(TEXT.filter(lambda text: len(text) <= 200)), exact=TEXT)  # fmt: skip
def test_any_text_reads_back_from_any_style(
    style: str, ending: str, statement: str, words: list[str], exact: str
) -> None:
    """What was given is what newsfacts reads, and what stood there before reads as it did."""
    before = style.replace("\n", ending)
    pieces = [{"source": "s", "exact": exact}]
    change = appended(before, "facts", {"id": "new", "statement": statement, "keywords": words, "evidence": pieces})
    after = change.made_in(before)
    records = records_in(after)
    (new,) = (each for each in records if each["id"] == "new")
    assert new.pop("keywords", ()) == tuple(words)
    assert new == {"id": "new", "statement": statement, "evidence": ({"source": "s", "exact": exact},)}
    assert [each for each in records if each["id"] != "new"] == records_in(before)
    assert before[change.start : change.end].replace("[", "").replace("]", "").replace(" ", "") in change.text.replace(
        " ", ""
    )
