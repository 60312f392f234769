"""Whatever reads the output, or does not: it is whole where it is piped, fits where it is a terminal, and never fails."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsfacts.cli.group import COMMANDS

NEWSFACTS = f"{sys.executable} -m newsfacts"
LOOK_UPS = ["facts", "quotes", "timeline", "search erdogan", "show talks-duration putin moscow-talks", "entities",
            "topics", "sources"]  # fmt: skip
ODD = r"""
newsfacts: 1
entities:
  - {id: ann, name: "Ann [bold]Lee[/bold]", kind: person, aliases: ["[/x]"]}
facts:
  - {id: markup, statement: "Prices [red]rose[/red] by [/x] and [link=http://x]more[/link].", about: [ann]}
  - {id: escape, statement: "A title\e]0;owned\a and \e[31mred\x9b0m text."}
  - {id: bidi, statement: "Read \u202eme\u202c \u2066aright\u2069 \u200fnow\u200e."}
  - {id: breaks, statement: "One\nline\r\nonly\u2028ever\u2029and\x0b\x0chere\tnow\x85."}
  - {id: emoji, statement: "Families 👩‍👩‍👧 and 漢字 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 flags e\u0301."}
  - {id: formula, statement: "=HYPERLINK(\"http://x\")", note: "@SUM(1)", figure: 5 km}
  - {id: quotes, statement: "He said \"yes, but\"; she \\ didn't."}
  - {id: long, statement: "WORD"}
quotes:
  - {id: quote, speaker: ann, text: "[Laughs] \e[2J Never."}
events:
  - {id: event, title: "[i]It[/i] \e[5mhappened\e[0m", date: 2020-01-02}
""".replace("WORD", "x" * 500)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
INVISIBLE = re.compile("[\u200b\u200e\u200f]")
"""Obeyed by nothing; JSON carries them, what people read does not."""


@pytest.fixture
def odd(base):
    return base(ODD.encode())


@pytest.fixture
def shell(warm, home) -> Callable[..., tuple[list[int], str, str]]:
    """Run a pipeline in bash and give the exit statuses of its parts, what came out and what was said."""

    def run(pipeline: str, **env: str) -> tuple[list[int], str, str]:
        done = subprocess.run(
            ["bash", "-c", f'{pipeline}\nprintf "\\n%s" "${{PIPESTATUS[*]}}"'],
            capture_output=True,
            env={**os.environ, **env},
            check=False,
        )
        out, _, statuses = done.stdout.decode("utf-8", "surrogateescape").rpartition("\n")
        return [int(status) for status in statuses.split()], out, done.stderr.decode()

    return run


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
@pytest.mark.parametrize("command", ["facts", "search erdogan", "timeline", "show putin"])
def test_nothing_of_a_base_is_markup_or_reaches_a_terminal_as_a_control(command, format, call, odd):
    query = {"search erdogan": "search now", "show putin": "show markup escape bidi breaks quote ann event"}.get(
        command, command
    )
    outcome = call(*query.split(), "--format", format, "--data", odd)
    assert outcome.status == 0
    assert not CONTROLS.search(outcome.out)
    assert format in ("json", "jsonl") or not INVISIBLE.search(outcome.out)
    if command == "facts" or command.startswith("show"):
        for literal in ("[red]rose[/red]", "[/x]", "[link=http://x]"):
            assert literal in outcome.out.replace("\\[", "[").replace("\\]", "]").replace("\\_", "_")


def test_json_gives_back_every_character_of_a_base(call, odd):
    results = json.loads(call("facts", "--json", "--data", odd).out)["results"]
    statements = {result["id"]: result["statement"] for result in results}
    assert statements["escape"] == "A title\x1b]0;owned\x07 and \x1b[31mred\x9b0m text."
    assert statements["bidi"] == "Read \u202eme\u202c \u2066aright\u2069 \u200fnow\u200e."
    assert "👩‍👩‍👧" in statements["emoji"]


@pytest.mark.parametrize("line", LOOK_UPS)
@pytest.mark.parametrize("columns", ["1", "20", "80", "x", "0", "-5", "9" * 30])
def test_piped_output_is_whole_whatever_the_width(line, columns, call, monkeypatch):
    expected = call(*line.split()).out
    monkeypatch.setenv("COLUMNS", columns)
    assert call(*line.split()).out == expected
    assert "…" not in expected.replace(" …", "")
    assert "\x1b" not in expected


def test_a_piped_table_has_every_word_of_every_record_on_one_line(call):
    results = json.loads(call("facts", "--json").out)["results"]
    lines = call("facts").out.splitlines()
    assert len(lines) == len(results) + 2
    for result, line in zip(results, lines[2:], strict=True):
        assert result["id"] in line
        assert result["statement"] in line


SGR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("line", [*LOOK_UPS, "facts --fields id,statement,note"])
def test_at_a_terminal_every_line_fits(line, columns, at_terminal):
    from rich.cells import cell_len

    shown = at_terminal(line, columns)
    assert shown.strip()
    for each in SGR.sub("", shown).replace("\r\n", "\n").split("\n"):
        assert cell_len(each) <= columns, each


@pytest.mark.parametrize(
    "line", ["facts --about Stoltenburg", "show nonsense", "facts --sort nonsense", "facts kremlim"]
)
def test_at_a_terminal_what_is_said_is_broken_between_words(line, at_terminal):
    shown = SGR.sub("", at_terminal(line, 40))
    said, whole = shown.split("\n"), SGR.sub("", at_terminal(line, 400))
    assert max(map(len, said)) <= 40
    words = whole.split("\n")[0].split()
    assert shown.split()[: len(words)] == words


def test_at_a_terminal_ids_are_whole_and_the_odd_is_harmless(odd, at_terminal):
    shown = at_terminal(f"facts --data {odd}", 60)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x9b\u202e]", shown)
    assert not re.search(r"\x1b(?!\[[0-9;]*m)", shown)
    for each in ("markup", "escape", "bidi", "breaks", "[/x]"):
        assert each in shown


COLOURS = {
    "at a terminal": ({}, True),
    "NO_COLOR": ({"NO_COLOR": "1"}, False),
    "an empty NO_COLOR is none": ({"NO_COLOR": ""}, True),
    "a dumb terminal": ({"TERM": "dumb"}, False),
    "NO_COLOR against FORCE_COLOR": ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
}


@pytest.mark.parametrize("case", COLOURS)
def test_colours_at_a_terminal(case, at_terminal):
    env, coloured = COLOURS[case]
    assert bool(SGR.search(at_terminal("topics", 80, **env))) == coloured


@pytest.mark.parametrize(
    ("env", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False)]
)
def test_colours_in_a_pipe(env, coloured, call, monkeypatch):
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert bool(SGR.search(call("topics").out)) == coloured
    assert "\x1b" not in call("topics", "--json").out


@pytest.mark.parametrize(
    "line", ["facts", "facts --json", "facts --format csv", "show putin", "facts --help", "entities"]
)
def test_a_reader_that_leaves_early_ends_it_quietly(line, shell):
    statuses, out, err = shell(f"{NEWSFACTS} {line} | head -1")
    assert statuses[0] in (0, 141)  # all of it fitted into the pipe, or the pipe broke
    assert out
    assert err == ""


def test_a_reader_that_reads_nothing_ends_it_quietly(shell, tmp_path):
    """It has gone before anything is written, however slowly it does so."""
    gone = tmp_path / "gone"
    waiting = f"until [ -e {gone} ]; do sleep 0.05; done"
    statuses, _, err = shell(f"{{ {waiting}; {NEWSFACTS} facts --format md; }} | {{ exec <&-; touch {gone}; }}")
    assert statuses[0] == 141
    assert err == ""


@pytest.mark.parametrize(
    "line", ["facts", "facts --json", "facts --help", "show zebra --json", "info", "facts --count"]
)
def test_a_full_disk_is_said_in_words(line, shell):
    statuses, _, err = shell(f"{NEWSFACTS} {line} > /dev/full")
    assert statuses == [2]
    assert err.splitlines()[-1] == "newsfacts: the output cannot be written: No space left on device"


@pytest.mark.parametrize(
    ("line", "status"), [("facts 950k", 0), ("facts zebra", 1), ("show zebra", 2), ("facts kremlim", 0)]
)
@pytest.mark.parametrize("where", ["2>&-", ">&-", ">&- 2>&-", "<&-", "2>/dev/full"])
def test_a_stream_that_is_closed_changes_nothing(line, status, where, shell):
    statuses, _, err = shell(f"{NEWSFACTS} {line} {where}")
    assert statuses == [status]
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("check -", 1),
        ("review -", 0),
        ("annotate -", 0),
        ("extract -", 2),
        ("cite -", 1),
        ("add -", 2),
        ("add entity", 2),
    ],
)
def test_a_standard_input_that_is_closed_is_empty(line, status, shell, base):
    statuses, _, err = shell(f"{NEWSFACTS} {line} <&-", NEWSFACTS_DATA=str(base("newsfacts: 1\n")))
    assert statuses == [status]
    assert "defect" not in err
    assert "Traceback" not in err


ENCODINGS = [
    {"PYTHONIOENCODING": "cp1252"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"},
    {"PYTHONIOENCODING": "utf-16"}, {"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "POSIX"},
]  # fmt: skip


@pytest.mark.parametrize("env", ENCODINGS, ids=str)
@pytest.mark.parametrize("line", ["entities", "show erdogan", "timeline", "show zebra", "facts ğ"])
def test_any_encoding_of_the_terminal_takes_everything(env, line, run):
    outcome = run(*line.split(), env=env)
    assert outcome.status == (2 if "zebra" in line else 1 if "ğ" in line else 0)
    assert "Traceback" not in outcome.err
    assert "Error" not in outcome.err


@pytest.mark.parametrize("env", ENCODINGS[:2], ids=str)
@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md"])
def test_formats_for_programs_are_utf8_whatever_the_terminal_is(env, format, run, base):
    path = base("newsfacts: 1\nfacts:\n  - {id: one, statement: Erdoğan 漢字 😀.}\n")
    assert "Erdoğan 漢字 😀." in run("facts", "--format", format, "--data", path, env=env).out


@pytest.mark.parametrize("env", ENCODINGS[:2], ids=str)
def test_errors_and_info_as_json_are_utf8_whatever_the_terminal_is(env, run, base):
    assert "ğ" in json.loads(run("show", "ğ", "--json", env=env).out)["error"]["message"]
    path = base("newsfacts: 1\n", "ğ/base.yaml")
    assert json.loads(run("info", "--data", path, "--json", env=env).out)["results"][0]["files"] == [str(path)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_run_by_a_test(name):
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))
    assert re.search(rf"""["']{name}["' ]""", tests)
