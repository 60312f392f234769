"""Markdown: the whole of it as one document, a heading for each record, for notes, wikis and pandoc."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsfacts.encoding.markdown_text import escaped
from newsfacts.model import RECORD_KINDS
from newsfacts.render.page import item_lines

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection


def lines(selection: Selection, say: Callable[[str], None], title: str | None = None) -> Iterator[str]:
    """Write facts, quotes and events under headings of their own, then entities and sources."""
    yield f"# {escaped(title or 'Facts, quotes and events')}\n"
    for kind in RECORD_KINDS:
        if selection.counts[kind]:
            yield f"\n## {kind.capitalize()}s\n"
            for record in selection.records(kind):
                yield "\n"
                yield from item_lines(record, 3)
    for name, items in (("Entities", selection.entities()), ("Sources", selection.sources())):
        heading = f"\n## {name}\n"
        for item in items:
            yield heading + "\n"
            heading = ""
            yield from item_lines(item, 3)
