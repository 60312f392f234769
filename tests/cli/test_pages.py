"""Pages of help and of errors, letter by letter, at three widths of a terminal.

`python tools/reference.py` writes the pages of help anew, and `NEWSFACTS_GOLDEN=1 pytest tests/cli/test_pages.py` those
of errors: read their diff.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

PAGES = Path(__file__).parent / "pages"
WIDTHS = [40, 80, 120]
HELP = ["facts", "review", "add", "add quote", "help"]
ERRORS = [
    "shwo moor",
    "facts --limit x",
    "facts --limt 3",
    "facts --limit",
    "facts --about Mor",
    "facts --topic brige",
    "facts --place old",
    "topics --about Moor",
    "facts --since yesteryear",
    "facts --min lots",
    "facts --format xml",
    "facts --fields nme",
    "facts --json --format csv",
    "facts --no-header",
    "facts --color sometimes",
    "facts --color",
    "facts --data none.yaml",
    "facts zebra",
    "show no-such-id",
    "search",
    "check",
    "review none.md",
    "lint --explain",
    "cite",
    "cite bridge-length --style vancouver",
    "open",
    "export parquet",
    "completion tcsh",
    "help nothing",
    "help facts nothing",
    "--versoin",
]


def trimmed(shown: str) -> str:
    return re.sub(r" +$", "", shown, flags=re.MULTILINE)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", HELP)
def test_a_page_of_help(name, width, at_terminal):
    """The file holds all of them; that it is what the commands say is tested where it is made."""
    every = (PAGES / f"help-{width}.txt").read_text(encoding="utf-8")
    page = re.search(rf"^\$ newsfacts {name} --help\n(.*?)\n(?=\n\$ |\Z)", every, re.DOTALL | re.MULTILINE)[1]
    assert trimmed(at_terminal(f"{name} --help", width, NO_COLOR="1")).rstrip("\n") == trimmed(page).rstrip("\n")


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_of_errors(width, at_terminal, monkeypatch):
    monkeypatch.chdir(PAGES.parent / "golden")
    monkeypatch.setenv("NEWSFACTS_DATA", "base.yaml")
    shown = "".join(f"$ newsfacts {line}\n{trimmed(at_terminal(line, width, NO_COLOR='1'))}\n" for line in ERRORS)
    path = PAGES / f"errors-{width}.txt"
    if os.environ.get("NEWSFACTS_GOLDEN"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(PAGES.iterdir()), ids=lambda path: path.name)
def test_no_line_is_broken_by_the_terminal(path):
    """But for what must stay whole: a command line to copy, a name, an address."""
    width = int(path.stem.partition("-")[2])
    for line in path.read_text(encoding="utf-8").splitlines():
        assert len(line) <= width or line.startswith(("$ ", "  newsfacts ", "    ", "{")) or len(line.split()) <= 2, (
            line
        )
