"""Extracting stubs from a text: what `newsfacts extract` asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.covering import coverage, holding
from newsfacts.curation.coverage.leaving import left_in_comments, left_of
from newsfacts.curation.coverage.names import KnownNames
from newsfacts.curation.coverage.resting import Resting
from newsfacts.curation.dateline import dateline_end
from newsfacts.curation.format import SECTIONS
from newsfacts.dates import find_dates
from newsfacts.text.sentences import sentences
from newsfacts.writing.appending import appended
from newsfacts.writing.block import in_order
from newsfacts.writing.extract.dating import last_told
from newsfacts.writing.extract.introductions import introductions
from newsfacts.writing.extract.naming import Entities
from newsfacts.writing.extract.stubs import Stubs
from newsfacts.writing.identity import derived_id
from newsfacts.writing.passages import PASSAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
    sentences: Mapping[str, str]
    """The sentence that a stub is of, by the id of the stub, with its paragraph: `3: The bridge cost …`."""


def of_source(files: Sequence[Path], base: Base, source: str) -> Extracted:
    """Stubs for what no record covers of a source whose text is at hand."""
    written = base.by_id[source]
    text = base.texts.by_source[source]
    missing = coverage(base, source, left_of(written, left_in_comments(files))).missing
    return _extracted(base, text, source, written.fields.get("published"), missing, [])


def of_text(base: Base, text: Text, name: str, path: str | None) -> Extracted:
    """Stubs for all of a text that is no source of the base yet, and for the source.

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
    """Stubs as a base of their own, those of a sentence below a comment that has it."""
    text = "newsfacts: 1\n"
    for section in SECTIONS:
        records = [in_order(section, fields) for of, fields in extracted.records if of == section]
        if records:
            text = appended(text, section, *records).made_in(text)
    return _commented(text, extracted.sentences)


def _commented(text: str, sentences: Mapping[str, str]) -> str:
    """Put each sentence above the first of the stubs that are of it and stand in a row."""
    lines: list[str] = []
    last = ""
    for line in text.split("\n"):
        said = sentences.get(line.removeprefix("  - id: ")) if line.startswith("  - id: ") else None
        if said is not None and said != last:
            lines.append(f"  {PASSAGE}{said}")
            last = said
        lines.append(line)
    return "\n".join(lines)


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
    stubs = Stubs(source, published, entities, entities.main(text.blocks), taken)
    found: list[tuple[str, Fields]] = []
    said: dict[str, str] = {}
    above = ""
    for paragraph in text.blocks:
        own = [each for each in missing if each.paragraph == paragraph.number]
        made = stubs.of(paragraph.number, paragraph.passage.text, own, above) if own and not paragraph.heads else []
        if own and not paragraph.heads:
            who = introductions(paragraph.number, paragraph.passage.text, entities.introduced, source, taken)
            made = sorted([*made, *who], key=lambda stub: stub.at)
        above = last_told(paragraph.passage.text[dateline_end(paragraph.passage.text) :]) or above
        found += [(stub.section, stub.fields) for stub in made]
        spans = list(sentences(paragraph.passage.text)) if made else []
        for stub in made:
            span = next(each for each in spans if stub.at < each.end)
            said[str(stub.fields["id"])] = f"{paragraph.number}: {_on_a_line(paragraph.passage.text[slice(*span)])}"
    records += [("entities", stub) for stub in entities.stubs]
    return Extracted(tuple(records + found), said)


def _on_a_line(text: str) -> str:
    """A text as a comment can have it: what breaks a line, or no YAML may hold, is a blank."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _published(text: Text) -> Date | None:
    """The day of a dateline: the first whole date of the first paragraph below the title, near its beginning."""
    for paragraph in text.blocks[:3]:
        if paragraph.heads:
            continue
        for found in find_dates(paragraph.passage.text[:_DATELINE]):
            if re.fullmatch(r"\d{4}-\d\d-\d\d", found.date.edtf):
                return found.date
        return None
    return None
