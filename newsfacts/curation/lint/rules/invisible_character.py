r"""Names hold only what can be seen.

A zero-width space or a no-break space in a name, an alias or a topic, or a space at its end, makes two names of one:
they look the same and do not match. They come with text that is pasted from the web. The joiners of Persian, Hindi
and emoji are letters and stay.

    name: "Vladimir Putin "           # a space at the end
    name: "Vladimir\u200bPutin"       # a zero-width space

Type the name anew.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from newsfacts.curation import format as form
from newsfacts.curation.format import KIND_OF_SECTION, SECTIONS
from newsfacts.curation.yaml_values import Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "invisible-character", "warning", False

_NAMES = frozenset([form.ID, form.ENTITY, form.ENTITIES, form.FACTS, form.WORDS])
_HARMLESS = "\u200c\u200d\n\t"
"""The joiners, and the white space that YAML itself leaves in a text of several lines."""


def check(base: Base) -> Iterator[Problem]:
    """A problem for every id, name, title of a source, alias, topic or keyword with something invisible in it."""
    keys_of = {KIND_OF_SECTION[section]: _name_keys(section) for section in SECTIONS}
    for written in base.written:
        for key in keys_of[written.kind]:
            for item, value in _texts(written, key):
                if not (value.isascii() and value.isprintable() and value == value.strip()) and (
                    fault := _fault(value)
                ):
                    yield written.problem(key, CODE, f"`{key}` has {fault}", item=item, severity=SEVERITY)


def _name_keys(section: str) -> list[str]:
    keys = [key for key, of_key in SECTIONS[section].items() if of_key.holds in _NAMES]
    return keys + {"entities": ["name"], "sources": ["title"]}.get(section, [])


def _texts(written: Written, key: str) -> Iterator[tuple[int | None, str]]:
    """What the file holds, before white space at its ends was taken away."""
    value = written.mapping.values.get(key)
    if isinstance(value, str):
        yield None, value
    elif isinstance(value, Sequence):
        yield from ((item, text) for item, text in enumerate(value.items) if isinstance(text, str))


def _fault(value: str) -> str | None:
    for at, sign in enumerate(value):
        kind = unicodedata.category(sign)
        if (kind in ("Cf", "Cc") and sign not in _HARMLESS) or (kind in ("Zs", "Zl", "Zp") and sign != " "):
            name = unicodedata.name(sign, "a control character").lower()
            return f"an invisible character: U+{ord(sign):04X} ({name}) after {value[:at]!r}"
    value = value.strip("\n")  # a block scalar ends in a line feed
    if value != value.strip():
        return f"a space at its {'start' if value != value.lstrip() else 'end'}: {value!r}"
    return None
