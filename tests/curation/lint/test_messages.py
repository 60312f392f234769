"""A message says what is wrong, what the source prints, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts.curation.lint import lint
from newsfacts.curation.lint.nearest import MOST

TEXT = """Floods in the north

The river rose that night and the water took thirty houses, said the mayor.

“We have lost everything,” – she added. – “Not a wall is left.”

The river rose that night.
"""


def message(tmp_path: Path, code: str, base: str, text: str = TEXT) -> str:
    """Give the one message with a code that a base has."""
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "base.yaml"
    sources = "newsfacts: 1\nsources: [{id: s, title: S, text: text.txt}]\n"
    path.write_text(f"{sources}{base}", encoding="utf-8")
    found = [problem.message for problem in lint([path], today="2024-01-01").problems if problem.code == code]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("evidence", "code", "says"),
    [
        (
            "paragraph: 2, exact: the water swept away thirty houses",
            "evidence-not-found",
            ["nearest, in paragraph 2", "“the water took thirty houses”"],
        ),
        (
            "paragraph: 2, exact: we have lost everything",
            "evidence-not-found",
            ["only quotation marks, dashes or capitals differ", "paragraph 3 prints “We have lost everything”"],
        ),
        (
            "paragraph: 3, exact: '“We have lost everything,” - she added. - “Not'",
            "evidence-not-found",
            [
                "only quotation marks, dashes or capitals differ",
                "prints ““We have lost everything,” – she added. – “Not”",
            ],
        ),
        (
            "paragraph: 2, exact: 'said the mayor. “We have'",
            "evidence-not-found",
            ["the words run from paragraph 2 into the next"],
        ),
        (
            "paragraph: 2, exact: quarterly profits doubled",
            "evidence-not-found",
            ["nor anything near it", "right source"],
        ),
        ("paragraph: 2, exact: Floods in the north", "wrong-paragraph", ["stands in paragraph 1 of `s`, not in 2"]),
        ("paragraph: 3, exact: The river rose", "wrong-paragraph", ["stands in paragraph 2 and 4 of `s`, not in 3"]),
        ("paragraph: 9, exact: Floods", "wrong-paragraph", ["paragraph 1", "not in 9", "the text has 4"]),
        ("exact: The river rose", "ambiguous-evidence", ["2 times in the text", "prefix"]),
        ("paragraph: 2, exact: river, prefix: a, suffix: fell", "evidence-not-found", ["not with this `prefix`"]),
    ],
)
def test_evidence_is_shown_beside_what_the_text_prints(
    tmp_path: Path, evidence: str, code: str, says: list[str]
) -> None:
    """The nearest passage is shown, the paragraph is named, and small differences are called small."""
    base = f"facts:\n  - id: a\n    statement: A flood.\n    evidence: {{source: s, {evidence}}}\n"
    found = message(tmp_path, code, base)
    assert [words for words in says if words not in found] == []


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        (
            "We have lost nothing",
            ["after “We have lost” the quote says “nothing”", "`s` prints “everything,” – she added"],
        ),
        (
            "We have lost everything. Not a wall is left, not one",
            ["after “a wall is left” the quote says “not one”", "ends"],
        ),
        ("Everything have we lost", ["`s` prints, in paragraph 3: “We have lost everything”"]),
    ],
)
def test_a_quote_is_shown_from_where_it_differs(tmp_path: Path, quote: str, says: list[str]) -> None:
    """The message gives the last words that both have, and how each goes on."""
    base = f"quotes:\n  - id: a\n    text: {quote}\n    evidence: {{source: s, paragraph: 3, exact: We have lost}}\n"
    found = message(tmp_path, "quote-differs", base)
    assert [words for words in says if words not in found] == []


def test_figures_and_dates_are_shown_as_both_sides_write_them(tmp_path: Path) -> None:
    """A contradiction is two passages side by side."""
    facts = "facts:\n  - id: a\n    statement: On 12 July 2019 the strikes killed 34 soldiers.\n    figure: 43 soldiers\n    date: 2018\n"
    assert message(tmp_path, "figure-mismatch", facts) == (
        "`a`: the statement says “34 soldiers”, the figure says “43 soldiers”"
    )
    assert (
        message(tmp_path, "date-mismatch", facts) == "`a`: the statement says “12 July 2019”, the date says 2018 (2018)"
    )


def test_a_ring_of_parts_is_written_out(tmp_path: Path) -> None:
    """The way from an entity back to itself is shown."""
    names = "abc"
    lines = [
        f"  - {{id: {one}, name: {one}, kind: place, part_of: {two}}}\n" for one, two in zip(names, "bca", strict=True)
    ]
    assert message(tmp_path, "part-of-cycle", f"entities:\n{''.join(lines)}").endswith("a → b → c → a")


def test_hints_stop_where_the_text_is_another(tmp_path: Path) -> None:
    """A base against the wrong text has every piece reported, but the nearest passage only for the first few hundred."""
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "base.yaml"
    fact = "  - {{id: a-{0}, statement: A flood., evidence: {{source: s, exact: the water took {0} houses}}}}\n"
    facts = "".join(fact.format(number) for number in range(MOST + 50))
    path.write_text(f"newsfacts: 1\nsources: [{{id: s, title: S, text: text.txt}}]\nfacts:\n{facts}", encoding="utf-8")
    found = [problem.message for problem in lint([path]).problems if problem.code == "evidence-not-found"]
    assert len(found) == MOST + 50
    assert sum("nearest" in each for each in found) == MOST
