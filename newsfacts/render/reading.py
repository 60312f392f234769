"""Printing how records are read: a card a record for people, JSON for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from newsfacts.encoding.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.verdict.reading_told import ToldReading

FORMATS = ("table", "json", "jsonl")

_MARGIN = 10


def print_readings(readings: Sequence[ToldReading], query: str, format: str, stream: TextIO) -> None:
    """Print readings on `stream` in one of `FORMATS`."""
    if format == "table":
        for number, reading in enumerate(readings):
            stream.writelines(f"{line}\n" for line in (*([""] if number else []), *_card(reading)))
        return
    from newsfacts.render.json import print_json

    print_json(stream, "show", query, map(_data, readings), format)


def _card(reading: ToldReading) -> Iterator[str]:
    yield clean(f"{reading.id}  “{reading.text}”")
    holds = {"so": "", "planned": " (planned)", "possible": " (possible)", "asked": " (asked)"}[reading.holds]
    rows: list[tuple[str, str]] = [
        ("said by", reading.said_by or ""),
        ("who", "; ".join(reading.who)),
        ("deed", f"{'not ' if reading.negated else ''}{reading.deed}{holds}"),
        ("whom", "; ".join(reading.whom)),
        ("to", "; ".join(reading.to)),
        ("with", "; ".join(reading.around)),
        *(
            ("value", f"{value.words} = {value.meaning}{f', of {value.of}' if value.of else ''}")
            for value in reading.values
        ),
        ("place", reading.place or ""),
        ("about", ", ".join(reading.entities)),
    ]
    for name, words in rows:
        if words:
            yield clean(f"  {name:<{_MARGIN}}{words}")


def _data(reading: ToldReading) -> dict[str, Any]:
    return {"kind": "reading", **reading._asdict(), "values": [value._asdict() for value in reading.values]}
