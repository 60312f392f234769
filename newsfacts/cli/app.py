"""The Typer application: the options that need no command, and the group of all commands."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from newsfacts.cli.group import Group, explained


def command() -> Any:
    """Give the whole command line as one command."""
    app = typer.Typer(
        cls=Group,
        no_args_is_help=True,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(newsfacts)
    return explained(typer.main.get_command(app))


def _print_version(asked: bool) -> None:
    if asked:
        from newsfacts import __version__

        typer.echo(f"newsfacts {__version__}")
        raise typer.Exit


def newsfacts(
    version: Annotated[
        bool,
        typer.Option("--version", "-V", help="Print the version and leave.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """Look facts up in a hand-curated base and see where they come from.

    `newsfacts WORDS` searches records of every kind.

    Examples: `newsfacts facts 950k` · `newsfacts quotes --by Putin` · `newsfacts timeline --since 2019` ·
    `newsfacts check 43 Turkish soldiers were killed in Idlib`
    """
