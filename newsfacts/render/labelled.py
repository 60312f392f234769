"""A card: lines under labels, fitted to where they go; what cards of records and of verdicts have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsfacts.render.outlet import UNLIMITED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.style import Style

    from newsfacts.render.terminal import Page

_WIDEST = 100
"""Lines longer than this are hard to read, however wide the terminal is."""
_INDENT, _NARROW = 2, 4


class Labelled:
    """Sets the lines of a card on a page, its labels in a column of `labels` cells behind a sign."""

    def __init__(self, page: Page, labels: int) -> None:
        self.page, self._labels = page, labels
        self.width = page.width if page.width == UNLIMITED else min(page.width, _WIDEST)

    def row(self, name: str, values: Sequence[Text], sign: Text | None = None) -> Iterator[Text]:
        """Lines under a label, none without values; where the page is narrow, the label stands above them."""
        margin = _INDENT + self._labels
        narrow = self.width < 3 * margin
        head = (sign or Text(" ")) + Text(" ") + self.text(f"{name:<{self._labels}}", "dim")
        if narrow and name and values:
            head.rstrip()
            yield head
        for at, value in enumerate(values):
            lines = self.set(value, _NARROW if narrow else margin)
            if at == 0 and not narrow:
                first = next(lines)
                yield head + first[margin:]
            yield from lines

    def set(self, text: Text, margin: int) -> Iterator[Text]:
        """Break a text into lines behind a margin."""
        for line in self.page.wrapped(text, self.width - margin):
            yield Text(" " * margin).append(line)

    def text(self, text: str, style: str | Style = "") -> Text:
        """A text from a base as one printable line."""
        return self.page.text(text, style)
