"""A base may come from anyone: whatever it holds is printed as text, in every format, for every kind of result."""

from __future__ import annotations

import json
import unicodedata

import pytest

from newsfacts.encoding.clean import clean
from newsfacts.render import FORMATS

HOSTILE = [
    "[/x]",
    "[red]red[/red] [link=http://x]y[/link]",
    ":smile: **bold** <b>",
    "\x1b]8;;http://evil\x07click\x1b]8;;\x07",
    "\x1b[2J\x1b[H\x9b31m",
    "user\u202egnp.exe\u2066",
    "👩‍🚀 👍🏽 e\u0301 עברית",
    "nul\x00 and\x08\x08\x08 back",
    "half \ud83d emoji",
    "line\nbreaks\r\nand\ttabs\u2028\u2029\x85",
    '"quoted", | piped; \\ and =1+1',
    "",
    " ",
    "x" * 3000,
]


def results(make, text):
    entity = make.EntityRef("some-id", text, "person")
    proof = make.Evidence(make.SourceRef("some-source", text, text, text, None), 1, text, text, text)
    shared = {"note": text, "evidence": (proof,), "place": entity, "about": (entity,), "topics": (text,)}
    figure = make.figure(text, "1", "1", "1", "exact", "count", text)
    fact = make.fact("fact-id", text, figure=figure, said_by=entity, disputed_by=(text,), **shared)
    quote = make.quote("quote-id", text, speaker=entity, to=entity, context=text, plain=text, **shared)
    event = make.event("event-id", text, make.day("2019-07-12"), said_by=entity, **shared)
    person = make.entity("entity-id", text, "person", role=text, aliases=(text,), part_of=entity, note=text)
    source = make.source("source-id", text, publisher=text, url=text, author=text, language=text, text=text, note=text)
    return {
        "facts": [fact],
        "quotes": [quote],
        "timeline": [event],
        "search": [fact, quote, event],
        "entities": [person],
        "sources": [source],
        "topics": [make.Topic(text, 1, 2, 3)],
        "show": [make.Shown(one, (fact,), (quote, event)) for one in (fact, quote, event, person, source)],
    }


def is_obeyed(char):
    return (unicodedata.category(char) in ("Cc", "Cs") and char != "\n") or char in "\u202e\u2066\u2028\u2029"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_data_is_text(format, text, make, printed):
    """No format prints a character that a terminal obeys, reads markup, or fails."""
    for command, found in results(make, text).items():
        for width in (80, None) if format == "table" else (None,):
            output = printed(make.answer(command, found), format, width=width)
            output.encode("utf-8")
            separator = "\t" if format == "tsv" else ""
            assert not [char for char in output if is_obeyed(char) and char != separator]
            assert format != "json" or len(json.loads(output)["results"]) == len(found)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()], ids=ascii)
def test_the_printable_part_is_there(text, make, printed):
    """What can be printed of a text is printed whole."""
    expected = "".join(clean(text).split())
    for command, found in results(make, text).items():
        for width in (4000, None):
            if command != "show" or width is None:  # a card is never wider than a page
                assert expected in "".join(printed(make.answer(command, found), width=width).split())


@pytest.mark.parametrize("format", ["csv", "tsv"])
@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+1-1", "\t=1", "  -x"])
def test_formulas_in_every_column(format, text, make, printed):
    """In no column of no kind does a cell begin like a formula."""
    separator = "," if format == "csv" else "\t"
    for command, found in results(make, text).items():
        for row in printed(make.answer(command, found), format).splitlines():
            assert not [cell for cell in row.split(separator) if cell.lstrip(' "').startswith(("=", "+", "-", "@"))]
