"""Pages of help, read from the commands themselves: what `--help`, the manual and docs/commands.md are made of."""

from __future__ import annotations

import re
import sys
from typing import Any, TextIO, get_type_hints

import typer

from newsfacts.cli.topics import TOPICS
from newsfacts.render.help_page import Argument, Option, Page, brief_lines, help_lines
from newsfacts.render.outlet import coloured, width

GROUPS = {
    "Look up": ("facts", "quotes", "timeline", "search", "show", "entities", "topics", "sources"),
    "Check": ("check", "review", "annotate"),
    "Publish": ("cite", "open", "export"),
    "Keep a base": ("init", "add", "extract", "edit", "lint", "coverage", "schema"),
    "About newsfacts": ("info", "help", "completion"),
}
"""The commands as people work, in this order."""

_IN_A_PIPE, WIDEST = 80, 100
"""The width of a page that goes to no terminal, and the one beyond which lines are tiring to read."""

_MORE = f"newsfacts help COMMAND explains a command, and newsfacts help TOPIC one of {', '.join(TOPICS)}."
_EXAMPLES = re.compile(r"Examples?:")
_OF_EVERY_COMMAND = "Help"


def page_of(command: Any, name: str = "", parent: Any = None) -> Page:
    """Give the page of a command, with those of its own commands; `command` is as Typer makes it."""
    context = typer.Context(command, info_name=name, parent=parent, **command.context_settings)
    summary, *paragraphs = [" ".join(each.split()) for each in (command.help or "").split("\n\n")]
    written = " ".join(each for each in paragraphs if _EXAMPLES.match(each))
    inner = [
        page_of(command.get_command(context, each), f"{name} {each}".strip(), context)
        for each in getattr(command, "commands", None) or _listed(command, context)
    ]
    parameters = [each for each in command.get_params(context) if not getattr(each, "hidden", False)]
    return Page(
        name,
        next((group for group, names in GROUPS.items() if name in names), "" if " " in name else "More"),
        summary,
        tuple(each for each in paragraphs if not _EXAMPLES.match(each)),
        tuple(re.findall(r"`([^`]+)`", written)),
        tuple(argument_of(each, command) for each in parameters if each.param_type_name == "argument"),
        tuple(_option(each) for each in parameters if each.param_type_name == "option"),
        tuple(sorted(inner, key=_place)),
    )


def page_width(stream: TextIO) -> int:
    """Give how wide a page of help is: as the terminal, up to what is good to read, and the same in every pipe."""
    return min(width(stream), WIDEST) if stream.isatty() else _IN_A_PIPE


def first_contact(command: Any) -> str:
    """Give the few lines for who types `newsfacts` and nothing else, as they go to standard error."""
    return "".join(f"{line}\n" for line in brief_lines(page_of(command), page_width(sys.stderr)))


def page_text(command: Any, context: Any) -> str:
    """Give the page of a command as it is printed: fitted to the terminal, and for newsfacts itself with its topics."""
    page = page_of(command, context.command_path.partition(" ")[2], context.parent)
    ending = () if page.name else (_MORE,)
    return "".join(
        f"{line}\n" for line in help_lines(page, page_width(sys.stdout), bold=coloured(sys.stdout), ending=ending)
    )


def _listed(command: Any, context: Any) -> list[str]:
    return command.list_commands(context) if hasattr(command, "list_commands") else []


def _place(page: Page) -> tuple[int, int]:
    """Give where a command stands among others: by group, and in it as `GROUPS` has it."""
    for at, names in enumerate(GROUPS.values()):
        if page.name in names:
            return at, names.index(page.name)
    return len(GROUPS), 0


def argument_of(parameter: Any, command: Any) -> Argument:
    """Give an argument of a command as its page shows it; `parameter` is as Typer makes it."""
    metavar = parameter.metavar or parameter.name.upper()
    if parameter.nargs != 1 and "…" not in metavar:
        metavar = f"{metavar}…"
    if not parameter.required and not metavar.startswith("["):
        metavar = f"[{metavar}]"
    return Argument(metavar, parameter.help or _help_written(parameter.name, command))


def _help_written(name: str, command: Any) -> str:
    """Give the help of an argument as it stands in the function: Click 8.5 drops it from what Typer 0.20 makes."""
    written = get_type_hints(command.callback, include_extras=True).get(name)
    return next((each.help for each in getattr(written, "__metadata__", ()) if getattr(each, "help", None)), "")


def _option(parameter: Any) -> Option:
    flags = sorted({*parameter.opts, *parameter.secondary_opts}, key=[*parameter.opts, *parameter.secondary_opts].index)
    flags.sort(key=lambda flag: not flag.startswith("--"))
    is_help = "--help" in flags
    return Option(
        tuple(flags),
        "" if parameter.is_flag or parameter.count else parameter.metavar or "VALUE",
        "Show this page." if is_help else parameter.help or "",
        _OF_EVERY_COMMAND if is_help else getattr(parameter, "rich_help_panel", None) or "Options",
    )
