"""docs/commands.md: every command with its arguments and options, an example of each option, and the topics of help."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from newsfacts.cli.topics import TOPICS, topic
from newsfacts.render.help_page import Option, Page, grouped

EXAMPLES = Path(__file__).parent / "examples.txt"
"""Command lines that show options; those of the help pages come before them."""


def commands_page(newsfacts: Page) -> str:
    """Give docs/commands.md."""
    pages = [each for page in newsfacts.commands for each in (page, *page.commands)]
    lines = [
        "# Commands",
        "",
        "Written by `python tools/reference.py` from the commands themselves; `newsfacts help COMMAND` prints the same.",
        "",
    ]
    for group, commands in grouped(newsfacts.commands).items():
        lines.append(f"- {group}: {', '.join(f'[{page.name}](#{_anchor(page)})' for page in commands)}")
    lines.append(f"- Topics: {', '.join(f'[{name}](#{_of_topic(name)})' for name in TOPICS)}")
    for page in pages:
        lines += ["", *_page(page, pages)]
    for name in TOPICS:
        lines += ["", re.sub("^# ", "## ", topic(name), flags=re.MULTILINE).rstrip()]
    return "\n".join(lines) + "\n"


def example_of(option: Option, page: Page, pages: list[Page]) -> str:
    """Give a command line that uses an option: one of this command if there is any, else one where it means the same.

    Empty where there is none.
    """
    alike = [each for each in pages if option in each.options and each is not page]
    known = [*page.examples, *_more(page.name)]
    known += [line for each in alike for line in (*each.examples, *_more(each.name))]
    return next((line for line in known if _uses(line, option)), "")


def _more(name: str) -> list[str]:
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith(f"newsfacts {name} ")]


def _uses(line: str, option: Option) -> bool:
    words = shlex.split(line.split(" | ")[0])
    return any(word == flag or word.startswith(f"{flag}=") for word in words for flag in option.flags)


def _page(page: Page, pages: list[Page]) -> list[str]:
    lines = [f"## newsfacts {page.name}", "", f"    {page.usage}", "", page.summary]
    for paragraph in page.paragraphs:
        lines += ["", paragraph]
    if page.examples:
        lines += ["", "```sh", *page.examples, "```"]
    if page.arguments:
        lines += ["", "| argument | |", "| --- | --- |"]
        lines += [f"| `{_cell(each.metavar)}` | {_cell(each.help)} |" for each in page.arguments]
    group = next((each for each in pages if page in each.commands), None)
    shared = _shared(group) if group is not None else []
    options = [option for option in page.options if "--help" not in option.flags]
    lines += _table([option for option in options if option not in shared], page, pages)
    if group is not None and any(option in shared for option in options):
        told = ", ".join(f"`{option.flags[0]}`" for option in options if option in shared)
        lines += ["", f"And, [as above](#{_anchor(group)}): {told}."]
    if shared := _shared(page):
        lines += ["", "Options that several of these commands have; each says below which:"]
        lines += _table(shared, page, pages)
    return lines


def _shared(group: Page) -> list[Option]:
    """The options that several commands of a group have, in their order."""
    every = [option for page in group.commands for option in page.options if "--help" not in option.flags]
    return [option for option in dict.fromkeys(every) if every.count(option) > 1]


def _table(options: list[Option], page: Page, pages: list[Page]) -> list[str]:
    """Options with an example each, but for those that the examples of the command itself show above."""
    lines = ["", "| option | | example |", "| --- | --- | --- |"] if options else []
    for option in options:
        example = example_of(option, page, pages)
        told = "above" if example in page.examples else f"`{_cell(example)}`" if example else ""
        lines.append(f"| `{_cell(option.shown)}` | {_cell(option.help)} | {told} |")
    return lines


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _anchor(page: Page) -> str:
    return f"newsfacts-{page.name.replace(' ', '-')}"


def _of_topic(name: str) -> str:
    return topic(name).split("\n")[0].removeprefix("# ").lower().replace(" ", "-")
