"""One entry for every format: it prints on the stream it is given, in UTF-8 wherever programs read."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from newsfacts.render import FORMATS, render


@pytest.mark.parametrize("format", [format for format in FORMATS if format != "table"])
def test_programs_get_utf8(format, make):
    """Whatever encoding the console has, formats for programs are UTF-8."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252", newline="\n")
    render(make.answer("entities"), format, stream=stream)
    stream.flush()
    assert "Recep Tayyip Erdoğan" in raw.getvalue().decode("utf-8")


@pytest.mark.parametrize("command", ["facts", "timeline", "show", "entities"])
def test_people_get_what_their_console_takes(command, make):
    """A table on an old console is printed in its own encoding."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252", newline="\n")
    render(make.answer(command), "table", stream=stream)
    stream.flush()
    text = raw.getvalue().decode("cp1252")
    assert "Erdogan" in text or "Turkey" in text
    assert not set("─│●├") & set(text)


def test_unknown_format(make):
    """A format that does not exist is named together with those that do."""
    with pytest.raises(ValueError, match=r"'xml'.*table, json"):
        render(make.answer("facts"), "xml", stream=make.Terminal())


def test_a_broken_pipe_is_passed_on(make):
    """The caller decides what to do when the reader has gone."""

    class Gone(io.StringIO):
        def write(self, text):
            raise BrokenPipeError

    for format in FORMATS:
        with pytest.raises(BrokenPipeError):
            render(make.answer("facts"), format, stream=Gone())


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "table"])
def test_rich_is_imported_for_terminals_only(format):
    """Neither the formats for programs nor a list in a pipe pay for Rich's console."""
    code = f"""
import io, sys
from newsfacts.results import Topic
from newsfacts.answer import Answer
from newsfacts.render import render
render(Answer("topics", "", (Topic("arms", 1, 2, 3),), 1), {format!r}, stream=io.StringIO())
sys.exit("rich.console" in sys.modules or "typer" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
