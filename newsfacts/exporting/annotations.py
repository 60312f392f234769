"""W3C Web Annotations: each piece of evidence, with its words as the target and the record as the body.

A target has to have an address. A source without one gets a `urn:`, and `say` is told how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from newsfacts.citing.links import is_address
from newsfacts.encoding.encode import as_data, label
from newsfacts.encoding.json import dumps
from newsfacts.exporting.tables import pieces
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection
    from newsfacts.model import Evidence, Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def lines(selection: Selection, say: Callable[[str], None]) -> Iterator[str]:
    """Write one collection, an annotation a line."""
    name = "urn:newsfacts:annotations"
    yield f'{{"@context": "{CONTEXT}", "id": "{name}", "type": "AnnotationCollection", "label": "newsfacts", "first": '
    yield f'{{"id": "{name}:1", "type": "AnnotationPage", "startIndex": 0, "items": ['
    total = homeless = bare = 0
    for record in selection.records():
        bare += not record.evidence
        for _, number, piece in pieces(record):
            yield f"{',' * bool(total)}\n{dumps(_annotation(record, number, piece))}"
            total += 1
            homeless += not is_address(piece.source.url)
    yield "\n" * bool(total) + f']}}, "total": {total}}}\n'
    if homeless:
        say(f"annotations: {homeless} of {total} rest on sources without an address; their targets are named urn:…")
    if bare:
        say(f"annotations holds what has evidence; left out: {how_many(bare, 'record')} without any")


def _annotation(record: Record, number: int, piece: Evidence) -> dict[str, Any]:
    source = piece.source
    around = {key: value for key, value in (("prefix", piece.prefix), ("suffix", piece.suffix)) if value}
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": topic} for topic in record.topics]
    return {
        "id": f"urn:newsfacts:{record.id}:{number}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": label(record)},
            {
                "type": "TextualBody",
                "purpose": "identifying",
                "format": "application/json",
                "value": dumps(as_data(record)),
            },
            *tags,
        ],
        "target": {
            "source": source.url if is_address(source.url) else f"urn:newsfacts:{source.id}",
            "selector": {"type": "TextQuoteSelector", "exact": piece.exact, **around},
        },
    }
