"""`export`: a base, or what a query and filters leave of it, in other tools' formats."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.opening import open_base
from newsfacts.cli.printing import FOUND, NOTHING_FOUND, say
from newsfacts.lookup.filters import Filters
from newsfacts.render.progress import ProgressBar

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection

_PLACE = "Where to"

ExportFormat = Annotated[
    str,
    typer.Argument(
        help="html, timelinejs, csv, jsonl, md, csl-json, biblatex, sqlite, opensearch, ical or annotations.",
        metavar="FORMAT",
    ),
]
To = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="A file, for csv a folder; else standard output.", metavar="PATH", rich_help_panel=_PLACE
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help="Write over a file that is there already.", rich_help_panel=_PLACE)
]
Title = Annotated[
    str | None,
    typer.Option("--title", help="What heads the page of html or md.", metavar="TEXT", rich_help_panel=_PLACE),
]


def export(
    format: ExportFormat,
    query: options.Query = None,
    topic: options.Topic = None,
    about: options.About = None,
    place: options.Where = None,
    source: options.FromSource = None,
    by: options.By = None,
    to: options.To = None,
    since: options.Since = None,
    until: options.Until = None,
    unit: options.Unit = None,
    min: options.Min = None,
    max: options.Max = None,
    disputed: options.Disputed = False,
    output: To = None,
    force: Force = False,
    title: Title = None,
    data: options.Data = None,
) -> int:
    """Write the base, or what a query and filters leave of it, for another program.

    The records come with the entities and sources that they refer to. What a format cannot hold is said with its
    count. The same base gives the same bytes.

    Examples: `newsfacts export html -o talks.html` · `newsfacts export csv --topic arms -o arms/` ·
    `newsfacts export sqlite -o base.db` · `newsfacts export jsonl --about Putin | jq -r .id`
    """
    from newsfacts.exporting import known

    known(format)
    filters = Filters(topic, about, place, source, by, to, since, until, unit, min, max, disputed)
    selection = open_base(data).selection(" ".join(query or ()), filters)
    for remark in selection.remarks:
        say(remark)
    if not len(selection) and not selection.whole:
        say("nothing found; nothing was written")
        return NOTHING_FOUND
    path = None if output is None or str(output) == "-" else output
    bar = ProgressBar(f"exporting {format}", sys.stderr)
    if path is not None or not sys.stdout.isatty():
        selection.told = lambda done: bar(done, len(selection))
    try:
        _write(selection, format, path, title, force)
    finally:
        bar.close()
    return FOUND


def _write(selection: Selection, format: str, path: Path | None, title: str | None, force: bool) -> None:
    from newsfacts import exporting

    if path is not None:
        exporting.write(selection, format, path, say, title=title, force=force)
        return
    written = exporting.lines(selection, format, say, title=title)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    sys.stdout.writelines(written)


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"export": (export, {})}
