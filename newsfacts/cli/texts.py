"""The option that names the texts of sources: `--text ID=PATH`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from newsfacts.errors import UsageError

Text = Annotated[
    list[str] | None,
    typer.Option(
        "--text",
        help="The text of a source, to check evidence and quotes against; repeatable.",
        metavar="ID=PATH",
        rich_help_panel="Rules",
    ),
]


def texts_by_source(written: Sequence[str] | None) -> dict[str, Path]:
    """Give the paths that were named, by the ids of their sources. Raises UsageError for what is no ID=PATH."""
    found: dict[str, Path] = {}
    for each in written or ():
        source, equals, path = each.partition("=")
        if not (source and equals and path):
            raise UsageError("usage", f"--text takes the id of a source and a path, ID=PATH, not {each!r}")
        found[source] = Path(path)
    return found
