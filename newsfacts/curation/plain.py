"""Reading the plainest YAML by its lines, several times as fast as a parser of all of YAML.

Nearly every record of a large base is a block of `key: value` lines: text on one line, with or without quotation
marks, or folded with `>-`; `[a, b]`, `{a: b}`, and the same one level deeper. Such a record is read here. Every other
record, every file that is laid out in another way, and all that is wrong is left to `reading`. Whether a text is
plain is decided narrowly: what is read here means the same to every parser of YAML.

Positions are those of the records alone, for whoever finds a problem reads the whole base again with `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from newsfacts.curation.format import SECTIONS, VERSION
from newsfacts.curation.parts import Part
from newsfacts.curation.plain_record import At, NotPlain, plain_record
from newsfacts.curation.reading import Mapping, Reader
from newsfacts.errors import CannotRead, Problem

# Beside control characters: the line breaks that only Unicode knows, and the byte order mark.
_ODD = r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_NOTHING = r"(?: *(?:#[^\n]*)?\n)*"
_BEGINNING = re.compile(rf"{_NOTHING}newsfacts: {VERSION}\n{_NOTHING}")
_HEADINGS = [f"\n{section}:\n" for section in SECTIONS]
_FIRST_ITEM = re.compile(r"(?:\n *(?:#[^\n]*)?)*(\n *- )")


def plain_records(path: Path, name: str, part: Part, problems: list[Problem]) -> Iterator[tuple[str, Mapping]]:
    """Give (section, mapping) for every record, source and entity of a part of a file, in its order.

    What is wrong is appended to `problems`, at the latest when all records have been given; it does not say where.
    Raises CannotRead where the file cannot be opened.
    """
    text = _text(path, name, part)
    sections = _sections(text)
    if not sections:
        yield from parsed_records(path, name, part, problems)
        return
    lines = characters = 0
    place = part.start - len(part.head)  # in bytes of the file
    for section, start, end, item in sections:
        between, column = text[characters : start - len(item)], len(item) - 1
        for written in text[start:end].split(item):
            lines += between.count("\n")
            place += len(between) if between.isascii() else len(between.encode())
            characters += len(between)
            between = f"{item}{written}"
            try:
                yield section, plain_record(written, column, At(lines + 1, column, characters + len(item)))
            except NotPlain:
                head = f"newsfacts: {VERSION}\n{section}:".encode()
                alone = Part(place, place + len(between.encode()), 0, head)
                for name_of_section, mapping in parsed_records(path, name, alone, problems):
                    at = mapping.mark
                    mapping.mark = At(at.line + lines - 1, at.column, at.index + characters - len(head))
                    yield name_of_section, mapping


def parsed_records(path: Path, name: str, part: Part, problems: list[Problem]) -> Iterator[tuple[str, Mapping]]:
    """Give the same by way of a parser, which is slower and makes no difference."""
    reader = Reader(path, name, part)
    yield from reader.records()
    problems.extend(reader.problems)


def _text(path: Path, name: str, part: Part) -> str:
    try:
        with path.open("rb") as stream:
            stream.seek(part.start)
            return (part.head + stream.read(part.end - part.start)).decode()
    except UnicodeDecodeError:
        return ""
    except OSError as error:
        raise CannotRead(f"{name}: {error.strerror or error}") from error


def _sections(text: str) -> list[tuple[str, int, int, str]]:
    """Give name, beginning and end of each section's items, and what each item begins with.

    None where the text as a whole is not laid out plainly.
    """
    headings = [(text.find(heading), heading) for heading in _HEADINGS if heading in text]
    beginning = _BEGINNING.match(text)
    if not headings or beginning is None or beginning.end() != min(headings)[0] + 1:
        return []
    if any(text.count(heading) > 1 for _, heading in headings) or "\n---" in text or "\n..." in text:
        return []
    if not text.replace("\n", "").isprintable() and re.search(_ODD, text):
        return []
    sections = []
    headings.sort()
    ends = [*(start for start, _ in headings[1:]), len(text)]
    for (start, heading), end in zip(headings, ends, strict=True):
        item = _FIRST_ITEM.match(text, start + len(heading) - 1, end)
        if item is None:
            return []
        sections.append((heading.strip("\n:"), item.end(), end, item[1]))
    return sections
