"""Adding a record to a base: nothing is written unless the whole base is as sound with it as it was without."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.format import KIND_OF_SECTION
from newsfacts.errors import UsageError, near
from newsfacts.files import shown
from newsfacts.locking import locked
from newsfacts.writing.appending import appended
from newsfacts.writing.block import Fields, in_order
from newsfacts.writing.checking import fingerprint, read_back, sound, warnings_of
from newsfacts.writing.draft import draft
from newsfacts.writing.given import Given, resolved
from newsfacts.writing.identity import derived_id
from newsfacts.writing.names import Names
from newsfacts.writing.replacing import CannotWrite, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_SAID = ("statement", "title", "name", "text")


class Added(NamedTuple):
    """A record that was added, or would be."""

    kind: str
    id: str
    file: Path
    line: int
    """Line of its first key, counted from 1."""
    text: str
    """What was put into the file."""
    remarks: tuple[str, ...]
    """What the curator should know."""


def names_of(files: Sequence[Path]) -> Names:
    """Give the names that a base knows. Raises InvalidBase where it breaks its format."""
    return Names(sound(files))


def target_of(files: Sequence[Path], section: str, into: Path | None) -> Path:
    """Give the file of a base that a record of a section goes to.

    That is the one that is named, else the only one, else the only one that has such records. Raises
    UsageError where that leaves a choice.
    """
    names = ", ".join(shown(file) for file in files[:10]) + (", …" if len(files) > 10 else "")
    if into is not None:
        found = [file for file in files if file.exists() and into.exists() and file.samefile(into)]
        found = found or [file for file in files if file.name == str(into)]
        if len(found) != 1:
            raise UsageError("unknown_file", f"--into: {into} is not one of the files of the base: {names}")
        return found[0]
    if len(files) == 1:
        return files[0]
    fitting = {each.file for each in sound(files) if each.kind == KIND_OF_SECTION[section]}
    candidates = [file for file in files if shown(file) in fitting]
    if len(candidates) != 1:
        raise UsageError("unknown_file", f"the base has {len(files)} files; say with --into which one gets it: {names}")
    return candidates[0]


def add(files: Sequence[Path], target: Path, given: Given, *, dry_run: bool = False) -> Added:
    """Append a record to `target`, one of the files of a base.

    Raises InvalidBase where the base is broken as it is, UsageError where the record would break it or makes
    no sense, CannotWrite, and Locked or NoLock where no lock can be had; then every file is as it was.
    """
    if dry_run:
        return _add(files, target, given, dry_run=True)
    # The first file stands for the whole base, so that two writers to two of its files do not take one id.
    with locked([target, files[0]]):
        return _add(files, target, given, dry_run=False)


def _add(files: Sequence[Path], target: Path, given: Given, *, dry_run: bool) -> Added:
    base = sound(files)
    names, before = Names(base), [fingerprint(each) for each in base]
    del base  # a large one is large, and is read again below
    content = target.read_bytes()
    old = content.decode("utf-8")
    kind = KIND_OF_SECTION[given.section]
    fields = in_order(given.section, _with_id(kind, resolved(given, names), names))
    change = appended(old, given.section, fields)
    new = change.made_in(old).encode("utf-8")
    drafts = [draft(file, new) if file == target else file for file in files]
    record, after = read_back(drafts, before, kind, fields)
    remarks = warnings_of(record, after, drafts, files, change, old) + _near_topics(fields, names)
    if not dry_run:
        if target.read_bytes() != content:  # an editor, say, which knows nothing of locks
            raise CannotWrite(target, "another program has changed the file meanwhile")
        replace(target, new)
    return Added(kind, record.id, target, record.line, change.text, tuple(remarks))


def _with_id(kind: str, fields: Fields, names: Names) -> Fields:
    if fields.get("id"):
        return fields
    said = next((text for key in _SAID if isinstance(text := fields.get(key), str)), "")
    speaker = fields.get("speaker")
    words = f"{speaker} {said}" if isinstance(speaker, str) else said
    return {**fields, "id": derived_id(kind, words, names.ids)}


def _near_topics(fields: Fields, names: Names) -> list[str]:
    topics = [topic for topic in fields.get("topics", ()) if isinstance(topic, str) and topic not in names.topics]
    return [
        f"the topic {topic!r} is new in this base; there is {' and '.join(map(repr, found))}"
        for topic in topics
        if (found := near(topic, names.topics))
    ]
