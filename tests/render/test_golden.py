"""What is printed stays as it is, byte by byte, until somebody means to change it."""

from __future__ import annotations

import re

import pytest

COMMANDS = ["facts", "quotes", "timeline", "search", "entities", "sources", "topics", "show"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("width", [80, 140, 40, None], ids=["80", "140", "40", "piped"])
def test_tables_at_fixed_widths(command, width, make, printed, golden):
    """Each command's table reads well in a terminal of 80, 140 and 40 columns and in a pipe."""
    golden(f"{command}-{width or 'piped'}.txt", printed(make.answer(command), width=width))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md"])
def test_formats_for_programs(command, format, make, printed, golden):
    """Each command's answer in each format that a program reads."""
    golden(f"{command}.{format}", printed(make.answer(command), format))


@pytest.mark.parametrize("command", ["facts", "timeline", "show"])
def test_tables_in_ascii(command, make, printed, golden):
    """Where the encoding has no box characters, ASCII stands in for them."""
    golden(f"{command}-ascii.txt", printed(make.answer(command), width=80, encoding="ascii"))


@pytest.mark.parametrize("command", ["facts", "timeline", "show"])
def test_tables_in_colours(command, make, printed, golden, monkeypatch):
    """Colours are few and the same everywhere."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = re.sub(r"(?<=\x1b]8;)id=\d+", "", printed(make.answer(command), width=80))  # Rich draws them by lot
    golden(f"{command}-colours.txt", shown)
