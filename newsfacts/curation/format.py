"""The format of a fact base (version 1): its sections, their keys, and what each key holds.

This table is the one place where the format is written down. The loader, the lint rules and the JSON
Schema all read it.
"""

from __future__ import annotations

from typing import NamedTuple

VERSION = "1"

# What a key can hold.
TEXT = "text"
ID = "id"
DATE = "date"
FIGURE = "figure"
ENTITY = "entity"
ENTITIES = "entities"
FACTS = "facts"
WORDS = "words"
EVIDENCE = "evidence"
SOURCE = "source"
ENTITY_KIND = "entity_kind"
PARAGRAPH = "paragraph"

LISTS = frozenset([ENTITIES, FACTS, WORDS])
"""What keys hold that can be given several times."""

LONGEST_TEXT, LONGEST_NAME, MOST_ITEMS = 5_000, 200, 1_000
"""Characters of a text at most, of an id, a topic, an alias or a keyword, and items of a list.

With them no record is so large that comparing it takes long, or that the index cannot hold a word of it.
"""


class Key(NamedTuple):
    """What one key of a record holds, in a word and in a sentence."""

    holds: str
    meaning: str
    required: bool = False


_SHARED: dict[str, Key] = {
    "date": Key(DATE, "when, in EDTF: 2019-07-12, 2017-09, 2020-03-05?, 2018/2019"),
    "place": Key(ENTITY, "where: an entity"),
    "about": Key(ENTITIES, "the entities that it is about"),
    "topics": Key(WORDS, "the topics that it belongs to"),
    "keywords": Key(WORDS, "other words by which people look for it"),
    "note": Key(TEXT, "what a reader should know about it"),
    "evidence": Key(EVIDENCE, "where it stands in its source; one mapping or a list of them"),
}

SECTIONS: dict[str, dict[str, Key]] = {
    "sources": {
        "id": Key(ID, "kebab-case, unique in the whole base", required=True),
        "title": Key(TEXT, "its title", required=True),
        "publisher": Key(TEXT, "who published it"),
        "url": Key(TEXT, "where it can be read"),
        "archived": Key(TEXT, "the address of a copy that an archive keeps"),
        "archived_on": Key(DATE, "when that copy was made, in EDTF"),
        "author": Key(TEXT, "who wrote it"),
        "published": Key(DATE, "when it was published, in EDTF"),
        "accessed": Key(DATE, "when the curator read it, in EDTF"),
        "language": Key(TEXT, "its language, as a BCP 47 tag: en, tr, ru"),
        "note": Key(TEXT, "what a reader should know about it"),
        "text": Key(TEXT, "a local copy of its text, relative to this file; never needed for look-ups"),
        "sha256": Key(TEXT, "the SHA-256 of that copy when the evidence was taken from it, in hexadecimal"),
        "leave": Key(WORDS, "passages of its text that are left out on purpose; … in them stands for any words"),
    },
    "entities": {
        "id": Key(ID, "kebab-case, unique in the whole base", required=True),
        "name": Key(TEXT, "its name as people write it", required=True),
        "kind": Key(ENTITY_KIND, "person, country, organisation, place or thing", required=True),
        "role": Key(TEXT, "what a person or an organisation is"),
        "aliases": Key(WORDS, "other names and spellings"),
        "part_of": Key(ENTITY, "the larger entity that it belongs to"),
        "note": Key(TEXT, "what a reader should know about it"),
    },
    "facts": {
        "id": Key(ID, "kebab-case, unique in the whole base; never changes once published", required=True),
        "statement": Key(TEXT, "the fact in the curator's own words", required=True),
        "figure": Key(FIGURE, "its figure, as people write figures: 5h40m, over 950,000 refugees, $2.5bn"),
        "said_by": Key(ENTITY, "whose claim it is, where it is not the source's own voice"),
        "disputed_by": Key(FACTS, "the facts that conflict with it"),
        **_SHARED,
    },
    "quotes": {
        "id": Key(ID, "kebab-case, unique in the whole base; never changes once published", required=True),
        "speaker": Key(ENTITY, "who said it", required=True),
        "text": Key(TEXT, "the words as the source prints them, editors' insertions in [brackets]", required=True),
        "plain": Key(TEXT, "readable English where the source is garbled"),
        "to": Key(ENTITY, "to whom it was said"),
        "reported_by": Key(ENTITY, "the agency that reported it"),
        "context": Key(TEXT, "the occasion, in the curator's own words"),
        **_SHARED,
    },
    "events": {
        "id": Key(ID, "kebab-case, unique in the whole base; never changes once published", required=True),
        "title": Key(TEXT, "what happened, in the curator's own words", required=True),
        "said_by": Key(ENTITY, "whose account it is, where it is not the source's own voice"),
        **_SHARED,
    },
}

EVIDENCE_KEYS: dict[str, Key] = {
    "source": Key(SOURCE, "the source", required=True),
    "paragraph": Key(PARAGRAPH, "the paragraph, counted from 1, the title included"),
    "exact": Key(TEXT, "the exact words that the record rests on", required=True),
    "prefix": Key(TEXT, "the words before, to tell two occurrences apart"),
    "suffix": Key(TEXT, "the words after, to tell two occurrences apart"),
}

KIND_OF_SECTION: dict[str, str] = {
    "sources": "source",
    "entities": "entity",
    "facts": "fact",
    "quotes": "quote",
    "events": "event",
}
SECTION_OF_KIND: dict[str, str] = {kind: section for section, kind in KIND_OF_SECTION.items()}

SAID = {"fact": "statement", "quote": "text", "event": "title"}
"""The key under which a record of each kind says what it says."""
