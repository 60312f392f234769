"""Extracting stubs from a text: what `newsfacts extract` asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.covering import coverage, holding
from newsfacts.curation.coverage.leaving import left_in_comments, left_of
from newsfacts.curation.coverage.names import KnownNames
from newsfacts.curation.coverage.resting import Resting
from newsfacts.curation.format import SECTIONS
from newsfacts.dates import find_dates
from newsfacts.writing.appending import appended
from newsfacts.writing.block import in_order
from newsfacts.writing.extract.naming import Entities
from newsfacts.writing.extract.stubs import Stubs
from newsfacts.writing.identity import derived_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsfacts.curation.coverage.details import Detail
    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.lint.texts import Text
    from newsfacts.model import Date
    from newsfacts.writing.block import Fields

_DATELINE = 120
"""Characters of a paragraph within which the day of a dateline stands."""


class Extracted(NamedTuple):
    """The stubs of a text, by section, in the order in which sections stand in a base."""

    records: tuple[tuple[str, Fields], ...]


def of_source(files: Sequence[Path], base: Base, source: str) -> Extracted:
    """Give stubs for what no record covers of a source whose text is at hand."""
    written = base.by_id[source]
    text = base.texts.by_source[source]
    missing = coverage(base, source, left_of(written, left_in_comments(files))).missing
    return _extracted(base, text, source, written.fields.get("published"), missing, [])


def of_text(base: Base, text: Text, name: str, path: str | None) -> Extracted:
    """Give stubs for all of a text that is no source of the base yet, and for the source.

    `name` is what the source is called by where the text has no title, `path` what its `text` is to say.
    """
    taken = {each.id for each in base.written}
    blocks = text.blocks
    title = blocks[0].passage.text if blocks and blocks[0].heads else name
    source = derived_id("source", name, taken)
    published = _published(text)
    fields: dict[str, str] = {"id": source, "title": title, "published": published.edtf if published else ""}
    if path is not None:
        fields |= {"text": path, "sha256": text.sha256}
    missing, _ = holding(blocks, Resting(text), KnownNames(base), published)
    return _extracted(base, text, source, published, missing, [("sources", fields)])


def as_yaml(extracted: Extracted) -> str:
    """Give stubs as a base of their own."""
    text = "newsfacts: 1\n"
    for section in SECTIONS:
        records = [in_order(section, fields) for of, fields in extracted.records if of == section]
        if records:
            text = appended(text, section, *records).made_in(text)
    return text


def _extracted(
    base: Base,
    text: Text,
    source: str,
    published: Date | None,
    missing: Sequence[Detail],
    records: list[tuple[str, Fields]],
) -> Extracted:
    taken = {each.id for each in base.written} | {source}
    kinds = {each.id: each.fields.get("kind", "") for each in base.of("entity")}
    entities = Entities(text.blocks, KnownNames(base), kinds, taken)
    stubs = Stubs(source, published, entities, taken)
    found: list[tuple[str, Fields]] = []
    for paragraph in text.blocks:
        own = [each for each in missing if each.paragraph == paragraph.number]
        made = stubs.of(paragraph.number, paragraph.passage.text, own) if own and not paragraph.heads else []
        found += [(stub.section, stub.fields) for stub in made]
    records += [("entities", stub) for stub in entities.stubs]
    return Extracted(tuple(records + found))


def _published(text: Text) -> Date | None:
    """Give the day of a dateline: the first whole date of the first paragraph below the title, near its beginning."""
    for paragraph in text.blocks[:3]:
        if paragraph.heads:
            continue
        for found in find_dates(paragraph.passage.text[:_DATELINE]):
            if re.fullmatch(r"\d{4}-\d\d-\d\d", found.date.edtf):
                return found.date
        return None
    return None
