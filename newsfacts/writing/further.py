"""A record as a list leaves it, and a further one like it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.curation.format import LISTS, SAID, SECTION_OF_KIND, SECTIONS
from newsfacts.writing.held import all_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newsfacts.curation.written import Written
    from newsfacts.writing.block import Value

_ALIKE = ("kind", "date", "place", "about", "topics", "evidence")
"""What a further record has from the one that it is put in behind, unless lines say otherwise; and who says it."""
_WHO = {"fact": "said_by", "quote": "speaker", "event": "said_by"}
"""The key under which a record of each kind has who says it."""


class Common(NamedTuple):
    """What is said of all records, or of one beside what it has: what they hold too, and what is taken off them."""

    held: Sequence[str] = ()
    off: AbstractSet[str] = frozenset()

    def made_of(self, now: Sequence[str]) -> list[str]:
        """What a list holds with it."""
        return [each for each in dict.fromkeys([*now, *self.held]) if each not in self.off]

    def beside(self, other: Common) -> Common:
        """Both together."""
        return Common([*self.held, *other.held], self.off | other.off)


def left(record: Written, found: Mapping[str, Value | None], kind: str) -> dict[str, Any]:
    """What a record holds once it is of a kind and lines have changed what was `found` in them."""
    fields = {**all_of(record), **found}
    if record.kind in SAID:
        fields.pop("kind", None)
        for now, then in ((SAID[record.kind], SAID[kind]), (_WHO[record.kind], _WHO[kind])):
            if now != then and now in fields:
                held = fields.pop(now)
                fields.setdefault(then, held)
    return fields


def further(
    above: Mapping[str, Any],
    was: str,
    kind: str,
    common: Mapping[str, Common],
    found: Mapping[str, Value | None],
    gone: Container[str],
) -> dict[str, Any]:
    """What a record of a kind holds that is put in behind another, which `was` of a kind and is left as `above`.

    `common` is what is said of all records and lines say nothing of, `found` what lines say of this one; what is `gone`
    nothing is about.
    """
    fields = {key: each for key, each in above.items() if key in _ALIKE}
    if kind in _WHO and not {*_WHO.values()} & found.keys() and (who := above.get("speaker") or above.get("said_by")):
        fields[_WHO[kind]] = who
    fields |= {"about": [each for each in fields.get("about") or () if each not in gone]}
    for name, said in common.items():
        if SECTIONS[SECTION_OF_KIND[kind]][name].holds in LISTS:
            fields[name] = said.made_of(fields.get(name) or ())
        elif said.held and not fields.get(name):
            fields[name] = said.held[0]
    return fields | {key: each for key, each in found.items() if key != "kind" or was not in SAID}
