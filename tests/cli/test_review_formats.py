"""What other programs read of a review and of lint, held to the schemas of those who read it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

SCHEMAS = Path(__file__).resolve().parents[1] / "render" / "schemas"
WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib."
DRAFT = f"😀 *Öd.* {WRONG}\n\n{WRONG}\n\n<!-- newsfacts-disable-line -->\n"
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}
"""What GitLab's documentation asks of a Code Quality report."""
BROKEN = "newsfacts: 1\nfacts:\n  - {id: X, statment: y}\n"


def schema(name):
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "base.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


LINES = [("review", "a b.md"), ("review", "a b.md", "--all"), ("lint", "base.yaml"), ("lint",)]


@pytest.mark.parametrize("line", LINES)
def test_sarif_is_what_oasis_says(line, folder, call):
    """Whatever is found, and where nothing is."""
    log = json.loads(call(*line, "--format", "sarif").out)
    jsonschema.validate(log, schema("sarif-schema-2.1.0.json"))
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    prints = [result["partialFingerprints"]["newsfacts/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def test_sarif_points_at_words_and_says_what_to_put_there(folder, call):
    """In characters, whatever stands before them; the path is an address."""
    first, second, comment = json.loads(call("review", "a b.md", "--format", "sarif").out)["runs"][0]["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "a%20b.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 11},
    }
    change = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["deletedRegion"] == {"startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 11}
    assert change["insertedContent"] == {"text": "34"}
    assert first["relatedLocations"][0]["message"] == {"text": "turkish-soldiers-killed"}
    assert second["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert (comment["ruleId"], comment["level"]) == ("unused-suppression", "warning")


def test_sarif_has_the_whole_address_of_a_draft_that_lies_elsewhere(folder, call, monkeypatch):
    (folder / "here").mkdir()
    monkeypatch.chdir(folder / "here")
    first, *_ = json.loads(call("review", folder / "a b.md", "--format", "sarif").out)["runs"][0]["results"]
    artifact = first["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": (folder / "a b.md").as_uri()}


@pytest.mark.parametrize("line", LINES)
def test_rdjsonl_is_what_reviewdog_says(line, folder, call):
    """Each line is a diagnostic."""
    lines = call(*line, "--format", "rdjsonl").out.splitlines()
    assert bool(lines) == (len(line) > 1)
    for each in lines:
        jsonschema.validate(json.loads(each), schema("rdf-diagnostic.json"))


def test_rdjsonl_counts_bytes(folder, call):
    """An emoji has four, an umlaut two."""
    first = json.loads(call("review", "a b.md", "--format", "rdjsonl").out.splitlines()[0])
    assert first["location"]["range"]["start"] == {"line": 1, "column": 13}
    assert first["suggestions"] == [
        {"range": {"start": {"line": 1, "column": 13}, "end": {"line": 1, "column": 15}}, "text": "34"}
    ]


@pytest.mark.parametrize("line", LINES)
def test_gitlab_gets_a_report(line, folder, call):
    """Two that are alike have two fingerprints, or only one would be shown."""
    report = json.loads(call(*line, "--format", "gitlab").out)
    jsonschema.validate(report, GITLAB)
    assert len({each["fingerprint"] for each in report}) == len(report) == {1: 0}.get(len(line), len(report))


def test_a_fingerprint_does_not_hang_on_the_line(folder, call):
    """Text above it does not make a finding a new one."""

    def prints():
        return [each["fingerprint"] for each in json.loads(call("review", "a b.md", "--json").out)["results"][:2]]

    before = prints()
    (folder / "a b.md").write_text(f"Hello.\n\n{DRAFT}", encoding="utf-8")
    assert prints() == before
    assert len(set(before)) == 2


def test_a_summary_is_a_table_in_markdown(folder, call):
    """For the comment on a change."""
    out = call("review", "a b.md", "--format", "md").out
    assert out.splitlines()[0] == "**newsfacts**: 2 refuted, 1 warning"
    assert out.splitlines()[4].startswith('| a b.md:1:9 | refuted/quantity | "43": the base has 34')
    assert call("lint", "--format", "md").out == "**newsfacts**: nothing found\n"


@pytest.mark.parametrize(
    ("name", "args", "begins"),
    [
        ("x.sarif", (), '{"$schema"'),
        ("x.json", (), '{"newsfacts": 1'),
        ("x.txt", ("--format", "gitlab"), '[{"description"'),
        ("x.txt", (), "a b.md:1:9: refuted[quantity]"),
    ],
)
def test_a_file_and_a_log_come_from_one_run(name, args, begins, folder, call):
    """The format is for the file, as its name says or as it is asked for; people read the lines."""
    status, out, _ = call("review", "a b.md", "--output-file", name, *args)
    assert status == 3
    assert out.startswith("a b.md:1:9: refuted[quantity]")
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)


def test_a_file_whose_name_says_no_format_gets_none_by_guess(folder, call):
    status, _, err = call("review", "a b.md", "--output-file", "x.html")
    assert (status, (folder / "x.html").exists()) == (2, False)
    assert "no format is called 'html'; say with --format which it gets" in err
    assert call("review", "a b.md", "--output-file", "x.html", "--format", "md").status == 3


def test_a_file_that_cannot_be_written_is_told(folder, call):
    """With the status of a wrong command line."""
    (folder / "folder").mkdir()
    status, _, err = call("review", "a b.md", "--output-file", "folder")
    assert status == 2
    assert "folder" in err


TAKEN = [
    ("review", "a b.md", "--output-file", "a b.md"),
    ("review", "a b.md", "--output-file", "link.md"),
    ("review", ".", "--output-file", "a b.md", "--format", "json"),
    ("review", "a b.md", "--output-file", "good.yaml", "--format", "json", "--data", "good.yaml"),
    ("review", "a b.md", "--baseline", "a b.md", "--write-baseline"),
    ("review", "a b.md", "--baseline", "good.yaml", "--write-baseline"),
    ("annotate", "a b.md", "-o", "good.yaml", "--format", "html", "--data", "good.yaml"),
]


@pytest.mark.parametrize("line", TAKEN, ids=" ".join)
def test_what_is_read_is_not_written_over(line, folder, call):
    """A name that was forgotten costs no draft: `--output-file a.md b.md` says where to write, and it is a draft."""
    (folder / "good.yaml").write_text("newsfacts: 1\n", encoding="utf-8")
    (folder / "link.md").symlink_to("a b.md")
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert call(*line).status == 2
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
