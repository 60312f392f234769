"""Exports: a base, or what a query and filters leave of it, in the formats of other programs; one module a format."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TextIO

from newsfacts.errors import UsageError, meant
from newsfacts.lookup.filters import Filters

if TYPE_CHECKING:
    from newsfacts.factbase import FactBase
    from newsfacts.lookup.selecting import Selection


class Format(NamedTuple):
    """A format and what it makes."""

    module: str
    makes: Literal["lines", "file", "folder"]
    """Lines can go to standard output; a file or a folder needs a place."""
    meaning: str


FORMATS: dict[str, Format] = {
    "html": Format("html", "lines", "one page with a timeline, to search and to print"),
    "timelinejs": Format("timelinejs", "lines", "the dated events for TimelineJS 3"),
    "csv": Format("csv", "folder", "a file for each kind, with a Frictionless datapackage.json"),
    "jsonl": Format("jsonl", "lines", "everything, one a line"),
    "md": Format("markdown", "lines", "one document in Markdown"),
    "csl-json": Format("bibliography", "lines", "the sources for Zotero and pandoc"),
    "biblatex": Format("bibliography", "lines", "the sources for LaTeX"),
    "sqlite": Format("sqlite", "file", "tables with foreign keys and full-text search, for Datasette"),
    "opensearch": Format("opensearch", "lines", "lines for OpenSearch's _bulk"),
    "ical": Format("ical", "lines", "the events whose day is known"),
    "annotations": Format("annotations", "lines", "W3C Web Annotations of the sources"),
}


def export(
    base: FactBase,
    format: str,
    to: str | Path | TextIO,
    query: str = "",
    filters: Filters | None = None,
    *,
    title: str | None = None,
    force: bool = False,
) -> tuple[str, ...]:
    """Write a base, or what a query and filters leave of it, to a path or a stream; give what the format cannot hold.

    `title` heads a page of `html` or `md`. A file takes its place in one step; `force` lets it take that of another.
    Raises UsageError for a format that does not exist and a place that is taken, and CannotWrite.
    """
    remarks: list[str] = []
    selection = base.selection(query, filters or Filters())
    if isinstance(to, str | Path):
        write(selection, format, Path(to), remarks.append, title=title, force=force)
    else:
        to.writelines(lines(selection, format, remarks.append, title=title))
    return (*selection.remarks, *remarks)


_TITLED = ("html", "markdown")
"""The modules of formats that have a title."""


def known(format: str) -> Format:
    """The format of this name. Raises UsageError."""
    if format in FORMATS:
        return FORMATS[format]
    raise UsageError("unknown_format", f"no export format is called {format!r}{meant(format, FORMATS)}")


def lines(selection: Selection, format: str, say: Callable[[str], None], *, title: str | None = None) -> Iterator[str]:
    """An export as text, piece by piece; `say` is told what it cannot hold.

    Raises UsageError for a format that is not text, and for a title where there is no place for one.
    """
    made = known(format)
    if made.makes != "lines":
        raise UsageError("needs_a_place", f"export {format} writes a {made.makes}: name it with --output")
    _expect_place(title, format)
    more = {"bibliography": (format,), **dict.fromkeys(_TITLED, (title,))}.get(made.module, ())
    return iter(import_module(f"newsfacts.exporting.{made.module}").lines(selection, say, *more))


def write(
    selection: Selection,
    format: str,
    path: Path,
    say: Callable[[str], None],
    *,
    title: str | None = None,
    force: bool = False,
) -> None:
    """Write an export to a file or, for csv, into a folder. Raises UsageError and CannotWrite as `export` does."""
    made = known(format)
    if not force:
        _refuse_what_is_there(path, made)
    if made.makes == "lines":
        from newsfacts.writing.replacing import drafted

        with drafted(path, over=force) as draft, draft.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(lines(selection, format, say, title=title))
        return
    _expect_place(title, format)
    import_module(f"newsfacts.exporting.{made.module}").write(selection, path, force, say)


def _expect_place(title: str | None, format: str) -> None:
    if title is not None and FORMATS[format].module not in _TITLED:
        raise UsageError("usage", f"export {format} has no place for a title; html and md have")


def _refuse_what_is_there(path: Path, made: Format) -> None:
    if made.makes != "folder":
        taken = [path] if os.path.lexists(path) else []
    elif path.is_dir() or not os.path.lexists(path):
        from newsfacts.exporting.csv import files

        taken = [path / name for name in files() if os.path.lexists(path / name)]
    else:
        raise UsageError("exists", f"{path} is a file; name a folder")
    if taken:
        raise UsageError("exists", f"{taken[0]} is there already; --force writes over it")
