"""What a stream can show: how wide it is, and whether it takes colours. Knows nothing of Rich."""

from __future__ import annotations

import os
from typing import TextIO

UNLIMITED = 10**9
"""The width of what is not a terminal: a pipe or a file cuts nothing and wraps nothing."""

VERDICT_COLOURS = {"supported": "green", "refuted": "red", "conflicting": "magenta", "not_enough_info": "yellow"}
"""The colour in which people see each verdict."""


def width(stream: TextIO) -> int:
    """The width of the terminal in cells, COLUMNS first; `UNLIMITED` where there is no terminal."""
    if not stream.isatty():
        return UNLIMITED
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and 0 < len(columns) < 10 and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def coloured(stream: TextIO) -> bool:
    """Tell whether to print in colours: NO_COLOR forbids, FORCE_COLOR demands, else a terminal that is not dumb."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


def encoding(stream: TextIO) -> str:
    """The stream's encoding; a stream without one (text in memory) takes every character."""
    return getattr(stream, "encoding", None) or "utf-8"
