"""What lines of changes say briefly: `@id` for a name, `^` for what stands above, the beginning of a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.format import LISTS, SAID, SECTION_OF_KIND, SECTIONS
from newsfacts.errors import UsageError, near
from newsfacts.writing.change_lines import ABOVE, EXACT, GOES, SAYS, is_quoted, items, unquoted
from newsfacts.writing.whose import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsfacts.curation.written import Written
    from newsfacts.writing.change_lines import ChangeLine
    from newsfacts.writing.wrong import Wrong

_AT = re.compile(r"(?<![\w@./])@(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?![\w@])")
_NEVER_SHORT = ("id", "evidence")
_FOR_ALL = [key for key in SECTIONS["facts"] if key not in (*_NEVER_SHORT, SAYS["facts"])]
_ANY = list(dict.fromkeys(key for kind in SAID for key in SECTIONS[SECTION_OF_KIND[kind]] if key not in _NEVER_SHORT))


def in_full(lines: Sequence[ChangeLine], by_id: Mapping[str, Written], wrong: Wrong) -> list[ChangeLine]:
    """Lines with whole keys, and with what the last line of the same key says in place of `^`.

    What cannot be told is added to what is wrong, and its line left out.
    """
    found: list[ChangeLine] = []
    above: dict[str, str] = {}
    for line in lines:
        record = by_id.get(line.beside or line.id)
        try:
            key = _whole(line, record) if record and line.key else line.key
            value = line.value
            if key and value is not None and not line.is_common:
                value = above[key] = _carried(key, value, above)
            found.append(line._replace(key=key, value=value))
        except UsageError as error:
            wrong.add(line.number, line.id, error.message)
    return found


def _whole(line: ChangeLine, record: Written) -> str:
    """The key that a line begins to name; as it is where it begins none."""
    given = str(line.key)
    own = [key for key in SECTIONS[SECTION_OF_KIND[record.kind]] if key not in _NEVER_SHORT]
    if line.is_common:
        choices = [_FOR_ALL]
    elif record.kind in SAID:
        choices = [[*own, EXACT, "kind"], _ANY]
    else:
        choices = [own]
    for keys in choices:
        if given in keys:
            return given
        begun = [key for key in keys if key.startswith(given)]
        if len(begun) > 1:
            raise UsageError("bad_change", f"`{given}` may be {' or '.join(f'`{key}`' for key in begun)}")
        if begun:
            return begun[0]
    return given


def _carried(key: str, value: str, above: Mapping[str, str]) -> str:
    """The value of a line of a key with what stands above in place of `^`; `-x` beside it leaves an item out."""
    if any(key in section and section[key].holds in LISTS for section in SECTIONS.values()):
        given = items(value)
    else:
        given = [value.strip()]
    if ABOVE not in given:
        return value
    if key not in above:
        raise UsageError("bad_change", f"`{ABOVE}` stands for what the last `{key}` above says, and there is none")
    if len(given) == 1:
        return above[key]
    carried = items(above[key])
    without = {each for each in given if each.startswith(GOES)}
    if lacking := [each[1:] for each in given if each in without and each[1:] not in carried]:
        raise UsageError("bad_change", f"`{ABOVE}` is `{above[key]}` here, and has no `{lacking[0]}` to take out")
    kept = [each for each in carried if f"{GOES}{each}" not in without]
    return ", ".join(part for each in given if each not in without for part in (kept if each == ABOVE else [each]))


def names_of(lines: Sequence[ChangeLine], by_id: Mapping[str, Written]) -> dict[str, str]:
    """What entities are called once lines are made, by the ids that they have and get."""
    names = {each.id: str(each.fields.get("name", each.id)) for each in by_id.values() if each.kind == "entity"}
    entities = [each for each in lines if (record := by_id.get(each.beside or each.id)) and record.kind == "entity"]
    renamed = {each.id for each in lines if each.key == "id"}
    for each in entities:
        if each.key in (None, "name") and each.value is not None:
            names[each.id] = unquoted(each.value)
            if plain(each.id) not in renamed:
                names[plain(each.id)] = names[each.id]
    for each in entities:
        if each.key == "id" and each.value is not None and each.id in names:
            names[each.value] = names[each.id]
    return names


def with_names(text: str, names: Mapping[str, str]) -> str:
    """A text with the names of entities in place of `@id`; as it is where it stands wholly in quotes.

    Raises UsageError where one is nearly an id.
    """
    return text if is_quoted(text) else "".join(_parts(text, names))


def _parts(text: str, names: Mapping[str, str]) -> Iterator[str]:
    last = 0
    for found in _AT.finditer(text):
        yield text[last : found.start()]
        id = found["id"]
        if id not in names and (close := near(id, list(names), 1)):
            raise UsageError(
                "bad_change",
                f"no entity has the id `{id}`: did you mean `@{close[0]}`? In quotation marks it stays as it is",
            )
        yield names.get(id, found[0])
        last = found.end()
    yield text[last:]
