"""`show`: all there is on a record, an entity or a source."""

# No `from __future__ import annotations`: Typer would compile each annotation twice, at every start.
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.opening import open_base
from newsfacts.cli.printing import print_answer

All = Annotated[bool, typer.Option("--all", help="Every record of an entity or a source.", rich_help_panel="Output")]


def show(
    ids: Annotated[list[str], typer.Argument(help="Ids; an entity also by its name or alias.", metavar="ID…")],
    all: All = False,
    reading: Annotated[
        bool, typer.Option("--reading", help="How a record is read: who, what deed, which values, said by whom.")
    ] = False,
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
    if reading:
        options.expect_effect("does nothing with --reading", fields=fields, all=all, no_header=no_header)
        return _print_readings(ids, format, json, data)

    from newsfacts.render.grouping import MOST
    from newsfacts.results import KINDS_SHOWN

    output = options.output(format, json, fields, KINDS_SHOWN, no_header=no_header)._replace(most=None if all else MOST)
    return print_answer(open_base(data).show(*ids), output)


def _print_readings(ids: list[str], format: str | None, json: bool, data: list[Path] | None) -> int:
    from newsfacts.render.reading import FORMATS, print_readings

    chosen = options.chosen_format("show --reading", FORMATS, format, json) or "table"
    print_readings(open_base(data).readings(*ids), " ".join(ids), chosen, sys.stdout)
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"show": (show, {})}
