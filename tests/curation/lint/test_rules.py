"""Every rule finds what its cases mark, where they mark it, and nothing in the cases that it must leave alone.

A file in `cases` is named for its rule. Each case begins with `== what it shows`; `§` stands before every place where
the rule has a problem, and is taken out before the base is read. What follows `-- text` is the text of the source.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from newsfacts.curation.lint import lint
from newsfacts.curation.lint.rules import RULES, rule

CASES = Path(__file__).parent / "cases"


class Case(NamedTuple):
    code: str
    shows: str
    base: str
    text: str


def cases(code: str) -> list[Case]:
    """Read the cases of a rule."""
    parts = (CASES / f"{code}.txt").read_text(encoding="utf-8").split("== ")[1:]
    read = []
    for part in parts:
        shows, _, rest = part.partition("\n")
        base, _, text = rest.partition("-- text\n")
        read.append(Case(code, shows, f"newsfacts: 1\n{base}", text))
    return read


def marked(base: str) -> list[tuple[int, int]]:
    """Give the line and the column of every mark, as they are once the marks are gone."""
    places = []
    for number, line in enumerate(base.split("\n"), start=1):
        before = ""
        for piece in line.split("§")[:-1]:
            before += piece
            places.append((number, len(before) + 1))
    return places


EVERY = [case for code in RULES for case in cases(code)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.code}: {case.shows}")
def test_a_rule_finds_what_is_marked(case: Case, tmp_path: Path) -> None:
    """The rule's problems stand at the marks and have the rule's severity."""
    base = tmp_path / "base.yaml"
    base.write_text(case.base.replace("§", ""), encoding="utf-8")
    if case.text:
        (tmp_path / "text.txt").write_text(case.text, encoding="utf-8")
    problems = [each for each in lint([base], today="2024-01-01").problems if each.code == case.code]
    assert [(each.line, each.column) for each in problems] == marked(case.base)
    assert {each.severity for each in problems} <= {rule(case.code).SEVERITY}


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_been_seen_to_find_and_to_be_silent(code: str) -> None:
    """There is a case with a mark and one without, and only those say that the rule is silent."""
    assert {case.shows.startswith("silent") for case in cases(code)} == {True, False}
    assert [case.shows for case in cases(code) if case.shows.startswith("silent") == bool(marked(case.base))] == []


def test_every_file_of_a_rule_is_run() -> None:
    """No rule and no case lies about that is not in the list of rules."""
    files = {path.stem for path in Path(str(rule("no-evidence").__file__)).parent.glob("*.py")} - {"__init__"}
    assert files == {code.replace("-", "_") for code in RULES}
    assert {path.stem for path in CASES.iterdir()} == set(RULES)
