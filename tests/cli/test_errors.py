"""Every way to be wrong on the command line has an exit status, words that help, and an envelope for scripts."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsfacts.cli.group import COMMANDS as COMMANDS_THERE_ARE

OK, NOTHING, USAGE, INVALID = 0, 1, 2, 4

STATUS = {
    "facts": OK,
    "facts casualties": OK,
    "facts zebra": NOTHING,
    "facts --topic arms zebra": NOTHING,
    "facts casualties --count": OK,
    "facts zebra --count": NOTHING,
    "facts --limit 0": OK,
    "facts casualties --offset 1000": OK,
    "quotes": OK,
    "quotes --by peskov --to peskov": NOTHING,
    "timeline": OK,
    "timeline --since 2100": NOTHING,
    "search erdogan": OK,
    "search zebra": NOTHING,
    "erdogan": OK,
    "zebra": NOTHING,
    "show putin": OK,
    "show putin moscow-talks talks-duration": OK,
    "show zebra": USAGE,
    "show putin zebra": USAGE,
    "show": USAGE,
    "search": USAGE,
    "check": USAGE,
    "check --json --format csv": USAGE,
    "check --format nonsense 34 soldiers": USAGE,
    "check 34 soldiers --data nowhere.yaml": USAGE,
    "review": USAGE,
    "review nowhere.md": USAGE,
    "review nowhere-at-all --all": USAGE,
    "review - --format csv": USAGE,
    "review - --json --format line": USAGE,
    "entities": OK,
    "entities senator": OK,
    "entities zebra": NOTHING,
    "topics": OK,
    "topics zebra": NOTHING,
    "sources": OK,
    "sources zebra": NOTHING,
    "info": OK,
    "info extra": USAGE,
    "--version": OK,
    "-V": OK,
    "help": OK,
    "help facts": OK,
    "help add fact": OK,
    "help zebra": USAGE,
    "help facts zebra": USAGE,
    "help add fact zebra": USAGE,
    "fact": USAGE,
    "search fact": NOTHING,
    "how many soldiers": OK,
    "shwo putin": USAGE,
    "search shwo": OK,
    "--help": OK,
    "-h": OK,
    "": USAGE,
    "facts --nonsense": USAGE,
    "facts --limit x": USAGE,
    "facts --limit -1": USAGE,
    "facts --offset -1": USAGE,
    "facts --limit": USAGE,
    "facts --topic": USAGE,
    "facts --topic nonsense": USAGE,
    "facts --about nonsense": USAGE,
    "facts --place nonsense": USAGE,
    "facts --source nonsense": USAGE,
    "quotes --by nonsense": USAGE,
    "quotes --to nonsense": USAGE,
    "facts --since nonsense": USAGE,
    "facts --until nonsense": USAGE,
    "facts --unit nonsense": USAGE,
    "facts --min nonsense": USAGE,
    "facts --max nonsense": USAGE,
    "facts --format nonsense": USAGE,
    "facts --fields nonsense": USAGE,
    "facts --sort nonsense": USAGE,
    "entities --sort nonsense": USAGE,
    "info --format csv": USAGE,
    "facts --json --format csv": USAGE,
    "show putin --reading --fields id": USAGE,
    "show putin --reading --all": USAGE,
    "check 34 soldiers --url https://x.org": USAGE,
    "check 34 soldiers --format claimreview --why": USAGE,
    "extract text.txt --into facts.yaml": USAGE,
    "extract no-such-text": USAGE,
    "help queries foo": USAGE,
    "review nowhere.md --glob *.md": USAGE,
    "review nowhere.md --output-file o.html": USAGE,
    "facts --data nowhere.yaml": USAGE,
    "info --data nowhere.yaml": USAGE,
}


@pytest.mark.parametrize("line", STATUS)
def test_every_command_line_has_its_exit_status(line, call):
    outcome = call(*line.split())
    assert outcome.status == STATUS[line]
    assert "Traceback" not in outcome.err
    if outcome.status == USAGE and "--json" not in line:
        assert outcome.out == ""
        assert outcome.err
    if outcome.status == NOTHING and "--count" not in line:
        assert outcome.out == ""
        assert outcome.err.splitlines()[-1] == "newsfacts: nothing found"


@pytest.mark.parametrize("line", [line for line, status in STATUS.items() if status == USAGE and line])
def test_an_error_is_an_envelope_on_standard_output_for_who_asked_for_json(line, call):
    line = line.replace("info --format csv", "info extra")  # and not two errors at once
    outcome = call(*line.split(), "--json")
    assert outcome.status == USAGE
    envelope = json.loads(outcome.out)
    assert outcome.out.endswith("}\n")
    assert not outcome.out.endswith("\n\n")
    assert set(envelope) == {"newsfacts", "command", "error"}
    assert set(envelope["error"]) == {"code", "message"}
    assert envelope["newsfacts"] == 1
    assert envelope["command"] == (line.split()[0] if line.split()[0] in COMMANDS_THERE_ARE else "search")
    assert envelope["error"]["message"] in outcome.err


NEAR = {
    "facts --about Stoltenburg": "did you mean Stoltenberg",
    "facts --about Putim": "did you mean Putin",
    "facts --topic arm": "did you mean arms",
    "facts --source moscow-talk": "did you mean moscow-talks",
    "show refugee-cuont": "did you mean refugee-count",
    "show Stoltenburg": "did you mean stoltenberg",
    "facts --unit kilometr": "did you mean kilometre",
    "facts --format jsno": "did you mean json",
    "facts --fields statment": "did you mean statement",
    "facts --fields figure.valeu": "did you mean figure.value",
    "facts --sort dat": "date",
    "facts --since 31.2.2019": "--since",
    "facts --min many": "number",
    "facts -o x": "newsfacts facts: no option is called -o\n",
    "show putin --count": "no option is called --count\n",
    "export html --json": "no option is called --json\n",
    "coverage --min 200": "--min: '200' is no share in percent; give 0 to 100",
    "coverage --min much": "--min: 'much' is no number",
    "extract no-such-text": "no such file, and no base was named",
    "show putin --reading --no-header": "--no-header does nothing with --reading",
    "check 34 soldiers --claimant Someone": "--claimant goes with --format claimreview",
    "extract text.txt --into facts.yaml": "--into goes with --write",
    "help queries foo": "more than it takes: foo",
    "facts --topik arms": "did you mean --topic",
    "--versoin": "newsfacts: no option is called --versoin — did you mean --version",
    "facts --versoin": "newsfacts facts: no option is called --versoin",
    "facts --lim 3": "no option is called --lim — did you mean --limit?",
    "facts --json=3": "newsfacts facts: --json takes no value",
    "facts --no-pager=1": "--no-pager takes no value",
    "info more": "newsfacts info: more than it takes: more",
    "add fakt": "newsfacts add: no command is called 'fakt' — did you mean fact?",
    "add nonsense": "there are fact, quote, event, entity, source, alias",
    "facts --about putn": "did you mean Putin?",  # and not UN, which is farther off
    "facts --show-completion": "newsfacts completion SHELL",
    "--install-completion": "newsfacts completion SHELL",
    "facts -n x": "newsfacts facts: --limit: 'x' is no whole number",
    "facts --offset -1": "--offset: '-1' is less than none",
    "facts --about": "newsfacts facts: --about needs a value",
    "lint --explain": "Try `newsfacts lint --help`",
    "shwo putin": "did you mean newsfacts show putin?",
    "fact": "did you mean newsfacts facts?",
    "qoutes --by Putin": "newsfacts quotes",
    "help fcats": "did you mean facts",
    "facts --about nonsense": "`newsfacts entities`",
    "facts --topic nonsense": "`newsfacts topics`",
    "facts --source nonsense": "`newsfacts sources`",
    "show nonsense": "`newsfacts search",
    "facts --format nonsense": "table, json, jsonl, csv, tsv, md",
    "timeline --format html": "`newsfacts export html` writes that one",
    "facts --fields nonsense": "there are kind, id, statement",
    "facts --data nowhere": "--data takes a YAML file or a folder",
    "search": "give words",
    "facts --limit x": "newsfacts facts --help",
}


@pytest.mark.parametrize("line", [["check", "-soldiers were killed"], ["facts", "-all soldiers", "-n", "3"]])
def test_who_gives_words_that_begin_with_a_dash_is_told_how(line, call):
    outcome = call(*line)
    assert outcome.status == USAGE
    assert "words that begin with a dash go behind --" in outcome.err
    assert call(line[0], *line[2:], "--", line[1]).status != USAGE


@pytest.mark.parametrize("line", NEAR)
def test_an_error_says_what_could_have_been_meant_or_what_to_do(line, call):
    outcome = call(*line.split())
    assert outcome.status == USAGE
    assert NEAR[line] in outcome.err
    assert outcome.err.startswith("newsfacts")


@pytest.mark.parametrize("command", ["review", "annotate", "extract"])
def test_a_draft_that_is_a_pipe_or_a_device_is_refused_and_not_waited_for(command, run, tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "link.txt").symlink_to("/dev/zero")
    for draft in (tmp_path / "pipe.md", tmp_path / "link.txt", "/dev/zero"):
        outcome = run(command, draft)
        assert (outcome.status, outcome.out) == (USAGE, "")
        assert outcome.err == f"newsfacts: {draft}: not a regular file\n"


@pytest.mark.parametrize("line", ["review -", "annotate -", "extract -", "cite -", "add - --data facts.yaml"])
def test_a_standard_input_without_end_is_refused(line, call, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    Path("facts.yaml").write_text("newsfacts: 1\n", encoding="utf-8")
    with Path("/dev/zero").open("rb") as endless:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless))
        outcome = call(*line.split())
    assert (outcome.status, outcome.out) == (USAGE, "")
    assert outcome.err == "newsfacts: <stdin>: longer than 64 MB, which is the most that is read\n"


def test_a_word_of_the_base_is_no_mistyped_command(call, base):
    path = base("newsfacts: 1\nfacts:\n  - {id: one, statement: The fact is that a tropic plant grows.}\n")
    assert call("fact", "--data", path).status == OK
    assert call("tropics", "--data", path).status == OK
    assert call("topcis", "--data", path).status == USAGE


COMMANDS = ["facts", "quotes", "timeline", "search x", "show x", "entities", "topics", "sources", "info"]


@pytest.mark.parametrize("line", COMMANDS)
def test_an_invalid_base_is_refused_by_every_command_with_all_its_problems(line, call, base):
    path = base("newsfacts: 1\nfacts:\n  - id: One\n    statement: x\n  - id: two\n    statment: y\n")
    outcome = call(*line.split(), "--data", path)
    assert outcome.status == INVALID
    assert outcome.out == ""
    first, second, third, *rest = outcome.err.splitlines()
    assert first.startswith(f"{path}:3:9: error[bad-id] ")
    assert second.startswith(f"{path}:5:5: error[missing-key] ")
    assert third.startswith(f"{path}:6:5: error[unknown-key] ")
    assert rest == ["newsfacts: the fact base is invalid: 3 problems"]


@pytest.mark.parametrize("line", COMMANDS)
def test_an_invalid_base_is_an_envelope_for_who_asked_for_json(line, call, base):
    outcome = call(*line.split(), "--json", "--data", base("- no base\n"))
    envelope = json.loads(outcome.out)
    assert (outcome.status, envelope["error"]["code"]) == (INVALID, "invalid_base")
    assert ":1:1: error[not-a-mapping]" in envelope["error"]["message"]


def test_problems_are_printed_with_nothing_that_a_terminal_obeys(call, base):
    outcome = call("facts", "--data", base('newsfacts: 1\nfacts:\n  - id: "\\e[31m\\u202e"\n    statement: x\n'))
    assert outcome.status == INVALID
    assert not set(outcome.err) & {"\x1b", "\u202e"}


@pytest.mark.parametrize(
    "option", ["--about", "--topic", "--source", "--unit", "--since", "--min", "--format", "--fields"]
)
def test_what_was_typed_comes_back_with_nothing_that_a_terminal_obeys(option, call):
    outcome = call("facts", option, "\x1b]0;title\x07\u202e\x9b31m")
    assert outcome.status == USAGE
    assert not set(outcome.err) & {"\x1b", "\x07", "\u202e", "\x9b"}


def test_an_unknown_option_comes_back_with_nothing_that_a_terminal_obeys(call):
    outcome = call("facts", "--x\x1b[31m")
    assert outcome.status == USAGE
    assert "\x1b" not in outcome.err


@pytest.mark.parametrize("name", ["putin" * 20_000, "\x00", "\udcff", "-" * 100 + "x"])
def test_any_name_is_only_an_unknown_name(name, call):
    for line in (["show", "--", name], ["facts", f"--about={name}"], ["facts", f"--topic={name}"]):
        outcome = call(*line)
        assert outcome.status == USAGE
        assert "no " in outcome.err


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=30) | st.text(alphabet='erdogan 123h".-–()*:^ğ\x1b\u202e', max_size=30))
def test_any_text_as_a_query_ends_in_found_or_nothing_found(query, call):
    for command in ("facts", "search", "entities"):
        outcome = call(command, "--", query)
        assert outcome.status in ((OK, NOTHING) if query.strip() or command != "search" else (USAGE,))
        assert "Traceback" not in outcome.err


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    args=st.lists(
        st.sampled_from(
            [
                "facts",
                "show",
                "--json",
                "--limit",
                "--data",
                "-n",
                "5",
                "--",
                "-",
                "",
                "x",
                "--help",
                "--format",
                "csv",
                "--topic=",
                "=",
                "--=",
                "-x",
                "\x1b",
                "--version",
            ]
        ),
        max_size=5,
    )
)
def test_any_command_line_ends_in_one_of_the_exit_statuses(args, call):
    outcome = call(*args)
    assert outcome.status in (OK, NOTHING, USAGE, INVALID)
    assert "Traceback" not in outcome.err


def test_ctrl_c_before_the_command_line_is_ready_is_answered_in_words(run):
    """It comes while the program is still importing itself; what runs the tests in the background ignores it."""
    code = (
        "import os, signal, sys; signal.signal(2, signal.default_int_handler); import newsfacts.__main__ as m\n"
        "os.kill(os.getpid(), 2); sys.argv[1:] = {}; m.main()"
    )
    for args, out in ((["facts"], ""), (["facts", "--json"], "stopped")):
        done = subprocess.run([sys.executable, "-c", code.format(args)], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (130, "newsfacts: stopped\n")
        assert (json.loads(done.stdout)["error"]["code"] if out else done.stdout) == out


def test_ctrl_c_that_is_ignored_stays_ignored(run):
    """As for what a shell script starts in the background."""
    code = (
        "import signal, os, sys; signal.signal(2, signal.SIG_IGN); import newsfacts.__main__ as m\n"
        "os.kill(os.getpid(), 2); sys.argv[1:] = ['facts', '950k', '--count']; m.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of a process")
def test_too_little_memory_is_said_in_words(base):
    path = base(
        "newsfacts: 1\nfacts:\n" + "".join(f"  - {{id: f{n}, statement: Number {n}.}}\n" for n in range(20_000))
    )
    code = (
        "import resource, sys; from newsfacts.cli import run; import newsfacts.curation.lint, newsfacts.files\n"
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (used + 8_000_000,) * 2)\n"
        "raise SystemExit(run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "lint", str(path), "--format", "json"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, "newsfacts: there is not enough memory for this\n")


@pytest.mark.parametrize("encoding", ["ascii:surrogateescape", "ascii:strict", "latin-1:surrogateescape", "ascii"])
@pytest.mark.parametrize("args", [["facts", "--help"], ["--help"], ["facts", "erdogan"], ["show", "erdogan", "--json"]])
def test_any_encoding_of_the_terminal_will_do(args, encoding, run):
    outcome = run(*args, env={"PYTHONIOENCODING": encoding})
    assert (outcome.status, outcome.err) == (0, "")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("facts --about nobody --data {}", "`newsfacts entities --data {}` lists them"),
        ("facts --topic nothing --data={}", "`newsfacts topics --data={}` lists them"),
        ("add fact --data {} --statement x --source y --exact z", "`newsfacts add source --data {}` adds one"),
        ("add fact --data {}", "`newsfacts add fact --help` explains them"),
    ],
)
def test_a_command_in_a_hint_asks_the_base_that_was_named(line, hint, base, call):
    """Or else it would list what the base that ships has."""
    path = base("newsfacts: 1\n")
    outcome = call(*line.format(path).split())
    assert outcome.status == 2
    assert hint.format(path) in outcome.err
