"""What the commands of `add` share: the options that say which base, and what is printed of what was added."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.places import VARIABLE

if TYPE_CHECKING:
    from newsfacts.writing.adding import Added


def _shared(flag: str, help: str, metavar: str | None = None) -> Any:
    return typer.Option(flag, help=help, metavar=metavar, show_default=False, rich_help_panel="Base and output")


Data = Annotated[
    list[Path] | None,
    _shared("--data", f"The base: a YAML file or a folder; repeatable. Else {VARIABLE} or the project file.", "PATH"),
]
Into = Annotated[Path | None, _shared("--into", "The file that gets it, where the base has several.", "FILE")]
DryRun = Annotated[bool, _shared("--dry-run", "Print what would be added; write nothing.")]
AsJson = Annotated[bool, _shared("--json", "Print what was added, and where, as JSON.")]


def print_text(text: str) -> None:
    """Print what is put into a file."""
    from newsfacts.encoding.clean import clean

    for line in text.splitlines():
        typer.echo(clean(line))


def result_of(added: Added, dry_run: bool) -> dict[str, Any]:
    """Give what was added, or would be, as JSON has it."""
    result = {"kind": added.kind, "id": added.id, "file": str(added.file), "line": added.line, "text": added.text}
    return {**result, "written": not dry_run}
