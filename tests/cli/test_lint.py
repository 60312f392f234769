"""`lint` and `schema` on the command line: what is printed where, and with which exit status."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CLEAN = """
    newsfacts: 1
    facts:
      - {id: a, statement: It rained., evidence: {source: s, exact: rain}}
    sources: [{id: s, title: S}]
"""
WARNS = CLEAN.replace("title: S", "title: S, url: www.x.org")
WRONG = CLEAN.replace("evidence: {source: s, exact: rain}", "figure: 5 days, topics: []").replace(
    "rained", "rained 3 days"
)


@pytest.fixture
def lint(call: Callable[..., Any], base: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Write a base to `base.yaml` in the current folder and lint it."""

    def run(text: str, *args: str) -> Any:
        monkeypatch.chdir(base(text).parent)
        return call("lint", "base.yaml", *args)

    return run


def test_a_base_without_records_is_not_called_clean_alone(lint: Callable[..., Any]) -> None:
    """Nothing was added to it yet, or the last command refused what was to be."""
    assert lint("newsfacts: 1\n") == (0, "", "newsfacts: clean, but there is no record in 1 file\n")


def test_a_clean_base_prints_nothing_but_a_summary(lint: Callable[..., Any]) -> None:
    """Standard output stays empty, standard error says what was looked at."""
    assert lint(CLEAN) == (0, "", "newsfacts: clean: 1 record in 1 file\n")


def test_problems_are_lines_that_editors_jump_to(lint: Callable[..., Any]) -> None:
    """One problem a line, in their order; a summary apart; exit status 4."""
    status, out, err = lint(WRONG)
    assert status == 4
    assert out == (
        "base.yaml:3:5: error[no-evidence] the fact `a` has no evidence; add `evidence: {source, paragraph, exact}`\n"
        "base.yaml:3:51: error[figure-mismatch] `a`: the statement says “3 days”, the figure says “5 days”\n"
        "base.yaml:3:67: warning[empty-list] `a`: `topics` is empty; fill it, or leave it out\n"
        "base.yaml:4:16: warning[unused-source] no evidence names the source `s`; use it, or take it out\n"
    )
    assert err == "newsfacts: 2 errors, 2 warnings in 1 file\n"


@pytest.mark.parametrize(
    ("args", "status", "codes"),
    [
        ((), 0, ["odd-url"]),
        (("--strict",), 4, ["odd-url"]),
        (("--strict", "--ignore", "odd-url,no-evidence"), 0, []),
        (("--strict", "--select", "no-evidence", "--select", "odd-url"), 4, ["odd-url"]),
        (("--strict", "--select", "no-evidence"), 0, []),
    ],
)
def test_warnings_count_where_it_is_asked_for(
    lint: Callable[..., Any], args: tuple[str, ...], status: int, codes: list[str]
) -> None:
    """`--strict` makes warnings count; `--select` and `--ignore` decide what is looked at."""
    outcome = lint(WARNS, *args)
    assert (outcome.status, re.findall(r"\[([a-z-]+)\]", outcome.out)) == (status, codes)


def test_what_breaks_a_file_off_is_never_ignored(lint: Callable[..., Any]) -> None:
    """A base that cannot be read to its end is not clean, whatever was selected."""
    outcome = lint("facts: [", "--select", "near-duplicate", "--ignore", "yaml-syntax")
    assert outcome.status == 4
    assert "error[yaml-syntax]" in outcome.out


def test_json_is_one_object(lint: Callable[..., Any]) -> None:
    """The envelope of all commands, with the counts of both severities."""
    status, out, _ = lint(WRONG, "--json")
    found = json.loads(out)
    results = found.pop("results")
    assert status == 4
    assert found == {
        "newsfacts": 1, "command": "lint", "query": "", "total": 4, "count": 4, "errors": 2, "warnings": 2,
    }  # fmt: skip
    assert results[2] == {
        "kind": "problem", "file": "base.yaml", "line": 3, "column": 67, "severity": "warning", "code": "empty-list",
        "message": "`a`: `topics` is empty; fill it, or leave it out",
    }  # fmt: skip
    assert [json.loads(line) for line in lint(WRONG, "--format", "jsonl").out.splitlines()] == results
    assert json.loads(lint(CLEAN, "--json").out)["results"] == []
    assert lint(CLEAN, "--format", "jsonl").out == ""


def test_annotations_escape_what_would_end_them(call: Callable[..., Any], base: Callable[..., Path]) -> None:
    """A comma or a colon in a path, a percent sign or a line feed in a message, end no property and no line."""
    path = base('newsfacts: 1\nsources: [{id: s, title: S, url: "100% a,b::c\\nd"}]\n', "a,b:100%.yaml")
    out = call("lint", path, "--format", "github", "--select", "odd-url").out
    name = str(path).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    assert out == (
        f"::warning file={name},line=2,col=34,title=odd-url::"
        "`s`: “100%25 a,b::c%0Ad” is no address on the web; write https://…\n"
    )


@pytest.mark.parametrize("format", ["line", "table", "github"])
def test_nothing_in_a_base_reaches_the_terminal_as_a_control(lint: Callable[..., Any], format: str) -> None:
    """Escapes and reversals of direction in a base are made harmless, in one line each."""
    text = 'newsfacts: 1\nsources: [{id: s, title: S, url: "x\\e[31m\\u202Ey\\n::error::z"}]\n'
    out = lint(text, "--format", format, "--select", "odd-url").out
    assert not set(out) & set("\x1b\u202e")
    assert len(out.splitlines()) == (2 if format == "table" else 1)


def test_a_table_has_the_file_once(lint: Callable[..., Any]) -> None:
    """For people: the file, then its problems in columns."""
    lines = lint(WRONG, "--format", "table").out.splitlines()
    assert lines[0] == "base.yaml"
    assert [line.split()[:2] for line in lines[1:]] == [
        ["3:5", "error"], ["3:51", "error"], ["3:67", "warning"], ["4:16", "warning"],
    ]  # fmt: skip
    assert [line.split()[-1] for line in lines[1:]] == ["no-evidence", "figure-mismatch", "empty-list", "unused-source"]


def test_a_table_is_coloured_where_that_is_asked_for(lint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """FORCE_COLOR colours the table that was asked for; NO_COLOR is stronger."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in lint(WRONG, "--format", "table").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in lint(WRONG, "--format", "table").out


def test_the_text_of_a_source_can_be_named(lint: Callable[..., Any], base: Callable[..., Path]) -> None:
    """`--text ID=PATH` checks evidence against a text that the base does not name."""
    text = base("It rained.\n\nThe sun shone.\n", "given=1.txt")
    assert lint(CLEAN, "--text", f"s={text}").status == 0
    outcome = lint(CLEAN.replace("exact: rain", "exact: snow fell"), "--text", f"s={text}")
    assert outcome.status == 4
    assert "evidence-not-found" in outcome.out


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--select", "no-such"), "--select: no code is called 'no-such'"),
        (("--ignore", "no-evidense"), "did you mean no-evidence"),
        (("--select", ","), "--select names no code"),
        (("--explain", "xyzzy"), "there are yaml-syntax"),
        (("--format", "csv"), "lint prints table, line, json, jsonl, github"),
        (("--format", "yaml"), "not 'yaml'"),
        (("--text", "s"), "ID=PATH"),
        (("--text", "t=x.txt"), "no source is called 't'"),
        (("--text", "s=no-such.txt"), "no-such.txt"),
        (("no-such.yaml",), "no-such.yaml"),
    ],
)
def test_a_wrong_command_line_ends_with_two(lint: Callable[..., Any], args: tuple[str, ...], says: str) -> None:
    """Unknown codes and formats and unreadable paths are told in words."""
    outcome = lint(CLEAN, *args)
    assert outcome.status == 2
    assert outcome.out == ""
    assert says in outcome.err


def test_a_code_is_explained(call: Callable[..., Any]) -> None:
    """`--explain` prints the words of the rule, of the loader's codes too, as text or JSON."""
    outcome = call("lint", "--explain", "one-sided-dispute")
    assert outcome.status == 0
    assert outcome.out.startswith("one-sided-dispute (error)\n\nFacts that conflict name each other.\n")
    assert "    disputed_by: [at-the-post]" in outcome.out
    assert call("lint", "--explain", "yaml-syntax").out.startswith("yaml-syntax (error)\n")
    found = json.loads(call("lint", "--explain", "unused-source", "--json").out)["results"]
    assert [(each["code"], each["severity"]) for each in found] == [("unused-source", "warning")]


def test_folders_and_several_files_are_one_base(call: Callable[..., Any], base: Callable[..., Path]) -> None:
    """References go across files; the summary counts them."""
    facts, sources = CLEAN.split("    sources:")
    folder = base(facts, "base/a.yaml").parent
    base(f"newsfacts: 1\nsources:{sources}", "base/b.yaml")
    assert call("lint", folder).err == "newsfacts: clean: 1 record in 2 files\n"
    assert call("lint", folder / "a.yaml", folder / "b.yaml").status == 0
    assert call("lint", "--data", folder).status == 0
    assert call("--strict", "lint", folder).status == 0
    assert "unknown-source" in call("lint", folder / "a.yaml").out


def test_the_shipped_base_is_the_default(call: Callable[..., Any]) -> None:
    """Without a path the base that ships is checked, and it is clean."""
    status, out, err = call("lint", "--strict")
    assert (status, out) == (0, "")
    assert re.fullmatch(r"newsfacts: clean: \d+ records in 1 file\n", err)


def test_schema_prints_a_schema(call: Callable[..., Any]) -> None:
    """Standard output is the schema and nothing else."""
    outcome = call("schema")
    assert outcome.status == 0
    assert json.loads(outcome.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert outcome.err == ""


def test_the_schema_offers_what_a_base_knows(call: Callable[..., Any], base: Callable[..., Path]) -> None:
    """Ids, entities and topics of that base."""
    path = base("newsfacts: 1\nsources: [{id: s, title: S}]\nevents: [{id: a, title: A, topics: [Arms trade]}]\n")
    printed = json.loads(call("schema", "--ids", "--data", path).out)
    assert printed["$defs"]["source_known"]["anyOf"][0] == {"enum": ["s"]}
    assert printed["$defs"]["topic_known"]["anyOf"][0] == {"enum": ["Arms trade"]}
    assert "source_known" not in json.loads(call("schema").out)["$defs"]
