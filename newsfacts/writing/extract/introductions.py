"""Stubs for who somebody is: the director, Helna Corvay, is a fact of its own, whatever else the sentence says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.rules.unwritten import TODO
from newsfacts.writing.extract.paragraph import around
from newsfacts.writing.extract.stubs import Stub
from newsfacts.writing.identity import unused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsfacts.writing.block import Piece, Value
    from newsfacts.writing.extract.descriptions import Description


def introductions(
    number: int, text: str, told: Mapping[str, tuple[Description, str]], source: str, taken: set[str]
) -> Iterator[Stub]:
    """A fact for each person of whom a paragraph says who it is: `told` has what, by their ids, and whose they are."""
    for person, (each, whose) in told.items():
        if each.text != text:
            continue
        identity = unused(f"{person}-role", taken)
        taken.add(identity)
        exact = text[slice(*each.place)]
        piece: Piece = {"source": source, "paragraph": str(number), "exact": exact, **around(text, each.place)}
        about: Value = [person, whose] if whose else [person]
        yield Stub("facts", {"id": identity, "statement": TODO, "about": about, "evidence": [piece]}, each.place[0])
