"""What is made of the commands is up to date, and whole: scripts for shells, manual pages, docs/commands.md."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsfacts.cli.app import command
from newsfacts.cli.group import COMMANDS
from newsfacts.cli.pages import GROUPS, page_of

ROOT = Path(__file__).parents[1]
MANUALS = sorted((ROOT / "docs" / "man").iterdir())
NEWSFACTS = page_of(command())
PAGES = [each for page in NEWSFACTS.commands for each in (page, *page.commands)]


def tool(name: str):
    """Import a module of tools/, which is no package."""
    specification = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


COMMANDS_PAGE, SCRIPTS = tool("commands_page"), tool("completion_scripts")
EXAMPLES = [line.split(" | ")[0] for line in COMMANDS_PAGE.EXAMPLES.read_text(encoding="utf-8").splitlines()]
LOOK_UPS = [line for line in EXAMPLES if line.split()[1] in GROUPS["Look up"]]


def test_nothing_is_out_of_date():
    """`python tools/reference.py` writes it anew."""
    ask = [sys.executable, str(ROOT / "tools" / "reference.py"), "--check"]
    asked = subprocess.run(ask, capture_output=True, text=True, check=False)
    assert (asked.stdout, asked.stderr, asked.returncode) == ("", "", 0)


def test_every_command_has_its_place_among_what_people_do():
    assert set(COMMANDS) <= {name for names in GROUPS.values() for name in names}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_option_has_an_example(page):
    for option in page.options:
        if "--help" not in option.flags:
            assert COMMANDS_PAGE.example_of(option, page, PAGES), option.shown


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_can_be_read_by_the_command_that_it_shows(line):
    """Its options are there, and each has the value that it takes."""
    words = shlex.split(line)[1:]
    shown = next(
        page for page in sorted(PAGES, key=lambda page: -len(page.name)) if line.startswith(f"newsfacts {page.name} ")
    )
    takers = {flag: bool(option.metavar) for option in shown.options for flag in option.flags}
    while words:
        word = words.pop(0)
        if word.startswith("-"):
            assert word in takers, word
            assert not takers[word] or not words.pop(0).startswith("--")


@pytest.mark.parametrize("line", LOOK_UPS)
def test_every_example_of_a_look_up_finds_something(line, call, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert call(*shlex.split(line)[1:]).status == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_metavars_are_words_that_a_person_reads(page):
    for each in (*page.arguments, *page.options):
        assert re.fullmatch(r"[\[\]A-Z,=|… ]*", each.metavar), each.metavar
    assert "<" not in page.usage


OFFERED = [
    (page.name, option.flags[0], word)
    for page in PAGES
    if page.name in GROUPS["Look up"]
    for option in page.options
    if "|" in (words := SCRIPTS.takes(page, option))
    for word in words.split("|")
]


def test_choices_are_offered():
    assert len(OFFERED) > 50


@pytest.mark.parametrize(("command", "flag", "word"), OFFERED)
def test_every_choice_that_a_shell_offers_is_one(command, flag, word, call):
    """They are read from the help, which must not fall behind the program."""
    line = {"search": ["search", "moscow"], "show": ["show", "putin"]}.get(command, [command])
    assert call(*line, flag, word).status == 0


@pytest.mark.parametrize("path", MANUALS, ids=lambda path: path.name)
def test_a_manual_page_is_as_mandoc_wants_it(path):
    if shutil.which("mandoc") is None:
        pytest.skip("there is no mandoc")
    asked = subprocess.run(["mandoc", "-Tlint", str(path)], capture_output=True, text=True, check=False)
    assert (asked.stdout, asked.stderr) == ("", "")


def test_the_manual_has_every_command_and_every_option():
    shown = (ROOT / "docs" / "man" / "newsfacts.1").read_text(encoding="utf-8").replace("\\-", "-")
    for page in PAGES:
        assert f'.SS "newsfacts {page.name}' in shown
        assert all(f"\\fB{flag}\\fR" in shown for option in page.options for flag in option.flags)
