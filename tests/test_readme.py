"""The README and the pages on figures, dates and verdicts show what the program really prints."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "docs/figures-and-dates.md", "docs/verdicts.md", "docs/citing-and-exporting.md")
]
SHOWN = [
    (command, shown.strip("\n"))
    for page in PAGES
    for block in re.findall(r"```console\n(.*?)```", page, flags=re.DOTALL)
    for command, shown in re.findall(r"^\$ newsfacts (.*)\n((?:(?!\$ ).*\n)*)", block, flags=re.MULTILINE)
]


def test_the_readme_shows_output() -> None:
    """There are examples to hold the program to."""
    assert len(SHOWN) >= 4


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_output_in_the_readme_is_real(command: str, shown: str) -> None:
    """Each command of a console block prints what stands below it: first its output, then what it says besides."""
    ran = subprocess.run(
        [sys.executable, "-m", "newsfacts", *shlex.split(command)], capture_output=True, text=True, encoding="utf-8"
    )
    printed = [line.rstrip() for line in (ran.stdout + ran.stderr).rstrip("\n").splitlines()]
    assert printed == shown.splitlines()
