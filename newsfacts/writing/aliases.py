"""Giving an entity further names."""

from __future__ import annotations

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
    if dry_run:
        return _add_aliases(files, entity, names, dry_run=True)
    with locked(files):
        return _add_aliases(files, entity, names, dry_run=False)


def _add_aliases(files: Sequence[Path], entity: str, names: Sequence[str], *, dry_run: bool) -> Aliased:
    base = sound(files)
    identity = Names(base).entity(entity)
    written = next(each for each in base if each.id == identity and each.kind == "entity")
    target = next(file for file in files if shown(file) == written.file)
    held = {on_one_line(name).casefold() for name in (written.fields["name"], *written.fields.get("aliases", ()))}
    wanted = list(dict.fromkeys(on_one_line(name) for name in names))
    if "" in wanted:
        raise UsageError("bad_record", "an alias is empty")
    new = tuple(name for name in wanted if name.casefold() not in held)
    aliased = Aliased(identity, target, written.line, new, tuple(name for name in wanted if name not in new))
    if not new:
        return aliased
    content = target.read_bytes()
    old = content.decode("utf-8")
    change = Amending(old).with_items(identity, "aliases", new)
    unfit = UsageError(
        "unfit_layout", f"the aliases of {identity} are laid out in a way that none can be added; edit them"
    )
    if change is None:
        raise unfit
    text = made(old, [change]).encode("utf-8")
    drafts = [draft(file, text) if file == target else file for file in files]
    try:
        after = sound(drafts)
    except InvalidBase as error:
        raise unfit from error
    others = [fingerprint(each) for each in after if each.id != identity]
    there = next(each for each in after if each.id == identity)
    if (
        others != [fingerprint(each) for each in base if each.id != identity]
        or there.fields["aliases"][-len(new) :] != new
    ):
        raise unfit
    known = {(each.code, each.message) for each in lint(files).problems}
    wrong = [
        each for each in lint(drafts).problems if each.severity == "error" and (each.code, each.message) not in known
    ]
    if wrong:
        words = "; ".join(f"{each.message} [{each.code}]" for each in wrong)
        raise UsageError("bad_record", f"{words}; nothing was written")
    if not dry_run:
        replace_all({target: content}, {target: text})
    return aliased
