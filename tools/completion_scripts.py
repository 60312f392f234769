"""Completion scripts for bash, zsh, fish and PowerShell, from the pages of all commands.

Commands, options and choices stand in the script. Only what a base knows is asked for, with `newsfacts --complete`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template

from newsfacts.cli.completion import SCRIPTS
from newsfacts.cli.group import COMMANDS
from newsfacts.cli.topics import TOPICS
from newsfacts.render.fields import field_names
from newsfacts.render.help_page import Argument, Option, Page
from newsfacts.results import KINDS_OF, KINDS_SHOWN

TEMPLATES = Path(__file__).parent / "shells"

ASKED = ("TOPIC", "SOURCE", "ENTITY", "ID", "CITED", "FACT")
"""What `newsfacts --complete` answers for."""

UNIT = "UNIT"
"""What a script has the names of once, for there are many."""

FIELDS = {**KINDS_OF, "show": KINDS_SHOWN}
"""The kinds of what a command prints, whose fields `--fields` picks."""

_FILES, _NOTHING = "FILES", "NOTHING"
_TAKES = {
    **{each: each for each in ("TOPIC", "SOURCE", "ENTITY", "ID")},
    **dict.fromkeys(("PATH", "FILE", "DRAFT", "STYLE FILE"), _FILES),
}
_CHOICES = frozenset(("FORMAT", "ORDER", "STYLE", "KIND", "SHELL", "WHEN"))
_OF_FLAG = {"--source": "SOURCE", "--topic": "TOPIC", "--disputed-by": "FACT"}
_OF_ARGUMENT = {"cite": "CITED", "open": "CITED", "extract": _FILES, "annotate": _FILES}


def script(shell: str, newsfacts: Page) -> str:
    """Give the completion script of a shell; `newsfacts` is the page that the commands belong to."""
    template = Template((TEMPLATES / SCRIPTS[shell]).read_text(encoding="utf-8"))
    everywhere = tuple(option for option in newsfacts.options if not {"--version", "--help"} & {*option.flags})
    commands = [each._replace(options=(*each.options, *everywhere)) for each in _with_inner(newsfacts)]
    search = next(each for each in commands if each.name == "search")
    every = {flag: option for each in (search, newsfacts) for option in each.options for flag in option.flags}
    alone = Page("", "", "", (), (), (), tuple(dict.fromkeys(every.values())), newsfacts.commands)
    flags = sorted({flag for each in commands for one in each.options if not one.metavar for flag in one.flags})
    takers = {flag for each in commands for one in each.options if one.metavar for flag in one.flags}
    return template.substitute(
        flags=" ".join(flag for flag in flags if flag not in takers),
        groups=" ".join(each.name for each in commands if each.commands),
        asked="|".join(ASKED),
        units=" ".join(_units()),
        names="|".join(f'"{each.name}"' for each in commands),
        fish_names=" ".join(_sh(each.name) for each in commands),
        commands=_WRITERS[shell]([alone, *commands]),
    )


def takes(page: Page, of: Option | Argument) -> str:
    """Say what completes a value: one of `ASKED`, FILES, NOTHING, or the choices with bars between them.

    There are commas between them where the value is a list of choices.
    """
    metavar = of.metavar.strip("[]…")
    if page.name == "help":
        return "|".join((*COMMANDS, *TOPICS))
    if isinstance(of, Option):
        if found := next((_OF_FLAG[flag] for flag in of.flags if flag in _OF_FLAG), None):
            return found
    elif page.name in _OF_ARGUMENT:
        return _OF_ARGUMENT[page.name]
    if metavar.startswith("CODE"):
        from newsfacts.curation.lint.explanations import explanations

        return ("," if of.metavar.endswith(",…") else "|").join(sorted(explanations()))
    if metavar.endswith(",") and page.name in FIELDS:
        return ",".join(field_names(*FIELDS[page.name]))
    if metavar == UNIT:
        return UNIT
    if metavar in _CHOICES:
        return "|".join(choices(of.help)) or _NOTHING
    return _TAKES.get(metavar, _NOTHING)


def choices(help: str) -> list[str]:
    """Give the words that a sentence of help lists: `table, json or md.`; what stands in parentheses is no choice."""
    found = []
    for part in re.sub(r" \([^)]*\)", "", help).split("; "):
        listed = re.match(r"(?:[a-z][\w-]+(?:, or |, | or ))+[a-z][\w-]+", part.partition(": ")[2] or part)
        found += re.split(r", or |, | or ", listed[0]) if listed else []
    return found


def _units() -> list[str]:
    import newsfacts.figures

    lines = (Path(newsfacts.figures.__file__).parent / "units.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [row[0] for row in rows if re.fullmatch(r"[A-Za-z_-]+", row[0])]


def _with_inner(page: Page) -> Iterator[Page]:
    for each in page.commands:
        yield each
        yield from _with_inner(each)


def _said(help: str, most: int = 70) -> str:
    """Give the first sentence of a help text, short enough for a list."""
    first = re.split(r"(?<=[.;:]) ", help.replace("`", ""))[0].rstrip(".;:")
    return first if len(first) <= most else f"{first[: most - 1]}…"


def _positions(page: Page) -> tuple[list[str], str]:
    """Give what completes each argument, and what completes those after them."""
    found = [takes(page, each) for each in page.arguments]
    repeats = bool(page.arguments) and "…" in page.arguments[-1].metavar
    return (found[:-1], found[-1]) if repeats else (found, _NOTHING)


def _bash(pages: list[Page]) -> str:
    lines = []
    for page in pages:
        options = [
            f"{flag}={takes(page, option)}" if option.metavar else flag
            for option in page.options
            for flag in option.flags
        ]
        first, more = _positions(page)
        inner = "|".join(each.name.split()[-1] for each in page.commands)
        lines += [
            f'        "{page.name}")' if page.name else '        "")',
            *(f"            options+=' {option}'" for option in options),
            f"            arguments=({' '.join(_sh(each) for each in first)})",
            f"            more={_sh(inner or more)} ;;",
        ]
    return "\n".join(lines)


def _zsh(pages: list[Page]) -> str:
    lines = []
    for page in pages:
        first, more = _positions(page)
        lines += [f'        "{page.name}")', "            options=("]
        lines += [
            f"                {_sh(flag + '=' + (takes(page, option) if option.metavar else '') + ':' + _said(option.help))}"
            for option in page.options
            for flag in option.flags
        ]
        lines += ["            )", f"            arguments=({' '.join(_sh(each) for each in first)})"]
        lines += [f"            more={_sh(more)}"]
        if page.commands:
            lines += ["            commands=("]
            lines += [
                f"                {_sh(each.name.split()[-1] + ':' + _said(each.summary))}" for each in page.commands
            ]
            lines += ["            )"]
        lines += ["            ;;"]
    return "\n".join(lines)


def _fish(pages: list[Page]) -> str:
    lines = []
    for page in pages:
        at = f"-n '__newsfacts_at \"{page.name}\"'"
        for each in page.commands:
            lines.append(f"complete -c newsfacts {at} -a {each.name.split()[-1]} -d {_fish_said(each.summary)}")
        first, more = _positions(page)
        for number, each in enumerate(first):
            lines += _fish_argument(page, f'__newsfacts_at "{page.name}" {number}', each)
        lines += _fish_argument(page, f'__newsfacts_at "{page.name}" {len(first)} more', more)
        for option in page.options:
            names = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
            taken = _fish_value(takes(page, option)) if option.metavar else ""
            lines.append(f"complete -c newsfacts {at} {names} {taken}-d {_fish_said(option.help)}")
    return "\n".join(lines)


def _fish_argument(page: Page, at: str, taken: str) -> list[str]:
    if page.commands or taken == _NOTHING:
        return []
    value = "-F" if taken == _FILES else _fish_value(taken).removeprefix("-x ").strip()
    return [f"complete -c newsfacts -n '{at}' {value}"]


def _fish_value(taken: str) -> str:
    if taken == _FILES:
        return "-r -F "
    if taken == _NOTHING:
        return "-x "
    if taken == UNIT:
        return '-x -a "$__newsfacts_units" '
    listed = f"(__newsfacts_ask {taken})" if taken in ASKED else taken.replace("|", " ")
    if "," in taken:
        listed = f"(__newsfacts_list {taken.replace(',', ' ')})"
    return f"-x -a '{listed}' "


def _fish_said(help: str) -> str:
    said = _said(help).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{said}'"


def _powershell(pages: list[Page]) -> str:
    lines = []
    for page in pages:
        first, more = _positions(page)
        lines += [f"        {_ps(page.name)} = @{{", "            Options = [ordered]@{"]
        lines += [
            f"                {_ps(flag)} = @({_ps(takes(page, option) if option.metavar else '')}, {_ps(_said(option.help))})"
            for option in page.options
            for flag in option.flags
        ]
        lines += ["            }", f"            Arguments = @({', '.join(_ps(each) for each in first)})"]
        lines += [f"            More = {_ps(more)}", "            Commands = [ordered]@{"]
        lines += [
            f"                {_ps(each.name.split()[-1])} = {_ps(_said(each.summary))}" for each in page.commands
        ]
        lines += ["            }", "        }"]
    return "\n".join(lines)


def _sh(text: str) -> str:
    quoted = text.replace("'", "'\\''")
    return f"'{quoted}'"


def _ps(text: str) -> str:
    doubled = text.replace("'", "''").replace("’", "’’").replace("‘", "‘‘")
    return f"'{doubled}'"


_WRITERS = {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}
