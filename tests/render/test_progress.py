"""A progress bar draws what it is called, whatever that is."""

from __future__ import annotations

import io

import pytest

from newsfacts.render import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("name", ["[red]a[/red].md", "[/x].md", "{a}.md", "{task}", "a\x1b[2Jb.md"])
def test_any_name_can_be_drawn(name, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    bar = progress.ProgressBar(f"reviewing {name}", terminal)
    bar(1, 2)
    bar(2, 2)
    bar.close()
    assert f"reviewing {name.split(chr(27))[0]}" in terminal.getvalue()
    assert "\x1b[2Jb" not in terminal.getvalue()
