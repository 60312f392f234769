"""The texts of sources: which are at hand, and their paragraphs with white space folded."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.source_text import BLANK_LINES, Paragraph, paragraphs
from newsfacts.errors import CannotRead, unknown
from newsfacts.files import opened, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsfacts.curation.written import Written
    from newsfacts.documents import Format
    from newsfacts.text.lines import Positions

LARGEST = 64 * 1024 * 1024
"""Bytes of a text that are read; a whole encyclopaedia volume has 10 million."""


class Text:
    """The text of a source and its paragraphs, as `source_text` counts them, the title included."""

    def __init__(self, text: str, format: Format = "text") -> None:
        self.raw = text
        """As it is in the file."""
        self._format: Format = format
        if format == "text":
            self.paragraphs = [on_one_line(block) for block in BLANK_LINES.split(text.strip())]
        else:
            self.paragraphs = [each.passage.text for each in self.blocks]

    @cached_property
    def blocks(self) -> list[Paragraph]:
        """The paragraphs with where each of their words stands in the file."""
        return paragraphs(self.raw, self._format)

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8 with line feeds, in hexadecimal."""
        import hashlib

        return hashlib.sha256(self.raw.encode("utf-8")).hexdigest()

    @cached_property
    def positions(self) -> Positions:
        """Lines and columns of the text as it was read."""
        from newsfacts.text.lines import Positions

        return Positions(self.raw)

    @cached_property
    def joined(self) -> str:
        """The paragraphs as one line each, for searching them all at once."""
        return "\n".join(self.paragraphs)

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(paragraph) + 1 for paragraph in self.paragraphs))

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph in which an offset of `joined` lies, counted from 1."""
        return bisect_right(self._ends, offset) + 1

    def paragraph(self, number: int | None) -> str | None:
        """A paragraph by its number, None where the text has no such paragraph."""
        return self.paragraphs[number - 1] if number and number <= len(self.paragraphs) else None


class Texts(NamedTuple):
    """The texts that are at hand, by source, and why others that the base names are not."""

    by_source: Mapping[str, Text]
    unreadable: Mapping[str, str]


def on_one_line(text: str) -> str:
    """Write every run of white space as one space."""
    return " ".join(text.split())


def texts_at_hand(written: Iterable[Written], files: Sequence[Path], given: Mapping[str, Path]) -> Texts:
    """Read the texts in `given`, and for other sources those that the base names, relative to its own file.

    A base may come from anyone: it can name no text outside the folder of its file, wherever links lead.
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
            read = text_below(folders[source.file], source.fields["text"], name)
            if isinstance(read, str):
                unreadable[name] = read
            else:
                texts[name] = read
    return Texts(texts, unreadable)


def text_below(folder: Path, name: str, source: str) -> Text | str:
    """The text in a file below a folder, or in words why there is none."""
    try:
        path = (folder / name).resolve()
        if Path(name).is_absolute() or not path.is_relative_to(folder.resolve()):
            return (
                f"it does not lie in the folder of the base; `lint --text {source}=PATH` names one that lies elsewhere"
            )
    except (OSError, RuntimeError, ValueError) as error:  # links that lead in a circle; a name that no file can have
        return getattr(error, "strerror", None) or str(error)
    return _read(path)


def _read(path: Path) -> Text | str:
    """The text in a file, or in words why there is none."""
    try:
        with opened(path) as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:  # counted, for what the system tells of a file need not be so
            return f"it is larger than {LARGEST >> 20} MB"
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return f"it is not UTF-8 (byte {error.start + 1}); save it as UTF-8"
    except CannotRead as error:
        return error.message.removeprefix(f"{shown(path)}: ")
    except OSError as error:
        return error.strerror or str(error)
    from newsfacts.documents import format_of

    return Text(text, format_of(path.name, content)) if text.strip() else "it is empty"
