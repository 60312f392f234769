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
from newsfacts.cli.topics import TOPICS
from newsfacts.figures import find_unit

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


def test_what_several_kinds_of_records_have_stands_once():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    own = page[page.index("## newsfacts add\n") : page.index("## newsfacts add -\n")]
    rows = re.findall(r"^\| `(--[^`]*)` \| ([^|]*)", own, re.M)
    assert len(rows) == len(set(rows)) > 20


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


# What the lines of commands have beside an option or an argument that is tried.
BESIDE = {
    "search": "moscow",
    "show": "putin",
    "check": "34 Turkish soldiers were killed",
    "cite": "talks-duration",
    "annotate": "draft.md",
    "review": "draft.md",
    "export": "jsonl",
    "coverage": "--data base.yaml",
    "add entity": "--data base.yaml --dry-run --name Somewhere --kind place",
}


NEEDED = {
    ("check", "claimreview"): ["--url", "https://example.org/review", "--publisher", "Example"],
    ("export", "csv"): ["-o", "made"],
    ("export", "sqlite"): ["-o", "made.db"],
}
"""What goes with a choice."""


def offered() -> dict[tuple[str, str], list[str]]:
    """Give what the scripts of shells offer, by command and option; by the command alone what stands behind it."""
    found = {}
    for page in SCRIPTS.pages(NEWSFACTS):
        for option in page.options:
            found[page.name, option.flags[0]] = re.split(r"[|,]", SCRIPTS.takes(page, option))
        for argument in page.arguments[:1]:
            found[page.name, ""] = SCRIPTS.takes(page, argument).split("|")
        if page.commands:
            found[page.name, ""] = [each.name.split()[-1] for each in page.commands]
    for option in NEWSFACTS.options:
        found["topics", option.flags[0]] = SCRIPTS.takes(NEWSFACTS, option).split("|")
    return {at: words for at, words in found.items() if len(words) > 1}


OFFERED = offered()
CASES = [pytest.param(*at, id=" ".join(at)) for at in OFFERED]


@pytest.fixture
def tried(call, tmp_path, monkeypatch):
    """Run a command with a word at an option, or as what stands behind it."""
    (tmp_path / "draft.md").write_text("Air strikes killed 34 soldiers of the Turkish army.\n")
    (tmp_path / "text.txt").write_text("It rained.\n")
    (tmp_path / "base.yaml").write_text("newsfacts: 1\nsources: [{id: s, title: S, text: text.txt}]\n")
    monkeypatch.chdir(tmp_path)

    def run(command, flag, word):
        beside = shlex.split(BESIDE.get(command, "")) if flag else []
        if flag in beside:
            beside[beside.index(flag) : beside.index(flag) + 2] = []
        return call(*command.split(), *beside, *([flag] if flag else []), word, *NEEDED.get((command, word), ()))

    return run


def test_choices_are_offered():
    assert {("facts", "--format"), ("add entity", "--kind"), ("topics", "--color"), ("help", "")} <= set(OFFERED)


@pytest.mark.parametrize(("command", "flag"), CASES)
def test_every_choice_that_a_shell_offers_is_accepted(command, flag, tried):
    if command == "add":  # what is behind it wants more
        assert all("No such command" not in tried(command, flag, word).err for word in OFFERED[command, flag])
        return
    refused = [word for word in OFFERED[command, flag] if tried(command, flag, word).status == 2]
    assert refused == []


@pytest.mark.parametrize(("command", "flag"), [each for each in CASES if each.values[0] not in ("help", "help add")])
def test_every_choice_that_a_command_accepts_is_offered(command, flag, tried):
    """What it says of a word that it does not accept names those that it does."""
    outcome = tried(command, flag, "qqqqq")
    assert outcome.status == 2
    _, _, named = re.sub(r",? not 'qqqqq'", "", outcome.err).rpartition(
        next(words for words in ("there are ", "prints ", "writes ", "none of ") if words in outcome.err)
    )
    assert set(re.split(r", | or | and ", named.split("\n")[0])) == set(OFFERED[command, flag])


def test_every_unit_that_is_offered_is_one():
    assert [unit for unit in SCRIPTS.units() if find_unit(unit) is None] == []


def test_all_that_help_tells_of_is_offered():
    assert {*COMMANDS, *TOPICS} == set(OFFERED["help", ""])
    assert set(OFFERED["add", ""]) == set(OFFERED["help add", ""])


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
