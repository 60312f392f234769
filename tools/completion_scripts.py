"""Completion scripts for bash, zsh, fish and PowerShell, from the pages of all commands.

Commands, options and choices stand in the script. Only what a base knows is asked for, with `newsfacts --complete`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Template

from newsfacts.citing import STYLES
from newsfacts.cli.annotate import FORMATS as ANNOTATE_FORMATS
from newsfacts.cli.check import FORMATS as CHECK_FORMATS
from newsfacts.cli.cite import FORMATS as CITE_FORMATS
from newsfacts.cli.completion import SCRIPTS
from newsfacts.cli.group import COLOR, COLOURS
from newsfacts.cli.info import FORMATS as INFO_FORMATS
from newsfacts.cli.topics import TOPICS, topic
from newsfacts.exporting import FORMATS as EXPORT_FORMATS
from newsfacts.lookup.listing import LIST_SORTS
from newsfacts.lookup.order import SORTS
from newsfacts.model import ENTITY_KINDS
from newsfacts.render import FORMATS
from newsfacts.render.coverage import FORMATS as COVERAGE_FORMATS
from newsfacts.render.fields import field_names
from newsfacts.render.help_page import Argument, Option, Page
from newsfacts.render.problems import FORMATS as PROBLEM_FORMATS
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
    **dict.fromkeys(("PATH", "FILE", "DRAFT", "OUT"), _FILES),
}
_OF_FLAG = {"--source": "SOURCE", "--topic": "TOPIC", "--disputed-by": "FACT"}
_OF_ARGUMENT = {"cite": "CITED", "open": "CITED", "extract": _FILES, "annotate": _FILES}

_LOOK_UPS = (*KINDS_OF, "show")
CHOICES: dict[str, dict[str, Iterable[str]]] = {
    "--format": {
        **dict.fromkeys(_LOOK_UPS, FORMATS),
        "check": CHECK_FORMATS,
        "review": PROBLEM_FORMATS,
        "lint": PROBLEM_FORMATS,
        "coverage": COVERAGE_FORMATS,
        "annotate": ANNOTATE_FORMATS,
        "cite": CITE_FORMATS,
        "info": INFO_FORMATS,
    },
    "--sort": {**dict.fromkeys(_LOOK_UPS, SORTS), **dict.fromkeys(("entities", "topics", "sources"), LIST_SORTS)},
    "--style": {"cite": STYLES},
    "--kind": {"add entity": ENTITY_KINDS},
    "FORMAT": {"export": EXPORT_FORMATS},
    "SHELL": {"completion": SCRIPTS},
}
"""What options, and arguments by their names, are checked against in a command."""


def script(shell: str, newsfacts: Page) -> str:
    """Give the completion script of a shell; `newsfacts` is the page that the commands belong to."""
    template = Template((TEMPLATES / SCRIPTS[shell]).read_text(encoding="utf-8"))
    everywhere = tuple(option for option in newsfacts.options if not {"--version", "--help"} & {*option.flags})
    commands = [each._replace(options=(*each.options, *everywhere)) for each in pages(newsfacts)]
    search = next(each for each in commands if each.name == "search")
    every = {flag: option for each in (search, newsfacts) for option in each.options for flag in option.flags}
    alone = Page("", "", "", (), (), (), tuple(dict.fromkeys(every.values())), newsfacts.commands)
    flags = sorted({flag for each in commands for one in each.options if not one.metavar for flag in one.flags})
    takers = {flag for each in commands for one in each.options if one.metavar for flag in one.flags}
    return template.substitute(
        flags=" ".join(flag for flag in flags if flag not in takers),
        inner="|".join(each.name for each in commands if " " in each.name),
        asked="|".join(ASKED),
        units=" ".join(units()),
        names="|".join(f'"{each.name}"' for each in commands),
        fish_names=" ".join(_sh(each.name) for each in commands),
        commands=_WRITERS[shell]([alone, *commands]),
    )


def takes(page: Page, of: Option | Argument) -> str:
    """Say what completes a value: one of `ASKED`, FILES, NOTHING, or the choices with bars between them.

    There are commas between them where the value is a list of choices.
    """
    command = page.name or "search"
    metavar = of.metavar.strip("[]…")
    name = of.flags[0] if isinstance(of, Option) else metavar
    if name == COLOR:
        return "|".join(COLOURS)
    if name in CHOICES and command in CHOICES[name]:
        return "|".join(CHOICES[name][command])
    if isinstance(of, Option):
        if found := next((_OF_FLAG[flag] for flag in of.flags if flag in _OF_FLAG), None):
            return found
    elif command in _OF_ARGUMENT:
        return _OF_ARGUMENT[command]
    if metavar.startswith("CODE"):
        from newsfacts.curation.lint.explanations import explanations

        return ("," if of.metavar.endswith(",…") else "|").join(sorted(explanations()))
    if metavar.endswith(",") and command in FIELDS:
        return ",".join(field_names(*FIELDS[command]))
    if metavar == UNIT:
        return UNIT
    return _TAKES.get(metavar, _NOTHING)


def units() -> list[str]:
    """Give the names of units that a person types."""
    import newsfacts.figures

    lines = (Path(newsfacts.figures.__file__).parent / "units.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [row[0] for row in rows if re.fullmatch(r"[A-Za-z_-]+", row[0])]


def pages(newsfacts: Page) -> Iterator[Page]:
    """Give the pages of all commands; what `help` can be asked for stands behind it as a command of its own."""
    for each in newsfacts.commands:
        yield from (each, *each.commands) if each.name != "help" else _of_help(each, newsfacts)


def _of_help(page: Page, newsfacts: Page) -> Iterator[Page]:
    page = page._replace(arguments=())
    topics = (Page(name, "", topic(name).split("\n")[0].strip("# "), (), (), (), (), ()) for name in TOPICS)
    yield page._replace(commands=(*newsfacts.commands, *topics))
    for each in newsfacts.commands:
        if each.commands:
            yield page._replace(name=f"help {each.name}", commands=each.commands)


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
        if page.commands:
            first, more = ["|".join(each.name.split()[-1] for each in page.commands)], _NOTHING
        lines += [
            f'        "{page.name}")' if page.name else '        "")',
            *(f"            options+=' {option}'" for option in options),
            f"            arguments=({' '.join(_sh(each) for each in first)})",
            f"            more={_sh(more)} ;;",
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
            first_of = f"-n '__newsfacts_at \"{page.name}\" 0'"
            lines.append(f"complete -c newsfacts {first_of} -a {each.name.split()[-1]} -d {_fish_said(each.summary)}")
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
