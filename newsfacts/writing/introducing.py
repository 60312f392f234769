"""The statement of who somebody is, of words that only name both: “a former judge, Tamsin Rowe”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.grammar import parse, tokens

if TYPE_CHECKING:
    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written


def introducing(words: str, base: Base, record: Written) -> str:
    """That somebody whom a record is about is what their role says; empty where words say more, or less."""
    person = next((each for id in record.fields.get("about", ()) if (each := base.by_id.get(id))), None)
    role: str = person.fields.get("role", "") if person is not None else ""
    if person is None or not role or person.fields.get("kind") != "person" or record.kind != "fact":
        return ""
    name: str = person.fields["name"]
    noun = office(role)
    found = re.search(rf"(?:\b(?P<article>an?)\s+)?\b{re.escape(noun)}\b", words, re.I)
    if found is None or name.split()[-1] not in words or _does(words):
        return ""
    return f"{name} is {(found['article'] or 'the').lower()} {role}"


def office(role: str) -> str:
    """A role without whose it is, or where: mayor, of mayor of Vellby."""
    return re.split(r"\s+(?:of|for|at|in)\s+", role)[0]


def _does(words: str) -> bool:
    """Whether words tell what is done."""
    read = parse([each.text for each in tokens(words)])
    return any(fine in ("VBD", "VBZ", "VBP", "MD") for fine in read.fine)
