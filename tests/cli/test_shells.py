"""Tab in real shells at a real terminal. Without tmux or a shell its tests are skipped."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BASE = """\
newsfacts: 1
sources:
  - {id: log, title: The log of the harbour}
entities:
  - {id: odonnell, name: "O'Donnell Rose", kind: person}
  - {id: ivory-coast, name: "Côte d'Ivoire", kind: country}
facts:
  - {id: gulls-seen, statement: There were 905 gulls., topics: [sea birds], evidence: {source: log, exact: x}}
"""

LINES = {
    "newsfacts time": "newsfacts timeline",
    "newsfacts facts --disp": "newsfacts facts --disputed",
    "newsfacts facts --unit kilog": "newsfacts facts --unit kilogram",
    "newsfacts lint --explain unused-e": "newsfacts lint --explain unused-entity",
    "newsfacts --json export timel": "newsfacts --json export timelinejs",
    "newsfacts facts --fields id,stat": "newsfacts facts --fields id,statement",
    "newsfacts lint --select unused-e": "newsfacts lint --select unused-entity",
    "newsfacts add qu": "newsfacts add quote",
    "newsfacts help add qu": "newsfacts help add quote",
    "newsfacts help environ": "newsfacts help environment",
    "newsfacts help --color alw": "newsfacts help --color always",
    "newsfacts help facts fa": "newsfacts help facts fa",
    "newsfacts add entity --kind pers": "newsfacts add entity --kind person",
    "newsfacts annotate --format ht": "newsfacts annotate --format html",
    "newsfacts add quote --spea": "newsfacts add quote --speaker",
    "newsfacts gulls --disp": "newsfacts gulls --disputed",
    "newsfacts facts --data base.y": "newsfacts facts --data base.yaml",
    "newsfacts show --data base.yaml gulls-": "newsfacts show --data base.yaml gulls-seen",
    "newsfacts facts --data=base.yaml --source l": "newsfacts facts --data=base.yaml --source log",
    "newsfacts facts --data base.yaml --about=iv": "newsfacts facts --data base.yaml --about=ivory-coast",
    "newsfacts facts --data base.yaml --topic s": "newsfacts facts --data base.yaml --topic sea\\ birds",
    "newsfacts facts --data base.yaml --about O": "newsfacts facts --data base.yaml --about O\\'Donnell\\ Rose",
    'newsfacts facts --data base.yaml --about "O': 'newsfacts facts --data base.yaml --about "O\'Donnell Rose"',
}
RUNNING = {
    "bash": "bash --norc --noprofile -i",
    "zsh": "zsh -f -i",
    "fish": "fish --no-config -i",
}
READY = {
    "bash": "PS1='> '; . scripts/newsfacts.bash",
    "zsh": "PS1='> '; fpath=($PWD/scripts $fpath); autoload -Uz compinit; compinit -u -D",
    "fish": "set -g fish_autosuggestion_enabled 0; function fish_prompt; echo '> '; end; function fish_greeting; end; source scripts/newsfacts.fish",
}


NUMBERS = itertools.count()


class Terminal:
    """A shell in tmux: keys go in, and what stands on its last line is read until it is what it should be."""

    def __init__(self, shell: str, folder: Path) -> None:
        # A name of its own: a server that is to end may still be there when the next test begins.
        self._name = f"newsfacts-{os.getpid()}-{next(NUMBERS)}"
        path = f"{folder}/bin:{os.environ['PATH']}"
        kept = {"HOME": str(folder), "XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"], "PATH": path, "LANG": "C.UTF-8"}
        environment = " ".join(f"{name}='{value}'" for name, value in {**kept, "TERM": "screen"}.items())
        self._tmux("-f", "/dev/null", "new-session", "-d", "-x", "150", "-y", "50", "-c", str(folder),
                   f"env -i {environment} {RUNNING[shell]}")  # fmt: skip
        self._wait(lambda: self.line() != "")  # its first prompt
        self.type(READY[shell])
        self.press("Enter")  # nothing is cleared: fish may not draw a prompt again that went with its screen

    def type(self, text: str) -> None:
        self._tmux("send-keys", "-l", "--", text)

    def press(self, key: str) -> None:
        self._tmux("send-keys", key)

    def line(self) -> str:
        """Give the last line that is not blank."""
        lines = [line.rstrip() for line in self._tmux("capture-pane", "-p").splitlines() if line.strip()]
        return lines[-1] if lines else ""

    def reads(self, expected: str) -> str:
        """Wait until the last line is as expected, a minute at most, and give it."""
        self._wait(lambda: self.line() == expected)
        return self.line()

    def close(self) -> None:
        self._tmux("kill-server")

    def _wait(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while not is_so() and time.monotonic() < end:
            time.sleep(0.05)

    def _tmux(self, *args: str) -> str:
        run = subprocess.run(["tmux", "-L", self._name, *args], capture_output=True, encoding="utf-8", check=True)
        return run.stdout


@pytest.fixture
def folder(tmp_path, run):
    """Give a folder with a base that has been looked up, the scripts as newsfacts prints them, and newsfacts itself."""
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    assert run("facts", "--data", tmp_path / "base.yaml").status == 0
    (tmp_path / "scripts").mkdir()
    for shell, name in {"bash": "newsfacts.bash", "zsh": "_newsfacts", "fish": "newsfacts.fish"}.items():
        (tmp_path / "scripts" / name).write_text(run("completion", shell).out, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "newsfacts"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m newsfacts "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("shell", RUNNING)
def test_tab_completes(shell, folder):
    """Commands, options, choices, files, and what the base of the line has: ids, names with blanks and apostrophes."""
    for program in ("tmux", shell):
        if shutil.which(program) is None:
            pytest.skip(f"there is no {program}")
    terminal = Terminal(shell, folder)
    try:
        assert terminal.reads(">") == ">"
        for begun, whole in LINES.items():
            terminal.type(begun)
            assert terminal.reads(f"> {begun}") == f"> {begun}"
            terminal.press("Tab")
            assert terminal.reads(f"> {whole}") == f"> {whole}"
            terminal.press("C-u")
            assert terminal.reads(">") == ">"
    finally:
        terminal.close()


def test_less_shows_what_is_longer_than_the_screen(folder):
    """It is the pager of a machine that names none; `q` gives the prompt back."""
    for program in ("tmux", "less"):
        if shutil.which(program) is None:
            pytest.skip(f"there is no {program}")
    terminal = Terminal("bash", folder)
    try:
        assert terminal.reads(">") == ">"
        terminal.type("newsfacts facts --color never")
        for key, expected in {"Enter": ":", "G": "(END)", "q": ">"}.items():
            terminal.press(key)
            assert terminal.reads(expected) == expected
    finally:
        terminal.close()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_each_shell_is_printed(shell, call):
    outcome = call("completion", shell)
    assert (outcome.status, outcome.err) == (0, "")
    assert "--complete" in outcome.out
    assert "timeline" in outcome.out


@pytest.mark.parametrize("line", [["--show-completion", "fish"], ["--show-completion"], ["completion"]])
def test_the_shell_of_the_environment_is_meant_where_none_is_named(line, call, monkeypatch):
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    assert call(*line) == call("completion", "fish")


def test_another_shell_is_refused_with_those_that_there_are(call):
    outcome = call("completion", "tcsh")
    assert outcome.status == 2
    assert "there are bash, zsh, fish, powershell" in outcome.err


@pytest.mark.parametrize("line", ["completion", "--show-completion"])
@pytest.mark.parametrize("shell", ["/bin/tcsh", ""])
def test_a_shell_is_asked_for_where_the_environment_names_none_of_them(line, shell, call, monkeypatch):
    monkeypatch.setenv("SHELL", shell)
    outcome = call(line)
    assert (outcome.status, outcome.out) == (2, "")
    assert "SHELL is missing; give bash, zsh, fish, powershell" in outcome.err
