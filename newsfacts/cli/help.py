"""`help`: the help page of newsfacts or of one of its commands, and the topics that belong to none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer

from newsfacts.cli.group import COMMANDS as ALL
from newsfacts.cli.pages import page_width
from newsfacts.cli.printing import paged
from newsfacts.cli.topics import TOPICS, topic
from newsfacts.errors import UsageError, unknown


def help(
    subject: Annotated[
        list[str] | None,
        typer.Argument(
            help=f"A command, or one of: {', '.join(TOPICS[:-1])} or {TOPICS[-1]}.",
            metavar="[COMMAND | TOPIC]…",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Print the help of newsfacts, of a command, or on a topic that many commands share.

    Examples: `newsfacts help` · `newsfacts help facts` · `newsfacts help add fact` · `newsfacts help queries`
    """
    names = subject or []
    if names and names[0] not in (*ALL, *TOPICS):
        raise unknown("command", names[0], (*ALL, *TOPICS))
    from newsfacts.cli.app import command

    newsfacts: Any = command()
    inner = bool(names) and getattr(newsfacts.get_command(None, names[0]), "commands", None)
    taken = 2 if inner else 1
    if more := names[taken:]:
        raise UsageError("usage", f"help {' '.join(names[:taken])}: more than it takes: {' '.join(more)}")
    if names and names[0] in TOPICS:
        _print_topic(names[0])
        return 0
    return int(newsfacts.main(args=[*names, "--help"], prog_name="newsfacts", standalone_mode=False) or 0)


def _print_topic(name: str) -> None:
    from newsfacts.render.outlet import coloured
    from newsfacts.render.topic import topic_lines

    with paged(sys.stdout) as stream:
        lines = topic_lines(topic(name), page_width(stream), bold=coloured(stream))
        stream.write("".join(f"{line}\n" for line in lines))


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"help": (help, {})}
