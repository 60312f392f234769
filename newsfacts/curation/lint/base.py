"""What rules look at: a base as it is written, and the texts of its sources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsfacts.curation.lint.evidence import Piece, located
from newsfacts.curation.lint.figures_said import FiguresSaid, figures_said
from newsfacts.files import opened, shown
from newsfacts.model import RECORD_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from newsfacts.curation.lint.texts import Texts
    from newsfacts.curation.written import Written


class Base:
    """A base as it is written. Values that cannot be read are not in the fields of their record."""

    def __init__(self, written: list[Written], texts: Texts, today: str, files: Sequence[Path] = ()) -> None:
        self.written = written
        self.texts = texts
        self.today = today
        """ISO day after which everything is future."""

        self.files = files
        self._files = {shown(file): file for file in files}
        self._lines: dict[str, list[str]] = {}

    def lines(self, file: str) -> list[str]:
        """The lines of a file by the name that its records have; of a draft those that it is to have."""
        if file not in self._lines:
            path = self._files.get(file)
            content = b""
            if path is not None:
                with opened(path) as stream:
                    content = stream.read()
            self._lines[file] = content.decode("utf-8-sig", "replace").split("\n")
        return self._lines[file]

    @cached_property
    def records(self) -> list[Written]:
        """Facts, quotes and events."""
        return [each for each in self.written if each.kind in RECORD_KINDS]

    def of(self, kind: str) -> list[Written]:
        """Everything of one kind, in the order of the base."""
        return [each for each in self.written if each.kind == kind]

    @cached_property
    def by_id(self) -> Mapping[str, Written]:
        """Everything by its id; the first where an id is taken twice."""
        return {each.id: each for each in reversed(self.written)}

    @cached_property
    def figures(self) -> FiguresSaid:
        """What is to be said of the figures that records say."""
        return figures_said(self.records)

    @cached_property
    def pieces(self) -> list[Piece]:
        """Every piece of evidence whose source's text is at hand, with where its words stand."""
        return list(located(self.records, self.texts))


def clip(text: str, length: int = 70) -> str:
    """A passage in quotation marks for a message, cut between words where it is long."""
    if len(text) > length:
        text = text[:length].rsplit(" ", 1)[0] + " …"
    return f"“{text}”"
