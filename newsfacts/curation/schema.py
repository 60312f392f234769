"""The format of a base as a JSON Schema (draft 2020-12), made from the table in `format.py`.

It is for editors. They give plain scalars a type (`1` is a number, `no` may be a boolean, nothing is null), where the
loader reads the text that stands there; so every kind of text takes the types that such a text can turn into. The
schema refuses nothing that the loader reads, and cannot see all that the loader sees: that 30 February is no day, that
a figure has a number in it, that an id leads to something.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsfacts.curation import format as form
from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS, VERSION, Key
from newsfacts.model import ENTITY_KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NOT_EMPTY = r"\S"
_ID = "[a-z0-9]+(-[a-z0-9]+)*"

# EDTF as newsfacts.dates.edtf reads it; X leaves a digit open, and ? ~ % may mark the whole or one part.
_YEAR = "([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX|XXXX)"
_MONTH = "(0[1-9X]|1[0-2X]|XX|2[1-9]|3[0-9]|4[01])"
_DAY = "(0[1-9X]|[12][0-9X]|3[01X]|XX)"


def _marked(part: str) -> str:
    return f"([?~%]{part}|{part}[?~%]?)"


_DATE = f"{_marked(_YEAR)}(-{_marked(_MONTH)}(-{_marked(_DAY)})?)?"
_INTERVAL = rf"({_DATE}/({_DATE}|\.\.)?|(\.\.)?/{_DATE})"
_SET = rf"(\[\s*{_DATE}\s*(,\s*{_DATE}\s*)*\]|\{{\s*{_DATE}\s*(,\s*{_DATE}\s*)*\}})"
_EDTF = f"({_DATE}|{_INTERVAL}|{_SET})"


def _whole(pattern: str) -> str:
    return rf"^\s*{pattern}\s*$"


_KINDS: dict[str, dict[str, Any]] = {
    form.TEXT: {
        "type": ["string", "number", "boolean"],
        "pattern": _NOT_EMPTY,
        "maxLength": form.LONGEST_TEXT,
    },
    form.ID: {
        "type": ["string", "integer", "boolean"],
        "pattern": _whole(_ID),
        "minimum": 0,
        "maxLength": form.LONGEST_NAME,
    },
    form.DATE: {"type": ["string", "integer"], "pattern": _whole(_EDTF), "minimum": 1, "maximum": 9999},
    form.FIGURE: {"type": ["string", "number"], "pattern": _NOT_EMPTY, "maxLength": 300},
    form.ENTITY: {"$ref": "#/$defs/id"},
    form.ENTITIES: {"type": "array", "maxItems": form.MOST_ITEMS, "items": {"$ref": "#/$defs/id"}},
    form.FACTS: {"type": "array", "maxItems": form.MOST_ITEMS, "items": {"$ref": "#/$defs/id"}},
    form.WORDS: {
        "type": "array",
        "maxItems": form.MOST_ITEMS,
        "items": {"allOf": [{"$ref": "#/$defs/text"}, {"maxLength": form.LONGEST_NAME}]},
    },
    form.SOURCE: {"$ref": "#/$defs/id"},
    form.ENTITY_KIND: {"enum": list(ENTITY_KINDS)},
    form.PARAGRAPH: {
        "type": ["integer", "string"],
        "pattern": _whole("0{0,8}[1-9][0-9]{0,8}"),
        "minimum": 1,
        "maximum": 999_999_999,
    },
    form.EVIDENCE: {
        "anyOf": [
            {"$ref": "#/$defs/piece_of_evidence"},
            {"type": "array", "maxItems": form.MOST_ITEMS, "items": {"$ref": "#/$defs/piece_of_evidence"}},
        ]
    },
}
"""What each kind of key holds, by its name in `format.py`."""

_EXAMPLES: dict[str, list[str]] = {
    form.DATE: ["2019-07-12", "2017-09", "2020-03-05?", "2018/2019"],
    form.FIGURE: ["34 soldiers", "$2.5bn", "5h40m", "more than 30"],
}


_SAY: dict[str, str] = {
    form.TEXT: "It has to hold some text.",
    form.ID: "An id is in kebab-case: small letters, digits and single hyphens, as in talks-duration.",
    form.DATE: "A date is in EDTF: 2019-07-12, 2019-07, 2019, 2020-03-05?, 2018/2019, ../2019, 2019/..",
    form.FIGURE: "A figure holds a number: 34 soldiers, $2.5bn, 5h40m, more than 30.",
    form.PARAGRAPH: "A paragraph is a whole number from 1.",
}
"""What an editor says in place of a pattern that does not match; other programs pass `patternErrorMessage` over."""

_TOPICS = "topics"
_OFFERED: dict[str, tuple[tuple[str, ...], str]] = {
    "entity": ((form.ENTITY, form.ENTITIES), form.ID),
    "fact": ((form.FACTS,), form.ID),
    "source": ((form.SOURCE,), form.ID),
    "topic": ((), form.TEXT),
}
"""What editors can be offered: the kinds of keys that hold it, and what such a key holds otherwise."""


def schema(known: Mapping[str, Sequence[str]] | None = None) -> dict[str, Any]:
    """The schema as plain data, ready for `json.dumps`.

    `known` holds ids by kind (`entity`, `fact`, `source`) and topics (`topic`) that editors are to offer; others are
    not refused.
    """
    definitions = {kind: {**holds, **_telling(kind)} for kind, holds in _KINDS.items()}
    for name, (key, refers) in _OFFERED.items():
        offered = list((known or {}).get(name, ()))
        if offered:
            definitions[f"{name}_known"] = {"anyOf": [{"enum": offered}, {"$ref": f"#/$defs/{refers}"}]}
            for kind in key:
                definitions[kind] = _offering(definitions[kind], name)
    if "topic_known" in definitions:
        definitions[_TOPICS] = _offering(definitions[form.WORDS], "topic")
    definitions["piece_of_evidence"] = _mapping(EVIDENCE_KEYS, "a whole piece of evidence")
    sections = {}
    for name, keys in SECTIONS.items():
        kind = form.KIND_OF_SECTION[name]
        definitions[f"{kind}_item"] = _mapping(keys, f"a whole {kind}", offers_topics=_TOPICS in definitions)
        sections[name] = {
            "description": f"the {name} of the base",
            "type": ["array", "null"],
            "items": {"$ref": f"#/$defs/{kind}_item"},
        }
    version = {"description": "the version of the format", "enum": [int(VERSION), VERSION]}
    return {
        "$schema": DIALECT,
        "title": "newsfacts base",
        "description": f"A base of facts, quotes and events in version {VERSION} of the newsfacts format.",
        "type": "object",
        "required": ["newsfacts"],
        "additionalProperties": False,
        "properties": {"newsfacts": version, **sections},
        "$defs": definitions,
    }


def _offering(holds: dict[str, Any], name: str) -> dict[str, Any]:
    """What a key holds, or each item of it, with what is known put first."""
    offered = {"$ref": f"#/$defs/{name}_known"}
    return {**holds, "items": offered} if "items" in holds else offered


def _mapping(keys: dict[str, Key], title: str, *, offers_topics: bool = False) -> dict[str, Any]:
    return {
        "title": title,
        "type": "object",
        "required": [name for name, key in keys.items() if key.required],
        "additionalProperties": False,
        "properties": {
            name: _property(key._replace(holds=_TOPICS) if offers_topics and name == "topics" else key)
            for name, key in keys.items()
        },
    }


def _property(key: Key) -> dict[str, Any]:
    """Say what a key holds; one that may be left out may also stand there with nothing behind it."""
    holds = {"$ref": f"#/$defs/{key.holds}"}
    return {"description": key.meaning, **(holds if key.required else {"anyOf": [holds, {"type": "null"}]})}


def _telling(kind: str) -> dict[str, Any]:
    """What only helps people: examples, and words for what is wrong."""
    examples = {"examples": _EXAMPLES[kind]} if kind in _EXAMPLES else {}
    return {**examples, **({"patternErrorMessage": _SAY[kind]} if kind in _SAY else {})}
