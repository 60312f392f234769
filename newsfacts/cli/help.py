"""`help`: the help page of newsfacts, or of one of its commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from newsfacts.cli.group import COMMANDS as ALL
from newsfacts.errors import unknown


def help(
    command: Annotated[
        list[str] | None, typer.Argument(help="A command.", metavar="[COMMAND]…", show_default=False)
    ] = None,
) -> int:
    """Print the help of newsfacts, or of one command.

    Examples: `newsfacts help` · `newsfacts help facts` · `newsfacts help add fact`
    """
    from newsfacts.cli.app import command as newsfacts

    names = command or []
    if names and names[0] not in ALL:
        raise unknown("command", names[0], ALL)
    return int(newsfacts().main(args=[*names, "--help"], prog_name="newsfacts", standalone_mode=False) or 0)


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"help": (help, {})}
