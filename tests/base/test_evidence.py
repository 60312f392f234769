"""The base that ships holds together, and every record stands in its source where its evidence says.

The text of the source is not part of the project. The tests that need it read it from the environment variable
NEWSFACTS_SOURCE_TEXT (a file, or a folder that holds <source id>.txt) or from a folder `shared/source` beside the
repository; without it they are skipped and say so.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
BASE: dict[str, Any] = yaml.load((ROOT / "data" / "facts.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
ENTITIES: dict[str, dict[str, Any]] = {entity["id"]: entity for entity in BASE["entities"]}
RECORDS: dict[str, dict[str, Any]] = {
    record["id"]: record for kind in ("facts", "quotes", "events") for record in BASE[kind]
}
FACTS: dict[str, dict[str, Any]] = {fact["id"]: fact for fact in BASE["facts"]}
SOURCES = {source["id"] for source in BASE["sources"]}


def fold(text: str) -> str:
    """Write every run of white space as one space."""
    return " ".join(text.split())


def evidence_of(record: dict[str, Any]) -> list[dict[str, str]]:
    """Give the pieces of evidence of a record, which may be written as one mapping or as a list."""
    evidence = record["evidence"]
    return evidence if isinstance(evidence, list) else [evidence]


def references_of(record: dict[str, Any]) -> Iterator[str]:
    """Give the ids of all entities that a record names, in whatever role."""
    yield from record.get("about", [])
    for role in ("place", "speaker", "to", "said_by", "reported_by"):
        if role in record:
            yield record[role]


def paragraphs_of(source: str) -> list[str]:
    """Read the folded paragraphs of a source's text; skip the test where the text is absent."""
    named = os.environ.get("NEWSFACTS_SOURCE_TEXT")
    place = Path(named) if named else ROOT.parent / "shared" / "source"
    file = place / f"{source}.txt" if place.is_dir() else place
    if not file.is_file():
        pytest.skip(f"evidence was not checked against the text: {source}.txt is absent (set NEWSFACTS_SOURCE_TEXT)")
    blocks = re.split(r"\n[^\S\n]*\n", file.read_text(encoding="utf-8"))
    return [fold(block) for block in blocks if block.strip()]


def stands_in(words: list[str], passage: list[str]) -> bool:
    """Tell whether the words run through the passage unbroken, or broken once by an interruption ("– said X –")."""

    def found(part: list[str], start: int) -> int | None:
        """Tell where the part ends at its first place in the passage from `start` on."""
        for at in range(start, len(passage) - len(part) + 1):
            if passage[at : at + len(part)] == part:
                return at + len(part)
        return None

    for cut in range(1, len(words) + 1):
        end = found(words[:cut], 0)
        if end is not None and found(words[cut:], end) is not None:
            return True
    return False


def words_of(text: str) -> list[str]:
    """Split a text into its words, without its punctuation."""
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_exact_words_stand_in_the_paragraph_named(record: dict[str, Any]) -> None:
    """The evidence of every record is a verbatim part of the paragraph that it names."""
    for piece in evidence_of(record):
        paragraphs, number = paragraphs_of(piece["source"]), int(piece["paragraph"])
        assert 1 <= number <= len(paragraphs)
        assert fold(piece["exact"]) in paragraphs[number - 1]


@pytest.mark.parametrize("quote", BASE["quotes"], ids=lambda quote: quote["id"])
def test_quoted_words_stand_in_the_paragraph_named(quote: dict[str, Any]) -> None:
    """A quote prints the source's words in the source's order; one interruption may be left out."""
    for piece in evidence_of(quote):
        paragraph = paragraphs_of(piece["source"])[int(piece["paragraph"]) - 1]
        assert stands_in(words_of(quote["text"]), words_of(paragraph))


def test_every_paragraph_is_evidence_of_something() -> None:
    """No paragraph of the source was passed over."""
    for source in SOURCES:
        used = {int(e["paragraph"]) for r in RECORDS.values() for e in evidence_of(r) if e["source"] == source}
        assert used == set(range(1, len(paragraphs_of(source)) + 1))


def test_ids_are_unique_and_kebab_case() -> None:
    """An id names one thing in the whole base, and is written in one way."""
    ids = [item["id"] for kind in ("sources", "entities", "facts", "quotes", "events") for item in BASE[kind]]
    assert [name for name in set(ids) if ids.count(name) > 1] == []
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_references_of_records_exist(record: dict[str, Any]) -> None:
    """Whatever a record names is in the base."""
    assert [name for name in references_of(record) if name not in ENTITIES] == []
    assert [piece["source"] for piece in evidence_of(record) if piece["source"] not in SOURCES] == []
    assert [name for name in record.get("disputed_by", []) if name not in FACTS] == []


def test_parts_belong_to_entities_and_never_to_themselves() -> None:
    """`part_of` leads from entity to entity and comes to an end."""
    for entity in ENTITIES.values():
        seen, name = set(), entity["id"]
        while name is not None:
            assert name in ENTITIES
            assert name not in seen
            seen.add(name)
            name = ENTITIES[name].get("part_of")


def test_disputes_are_named_on_both_sides() -> None:
    """Where one account disputes another, each names the other, and neither disputes itself."""
    pairs = {(fact["id"], other) for fact in FACTS.values() for other in fact.get("disputed_by", [])}
    assert pairs
    assert {(b, a) for a, b in pairs} == pairs
    assert [a for a, b in pairs if a == b] == []


def test_no_name_is_shared_by_two_entities() -> None:
    """An entity that is named by id, name or alias is one entity, whatever the case of the letters."""
    owner: dict[str, str] = {}
    for entity in ENTITIES.values():
        for name in [entity["id"], entity["name"], *entity.get("aliases", [])]:
            assert owner.setdefault(fold(name).casefold(), entity["id"]) == entity["id"]


def test_every_entity_is_used() -> None:
    """An entity is there because a record names it or because another entity is part of it."""
    used = {name for record in RECORDS.values() for name in references_of(record)}
    used |= {entity["part_of"] for entity in ENTITIES.values() if "part_of" in entity}
    assert sorted(set(ENTITIES) - used) == []


def test_every_topic_groups_several_records() -> None:
    """Topics are for browsing: few, kebab-case, each with more than two records."""
    topics = [topic for record in RECORDS.values() for topic in record["topics"]]
    assert [topic for topic in set(topics) if not re.fullmatch(r"[a-z]+(-[a-z]+)*", topic)] == []
    assert [topic for topic in set(topics) if topics.count(topic) < 3] == []
    assert 8 <= len(set(topics)) <= 12


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_dates_are_edtf(record: dict[str, Any]) -> None:
    """A date is a year, a month or a day, marked where it is inferred, and then a note says why."""
    if "date" not in record:
        return
    match = re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?([?~%]?)", record["date"])
    assert match is not None
    assert not match[1] or record.get("note")
