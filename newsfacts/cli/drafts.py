"""The drafts that a command line names: files, folders, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from newsfacts.cli.globs import matches
from newsfacts.cli.printing import say
from newsfacts.documents import STDIN, SUFFIXES, content_of, encoding_of, format_of, named, standard_input
from newsfacts.documents.blocks import Draft
from newsfacts.documents.front_matter import KEYS
from newsfacts.errors import CannotRead, UsageError
from newsfacts.files import shown
from newsfacts.project import Project, project, setting

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


_IN_USE = "~$"
"""How the files begin that Word puts beside those that it has open; they end as drafts do."""


def draft_files(named: Sequence[Path], globs: Sequence[str]) -> list[Path]:
    """Give the drafts of files and folders, each once; of a folder those that a glob names, in order, hidden ones not.

    What the project file excludes is left out. Raises CannotRead for a folder without any, UsageError for globs where
    there is no folder.
    """
    if globs and not any(path.is_dir() for path in named):
        raise UsageError("usage", f"--glob {globs[0]}: it chooses among the files of a folder, and none was named")
    if "" in globs:
        raise UsageError("usage", "--glob: an empty one names no file; write for instance '*.md'")
    found: list[Path] = []
    for path in named:
        inside = list(_inside(path, globs)) if path.is_dir() else [path]
        if not inside:
            looked_for = globs or [f"*{suffix}" for suffix in _known()]
            raise CannotRead(f"{path}: the folder holds no draft ({', '.join(looked_for)})")
        found += inside
    files: dict[str, Path] = {}
    for path in found:
        files.setdefault(os.path.realpath(path) if str(path) != "-" else "-", path)  # a link leads to a file once more
    return [path for path in files.values() if not _excluded(path)]


def project_drafts(here: Project) -> list[Path]:
    """Give the files and folders that `review.files` of a project names. Raises UsageError, CannotRead for none."""
    folder, patterns = here.file.parent, here.settings.get("review.files", ())
    found: list[Path] = []
    for pattern in patterns:
        whole, every = folder / pattern.removesuffix("**"), f"{pattern}/*" if pattern.endswith("**") else pattern
        try:
            if any("**" in part and part != "**" for part in Path(pattern).parts):
                raise ValueError  # newer releases of Python take it for *
            if pattern and whole.is_dir():
                found.append(whole)
            else:
                files = (path for path in sorted(folder.glob(every)) if path.is_file())
                found += (path for path in files if not path.name.startswith(_IN_USE))
        except (ValueError, NotImplementedError):
            raise UsageError(
                "invalid_project",
                f"{here.file}: review.files: {pattern!r} is no pattern of paths in its folder, such as 'drafts/*.md'",
            ) from None
    if patterns and not found:
        raise CannotRead(f"{here.file}: review.files names no file that is there: {', '.join(patterns)}")
    return [Path(shown(path)) for path in found]


def named_path(text: str) -> Path:
    """Give the path of a draft; an empty one, as of a variable that was never set, would be the whole folder."""
    if not text:
        raise typer.BadParameter("an empty name is no draft; the folder that you are in is .")
    return Path(text)


def front_matter_keys() -> Sequence[str]:
    """Give the keys of front matter that are checked."""
    keys: Sequence[str] | None = setting("review.front_matter")
    return KEYS if keys is None else keys


def _excluded(path: Path) -> bool:
    """Say whether the project file leaves a draft out, or a folder that it lies in; its paths begin at its folder."""
    here = project()
    if here is None or str(path) == "-":
        return False
    written = Path(os.path.relpath(path, here.file.parent))
    globs = [glob.rstrip("/") for glob in here.settings.get("review.exclude", ())]
    return any(matches(each, glob) for each in (written, *written.parents[:-1]) for glob in globs)


def _inside(folder: Path, globs: Sequence[str]) -> Iterator[Path]:
    for where, folders, files in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if name.startswith((".", _IN_USE)):
                continue
            wanted = [matches(path.relative_to(folder), glob) for glob in globs]
            if any(wanted) if globs else path.suffix.lower() in _known():
                yield path


def _unreadable(error: OSError) -> None:
    """Say which folder cannot be read: what is in it would not be reviewed, and nobody would know."""
    raise CannotRead(f"{shown(str(error.filename))}: {error.strerror}") from None


def _known() -> list[str]:
    return [suffix for suffix in SUFFIXES if suffix]


def read(path: Path, markdown: bool | None, date: str | None) -> tuple[Draft, bytes]:
    """Read a draft and give its bytes too; `markdown` overrules what its name says, and `date` when it was written.

    Raises CannotRead, and UsageError where `date` is no day.
    """
    if date is not None:
        from newsfacts.review.dating import day_of

        if not day_of(date):
            raise UsageError("usage", f"--date: {date!r} is no day; write for instance 5 March 2020 or 2020-03-05")
    name = STDIN if str(path) == "-" else shown(path)
    content = standard_input() if str(path) == "-" else content_of(path)
    format = format_of(name, content)
    if markdown is not None and format in ("text", "markdown"):
        format = "markdown" if markdown else "text"
    draft = named(name, content, format, front_matter_keys())
    if format == "text" and path.suffix.lower() not in SUFFIXES:
        say(f"{name} is read as plain text")
    if draft.is_text and (bad := not_utf8(content)) is not None:
        say_replaced(name, bad)
    place = "" if name == STDIN else _in_project(path)
    return draft._replace(written=date or draft.written, place=place), content


def _in_project(path: Path) -> str:
    """Where a draft lies below the folder of the project file; empty where there is no such file."""
    here = project()
    return "" if here is None else Path(os.path.relpath(path, here.file.parent)).as_posix()


def is_there(known_as: str) -> bool:
    """Say whether a draft is still there that was known as this."""
    here = project()
    return Path("" if here is None else here.file.parent, known_as).exists()


def not_utf8(content: bytes) -> str | None:
    """Say in words where a text is not UTF-8 (or UTF-16 that says so); None where it is."""
    encoding, _ = encoding_of(content)
    try:
        content.decode(encoding)
    except UnicodeDecodeError as error:
        return bad_byte(content.count(b"\n", 0, error.start) + 1, error.start + 1)
    return None


def can_be_written(words: str, content: bytes) -> bool:
    """Say whether words can stand in a text: where its encoding is not known, only those that look alike in all."""
    return words.isascii() or not_utf8(content) is None


def bad_byte(line: int, byte: int) -> str:
    """Say in words which line of a file is not UTF-8, and at which of the file's bytes; both count from 1."""
    return f"line {line} is not in UTF-8 (byte {byte} of the file); save it as UTF-8"


def say_replaced(name: str, bad: str) -> None:
    """Say on standard error that what cannot be read was replaced; `bad` is what `bad_byte` says of it."""
    say(f"{name}: {bad}; until then a \ufffd stands for what cannot be read")
