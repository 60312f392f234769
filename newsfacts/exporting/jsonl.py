"""JSON Lines: every record, then every entity and source, one a line, with all that there is on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsfacts.encoding.encode import as_data
from newsfacts.encoding.json import dumps

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection


def lines(selection: Selection, say: Callable[[str], None]) -> Iterator[str]:
    """Write what look-ups print with `--format jsonl`; `kind` says what each line is."""
    for items in (selection.records(), selection.entities(), selection.sources()):
        yield from (dumps(as_data(item)) + "\n" for item in items)
