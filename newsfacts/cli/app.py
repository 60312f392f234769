"""The Typer application: the options that need no command, and the group of all commands."""

# No `from __future__ import annotations`: Typer would compile each annotation twice, at every start.
import os
from typing import Annotated, Any

import typer

from newsfacts.cli.group import COLOR, COLOURS, NO_PAGER, Group, explained
from newsfacts.errors import UsageError


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


def _choose_no_pager(chosen: bool) -> None:
    if chosen:
        from newsfacts.cli.paging import PAGERS

        os.environ[PAGERS[0]] = ""


def _choose_colours(when: str | None) -> None:
    """Let what is printed have colours or none, whatever the environment says."""
    if when not in (None, *COLOURS):
        raise UsageError("usage", f"{COLOR}: {when!r} is none of auto, always and never")
    if when in ("always", "never"):
        os.environ["NO_COLOR"], os.environ["FORCE_COLOR"] = ("", "1") if when == "always" else ("1", "")


def newsfacts(
    version: Annotated[
        bool,
        typer.Option("--version", "-V", help="Print the version and leave.", is_eager=True, callback=_print_version),
    ] = False,
    color: Annotated[
        str | None,
        typer.Option(
            COLOR,
            help="auto, always or never; NO_COLOR and FORCE_COLOR say it for good.",
            metavar="WHEN",
            is_eager=True,  # help has colours too
            callback=_choose_colours,
        ),
    ] = None,
    no_pager: Annotated[
        bool,
        typer.Option(
            NO_PAGER,
            help="Show what is longer than the screen without a pager.",
            is_eager=True,
            callback=_choose_no_pager,
        ),
    ] = False,
) -> None:
    """Look facts up in a hand-curated base and see where they come from.

    `newsfacts WORDS` searches records of every kind.

    Examples: `newsfacts facts 950k` · `newsfacts quotes --by Putin` · `newsfacts timeline --since 2019` ·
    `newsfacts check 43 Turkish soldiers were killed in Idlib`
    """
