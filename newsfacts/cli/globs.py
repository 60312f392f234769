"""Patterns of paths, as `--glob` and the project file have them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path


def matches(path: Path, glob: str) -> bool:
    """Say whether a glob means a path: `*` is within a name, `**/` any folders or none, and `*.md` a name anywhere."""
    glob = glob.removeprefix("./")
    return _pattern(glob).fullmatch(path.as_posix() if "/" in glob else path.name) is not None


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    pieces = re.split(r"(\*\*/|\*\*|\*|\?|\[[^/\]]+\])", glob)
    try:
        return re.compile("".join(_SIGNS.get(each) or _as_pattern(each) for each in pieces), re.DOTALL)
    except re.error:  # such as [z-a]
        return re.compile(re.escape(glob))


_SIGNS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def _as_pattern(piece: str) -> str:
    """Give the pattern of text, or of signs one of which is meant: `[ab]`, or with `[!ab]` any other."""
    if not re.fullmatch(r"\[.+\]", piece, re.DOTALL):
        return re.escape(piece)
    signs = piece[1:-1].removeprefix("!").replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^")
    return f"[{'^' * piece.startswith('[!')}{signs}]"
