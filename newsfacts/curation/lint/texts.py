"""The texts of sources: which are at hand, and their paragraphs with white space folded."""

from __future__ import annotations

import re
import stat
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.errors import CannotRead, unknown
from newsfacts.files import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsfacts.curation.written import Written

LARGEST = 64 * 1024 * 1024
"""Bytes of a text that are read; a whole encyclopaedia volume has 10 million."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


class Text:
    """The text of a source: its paragraphs are the blocks between blank lines, the title included."""

    def __init__(self, text: str) -> None:
        blocks = _BLANK_LINES.split(text.strip())
        self.paragraphs = [fold(block) for block in blocks]

    @cached_property
    def joined(self) -> str:
        """The paragraphs as one line each, for searching them all at once."""
        return "\n".join(self.paragraphs)

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(paragraph) + 1 for paragraph in self.paragraphs))

    def paragraph_at(self, offset: int) -> int:
        """Give the number of the paragraph in which an offset of `joined` lies, counted from 1."""
        return bisect_right(self._ends, offset) + 1

    def paragraph(self, number: int | None) -> str | None:
        """Give a paragraph by its number, None where the text has no such paragraph."""
        return self.paragraphs[number - 1] if number and number <= len(self.paragraphs) else None


class Texts(NamedTuple):
    """The texts that are at hand, by source, and why others that the base names are not."""

    by_source: Mapping[str, Text]
    unreadable: Mapping[str, str]


def fold(text: str) -> str:
    """Write every run of white space as one space."""
    return " ".join(text.split())


def texts_at_hand(written: Iterable[Written], files: Sequence[Path], given: Mapping[str, Path]) -> Texts:
    """Read the texts in `given`, and for other sources those that the base names, relative to its own file.

    Raises CannotRead where one of `given` cannot be read, UsageError where its id is that of no source.
    """
    sources = {each.id: each for each in written if each.kind == "source"}
    texts: dict[str, Text] = {}
    unreadable: dict[str, str] = {}
    for name, path in given.items():
        if name not in sources:
            raise unknown("source", name, sources)
        text = _read(path)
        if isinstance(text, str):
            raise CannotRead(f"--text {name}: {path}: {text}")
        texts[name] = text
    folders = {shown(file): file.parent for file in files}
    for name, source in sources.items():
        if name not in given and "text" in source.fields:
            path = Path(source.fields["text"])
            read = (
                "the path must be relative to this file" if path.is_absolute() else _read(folders[source.file] / path)
            )
            if isinstance(read, str):
                unreadable[name] = read
            else:
                texts[name] = read
    return Texts(texts, unreadable)


def _read(path: Path) -> Text | str:
    """Give the text in a file, or in words why there is none."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a device or a pipe would never end
            return "it is no regular file"
        if status.st_size > LARGEST:
            return f"it is larger than {LARGEST >> 20} MB"
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return f"it is not UTF-8 (byte {error.start + 1}); save it as UTF-8"
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", None) or str(error)
    return Text(text) if text.strip() else "it is empty"
