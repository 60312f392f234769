"""A pager for what is longer than the screen, as git has it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

PAGERS = ("NEWSFACTS_PAGER", "PAGER")
"""The environment variables that name the pager, the stronger one first; empty or `cat` means none."""

_OWN = "less"


@contextmanager
def screen(terminal: TextIO) -> Iterator[TextIO]:
    """Give a stream to print on that goes to the pager where it turns out longer than the terminal, else to that."""
    printed = _Screen(terminal)
    yield printed
    text = printed.getvalue()
    if not (_is_longer(text, terminal) and (pager := _pager()) and _shown(text, pager)):
        terminal.write(text)


class _Screen(io.StringIO):
    """Keeps what is printed, and passes for the terminal that it may go to."""

    def __init__(self, terminal: TextIO) -> None:
        super().__init__()
        self._terminal = terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._terminal.encoding

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._terminal.fileno()


def _is_longer(text: str, stream: TextIO) -> bool:
    """Say whether a text has more lines than the terminal; one that does not tell its size has room for everything."""
    with suppress(OSError, ValueError):
        columns, lines = os.get_terminal_size(stream.fileno())
        if columns and lines:
            return sum(1 + len(line) // columns for line in text.split("\n")) > lines
    return False


def _pager() -> list[str]:
    """Give the command line of the pager, empty where none is wanted."""
    from shlex import split

    named = next((os.environ[name] for name in PAGERS if name in os.environ), _OWN)
    try:
        words = split(named)
    except ValueError:  # a quotation mark that is not closed
        return []
    return [] if words[:1] == ["cat"] else words


def _shown(text: str, pager: list[str]) -> bool:
    """Show a text in the pager, and say whether it could be started. Ctrl-C is the pager's while it runs."""
    import signal
    import subprocess

    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with subprocess.Popen(pager, stdin=subprocess.PIPE, env=environment) as process:
            process.communicate(text.encode("utf-8", "replace"))
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return True
