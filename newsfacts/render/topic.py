"""Topics of help: Markdown of four kinds of blocks, taken apart and laid out for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Literal, NamedTuple


class Block(NamedTuple):
    """A part of a topic between blank lines."""

    kind: Literal["heading", "list", "code", "paragraph"]
    lines: tuple[str, ...]
    """Without what marks the kind: one for each item of a list, one for a paragraph."""


def blocks(markdown: str) -> Iterator[Block]:
    """Take a topic apart."""
    for part in markdown.strip("\n").split("\n\n"):
        lines = part.split("\n")
        if part.startswith("# "):
            yield Block("heading", (part[2:],))
        elif part.startswith("- "):
            yield Block("list", tuple(line[2:] for line in lines))
        elif part.startswith("    "):
            yield Block("code", tuple(line[4:] for line in lines))
        else:
            yield Block("paragraph", (" ".join(lines),))


def topic_lines(markdown: str, width: int, *, bold: bool = False) -> Iterator[str]:
    """Give the lines of a topic, fitted to a terminal of this width; code is not broken."""
    for number, (kind, lines) in enumerate(blocks(markdown)):
        if number:
            yield ""
        for line in lines:
            match kind:
                case "heading":
                    yield f"\x1b[1m{line}\x1b[0m" if bold else line
                case "code":
                    yield f"    {line}"
                case "list":
                    yield from wrapped(line, width, "  - ", "    ")
                case "paragraph":
                    yield from wrapped(line, width)


def wrapped(text: str, width: int, first: str = "", later: str = "") -> list[str]:
    """Give the lines of a text between indents; words stay whole, with their hyphens."""
    return wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )
