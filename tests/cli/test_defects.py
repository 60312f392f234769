"""What is wrong in newsfacts itself is said in words, with a status and an envelope, and shows its traceback if asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = """
import sys, types
import newsfacts.cli.group
from newsfacts.__main__ import main

def broken(json: bool = False):
    raise {raised}

module = types.ModuleType("newsfacts.cli.broken")
module.COMMANDS = {{"broken": (broken, {{}})}}
sys.modules[module.__name__] = module
newsfacts.cli.group.COMMANDS["broken"] = "broken"
sys.argv[1:] = ["broken", *sys.argv[1:]]
main()
"""
"""newsfacts with one more command, which has a defect."""


def outcome(raised: str, *args: str, debug: str = "") -> subprocess.CompletedProcess[str]:
    """Run the broken command."""
    env = {**os.environ, "NEWSFACTS_DEBUG": debug}
    command = [sys.executable, "-c", COMMAND.format(raised=raised), *args]
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False)


@pytest.mark.parametrize(
    "raised", ["KeyError('x')", "AssertionError", "UnicodeError('\\x1b[31m\\nred')", "SyntaxError('x')"]
)
def test_a_defect_is_said_in_one_line_and_how_to_report_it(raised):
    done = outcome(raised)
    assert (done.returncode, done.stdout) == (2, "")
    said, report = done.stderr.splitlines()
    assert said.startswith("newsfacts: a defect of newsfacts ")
    assert raised.partition("(")[0] in said
    assert "\x1b" not in said
    assert "NEWSFACTS_DEBUG=1" in report


def test_a_defect_in_saying_what_is_wrong_is_said_too():
    done = outcome("newsfacts.NewsfactsError('x', None)")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsfacts: a defect of newsfacts ")
    assert "Traceback" not in done.stderr


def test_an_installation_that_is_not_whole_says_so(run, tmp_path):
    (tmp_path / "typer.py").write_text("raise ImportError('no typer here')")
    done = run("facts", env={"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"})
    assert (done.status, done.out) == (2, "")
    assert done.err == "newsfacts: this installation is not whole: no typer here; install newsfacts anew\n"


def test_who_asked_for_json_gets_json_of_a_defect():
    error = json.loads(outcome("KeyError('x')", "--json").stdout)
    assert (error["command"], error["error"]["code"]) == ("broken", "defect")


def test_the_traceback_of_a_defect_shows_where_it_is_asked_for():
    said = outcome("KeyError('x')", debug="1").stderr
    assert "Traceback (most recent call last)" in said
    assert "newsfacts: a defect of newsfacts " in said


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        ("BrokenPipeError", 141, ""),
        ("KeyboardInterrupt", 130, "newsfacts: stopped\n"),
        ("MemoryError", 2, "newsfacts: there is not enough memory for this\n"),
    ],
)
def test_what_is_no_defect_is_not_called_one(raised, status, said):
    done = outcome(raised)
    assert (done.returncode, done.stderr) == (status, said)
