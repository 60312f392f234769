"""Where people read: how wide it is, whether it takes colours and which characters, and a console for it.

Only what prints for people imports this module, and with it Rich.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.text import Text

from newsfacts.encoding.clean import clean, cleaner
from newsfacts.render.outlet import coloured, encoding, width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from rich.style import Style


class Page:
    """What is printed for people on one stream: cleaned, styled, and fitted to where it goes."""

    def __init__(self, stream: TextIO) -> None:
        """Look at the stream and at COLUMNS, NO_COLOR, FORCE_COLOR and TERM; NO_COLOR is stronger than FORCE_COLOR."""
        self.width = width(stream)
        self.clean = cleaner(encoding(stream))
        self.unicode = self.clean is clean
        """Whether the stream takes box characters."""
        self._stream = stream
        self._colours = colours = coloured(stream)
        self._console = Console(
            file=stream if colours else _Trimmed(stream),  # type: ignore[arg-type]
            width=self.width,
            height=25,  # without a height Rich takes a terminal that is called dumb for 80 columns wide
            force_terminal=colours,
            color_system="standard" if colours else None,
            no_color=not colours,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def text(self, text: str, style: str | Style = "") -> Text:
        """`text` from a base as one printable line."""
        return Text(self.clean(text), style, overflow="fold")

    def wrapped(self, text: Text, width: int) -> list[Text]:
        """Break `text` between words into lines of at most `width` cells, and inside a word that is longer."""
        if text.cell_len <= width and "\n" not in text.plain:
            return [text]
        return list(text.wrap(self._console, max(width, 1), overflow="fold"))

    def print(self, renderable: RenderableType) -> None:
        """Print what Rich can lay out."""
        self._console.print(renderable)

    def print_lines(self, lines: Iterable[Text]) -> None:
        """Print lines that are fitted already."""
        for line in lines:
            if self._colours:
                self._console.print(line, no_wrap=True, overflow="ignore", crop=False)
            else:
                self._stream.write(f"{line.plain.rstrip(' ')}\n")


class _Trimmed:
    """A stream that drops the spaces with which Rich fills lines up: files and diffs do without them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        self._stream.write("\n".join([line.rstrip(" ") for line in text.split("\n")]))
        return len(text)
