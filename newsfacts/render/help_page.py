"""A page of help as text: what a command does, examples one a line, its arguments and options by group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from newsfacts.render.topic import wrapped

_NARROW, _COLUMN = 60, 28
"""The width below which what is explained stands on a line of its own, and the widest column of it elsewhere."""


class Option(NamedTuple):
    """An option of a command."""

    flags: tuple[str, ...]
    """The long name first."""
    metavar: str
    """What it takes, as a word in capitals; empty where it takes nothing."""
    help: str
    group: str

    @property
    def shown(self) -> str:
        """The option as one writes it: `-n, --limit N`."""
        flags = ", ".join(sorted(self.flags, key=lambda flag: (flag.startswith("--"), self.flags.index(flag))))
        return f"{flags} {self.metavar}".rstrip()


class Argument(NamedTuple):
    """An argument of a command."""

    metavar: str
    help: str


class Page(NamedTuple):
    """All there is to say of a command."""

    name: str
    """Its words behind `newsfacts`; empty for newsfacts itself."""
    group: str
    """What people do with it; empty for a command of a command."""
    summary: str
    paragraphs: tuple[str, ...]
    examples: tuple[str, ...]
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...]
    commands: tuple[Page, ...]

    @property
    def usage(self) -> str:
        """Its name and what stands behind it."""
        rest = ["COMMAND" if self.commands else "", "[OPTIONS]" if self.options else ""]
        return " ".join(filter(None, ["newsfacts", self.name, *rest, *(each.metavar for each in self.arguments)]))


_Grouped = TypeVar("_Grouped", Option, Page)


def grouped(items: Iterable[_Grouped]) -> dict[str, list[_Grouped]]:
    """Give options or commands by their groups, both in the order in which they come."""
    groups: dict[str, list[_Grouped]] = {}
    for each in items:
        groups.setdefault(each.group, []).append(each)
    return groups


def help_lines(page: Page, width: int, *, bold: bool = False, ending: Iterable[str] = ()) -> Iterator[str]:
    """Give the lines of a page, fitted to a terminal of this width; `ending` are paragraphs that close it."""
    yield from wrapped(f"Usage: {page.usage}", width, later=" " * 7)
    for paragraph in (page.summary, *page.paragraphs):
        yield ""
        yield from wrapped(paragraph, width)
    if page.examples:
        yield from _headed("Examples", bold)
        for example in page.examples:
            yield from _continued(example, width)
    if page.arguments:
        yield from _headed("Arguments", bold)
        yield from _table([(each.metavar, each.help) for each in page.arguments], width)
    for group, commands in grouped(page.commands).items():
        yield from _headed(group or "Commands", bold)
        yield from _table([(each.name.split()[-1], each.summary) for each in commands], width)
    for group, options in grouped(page.options).items():
        yield from _headed(group, bold)
        yield from _table([(each.shown, each.help) for each in options], width)
    for paragraph in ending:
        yield ""
        yield from wrapped(paragraph, width)


def brief_lines(page: Page, width: int) -> Iterator[str]:
    """Give the few lines for who types newsfacts and nothing else: what it is, examples, the commands by group."""
    yield from wrapped(page.summary, width)
    yield ""
    for example in page.examples:
        yield from _continued(example, width)
    yield ""
    rows = [(group, ", ".join(each.name for each in found)) for group, found in grouped(page.commands).items()]
    yield from _table([(f"{group}:", names) for group, names in rows], width)
    yield ""
    yield from wrapped("newsfacts --help tells more, newsfacts help COMMAND all of a command.", width)


def _continued(example: str, width: int) -> Iterator[str]:
    """Give a command line to copy: one that is too long goes on, as a shell reads it, before options and pipes."""
    words = re.split(r" (?=--|\| |> )", example)
    line = f"  {words[0]}"
    for each in words[1:]:
        if len(line) + len(each) + 3 > width:
            yield f"{line} \\"
            line = f"    {each}"
        else:
            line += f" {each}"
    yield line


def _headed(words: str, bold: bool) -> Iterator[str]:
    yield ""
    yield f"\x1b[1m{words}\x1b[0m" if bold else words


def _table(rows: list[tuple[str, str]], width: int) -> Iterator[str]:
    """Give two columns, or what is explained and the explanation below it where there is no room for both."""
    column = max(len(name) for name, _ in rows if len(name) <= _COLUMN or width < _NARROW) if rows else 0
    for name, explained in rows:
        if width < _NARROW or len(name) > column:
            yield f"  {name}"
            indent = " " * (6 if width < _NARROW else column + 4)
            yield from wrapped(explained, width, indent, indent)
        else:
            head = f"  {name:<{column}}  "
            yield from wrapped(explained, width, head, " " * len(head)) or [f"  {name}"]
