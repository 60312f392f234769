"""Editors: which one, and how it is told the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts.errors import UsageError
from newsfacts.writing.editors import editor, opened_at
from newsfacts.writing.finding import Place

PLACE = Place("x", Path("/base/my facts.yaml"), 12, 5)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ["code", "--wait"]),
        ({"VISUAL": " ", "EDITOR": "'/opt/my editor/vim' -u NONE"}, ["/opt/my editor/vim", "-u", "NONE"]),
        ({"PATH": "/nowhere"}, None),
    ],
)
def test_the_environment_names_the_editor(environment: dict[str, str], expected: list[str] | None) -> None:
    """VISUAL before EDITOR, read as a shell reads them; without either, a common one that is installed."""
    assert editor(environment) == expected


def test_one_that_is_installed_stands_in(tmp_path: Path) -> None:
    """The first of the common editors on the path."""
    for name in ("vi", "nano"):
        (tmp_path / name).touch(0o755)
    assert editor({"PATH": str(tmp_path)}) == ["nano"]


def test_a_variable_that_no_shell_reads_is_an_error() -> None:
    """The message names the variable."""
    with pytest.raises(UsageError, match=r"EDITOR is .*no closing quotation"):
        editor({"EDITOR": "vi 'x"})


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        (["vim"], ["+12", "/base/my facts.yaml"]),
        (["/usr/bin/nvim", "-R"], ["-R", "+12", "/base/my facts.yaml"]),
        (["nano"], ["+12,5", "/base/my facts.yaml"]),
        (["code"], ["--wait", "-g", "/base/my facts.yaml:12:5"]),
        (["code", "--wait"], ["--wait", "-g", "/base/my facts.yaml:12:5"]),
        (["Code.exe"], ["--wait", "-g", "/base/my facts.yaml:12:5"]),
        (["hx"], ["/base/my facts.yaml:12:5"]),
        (["sed", "-i", "s/a/b/"], ["-i", "s/a/b/", "/base/my facts.yaml"]),
        (["true"], ["/base/my facts.yaml"]),
    ],
)
def test_each_is_told_the_line_in_its_own_words(command: list[str], arguments: list[str]) -> None:
    """One that is not known gets the file alone."""
    assert opened_at(command, PLACE) == [command[0], *arguments]
