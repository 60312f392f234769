"""What is said of a command line that Typer cannot read: in words, with the option that was meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from shlex import join
from typing import Any

from newsfacts.cli.group import COLOR, COMMANDS, NO_PAGER, OF_THE_GROUP, arranged
from newsfacts.errors import UsageError, meant, near
from newsfacts.factbase import FactBase

_OF_COMPLETION = ("--install-completion", "--show-completion")
"""What programs made with Typer usually have for it."""

_DASHES = len("--")
_ALIKE = 2 / 3
"""The share of letters from which another option is meant: they are short, and `--about` is no `--count`."""

_SHORT = 5
"""Letters below which a word with two other letters is another word."""


def misuse(error: Any, args: Sequence[str]) -> tuple[str, str]:
    """Give the command whose line it is, and what is wrong with it; `error` is what Typer raised."""
    context = getattr(error, "ctx", None)
    command = arranged(args)[:1]
    named = command and command[0] in args
    if context is not None and (named or context.parent is None):
        where = context.command_path
    else:
        where = " ".join(["newsfacts", *(command if named and command[0] in COMMANDS else [])])
    return where, _said(error, context, args, own=not named)


def _said(error: Any, context: Any, args: Sequence[str], *, own: bool) -> str:
    """Say what is wrong, in words; `own`: the line is one of newsfacts itself, whose options can have been meant."""
    parameter, option = getattr(error, "param", None), getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            flags = [flag for each in context.command.params for flag in each.opts] if context is not None else []
            return _no_option(option, [*flags, COLOR, NO_PAGER, *(OF_THE_GROUP if own else ())], args)
        case "MissingParameter" if context is not None:
            from newsfacts.cli.pages import argument_of

            argument = argument_of(parameter, context.command)
            return f"{argument.metavar} is missing: {argument.help}"
        case "BadParameter" if parameter is not None:
            name = (
                max(parameter.opts, key=len) if parameter.param_type_name == "option" else parameter.human_readable_name
            )
            return f"{name}: {error.message}"
        case "BadOptionUsage" if option:
            return f"{option} takes no value" if _has_value(option, args) else f"{option} needs a value"
    message = str(error.format_message())
    if more := re.match(r"Got unexpected extra argument\S* \((.*)\)", message):
        return f"more than it takes: {more[1]}"
    if (named := re.match(r"No such command '([^']*)'", message)) and context is not None:
        return f"no command is called {named[1]!r}{meant(named[1], context.command.commands)}"
    return message


def _no_option(option: str, known: Sequence[str], args: Sequence[str]) -> str:
    if option in _OF_COMPLETION:
        return f"no option is called {option}; newsfacts completion SHELL prints the script for a shell"
    if option in known:  # those that every command takes are read before, if they have no value
        return f"{option} takes no value"
    names = [flag.removeprefix("--") for flag in known if flag.startswith("--")]
    close = [flag for flag in known if len(option) > _DASHES and flag.startswith(option)]
    if not close and option.startswith("--"):  # two dashes are no likeness
        close = [f"--{name}" for name in near(option.removeprefix("--"), names, alike=_ALIKE)]
    said = f"no option is called {option}" + (f" — did you mean {' or '.join(close)}?" if close else "")
    return said + _words_behind_a_dash(option, args)


def _has_value(option: str, args: Sequence[str]) -> bool:
    return any(each.startswith(f"{option}=") for each in args)


def _words_behind_a_dash(option: str, args: Sequence[str]) -> str:
    """Say how words that begin with a dash are given, where what is taken for an option is a text: `-soldiers die`."""
    if any(each.startswith(option) and " " in each.strip() and "=" not in each for each in args):
        return "; words that begin with a dash go behind --, after all options"
    return ""


def expect_no_typo(words: Sequence[str], base: FactBase) -> None:
    """Raise UsageError where the first of the words is a letter or two off a command, and not in the base."""
    from newsfacts.lookup.spelling import distance
    from newsfacts.text.stop_words import stop_words

    first, rest = words[0], words[1:]
    if not first.isalpha() or not first.islower() or first in stop_words():
        return
    meant = [
        command
        for command in COMMANDS
        if (differs := distance(first, command, 2)) == 1
        or (differs == 2 and len(first) >= _SHORT and first[0] == command[0])
    ]
    if meant and not base.knows(first):
        lines = " or ".join(" ".join(["newsfacts", each, *rest]) for each in meant)
        raise UsageError(
            "unknown_command",
            f"no command is called {first!r}, nor is the word in the base — did you mean {lines}?"
            f" (newsfacts search {' '.join(words)} looks for it all the same)",
        )


def of_the_base(message: str, args: Sequence[str]) -> str:
    """Give a message in which the commands that it names are asked of the base that the command line names."""
    named = args[: args.index("--")] if "--" in args else args
    given = [each for at, each in enumerate(named) if each.startswith("--data") or named[at - 1 : at] == ["--data"]]
    tail = f" {join(given)}`" if given else "`"
    command = r"(`newsfacts (?:entities|topics|sources|search|add|edit|export)\b[^`]*)(?<!--help)`"
    return re.sub(command, lambda found: found[1] + tail, message)
