"""`show`: all there is on a record, an entity or a source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.opening import open_base
from newsfacts.cli.printing import print_answer

_KINDS = ("fact", "quote", "event", "entity", "source", "shown")

All = Annotated[bool, typer.Option("--all", help="Every record of an entity or a source.", rich_help_panel="Output")]


def show(
    ids: Annotated[list[str], typer.Argument(help="Ids; an entity also by its name or alias.", metavar="ID…")],
    all: All = False,
    fields: options.Fields = None,
    format: options.Format = None,
    json: options.Json = False,
    no_header: options.NoHeader = False,
    data: options.Data = None,
) -> int:
    """Print all there is on a record, an entity or a source: provenance, what disputes it, what is related.

    An entity or a source has its records by kind, the first ten of each; JSON has all of them. `--format md` is the
    page that one would paste.

    Examples: `newsfacts show talks-duration` · `newsfacts show "Jens Stoltenberg"` ·
    `newsfacts show talks-duration --json | jq '.results[0].figure'`
    """
    from newsfacts.render.grouping import MOST

    output = options.output(format, json, fields, _KINDS, no_header=no_header)._replace(most=None if all else MOST)
    return print_answer(open_base(data).show(*ids), output)


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"show": (show, {})}
