"""A page of help as text: what a command does, examples one a line, its arguments and options by group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import NamedTuple

_WIDEST = 100
"""Cells beyond which lines are tiring to read, however wide the terminal is."""

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
    is_repeatable: bool

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


def grouped(items: Iterable[Option] | Iterable[Page]) -> dict[str, list[Option | Page]]:
    """Give options or commands by their groups, both in the order in which they come."""
    groups: dict[str, list[Option | Page]] = {}
    for each in items:
        groups.setdefault(each.group, []).append(each)
    return groups


def help_lines(page: Page, width: int, *, bold: bool = False, ending: Iterable[str] = ()) -> Iterator[str]:
    """Give the lines of a page, fitted to a terminal of this width; `ending` are paragraphs that close it."""
    width = min(width, _WIDEST)
    yield from _wrapped(f"Usage: {page.usage}", width, hanging=7)
    for paragraph in (page.summary, *page.paragraphs):
        yield ""
        yield from _wrapped(paragraph, width)
    if page.examples:
        yield from _headed("Examples", bold)
        yield from (f"  {example}" for example in page.examples)
    if page.arguments:
        yield from _headed("Arguments", bold)
        yield from _table([(each.metavar, each.help) for each in page.arguments], width)
    for group, commands in grouped(page.commands).items():
        yield from _headed(group or "Commands", bold)
        yield from _table([(each.name.split()[-1], each.summary) for each in commands if isinstance(each, Page)], width)
    for group, options in grouped(page.options).items():
        yield from _headed(group, bold)
        yield from _table([(each.shown, each.help) for each in options if isinstance(each, Option)], width)
    for paragraph in ending:
        yield ""
        yield from _wrapped(paragraph, width)


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
            yield from wrap(explained, width, initial_indent=indent, subsequent_indent=indent)
        else:
            head = f"  {name:<{column}}  "
            yield from wrap(explained, width, initial_indent=head, subsequent_indent=" " * len(head)) or [f"  {name}"]


def _wrapped(text: str, width: int, hanging: int = 0) -> list[str]:
    return wrap(text, width, subsequent_indent=" " * hanging, break_long_words=False, break_on_hyphens=False)
