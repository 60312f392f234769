"""OpenSearch's `_bulk` lines: for every record, entity and source what to do, and then the document.

The id is that of the document, so sending the lines again changes nothing twice. Keys without a value are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from newsfacts.encoding.encode import as_data
from newsfacts.encoding.json import dumps

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection


def lines(selection: Selection, say: Callable[[str], None]) -> Iterator[str]:
    """Write two lines for each document."""
    for items in (selection.records(), selection.entities(), selection.sources()):
        for item in items:
            yield f"{dumps({'index': {'_id': item.id}})}\n{dumps(_full(as_data(item)))}\n"


def _full(value: Any) -> Any:
    """Plain data without what is null or empty."""
    if isinstance(value, dict):
        return {key: _full(each) for key, each in value.items() if each is not None and each != []}
    if isinstance(value, list):
        return [_full(each) for each in value]
    return value
