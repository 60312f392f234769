"""What names a record follows it: a new id everywhere, and what is taken out goes from what others are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.curation import format as form
from newsfacts.curation.format import LISTS, SECTION_OF_KIND, SECTIONS
from newsfacts.writing.held import now_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from newsfacts.curation.written import Written
    from newsfacts.writing.block import Fields, Value

REFER = (form.ENTITY, form.ENTITIES, form.FACTS, form.EVIDENCE)
"""What keys hold that name other records; evidence names its source."""


class Key(NamedTuple):
    """One key of a record, and what it is to hold; None where it goes, and no key where the record does."""

    record: Written
    key: str | None
    value: Value | None


class New(NamedTuple):
    """A record that is to be put in, and the one behind which."""

    beside: Written
    section: str
    fields: Fields
    is_moved: bool = False
    """Whether it is the one that it stands behind, as one of another kind."""


class Following:
    """The new ids of records, by those that they have."""

    def __init__(self, renamed: Mapping[str, str]) -> None:
        self._renamed = renamed

    def keys(self, base: Sequence[Written], asked: Sequence[Key], gone: set[str], out: set[str]) -> Iterator[Key]:
        """The keys that change, and those of others that name what goes or has another id.

        `gone` is what is taken out, `out` also what is put in again as something else.
        """
        said = {(each.record.id, each.key) for each in asked}
        for each in base:
            for name, key in SECTIONS[SECTION_OF_KIND[each.kind]].items() if each.id not in out else ():
                if key.holds in REFER and (each.id, name) not in said and name in each.fields:
                    now = now_of(each, name)
                    then = self._named(now, gone if key.holds in LISTS else set())
                    if then != now:
                        yield Key(each, name, then or None)
        for one in asked:
            section = SECTION_OF_KIND[one.record.kind]
            yield one._replace(value=self._value(section, one.key, one.value)) if one.key is not None else one

    def new(self, new: New) -> New:
        """A record that is put in, which names others by their new ids."""
        fields = {name: self._value(new.section, name, held) for name, held in new.fields.items()}
        return new._replace(fields={name: held for name, held in fields.items() if held})

    def _value(self, section: str, name: str, held: Any) -> Any:
        return self._named(held, set()) if SECTIONS[section][name].holds in REFER else held

    def _named(self, held: Any, gone: set[str]) -> Any:
        """Ids by which something is named, as they are afterwards."""
        if not isinstance(held, list):
            return self._now(held) if held is not None else None
        if held and isinstance(held[0], dict):
            return [{**each, "source": self._now(each["source"])} for each in held]
        return list(dict.fromkeys(self._now(each) for each in held if each not in gone))

    def _now(self, id: str) -> str:
        return self._renamed.get(id, id)


def still_named(
    base: Sequence[Written], keys: Iterable[Key], new: Iterable[New], gone: Container[str]
) -> Iterator[tuple[str, str]]:
    """What is to go and is named by what stays, with where."""
    then = {(each.record.id, each.key): each.value for each in keys}
    held: list[tuple[str, str, Any]] = []
    for each in base:
        if (each.id, None) not in then:
            fields = SECTIONS[SECTION_OF_KIND[each.kind]].items()
            held += [
                (each.id, name, then.get((each.id, name), now_of(each, name)))
                for name, key in fields
                if key.holds in REFER
            ]
    for one in new:
        held += [
            (str(one.fields["id"]), name, value)
            for name, value in one.fields.items()
            if SECTIONS[one.section][name].holds in REFER
        ]
    named: dict[str, list[str]] = {}
    for id, name, value in held:
        for item in value if isinstance(value, list) else [value]:
            other = item["source"] if isinstance(item, dict) else item
            if other is not None and other in gone:
                named.setdefault(other, []).append(f"`{name}` of `{id}` is it")
    yield from ((id, ", ".join(where)) for id, where in named.items())
