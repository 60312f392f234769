"""Giving an entity further names."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.lint import lint
from newsfacts.curation.lint.texts import on_one_line
from newsfacts.errors import InvalidBase, UsageError
from newsfacts.files import shown
from newsfacts.locking import locked
from newsfacts.writing.amending import Amending, made
from newsfacts.writing.checking import fingerprint, sound
from newsfacts.writing.draft import draft
from newsfacts.writing.names import Names
from newsfacts.writing.replacing import replace_all

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written


class Aliased(NamedTuple):
    """An entity that was given names, or would be."""

    id: str
    file: Path
    line: int
    """Line of its first key, counted from 1."""
    aliases: tuple[str, ...]
    """The names that are new."""
    known: tuple[str, ...]
    """Those that it had already."""


def add_aliases(files: Sequence[Path], entity: str, names: Sequence[str], *, dry_run: bool = False) -> Aliased:
    """Give an entity, by its id, name or alias, further names.

    Raises InvalidBase where the base is broken as it is, UsageError where there is no such entity or another has one
    of the names, CannotWrite, and Locked or NoLock; then every file is as it was.
    """
    with nullcontext() if dry_run else locked(files):
        base = sound(files)
        aliased = _aliased(base, files, entity, names)
        if aliased.aliases:
            old = aliased.file.read_bytes()
            new = _written(old, aliased, files, base)
            if not dry_run:
                replace_all({aliased.file: old}, {aliased.file: new})
    return aliased


def _aliased(base: Sequence[Written], files: Sequence[Path], entity: str, names: Sequence[str]) -> Aliased:
    """The entity with those of the names that it has not."""
    identity = Names(base).entity(entity)
    written = next(each for each in base if each.id == identity and each.kind == "entity")
    held = {on_one_line(name).casefold() for name in (written.fields["name"], *written.fields.get("aliases", ()))}
    wanted = list(dict.fromkeys(on_one_line(name) for name in names))
    if "" in wanted:
        raise UsageError("bad_record", "an alias is empty")
    new, known = (tuple(name for name in wanted if (name.casefold() in held) == is_known) for is_known in (False, True))
    return Aliased(identity, next(file for file in files if shown(file) == written.file), written.line, new, known)


def _written(old: bytes, aliased: Aliased, files: Sequence[Path], base: Sequence[Written]) -> bytes:
    """What the file is to hold. Raises UsageError where anything else would change, or be wrong."""
    unfit = UsageError(
        "unfit_layout", f"the aliases of {aliased.id} are laid out in a way that none can be added; edit them"
    )
    text = old.decode("utf-8")
    change = Amending(text).with_items(aliased.id, "aliases", aliased.aliases)
    if change is None:
        raise unfit
    new = made(text, [change]).encode("utf-8")
    drafts = [draft(file, new) if file == aliased.file else file for file in files]
    try:
        after = sound(drafts)
    except InvalidBase as error:
        raise unfit from error
    before, others = ([fingerprint(each) for each in all_ if each.id != aliased.id] for all_ in (base, after))
    there = next(each for each in after if each.id == aliased.id)
    if others != before or there.fields["aliases"][-len(aliased.aliases) :] != aliased.aliases:
        raise unfit
    known = {(each.code, each.message) for each in lint(files).problems}
    errors = [each for each in lint(drafts).problems if each.severity == "error"]
    if wrong := [each for each in errors if (each.code, each.message) not in known]:
        words = "; ".join(f"{each.message} [{each.code}]" for each in wrong)
        raise UsageError("bad_record", f"{words}; nothing was written")
    return new
