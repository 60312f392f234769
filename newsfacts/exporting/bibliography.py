"""The sources alone, as a bibliography: what `cite` writes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from newsfacts.citing import FORMATS
from newsfacts.citing.citation import cleaned
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection


def lines(selection: Selection, say: Callable[[str], None], format: str) -> Iterator[str]:
    """Write an entry for each source; `say` is told that records are left out."""
    written: Iterator[str] = import_module(f"newsfacts.citing.{FORMATS[format]}").lines(
        map(cleaned, selection.sources())
    )
    yield from written
    count = len(selection)
    if count:
        say(f"{format} holds the sources; left out: {how_many(count, 'record')} that rest on them")
