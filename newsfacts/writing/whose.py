"""Which record each line of a list is of, by whichever of its ids the line names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from newsfacts.writing.change_lines import ChangeLine

_AGAIN = "\n"
"""What ends the name of what gets an id that something else had, until all is done: no line can have it."""


def of_records(lines: Sequence[ChangeLine], ids: Container[str]) -> list[ChangeLine]:
    """Lines by the ids that records have before, where they name them by those that other lines give them.

    What has an id in `ids` is meant by it, also where another record gets that one.
    """
    made = {line.id: line.beside for line in lines if line.beside is not None}
    before = {line.value: line.id for line in lines if line.key == "id" and line.value is not None}

    def root(id: str) -> str:
        """The record that is there already and that this is, or is put in behind."""
        seen: set[str] = set()
        while id not in ids and id not in seen:
            seen.add(id)
            id = before.get(id) or made.get(id) or id
        return id

    def own(line: ChangeLine) -> ChangeLine:
        if line.beside is not None:
            return line._replace(beside=root(line.beside))
        if line.id in ids or (line.id not in before and line.id not in made):
            return line
        return line._replace(id=before[line.id]) if line.id in before else line._replace(beside=root(line.id))

    return [own(line) for line in lines]


def freed(lines: Iterable[ChangeLine], ids: Container[str]) -> set[str]:
    """The ids that records have and lines take from them: what is taken out, and what gets another id."""
    own = [each for each in lines if each.beside is None and each.id in ids]
    return {each.id for each in own if _goes(each) or (each.key == "id" and each.value != each.id)}


def told_apart(lines: Sequence[ChangeLine], ids: Container[str]) -> list[ChangeLine]:
    """Lines in which what is put in with an id that others free has a name of its own, which no line can name."""
    free = freed(lines, ids)
    return [each._replace(id=anew(each.id)) if each.beside is not None and each.id in free else each for each in lines]


def anew(id: str) -> str:
    """The name of what gets an id that something else had."""
    return id + _AGAIN


def plain(held: Any) -> Any:
    """What a key holds, by the ids that all have in the end."""
    if isinstance(held, str):
        return held.removesuffix(_AGAIN)
    if isinstance(held, dict):
        return {key: plain(each) for key, each in held.items()}
    return [plain(each) for each in held] if isinstance(held, list) else held


def _goes(line: ChangeLine) -> bool:
    return line.key is None and line.value is None


def taken(lines: Sequence[ChangeLine], ids: Container[str]) -> Iterator[tuple[ChangeLine, str]]:
    """The lines of what is put in that would have the id of what is there and keeps it, and why not."""
    of: dict[str, int] = {}
    for each in lines:
        if each.beside is None:
            of.setdefault(each.id, each.number)
    for each in lines:
        if each.beside is not None and each.id in ids and not each.is_common:
            where = f": line {of[each.id]} is of the record that has it" if each.id in of else ""
            yield each, f"the id {each.id!r} is taken{where}"


def twice(lines: Iterable[ChangeLine]) -> Iterator[tuple[ChangeLine, str]]:
    """The lines that say again what something is to be, and what is wrong with them."""
    seen: dict[tuple[str, str | None], int] = {}
    had: dict[str, ChangeLine] = {}
    for each in lines:
        if (other := had.setdefault(each.id, each)).beside != each.beside:
            yield each, f"the id {plain(each.id)!r} is taken: line {other.number} is of the record that has it"
        elif each.is_common:
            continue
        elif (first := seen.setdefault((each.id, each.key), each.number)) != each.number:
            yield each, f"line {first} says what this is to be"
