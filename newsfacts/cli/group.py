"""Commands that are imported when they are run, and `newsfacts WORDS` as a search."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from newsfacts.errors import UsageError

DEFAULT = "search"

# Where each command lives, in the order of the help.
COMMANDS: dict[str, str] = {
    "facts": "lookups",
    "quotes": "lookups",
    "timeline": "lookups",
    "search": "lookups",
    "show": "show",
    "cite": "cite",
    "open": "open",
    "export": "export",
    "check": "check",
    "review": "review",
    "annotate": "annotate",
    "entities": "lists",
    "topics": "lists",
    "sources": "lists",
    "init": "init",
    "add": "add",
    "edit": "edit",
    "lint": "lint",
    "extract": "extract",
    "coverage": "coverage",
    "schema": "schema",
    "info": "info",
    "completion": "completion",
    "help": "help",
}

FLAGS = frozenset(
    (
        "--json --disputed --reverse --count --strict --dry-run --markdown --no-markdown --all --allow-unknown --why"
        " --write-baseline --fix --write --empty --ids --self --reading"
        " --print --force --no-header --unwritten --list"
    ).split()
)
"""Options of the commands that take no value; every other option takes one."""

COLOR, NO_PAGER = "--color", "--no-pager"
"""Options that every command takes, wherever they stand."""
COLOURS = ("auto", "always", "never")
"""What the first of them takes."""

_EITHER = "--archived"
"""Takes no value with `open`, and one with `add source`."""

NAMED_NONE = "newsfacts.no_command_was_named"
"""The key of a context's `meta` that tells whether `search` stands in for a command that was not named."""

_SHOW_COMPLETION = "--show-completion"
"""What `completion` is called in most programs made with Typer."""

OF_THE_GROUP = frozenset(["-h", "--help", "-V", "--version"])
"""Options that need no command."""


def arranged(args: Sequence[str]) -> list[str]:
    """Put the command first, `search` where none is named, so that options may stand before it too."""
    args = apart(args)[1]
    if args and args[0] in OF_THE_GROUP:
        return list(args)
    if args and args[0] == _SHOW_COMPLETION:
        return ["completion", *args[1:]]
    at = 0
    while at < len(args) and _is_option(args[at]):
        at += _length(args, at)
    if at < len(args) and args[at] in COMMANDS:
        return [args[at], *_dashes_last([*args[:at], *args[at + 1 :]])]
    return [DEFAULT, *_dashes_last(args)] if args else []


def _dashes_last(args: Sequence[str]) -> list[str]:
    """Put the words behind the options and `--` where one of them begins with a dash: a point of a list, a minus."""
    options: list[str] = []
    words: list[str] = []
    at = 0
    while at < len(args) and args[at] != "--":
        size = _length(args, at) if _is_option(args[at]) else 1
        (options if _is_option(args[at]) else words).extend(args[at : at + size])
        at += size
    if not any(len(word) > 1 and word[0] == "-" for word in words):
        return list(args)
    return [*options, "--", *words, *args[at + 1 :]]


def _is_option(word: str) -> bool:
    """Say whether a word is an option: behind its dashes it begins with a letter, as every option does."""
    name = word.lstrip("-")
    return word[:1] == "-" and (name[:1].isalpha() or (not name and word not in ("-", "--")))


def _length(args: Sequence[str], at: int) -> int:
    """Give how many words an option takes, itself and its value."""
    alone = (
        args[at] in FLAGS
        or args[at : at + 2] == [_EITHER, "open"]
        or args[at] in OF_THE_GROUP
        or "=" in args[at]
        or _carries_value(args[at])
    )
    return 1 if alone else 2


def apart(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """Give the options that every command takes, such as `--color never`, and the rest of a line."""
    own: list[str] = []
    rest: list[str] = []
    at = 0
    while at < len(args) and args[at] != "--":
        if args[at] == COLOR:
            own += args[at : at + 2]
            at += 1
        elif args[at] == NO_PAGER or args[at].startswith(f"{COLOR}="):
            own.append(args[at])
        else:
            rest.append(args[at])
        at += 1
    return own, [*rest, *args[at:]]


def _carries_value(option: str) -> bool:
    """Say whether a short option has its value attached: `-n5`."""
    return len(option) > 2 and option[1] != "-"


def wants_json(args: Sequence[str]) -> bool:
    """Say whether a command line asks for JSON, also one that cannot be read otherwise."""
    args = args[: args.index("--")] if "--" in args else args
    return "--json" in args or "--format=json" in args or ("--format", "json") in pairwise(args)


class Group(TyperGroup):
    """A group whose commands cost nothing until they are run."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments once the command stands first."""
        own, rest = apart(args)
        if own[-1:] == [COLOR]:
            raise UsageError("usage", f"{COLOR} needs a value: auto, always or never")
        ordered = arranged(rest)
        ctx.meta[NAMED_NONE] = len(ordered) > len(rest)
        return super().parse_args(ctx, [*own, *ordered] if ordered else [])

    def list_commands(self, ctx: Any) -> list[str]:
        """Name every command, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import a command and give it."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"newsfacts.cli.{COMMANDS[cmd_name]}")
        if hasattr(module, "command"):  # one with commands of its own
            own = module.command()
            own.name = cmd_name  # the help of the group prints it
            return explained(own)
        alone = typer.Typer(add_completion=False)
        function, settings = module.COMMANDS[cmd_name]
        alone.command(cmd_name, context_settings={"help_option_names": ["-h", "--help"]}, **settings)(function)
        return explained(typer.main.get_command(alone))


def explained(command: Any) -> Any:
    """Let a command and those in it print our pages for `--help`, and give it."""

    def page(context: Any) -> str:
        from newsfacts.cli.pages import page_text

        return page_text(command, context)

    def option(context: Any) -> Any:
        found = made(context)
        if found is not None:
            found.callback = lambda context, _, asked: _show(page(context)) if asked else None
        return found

    made, command.get_help_option = command.get_help_option, option
    command.format_help = lambda context, formatter: formatter.write(page(context))
    for each in getattr(command, "commands", {}).values():
        explained(each)
    return command


def _show(page: str) -> NoReturn:
    """Print a page of help, on a terminal with the pager where it is longer, and leave."""
    from newsfacts.cli.printing import paged

    with paged(sys.stdout) as stream:
        stream.write(page)
    raise typer.Exit
