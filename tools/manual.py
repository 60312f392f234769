"""Manual pages in man(7): newsfacts.1 from the pages of all commands, newsfacts-format.5 from the table of the format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from newsfacts.cli.topics import topic
from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS, Key
from newsfacts.render.help_page import Option, Page, grouped
from newsfacts.render.topic import blocks

_WIDTH = 76
_OF_MANY = 3
"""Commands that share an option before it is described once for all of them."""


def manual(newsfacts: Page, version: str, date: str) -> str:
    """Give newsfacts(1)."""
    commands = [each for page in newsfacts.commands for each in (page, *page.commands)]
    shared = _shared(commands)
    lines = [
        f'.TH NEWSFACTS 1 {date} "newsfacts {version}"',
        *_section("NAME"),
        r"newsfacts \- look facts up in a hand-curated base, and check claims against it",
        *_section("SYNOPSIS"),
        r"\fBnewsfacts\fR \fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]",
        ".br",
        r"\fBnewsfacts\fR \fIWORDS\fR",
        *_section("EXAMPLES"),
        *_code([example for page in newsfacts.commands for example in page.examples[:1]]),
        *_section("DESCRIPTION"),
        *_text(newsfacts.summary),
        *(line for paragraph in newsfacts.paragraphs for line in (".PP", *_text(paragraph))),
        *_section("COMMANDS"),
    ]
    for page in commands:
        lines += _command(page, shared)
    lines += _section("OPTIONS OF SEVERAL COMMANDS")
    for group, options in grouped(shared).items():
        lines += [f'.SS "{_escaped(group)}"', *_options(options)]
    for name in ("queries", "formats", "base", "exit-codes", "environment"):
        lines += _topic(topic(name))
    lines += [*_section("SEE ALSO"), ".BR newsfacts-format (5)"]
    return _joined(lines)


def format_manual(version: str, date: str) -> str:
    """Give newsfacts-format(5)."""
    lines = [
        f'.TH NEWSFACTS-FORMAT 5 {date} "newsfacts {version}"',
        *_section("NAME"),
        r"newsfacts-format \- the YAML of a fact base",
        *_section("DESCRIPTION"),
        *_text(
            "A fact base is one or more YAML files, in UTF-8. Each begins with `newsfacts: 1`, the version of the format,"
            " and has any of the sections below: lists of mappings with these keys. Tags, anchors and duplicate keys are"
            " refused. `newsfacts lint` says what is wrong in a base, `newsfacts schema` prints the format for an editor."
        ),
    ]
    for section, keys in SECTIONS.items():
        lines += [*_section(section.upper()), *_keys(keys)]
    lines += [*_section("EVIDENCE"), *_keys(EVIDENCE_KEYS)]
    example = next(each.lines for each in blocks(topic("base")) if "newsfacts: 1" in each.lines)
    lines += [*_section("EXAMPLE"), *_code(example)]
    lines += [*_section("SEE ALSO"), ".BR newsfacts (1)"]
    return _joined(lines)


def _shared(commands: Iterable[Page]) -> list[Option]:
    """Give the options that many commands have alike."""
    every = [option for page in commands for option in page.options]
    return [option for option in dict.fromkeys(every) if every.count(option) >= _OF_MANY]


def _command(page: Page, shared: list[Option]) -> Iterator[str]:
    yield f'.SS "{_escaped(page.usage)}"'
    yield from _text(page.summary)
    for paragraph in page.paragraphs:
        yield from (".PP", *_text(paragraph))
    if page.examples:
        yield from _code(page.examples)
    yield from _options([option for option in page.options if option not in shared])
    also = [option.flags[0] for option in page.options if option in shared]
    if also:
        yield from (".PP", *_text(f"Also {', '.join(f'`{flag}`' for flag in also)}: see below."))


def _options(options: Iterable[Option]) -> Iterator[str]:
    for option in options:
        flags = ", ".join(rf"\fB{_escaped(flag)}\fR" for flag in option.flags)
        yield ".TP"
        yield f"{flags} \\fI{_escaped(option.metavar)}\\fR" if option.metavar else flags
        yield from _text(option.help)


def _keys(keys: dict[str, Key]) -> Iterator[str]:
    for name, key in keys.items():
        yield from (".TP", rf"\fB{name}\fR" + (" (required)" if key.required else ""))
        yield from _text(f"{key.meaning[0].upper()}{key.meaning[1:]}.")


def _topic(markdown: str) -> Iterator[str]:
    for heading, body in _parts(markdown):
        yield from _section(heading.upper())
        for kind, lines in body:
            yield ".PP"
            if kind == "code":
                yield from _code(lines)
            elif kind == "list":
                for line in lines:
                    yield from (r".IP \(bu 2", *_text(line))
            else:
                yield from _text(lines[0])


def _parts(markdown: str) -> Iterator[tuple[str, list]]:
    """Give the blocks below each heading."""
    heading = ""
    for is_heading, found in groupby(blocks(markdown), lambda each: each.kind == "heading"):
        if is_heading:
            heading = next(found).lines[0]
        else:
            yield heading, list(found)


def _joined(lines: list[str]) -> str:
    """Give the page, without the paragraphs that begin where something else does anyway."""
    kept = []
    for line, following in zip(lines, [*lines[1:], ".SH"]):
        beside = (kept[-1][:3] if kept else "", following[:3])
        if line != ".PP" or not (
            beside[0] in (".SH", ".SS", ".PP") or beside[1] in (".SH", ".SS", ".PP", ".TP", ".IP")
        ):
            kept.append(line)
    return "\n".join(kept) + "\n"


def _section(name: str) -> list[str]:
    return [f".SH {name}"]


def _code(lines: Iterable[str]) -> list[str]:
    return [".PP", ".RS 4", ".nf", *(_guarded(_escaped(line)) for line in lines), ".fi", ".RE"]


def _text(text: str) -> Iterator[str]:
    """Give the lines of a paragraph: a sentence begins on a new one, and none is long."""
    for sentence in re.split(r"(?<=[.!?])\s+(?=\S)", text):
        line = ""
        for word in re.findall(r"`[^`]*`\S*|\S+", sentence):
            shown = (
                re.sub(r"`([^`]*)`", lambda found: rf"\fB{_escaped(found[1])}\fR", word)
                if "`" in word
                else _escaped(word)
            )
            if line and len(f"{line} {shown}".encode()) > _WIDTH:
                yield _guarded(line)
                line = shown
            else:
                line = f"{line} {shown}".strip()
        if line:
            yield _guarded(line)


def _escaped(text: str) -> str:
    """Give text that man prints as it stands, also where it stands between double quotes."""
    signs = {
        "\\": "\\e",
        "-": "\\-",
        "'": "\\(aq",
        "`": "\\(ga",
        '"': "\\(dq",
        "^": "\\(ha",
        "~": "\\(ti",
        "…": "\\&...",
    }
    return "".join(signs.get(sign, sign) for sign in text)


def _guarded(line: str) -> str:
    return rf"\&{line}" if line.startswith((".", "'")) else line
