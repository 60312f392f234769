"""The script for PowerShell, which is held to its form here: it was never run, for no machine of ours has PowerShell."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from newsfacts.cli.app import command
from newsfacts.cli.pages import page_of
from newsfacts.cli.topics import TOPICS

SCRIPT = Path(__file__).parents[2] / "newsfacts" / "cli" / "completions" / "newsfacts.ps1"
TEXT = SCRIPT.read_text(encoding="utf-8")
NEWSFACTS = page_of(command())
PAGES = {each.name: each for page in NEWSFACTS.commands for each in (page, *page.commands)}
KEY = re.compile(r"^ +'((?:[^']|'')*)' = ", re.MULTILINE)
TABLES = {
    name: (KEY.findall(options), KEY.findall(commands))
    for name, options, commands in re.findall(
        r"^        '([^']*)' = @\{\n            Options = \[ordered\]@\{\n(.*?)^            \}\n"
        r".*?            Commands = \[ordered\]@\{\n(.*?)^            \}\n        \}\n",
        TEXT,
        re.MULTILINE | re.DOTALL,
    )
}
"""The options and the commands of each page, as the script has them."""


def nodes(root):
    """Give a node of a tree and all below it."""
    yield root
    for each in root.children:
        yield from nodes(each)


@pytest.fixture(scope="module")
def parse():
    """Give what reads PowerShell with a grammar of others, and gives the problems that it finds."""
    sitter, grammar = pytest.importorskip("tree_sitter"), pytest.importorskip("tree_sitter_powershell")
    parser = sitter.Parser(sitter.Language(grammar.language()))

    def problems(text: str) -> list[str]:
        root = parser.parse(text.encode()).root_node
        return [f"{each.start_point}: {each.type}" for each in nodes(root) if each.type == "ERROR" or each.is_missing]

    return problems


def test_the_grammar_of_powershell_reads_the_script(parse):
    assert parse(TEXT) == []


@pytest.mark.parametrize("taken", ["{\n", "')\n", "    }\n"])
def test_the_grammar_sees_what_is_missing(taken, parse):
    at = TEXT.rindex(taken)
    assert parse(TEXT[:at] + TEXT[at + len(taken) :])


def test_every_command_has_its_options_and_its_own_commands():
    assert set(TABLES) == {"", *PAGES, "help add"}
    for name, page in PAGES.items():
        options, commands = TABLES[name]
        assert set(options) >= {flag for option in page.options for flag in option.flags}
        if name != "help":
            assert commands == [each.name.split()[-1] for each in page.commands]
    assert set(TABLES[""][1]) == {page.name for page in NEWSFACTS.commands}
    assert set(TABLES["help"][1]) == {*TABLES[""][1], *TOPICS}
    assert TABLES["help add"][1] == TABLES["add"][1]


@pytest.mark.parametrize("name", TABLES)
def test_no_key_stands_twice_whatever_its_case(name):
    """A table of PowerShell takes `-v` and `-V` for one key, and a script with both for none."""
    for keys in TABLES[name]:
        assert [key for key, times in Counter(key.lower() for key in keys).items() if times > 1] == []


def test_a_curly_mark_ends_no_string():
    """PowerShell reads ‘ and ’ as the straight one, so that in a string each stands twice."""
    assert re.findall(r"(?<![‘’])[‘’](?![‘’])", TEXT) == []
