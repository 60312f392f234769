"""The drafts that a command line names: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Annotated

import typer

from newsfacts.cli.printing import say
from newsfacts.errors import CannotRead, UsageError
from newsfacts.files import shown
from newsfacts.review.blocks import Draft
from newsfacts.review.formats import SUFFIXES, bounded, content_of, format_of, named

Written = Annotated[
    str | None,
    typer.Option(
        "--date",
        help="The day of writing, for weekdays; else that of a dateline or of front matter.",
        metavar="DATE",
        show_default=False,
        rich_help_panel="Reading",
    ),
]
STDIN = "<stdin>"
"""What findings name standard input by."""


def draft_files(named: Sequence[Path], globs: Sequence[str], exclude: Sequence[str] = ()) -> list[Path]:
    """Give the drafts of files and folders, each once; of a folder those that a glob names, in order, hidden ones not.

    `exclude` holds globs of paths that are left out, from this folder on. Raises CannotRead for a folder without any.
    """
    found: dict[Path, None] = {}
    for path in named:
        if not path.is_dir():
            found[path] = None
            continue
        inside = list(_inside(path, globs))
        if not inside:
            raise CannotRead(f"{path}: the folder holds no draft ({', '.join(globs) or ', '.join(_known())})")
        found |= dict.fromkeys(inside)
    return [path for path in found if not any(_matches(path, glob) for glob in exclude)]


def _inside(folder: Path, globs: Sequence[str]) -> Iterator[Path]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if name.startswith("."):
                continue
            if any(_matches(path.relative_to(folder), glob) for glob in globs or _known()):
                yield path


def _known() -> list[str]:
    return [f"*{suffix}" for suffix in SUFFIXES if suffix]


def _matches(path: Path, glob: str) -> bool:
    """Say whether a path, or its name alone, is one that a glob means; `**/` means any folder, this one too."""
    written = path.as_posix()
    return any(fnmatch(each, pattern) for each in (written, path.name) for pattern in (glob, glob.replace("**/", "")))


def read(path: Path, markdown: bool | None, keys: Sequence[str], date: str | None) -> tuple[Draft, bytes]:
    """Read a draft and give its bytes too; `markdown` overrules what its name says, and `date` when it was written.

    Raises CannotRead, and UsageError where `date` is no day.
    """
    if date is not None:
        from newsfacts.review.dating import day_of

        if not day_of(date):
            raise UsageError("usage", f"--date: {date!r} is no day; write for instance 5 March 2020 or 2020-03-05")
    name = STDIN if str(path) == "-" else shown(path)
    content = bounded(sys.stdin.buffer, name) if str(path) == "-" else content_of(path)
    format = format_of(name, content)
    if markdown is not None and format in ("text", "markdown"):
        format = "markdown" if markdown else "text"
    draft = named(name, content, format, keys)
    if format == "text" and path.suffix.lower() not in SUFFIXES:
        say(f"{name} is read as plain text")
    return draft._replace(written=date or draft.written), content
