"""Every code of the format is found where it is marked, and is explained."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import newsfacts.curation
from newsfacts.curation.lint import lint
from newsfacts.curation.lint.format_codes import BREAKS_OFF, FORMAT_CODES, LOSES_NAMES

_DEEP = "[" * 14
# What is wrong, the code, and the base; § stands before the place of the problem.
CASES: list[tuple[str, str | bytes]] = [
    ("yaml-syntax", 'newsfacts: 1\nfacts:\n  - {id: "a}\n§'),
    ("not-utf8", b"newsfacts: 1\nfacts: # caf\xc2\xa7\xe9\n"),
    ("control-character", "newsfacts: 1\nfacts: # §\x07\n"),
    ("empty-file", "§"),
    ("not-a-mapping", "§- a\n"),
    ("several-documents", "newsfacts: 1\n§---\nnewsfacts: 1\n"),
    ("too-deep", f"newsfacts: 1\nfacts:\n  - id: {_DEEP[:9]}§{_DEEP[9:]}\n"),
    ("wrong-version", "newsfacts: §2\n"),
    ("missing-key", "§facts: []\n"),
    ("missing-key", "newsfacts: 1\nfacts:\n  - §id: a\n"),
    ("unknown-key", "newsfacts: 1\n§fakts: []\n"),
    ("unknown-key", "newsfacts: 1\nfacts:\n  - {id: a, §stament: b}\n"),
    ("unknown-key", "newsfacts: 1\nfacts:\n  - id: a\n    statement: b\n    §notes:\n"),
    (
        "unknown-key",
        "newsfacts: 1\nsources:\n  - {id: s, title: t}\nfacts:\n  - id: a\n    statement: b\n    evidence: {source: s, exact: moved 544,§208 men}\n",
    ),
    ("duplicate-key", "newsfacts: 1\nfacts:\n  - {id: a, note: b, §note: c}\n"),
    ("wrong-type", "newsfacts: 1\nfacts:\n  - {id: a, topics: §arms}\n"),
    ("wrong-type", 'newsfacts: 1\nfacts:\n  - {id: a, note: §""}\n'),
    ("too-long", f"newsfacts: 1\nfacts:\n  - {{id: a, statement: §{'b' * 5_001}}}\n"),
    ("bad-id", "newsfacts: 1\nfacts:\n  - {id: §Talks_1}\n"),
    ("duplicate-id", "newsfacts: 1\nfacts:\n  - {id: a}\n  - {id: §a}\n"),
    ("unreadable-date", "newsfacts: 1\nfacts:\n  - {id: a, date: §2019-02-30}\n"),
    ("unreadable-figure", "newsfacts: 1\nfacts:\n  - {id: a, figure: §many}\n"),
    ("unknown-entity", "newsfacts: 1\nfacts:\n  - {id: a, about: [§b]}\n"),
    ("unknown-source", "newsfacts: 1\nfacts:\n  - {id: a, evidence: {source: §b, exact: c}}\n"),
    ("unknown-fact", "newsfacts: 1\nfacts:\n  - {id: a, disputed_by: [§b]}\n"),
    ("no-tags", "newsfacts: 1\nfacts:\n  - {id: a, note: §!!int 1}\n"),
    ("no-aliases", "newsfacts: 1\nfacts:\n  - {id: a, note: §&x b}\n"),
    ("no-aliases", "newsfacts: 1\nfacts:\n  - {id: a, note: §*x }\n"),
]


@pytest.mark.parametrize(("code", "base"), CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_a_code_is_found_where_it_is_marked(code: str, base: str | bytes, tmp_path: Path) -> None:
    """Line and column are those of the value, or of the key or the record where there is no value."""
    raw = base if isinstance(base, bytes) else base.encode()
    before, _, after = raw.partition("§".encode())
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode()) + 1
    path = tmp_path / "base.yaml"
    path.write_bytes(before + after)
    found = [(each.line, each.column, each.severity) for each in lint([path]).problems if each.code == code]
    assert (line, column, "error") in found


def test_every_code_of_the_format_has_been_seen() -> None:
    """The table of cases and the explanations have the same codes."""
    assert {code for code, _ in CASES} == set(FORMAT_CODES)
    assert BREAKS_OFF <= LOSES_NAMES <= set(FORMAT_CODES)


def test_every_code_that_the_loader_can_give_is_explained() -> None:
    """No string with the form of a code is handed to a function that makes problems without being in the table."""
    given: set[str] = set()
    for path in Path(str(newsfacts.curation.__file__)).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ("Problem", "problem", "_problem", "_at", "_Wrong"):
                given |= {
                    arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                }
    codes = {word for word in given if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", word)}
    assert "wrong-type" in codes
    assert codes - set(FORMAT_CODES) == set()


def test_a_text_that_a_comma_cuts_off_is_told(tmp_path: Path) -> None:
    """What stands behind the comma is no mistyped key; a mistyped one with nothing behind it is."""
    path = tmp_path / "base.yaml"
    path.write_text(
        "newsfacts: 1\nfacts:\n  - {id: a, statement: It lost 151,000 bottles, stament: }\n", encoding="utf-8"
    )
    first, second = (each.message for each in lint([path]).problems if each.code == "unknown-key")
    assert "no key is called `000 bottles` here: between { and } a comma begins another key" in first
    assert "did you mean `statement`?" in second


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
