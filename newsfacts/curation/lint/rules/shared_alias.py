"""A name or an alias is that of one entity.

`--about Washington` cannot mean two things. Names are compared as look-ups compare them: case, diacritics, hyphens and
a leading article do not count, and an id is a name too.

    - {id: washington, name: Washington, kind: place}
    - {id: united-states, name: United States, kind: country, aliases: [Washington]}    # leave it out here

Leave the alias to the entity that people mean by it, or make both longer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.text.fold import alias_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "shared-alias", "error", False

_AN_ID = "; an id is a name too: let it have a further word"


def check(base: Base) -> Iterator[Problem]:
    """A problem for every name that an earlier entity has, one for each pair of entity and name."""
    owners: dict[str, Written] = {}
    for entity in base.of("entity"):
        if base.by_id[entity.id] is not entity:
            continue  # a second entity of the same id is a problem of its own
        said = set()
        for key, item, name in _names(entity):
            folded = alias_key(name)
            owner = owners.setdefault(folded, entity)
            if folded and owner is not entity and folded not in said:
                said.add(folded)
                where = f"{owner.file}:{owner.line}"
                message = f"`{name}` is also a name of `{owner.id}` ({where}); a name is that of one entity"
                by_id = not all(_is_called(each, folded) for each in (owner, entity))
                yield entity.problem(key, CODE, message + _AN_ID * by_id, item=item, severity=SEVERITY)


def _is_called(entity: Written, folded: str) -> bool:
    """Whether a name is that of an entity, and not its id alone."""
    return any(key != "id" and alias_key(name) == folded for key, _, name in _names(entity))


def _names(entity: Written) -> Iterator[tuple[str, int | None, str]]:
    yield "id", None, entity.id.replace("-", " ")
    if "name" in entity.fields:
        yield "name", None, entity.fields["name"]
    for item, alias in enumerate(entity.fields.get("aliases", ())):
        yield "aliases", item, alias
