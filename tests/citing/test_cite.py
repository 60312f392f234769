"""`newsfacts cite`: what is asked for and how, what is said besides, and what cannot be cited."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsfacts
from newsfacts import FactBase

BASE = Path(__file__).with_name("base.yaml")
DRAFT = """\
# Losses

Thirty-four soldiers were killed on 27 February 2020. In all 43 soldiers were killed.
Nobody knows what X Y thought in 1970.
"""


def test_ids_from_standard_input(run):
    outcome = run("cite", "-", "--data", BASE, "--format", "csl-json", input="decade\n\nsoldiers-killed\r\ndecade\n")
    assert (outcome.status, outcome.err) == (0, "")
    assert [item["id"] for item in json.loads(outcome.out)] == ["decade", "talks", "spring"]


def test_standard_input_without_an_id(run):
    outcome = run("cite", "-", "--data", BASE, input="\n")
    assert (outcome.status, outcome.out) == (1, "")
    assert "holds no id" in outcome.err


def test_json(call):
    outcome = call("cite", "soldiers-killed", "talks", "--data", BASE, "--json")
    found = json.loads(outcome.out)
    assert {key: found[key] for key in ("newsfacts", "command", "total", "count")} == {
        "newsfacts": 1,
        "command": "cite",
        "total": 3,
        "count": 3,
    }
    first, second, source = found["results"]
    assert list(first) == ["kind", "id", "source", "paragraph", "exact", "link", "text", "entry"]
    assert (first["id"], first["paragraph"], first["exact"]) == (
        "soldiers-killed",
        17,
        "killed “34 soldiers” of the Turkish-army, yes",
    )
    assert (second["id"], second["paragraph"]) == ("soldiers-killed-2", None)
    assert (source["id"], source["exact"], source["text"]) == ("talks", None, source["entry"])
    lines = call("cite", "soldiers-killed", "talks", "--data", BASE, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == found["results"]


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_just_what_supported_sentences_rest_on(suffix, call, tmp_path):
    draft = tmp_path / f"draft.{suffix}"
    draft.write_text(DRAFT, encoding="utf-8")
    outcome = call("cite", "--from", draft, "--data", BASE, "--format", "csl-json")
    assert outcome.status == 0
    assert [item["id"] for item in json.loads(outcome.out)] == ["talks", "spring"]
    assert f"draft.{suffix}: 1 supported sentence; nothing is cited for " in outcome.err


def test_a_draft_from_standard_input(run):
    outcome = run("cite", "--from", "-", "--data", BASE, "--format", "csl-json", input=DRAFT)
    assert [item["id"] for item in json.loads(outcome.out)] == ["talks", "spring"]


def test_a_draft_of_which_nothing_is_supported(call, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text("In all 43 soldiers were killed.\n", encoding="utf-8")
    outcome = call("cite", "--from", draft, "--data", BASE)
    assert (outcome.status, outcome.out) == (1, "")


def test_a_record_without_evidence(call, base):
    path = base("newsfacts: 1\nfacts:\n  - {id: bare, statement: Nothing bears this out.}\n")
    outcome = call("cite", "bare", "--data", path)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "newsfacts: bare has no evidence: nothing to cite\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["x-y"], "x-y is an entity; a record or a source is what can be cited"),
        (["talk"], "no id is called 'talk' — did you mean talks?"),
        (["talks", "--style", "apo"], "no style is called 'apo' — did you mean apa?"),
        (["talks", "--format", "xml"], "no format is called 'xml'; there are biblatex, bibtex, ris"),
        (["talks", "--json", "--format", "ris"], "--json and --format ris contradict each other"),
        (["talks", "--style", "apa", "--format", "ris"], "--style apa and --format ris contradict each other"),
        ([], "give ids, - to read them from standard input, or --from DRAFT"),
        (["talks", "--from", "draft.md"], "give ids or --from DRAFT, not both"),
        (["--from", "no-such-file.md"], "no-such-file.md: No such file or directory"),
    ],
)
def test_what_cannot_be_cited(args, said, call):
    outcome = call("cite", "--data", BASE, *args)
    assert (outcome.status, outcome.out if "--json" not in args else "") == (2, "")
    assert said in outcome.err


def test_no_control_character_reaches_the_terminal(call, base):
    path = base(
        'newsfacts: 1\nsources: [{id: s, title: "a\\e[31m\\u202eb"}]\n'
        'facts: [{id: f, statement: F., evidence: {source: s, exact: "x\\ay"}}]\n'
    )
    for style in newsfacts.citing.STYLES:
        out = call("cite", "f", "--style", style, "--data", path).out
        assert out.replace("\n", "").isprintable()


def test_the_library_gives_the_same(call):
    base = FactBase.open(BASE)
    assert (
        newsfacts.cite(base, "soldiers-killed", style="apa")
        == call("cite", "soldiers-killed", "--style", "apa", "--data", BASE).out
    )
    assert newsfacts.cite(base, "talks", format="ris").startswith("TY  - ELEC\r\n")
